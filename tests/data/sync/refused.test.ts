import { beforeEach, describe, expect, it } from 'vitest';
import { device, type Device } from './devices.ts';
import { createPlace } from './place.ts';

const PATH = 'tablet/2026-03.json.gz';

describe.each([
  ['that says which version a file has', false],
  ['that does not say it', true],
])('a broken file of another device, at a place %s', (_, isSilent) => {
  let place: ReturnType<typeof createPlace>;
  let phone: Device;
  beforeEach(async () => {
    place = createPlace(isSilent);
    phone = device('phone', () => place.store);
    await place.store.write(PATH, new Blob(['half a fi']));
  });

  const named = [{ path: PATH, sentence: expect.stringContaining('no backup') }];

  it('is named in each round, and read in the first one only', async () => {
    expect((await phone.sync()).skipped).toEqual(named);
    const memory = JSON.stringify(phone.memory.refused);
    expect((await phone.sync()).skipped).toEqual(named);
    expect(JSON.stringify(phone.memory.refused)).toBe(memory);
    // Where the versions are not told it has to be fetched, to see that it is the same.
    expect(place.reads).toEqual(isSilent ? [PATH, PATH] : [PATH]);
  });

  it('is read again where the user asks for it', async () => {
    await phone.sync();
    place.reads.length = 0;
    expect((await phone.sync(true)).skipped).toEqual(named);
    expect(place.reads).toEqual([PATH]);
  });

  it('is read again once it has changed, and then forgotten', async () => {
    const tablet = device('tablet', () => place.store);
    await phone.sync();
    await tablet.train('squat');
    await tablet.sync();
    expect(await phone.sync()).toMatchObject({ got: 2, skipped: [] });
    expect(phone.memory.refused).toEqual({});
  });

  it('is forgotten once it is deleted', async () => {
    await phone.sync();
    place.files.delete(PATH);
    expect((await phone.sync()).skipped).toEqual([]);
    expect(phone.memory.refused).toEqual({});
  });

  it('is read again by a newer Hipwise', async () => {
    await phone.sync();
    const [[path, refused] = ['', undefined]] = Object.entries(phone.memory.refused ?? {});
    if (!refused) throw new Error('Nothing was refused.');
    phone.memory = { ...phone.memory, refused: { [path]: { ...refused, app: '0.0.0-before' } } };
    place.reads.length = 0;
    await phone.sync();
    expect(place.reads).toContain(PATH);
  });
});

it('a file that is larger than a month can be is not taken, and named', async () => {
  const place = createPlace();
  const phone = device('phone', () => place.store);
  place.files.set(PATH, { file: { size: 64e6 + 1 } as Blob, version: 1 });
  expect((await phone.sync()).skipped).toEqual([{ path: PATH, sentence: expect.stringContaining('at most 64 MB') }]);
});
