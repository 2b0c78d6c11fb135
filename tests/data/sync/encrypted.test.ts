import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveKey, type StoreKey } from '../../../src/data/encryption/keys.ts';
import { dismissAll, NO_SUSPICION } from '../../../src/data/sync/trust.ts';
import { unpacked } from '../backup/unpacked.ts';
import { PASSWORD, startDavServer, USER } from './dav-server.ts';
import { davStore, device, MARCH, type Device } from './devices.ts';
import { createPlace } from './place.ts';

const keyOf = (passphrase: string, byte: string): Promise<StoreKey> =>
  deriveKey(passphrase, { salt: byte.repeat(16), iterations: 600_000 });
const key = await keyOf('ours', 'aa');
const newKey = await keyOf('ours', '11');
const otherKey = await keyOf('theirs', 'bb');

const MONTH = '2026-03.json.gz';
const MINUTE_MS = 60_000;

let place: ReturnType<typeof createPlace>;
let phone: Device;
let laptop: Device;

beforeEach(() => {
  place = createPlace();
  phone = device('phone', () => place.store);
  laptop = device('laptop', () => place.store);
  phone.keys = [key];
  laptop.keys = [key];
});

const settle = async (): Promise<void> => {
  for (let round = 0; round < 2; round++) for (const one of [phone, laptop]) await one.sync();
};

/** The place as it is now; called, it is so again, and every version is one that nobody has seen. */
const copyOfPlace = (): (() => void) => {
  const copy = [...place.files];
  return () => {
    place.files.clear();
    for (const [path, { file, version }] of copy) place.files.set(path, { file, version: version + 1000 });
  };
};

const alerts = async (one: Device): Promise<string[]> =>
  (await one.sync()).alerts.map(({ kind, subject }) => `${kind} ${subject}`);

/** Those that may be on their way are told after a while. */
const alertsLater = async (one: Device): Promise<string[]> => {
  await one.sync();
  one.nowMs += 10 * MINUTE_MS;
  return alerts(one);
};

describe('devices that encrypt', () => {
  it('share one history, and nothing of it can be read where it lies', async () => {
    await phone.train('squat');
    await laptop.train('bridge');
    await settle();
    expect(await phone.shows()).toEqual(await laptop.shows());
    expect(await phone.shows()).toHaveLength(2);
    expect([...place.files.keys()].toSorted()).toEqual([
      `laptop/${MONTH}.enc`,
      'laptop/manifest.enc',
      `phone/${MONTH}.enc`,
      'phone/manifest.enc',
    ]);
    for (const { file } of place.files.values()) expect(await file.text()).toMatch(/^HIPWISE/);
    await settle();
    expect((await phone.sync()).alerts).toEqual([]);
  });

  it('write nothing where nothing is new', async () => {
    await phone.train('squat');
    await settle();
    await settle();
    const before = [...place.files].map(([path, { version }]) => [path, version]);
    await settle();
    expect([...place.files].map(([path, { version }]) => [path, version])).toEqual(before);
  });

  it('never use a number twice', async () => {
    await phone.train('squat');
    await phone.sync();
    const before = phone.memory;
    await phone.train('bridge');
    await phone.sync();
    const { counter = 0 } = phone.memory;
    // The memory of the device is an older one, from a copy of the whole device.
    phone.memory = before;
    await phone.train('clamshell');
    await phone.sync();
    expect(phone.memory.counter).toBeGreaterThan(counter);
    expect(await alerts(laptop)).toEqual([]);
  });
});

