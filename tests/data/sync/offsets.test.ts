import { beforeEach, describe, expect, it } from 'vitest';
import { backupFrom } from '../../../src/data/backup/reading.ts';
import { dayBegun } from '../../../src/log/begun.ts';
import { setsFrom } from '../../../src/log/set-records.ts';
import { inZone } from '../../log/zones.ts';
import { unpacked } from '../backup/unpacked.ts';
import { device, type Device } from './devices.ts';
import { createPlace } from './place.ts';

const EVENING = Date.UTC(2026, 2, 4, 2);

/** As an earlier version wrote it: no event says its offset. */
async function withoutOffsets(file: Blob): Promise<Blob> {
  const data = JSON.parse(await unpacked(file));
  return new Blob([
    JSON.stringify({ ...data, events: data.events.map((event: object) => ({ ...event, offsetMin: undefined })) }),
  ]);
}

const daysOf = async ({ log }: Device): Promise<string[]> => setsFrom(await log.events()).map(dayBegun);

describe.each([
  ['that says which version a file has', false],
  ['that does not say it', true],
])('devices in different zones, through a place %s', (_, isSilent) => {
  let place: ReturnType<typeof createPlace>;
  let home: Device;
  beforeEach(() => {
    place = createPlace(isSilent);
    home = device('home', () => place.store);
  });

  it('show a training on the day on which it was done', async () => {
    await inZone('America/Los_Angeles', async () => {
      await home.train('squat', EVENING);
      await home.sync();
    });
    const away = device('away', () => place.store);
    await inZone('Europe/Berlin', () => away.sync());
    expect([await daysOf(home), await daysOf(away)]).toEqual([['2026-03-03'], ['2026-03-03']]);
  });

  it('write files of an earlier version again, so that the others need not guess', async () => {
    await inZone('America/Los_Angeles', async () => {
      await home.train('squat', EVENING);
      await home.sync();
    });
    // Both are as the version before has left them: the file, and what this device remembers of it.
    for (const [path, { file, version }] of place.files) place.files.set(path, { file: await withoutOffsets(file), version });
    const remembered = Object.entries(home.memory.files);
    const files = Object.fromEntries(
      remembered.map(([path, each]) => [path, { ...each, content: each.content.replace(/\D/g, '') }]),
    );
    home.memory = { ...home.memory, files };
    await inZone('America/Los_Angeles', () => home.sync());
    const away = device('away', () => place.store);
    await inZone('Europe/Berlin', () => away.sync());
    expect(await daysOf(away)).toEqual(['2026-03-03']);
    for (const { file } of place.files.values()) expect((await backupFrom(await unpacked(file))).backup?.isPlaced).toBe(true);
  });

  it('rest when nothing is new', async () => {
    await home.train('squat', EVENING);
    await home.sync();
    const before = [...place.files.values()].map(({ version }) => version);
    await home.sync();
    await home.sync();
    expect([...place.files.values()].map(({ version }) => version)).toEqual(before);
  });

  it('do not hand on what cannot be right', async () => {
    await home.train('squat', EVENING);
    await home.log.merge([{ id: 'far', timeMs: 1e14, offsetMin: 0, order: 9, type: 'set-noted', setId: 's', note: '' }]);
    await home.sync();
    const away = device('away', () => place.store);
    await away.sync();
    expect((await away.log.events()).map(({ id }) => id)).not.toContain('far');
    expect(await daysOf(away)).toHaveLength(1);
    expect((await home.log.events()).map(({ id }) => id)).toContain('far');
  });
});
