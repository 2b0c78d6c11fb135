import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src/data/backup/backup.ts';
import { readBackup } from '../../../src/data/backup/reading.ts';
import { need } from '../../../src/gallery/fake-data.ts';
import { SyncError, type SyncProblem } from '../../../src/data/sync/sync-store.ts';
import { syncProblemWords } from '../../../src/data/sync/sync-words.ts';
import { PASSWORD, startDavServer, USER, type DavServer } from './dav-server.ts';
import { createPlace } from './place.ts';
import { davStore, device, MARCH, type Device } from './devices.ts';

let server: DavServer;
let phone: Device;
let laptop: Device;
const settings = () => ({ url: server.url, user: USER, password: PASSWORD });

beforeEach(async () => {
  server = await startDavServer();
  const store = () => davStore(settings());
  phone = device('phone', store);
  laptop = device('laptop', store);
});
afterEach(() => server.close());

/** Requests of one round, without the address of the server. */
const traffic = async (one: Device): Promise<string[]> => {
  server.requests.length = 0;
  await one.sync();
  return [...server.requests];
};

const settle = async (): Promise<void> => {
  for (let round = 0; round < 2; round++) for (const one of [phone, laptop]) await one.sync();
};

const problem = async (act: Promise<unknown>): Promise<SyncProblem | null> =>
  act.then(
    () => null,
    (error: unknown) => (error instanceof SyncError ? error.problem : null),
  );