describe('a device that begins to encrypt', () => {
  it('writes its files anew, and leaves nothing to read in those that it has written before', async () => {
    phone.keys = [];
    await phone.train('squat');
    await phone.sync();
    expect(await unpacked(place.files.get(`phone/${MONTH}`)?.file ?? new Blob())).toContain('squat');
    phone.keys = [key];
    await phone.sync();
    expect(await unpacked(place.files.get(`phone/${MONTH}`)?.file ?? new Blob())).not.toContain('squat');
    expect(await laptop.sync()).toMatchObject({ got: 2, skipped: [] });
    const version = place.files.get(`phone/${MONTH}`)?.version;
    await phone.sync();
    expect(place.files.get(`phone/${MONTH}`)?.version).toBe(version);
  });

  it('takes in nothing more that is not encrypted, and says so; nothing is lost', async () => {
    laptop.keys = [];
    await laptop.train('bridge');
    await laptop.sync();
    expect(await phone.sync()).toMatchObject({
      got: 0,
      skipped: [{ path: `laptop/${MONTH}`, sentence: expect.stringContaining('not encrypted') }],
    });
    laptop.keys = [key];
    await laptop.sync();
    expect(await phone.sync()).toMatchObject({ got: 2, skipped: [] });
  });

  it('is not read by one that does not: that one says what it needs, and goes on writing', async () => {
    laptop.keys = [];
    await phone.train('squat');
    await phone.sync();
    await laptop.train('bridge');
    const { locked, skipped } = await laptop.sync();
    expect(locked).toMatchObject([{ salt: key.salt, check: key.check }]);
    expect(skipped).toEqual([{ path: `phone/${MONTH}.enc`, sentence: expect.stringContaining('Enter it') }]);
    expect([...place.files.keys()]).toContain(`laptop/${MONTH}`);
  });

  it('and ends again writes what can be read', async () => {
    await phone.train('squat');
    await phone.sync();
    phone.keys = [];
    await phone.sync();
    laptop.keys = [];
    expect((await laptop.sync()).got).toBe(2);
  });

  it('with another passphrase than the others leaves theirs out, and both keep what they have', async () => {
    await phone.train('squat');
    await phone.sync();
    laptop.keys = [otherKey];
    await laptop.train('bridge');
    expect(await laptop.sync()).toMatchObject({ got: 0, locked: [{ check: key.check }, { check: key.check }] });
    expect(await laptop.shows()).toHaveLength(1);
    expect(await phone.sync()).toMatchObject({ got: 0, locked: [{ check: otherKey.check }, { check: otherKey.check }] });
  });

  it('with a new passphrase writes its files anew with it', async () => {
    await phone.train('squat');
    await settle();
    phone.keys = [newKey, key];
    await phone.sync();
    expect(await laptop.sync()).toMatchObject({ locked: [{ check: newKey.check }, { check: newKey.check }] });
    laptop.keys = [newKey, key];
    await laptop.sync(true);
    await settle();
    expect((await phone.sync()).skipped).toEqual([]);
    expect((await laptop.sync()).skipped).toEqual([]);
  });
});