describe('two devices that sync through a WebDAV server', () => {
  it('both have what either has done', async () => {
    await phone.train('squat');
    await laptop.train('bridge');
    expect(await phone.sync()).toEqual({ got: 0, sent: 2, skipped: [], locked: [], alerts: [] });
    expect(await laptop.sync()).toEqual({ got: 2, sent: 2, skipped: [], locked: [], alerts: [] });
    expect(await phone.sync()).toEqual({ got: 2, sent: 0, skipped: [], locked: [], alerts: [] });
    expect(await phone.shows()).toEqual(await laptop.shows());
    expect(await phone.shows()).toHaveLength(2);
    expect(await phone.log.events()).toEqual(await laptop.log.events());
  });

  it('agree on what was said last, when both have changed the same set', async () => {
    const setId = await phone.train('squat');
    await settle();
    await phone.change(setId, { type: 'set-noted', note: 'from the phone' });
    await laptop.change(setId, { type: 'set-noted', note: 'from the laptop' });
    await laptop.change(setId, { type: 'count-corrected', full: 12 });
    await settle();
    expect(await phone.shows()).toEqual(await laptop.shows());
    expect(await phone.shows()).toMatchObject([{ note: expect.stringContaining('from the'), full: 12 }]);
    // What is said with all that known is the last word, whatever the clocks say.
    await phone.change(setId, { type: 'set-noted', note: 'last' });
    await settle();
    expect(await laptop.shows()).toMatchObject([{ note: 'last', full: 12 }]);
  });

  it('no longer show a set that one of them has thrown away, and show it again when it is taken back', async () => {
    const setId = await phone.train('squat');
    await settle();
    await laptop.change(setId, { type: 'set-deleted' });
    await settle();
    expect(await phone.shows()).toEqual([]);
    await phone.change(setId, { type: 'set-restored' });
    await settle();
    expect(await laptop.shows()).toHaveLength(1);
  });

  it('write a file for each month, each in a folder of its own', async () => {
    await phone.train('squat');
    await phone.train('bridge', Date.UTC(2026, 3, 1));
    const [first, ...others] = (await traffic(phone)).filter((request) => request.startsWith('PUT'));
    expect([first, ...others]).toEqual(['PUT /hipwise/phone/2026-03.json.gz', 'PUT /hipwise/phone/2026-04.json.gz']);
    expect((await traffic(laptop)).filter((request) => request.startsWith('PUT'))).toEqual([
      'PUT /hipwise/laptop/2026-03.json.gz',
      'PUT /hipwise/laptop/2026-04.json.gz',
    ]);
  });

  it('ask only what has changed when nothing has', async () => {
    await phone.train('squat');
    await settle();
    await settle();
    expect(await traffic(phone)).toEqual(['PROPFIND /hipwise/', 'PROPFIND /hipwise/phone/', 'PROPFIND /hipwise/laptop/']);
  });

  it('hand on what was chosen, and the last word in the order of the log counts on both', async () => {
    await phone.choose('theme', 'dark');
    await settle();
    expect(await laptop.chosen()).toEqual({ theme: 'dark' });
    // Neither knows of the other's: the laptop has said two things since, so its last one stands behind that of the phone.
    await laptop.choose('mirror', false);
    await laptop.choose('theme', 'light');
    await phone.choose('theme', 'system');
    await settle();
    for (const each of [phone, laptop]) expect(await each.chosen()).toEqual({ theme: 'light', mirror: false });
  });

  it('decide by the id where both words have one place in the log', async () => {
    await phone.choose('theme', 'dark');
    await laptop.choose('theme', 'light');
    const [one, other] = [...(await phone.log.events()), ...(await laptop.log.events())];
    const last = need(one, 'a word').id > need(other, 'a word').id ? 'dark' : 'light';
    await settle();
    for (const each of [phone, laptop]) expect(await each.chosen()).toEqual({ theme: last });
  });

  it('send what was chosen before the round, which is put into the log first', async () => {
    phone.settle = () => phone.choose('feedback', 'quiet');
    await phone.sync();
    await laptop.sync();
    expect(await laptop.chosen()).toEqual({ feedback: 'quiet' });
  });

  it('take over a programme of an earlier version once the log is read, and write over one of their own', async () => {
    const own = [{ version: 1, id: 'mine', name: 'Quick one', restS: 30, items: [] }] as const;
    const head = { app: '0.1.0', exportedMs: MARCH, events: [] };
    const { file } = await writeBackup({ ...head, programme: { plan: null, own } });
    const place = createPlace();
    await place.store.write('phone/programme.json.gz', file);
    const old = device('phone', () => place.store);
    const other = device('laptop', () => place.store);
    other.memory = { ...other.memory, seenOwn: ['gone'] };
    await other.choose('theme', 'dark');
    await other.sync();
    expect(other.former).toEqual([{ ids: ['mine'], gone: ['gone'] }]);
    await old.sync();
    expect(old.former).toEqual([{ ids: ['mine'], gone: [] }]);
    const left = await readBackup(need(place.files.get('phone/programme.json.gz'), 'its file').file);
    expect(left.backup?.programme).toBeNull();
    // The months first: they may say that a session was deleted since.
    expect(place.reads).toEqual(['phone/programme.json.gz', 'laptop/2026-03.json.gz', 'phone/programme.json.gz']);
  });
});