describe('a server that is not to be trusted', () => {
  beforeEach(async () => {
    await phone.train('squat');
    await phone.train('bridge', Date.UTC(2026, 3, 1));
    await settle();
  });

  it('cannot exchange two files', async () => {
    const [march, april] = [`phone/${MONTH}.enc`, 'phone/2026-04.json.gz.enc'].map((path) => place.files.get(path));
    if (!march || !april) throw new Error('A month is missing.');
    place.files.set('tablet/2026-03.json.gz.enc', { ...march, version: 900 });
    place.files.set(`phone/${MONTH}.enc`, { ...april, version: 901 });
    const { skipped } = await laptop.sync();
    expect(skipped.map(({ path }) => path).toSorted()).toEqual([`phone/${MONTH}.enc`, 'tablet/2026-03.json.gz.enc']);
    for (const { sentence } of skipped) expect(sentence).toContain('not its own');
  });

  it('cannot put in a file that is not encrypted', async () => {
    const stranger = device('tablet', () => place.store);
    await stranger.train('clamshell');
    await stranger.sync();
    expect(await laptop.sync()).toMatchObject({ got: 0, skipped: [{ path: `tablet/${MONTH}` }] });
  });

  it('is told of when it puts all back as it was', async () => {
    const back = copyOfPlace();
    await phone.train('clamshell');
    await settle();
    back();
    expect(await alerts(laptop)).toEqual(
      expect.arrayContaining(['device-older phone', `file-older phone/${MONTH}.enc`, `file-older laptop/${MONTH}.enc`]),
    );
    expect(await laptop.shows()).toHaveLength(3);
    // Both write what they know again: it is made good by itself.
    await settle();
    phone.memory = { ...phone.memory, suspicion: NO_SUSPICION };
    laptop.memory = { ...laptop.memory, suspicion: NO_SUSPICION };
    expect(await alertsLater(laptop)).toEqual([]);
    const tablet = device('tablet', () => place.store);
    tablet.keys = [key];
    await tablet.sync();
    expect(await tablet.shows()).toHaveLength(3);
  });

  it('is told of when it puts back one file, or the list of them', async () => {
    const path = `phone/${MONTH}.enc`;
    const before = place.files.get(path);
    await phone.train('clamshell');
    await phone.sync();
    const after = place.files.get(path);
    if (!before || !after) throw new Error('The month is missing.');
    place.files.set(path, { ...before, version: 900 });
    // Never read before: it may be on its way.
    expect(await alerts(laptop)).toEqual([]);
    laptop.nowMs += 10 * MINUTE_MS - 1;
    expect(await alerts(laptop)).toEqual([]);
    laptop.nowMs += 1;
    expect(await alerts(laptop)).toEqual([`file-older ${path}`]);
  });

  it('is told of when it takes away a file, or a device', async () => {
    place.files.delete(`phone/${MONTH}.enc`);
    expect(await alerts(laptop)).toEqual([`file-gone phone/${MONTH}.enc`]);
    for (const path of [...place.files.keys()]) if (path.startsWith('phone/')) place.files.delete(path);
    expect(await alerts(laptop)).toContain('device-gone phone');
  });

  it('is told of by its own device, when a file of that one is gone; and it is written again', async () => {
    place.files.delete(`phone/${MONTH}.enc`);
    expect(await alerts(phone)).toEqual([`file-gone phone/${MONTH}.enc`]);
    expect(place.files.has(`phone/${MONTH}.enc`)).toBe(true);
  });

  it('is told of by a device that is new, from what the others have seen', async () => {
    await laptop.train('clamshell');
    await settle();
    for (const path of [...place.files.keys()]) if (path.startsWith('phone/')) place.files.delete(path);
    const tablet = device('tablet', () => place.store);
    tablet.keys = [key];
    expect(await alertsLater(tablet)).toEqual(['device-gone phone']);
  });

  it('is told of when it brings back a file that is in no list', async () => {
    // As if a month had been another one's: only the list says that it does not belong.
    const { manifests = {} } = laptop.memory;
    const [manifest] = Object.values(manifests);
    if (!manifest) throw new Error('There is no list.');
    laptop.memory = { ...laptop.memory, manifests: { phone: { ...manifest, files: {} } } };
    expect(await alertsLater(laptop)).toEqual([`file-added phone/${MONTH}.enc`, 'file-added phone/2026-04.json.gz.enc']);
  });

  it('is told of until the user has seen it, and once only', async () => {
    place.files.delete(`phone/${MONTH}.enc`);
    expect(await alerts(laptop)).toHaveLength(1);
    expect(await alerts(laptop)).toHaveLength(1);
    laptop.memory = { ...laptop.memory, suspicion: dismissAll(laptop.memory.suspicion ?? NO_SUSPICION) };
    expect(await alerts(laptop)).toEqual([]);
  });

  it('may be slow: a list that comes before its files is no reason to say anything', async () => {
    await phone.train('clamshell', Date.UTC(2026, 4, 1));
    await phone.sync();
    const path = 'phone/2026-05.json.gz.enc';
    const late = place.files.get(path);
    if (!late) throw new Error('The month is missing.');
    place.files.delete(path);
    expect(await alerts(laptop)).toEqual([]);
    place.files.set(path, late);
    expect(await alertsLater(laptop)).toEqual([]);
    expect(laptop.memory.suspicion?.suspected).toEqual({});
  });
});

describe('through a real WebDAV server', () => {
  let server: Awaited<ReturnType<typeof startDavServer>>;
  beforeEach(async () => void (server = await startDavServer()));
  afterEach(() => server.close());

  it('two devices have what either has done, and ask only for what is new', async () => {
    const store = () => davStore({ url: server.url, user: USER, password: PASSWORD });
    const [one, other] = [device('one', store), device('other', store)];
    for (const each of [one, other]) each.keys = [key];
    await one.train('squat', MARCH);
    await other.train('bridge', MARCH);
    for (let round = 0; round < 3; round++) for (const each of [one, other]) await each.sync();
    expect(await one.log.events()).toEqual(await other.log.events());
    server.requests.length = 0;
    await one.sync();
    expect(server.requests.filter((request) => !request.startsWith('PROPFIND'))).toEqual([]);
  });
});