describe('a sync that goes wrong', () => {
  it('in the middle is taken up where it was', async () => {
    await phone.train('squat');
    await phone.train('bridge', Date.UTC(2026, 3, 1));
    await phone.train('clamshell', Date.UTC(2026, 4, 1));
    // The page is closed, or the network goes, while the second month is written: half of it arrives.
    server.intercept = ({ url, method }, response) => {
      if (method !== 'PUT' || !url?.includes('2026-04')) return false;
      response.destroy();
      return true;
    };
    expect(await problem(phone.sync())).toBe('unreachable');
    expect(await laptop.sync()).toMatchObject({ got: 2 });
    server.intercept = null;
    expect((await traffic(phone)).filter((request) => request.startsWith('PUT'))).not.toContain(
      'PUT /hipwise/phone/2026-03.json.gz',
    );
    await settle();
    expect(await laptop.shows()).toEqual(await phone.shows());
    expect(await laptop.shows()).toHaveLength(3);
  });

  it('at a file that is broken leaves that one out and names it, and takes the others', async () => {
    await phone.train('squat');
    await phone.sync();
    const store = davStore(settings());
    await store.write('tablet/2026-03.json.gz', new Blob(['half a fi']));
    const { got, skipped } = await laptop.sync();
    expect(got).toBe(2);
    expect(skipped).toEqual([{ path: 'tablet/2026-03.json.gz', sentence: expect.stringContaining('no backup') }]);
    // It is looked at again until it is whole.
    expect((await laptop.sync()).skipped).toHaveLength(1);
  });

  it('at a broken file of its own writes it anew', async () => {
    await phone.train('squat');
    await phone.sync();
    const store = davStore(settings());
    await store.write('phone/2026-03.json.gz', new Blob(['half a fi']));
    expect(await phone.sync()).toMatchObject({ skipped: [], locked: [], alerts: [] });
    expect(await laptop.sync()).toMatchObject({ got: 2, skipped: [], locked: [], alerts: [] });
  });

  it('when its files are gone writes them anew', async () => {
    await phone.train('squat');
    await phone.sync();
    await server.close();
    server = await startDavServer();
    await phone.sync();
    expect(await laptop.sync()).toMatchObject({ got: 2 });
  });

  it('leaves alone what is not ours', async () => {
    await phone.train('squat');
    await phone.sync();
    const store = davStore(settings());
    await store.write('phone/holiday.jpg', new Blob(['x']));
    await store.write('phone/2026-03 (conflict).json.gz', new Blob(['x']));
    const { skipped } = await laptop.sync();
    expect(skipped.map(({ path }) => path)).toEqual(['phone/2026-03 (conflict).json.gz']);
  });
});

describe('what a server may answer', () => {
  const answering = (status: number): void => {
    server.intercept = (_request, response) => {
      response.writeHead(status).end();
      return true;
    };
  };

  it.each([
    ['wrong-password', 401],
    ['forbidden', 403],
    ['no-room', 507],
    ['server', 500],
    ['server', 503],
  ] as const)('is %s at %i', async (expected, status) => {
    answering(status);
    expect(await problem(phone.sync())).toBe(expected);
  });

  it('is a wrong password, from the real server', async () => {
    const store = davStore({ ...settings(), password: 'wrong' });
    expect(await problem(store.list())).toBe('wrong-password');
  });

  it('is that there is no such folder', async () => {
    expect(await problem(davStore({ ...settings(), url: `${server.url}nowhere/at/all` }).list())).toBe('not-found');
  });

  it('is a page instead of a folder', async () => {
    server.intercept = (_request, response) => {
      response.writeHead(200).end('<html>');
      return true;
    };
    expect(await problem(phone.sync())).toBe('not-found');
  });

  it('is nothing: offline, forbidden by the page, not there, or not for pages', async () => {
    const failing = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
    expect(await problem(davStore(settings(), { ...failing, isOnline: () => false }).list())).toBe('offline');
    expect(await problem(davStore(settings(), { ...failing, wasForbidden: () => true }).list())).toBe('policy');
    expect(await problem(davStore(settings(), failing).list())).toBe('unreachable');
    const onlyOpaque: typeof fetch = (_to, options) =>
      options?.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch'));
    expect(await problem(davStore(settings(), { fetch: onlyOpaque }).list())).toBe('cross-origin');
  });

  it('is put into a sentence, each time', () => {
    const problems = ['offline', 'unreachable', 'cross-origin', 'policy', 'wrong-password', 'forbidden', 'not-found'] as const;
    const others = ['no-room', 'server', 'permission', 'folder-gone', 'log'] as const;
    const sentences = [...problems, ...others].map((each) => syncProblemWords(new SyncError(each, 'https://a.example')));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.+\.|https/);
  });
});

it('uses the folder that is named in the address already', async () => {
  await phone.train('squat');
  await phone.sync();
  const files = await davStore({ ...settings(), url: `${server.url}hipwise` }).list();
  expect(files.map(({ path }) => path)).toEqual(['phone/2026-03.json.gz']);
  expect(new Date(MARCH).getUTCMonth()).toBe(2);
});
