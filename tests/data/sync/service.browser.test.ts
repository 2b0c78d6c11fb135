import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadCopies } from '../../../src/data/backup/copies.ts';
import { storedValue } from '../../../src/data/backup/stored-value.ts';
import { ENCRYPTION_DATABASE, storedKeys } from '../../../src/data/encryption/keyring.ts';
import { deriveKey } from '../../../src/data/encryption/keys.ts';
import { createSyncService, SYNC_DATABASES } from '../../../src/data/sync-service.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';

const allow = vi.fn(async () => undefined);
const reload = vi.fn();
const service = (isBusy = false) =>
  createSyncService({
    log: createMemoryLog(),
    settle: async () => undefined,
    takeFormer: async () => undefined,
    app: '0.0.0',
    nowMs: () => 42,
    isBusy: () => isBusy,
    allow,
    reload,
  });

afterEach(async () => {
  vi.clearAllMocks();
  vi.restoreAllMocks();
  localStorage.removeItem('hipwise-copies');
  for (const name of [ENCRYPTION_DATABASE, ...SYNC_DATABASES]) await deleteDB(name);
});

const address = (url: string) => ({ url, user: 'ana', password: 'secret' });

describe('the password of an address', () => {
  const stored = storedValue<{ settings: Record<string, unknown> }>(SYNC_DATABASES[0]);
  const keysOf = (passphrase: string) => deriveKey(passphrase, { salt: 'ab'.repeat(16), iterations: 600_000 });
  const sentBy = async (sync: ReturnType<typeof service>): Promise<string> => {
    const request = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('', { status: 401 }));
    await sync.now();
    const authorization = new Headers(request.mock.calls.at(-1)?.[1]?.headers).get('Authorization') ?? '';
    return atob(authorization.slice('Basic '.length));
  };

  it('lies encrypted on the device where files are, and the server gets it as before', async () => {
    // It begins no round by itself.
    const sync = service(true);
    await sync.useWebDav(address('https://cloud.example/dav'));
    expect((await stored.get())?.settings).toMatchObject({ password: 'secret' });
    const key = await keysOf('ours');
    await storedKeys.set([key]);
    await sync.useKeys([], [key]);
    const { settings } = (await stored.get()) ?? {};
    expect(settings).not.toHaveProperty('password');
    expect(await (settings?.sealed as Blob).text()).not.toContain('secret');
    expect(await sentBy(service())).toBe('ana:secret');
    // With another passphrase, and with none.
    const other = await keysOf('other');
    await storedKeys.set([other, key]);
    await sync.useKeys([key], [other, key]);
    await storedKeys.set([other]);
    expect(await sentBy(service())).toBe('ana:secret');
    await storedKeys.clear();
    await sync.useKeys([other], []);
    expect((await stored.get())?.settings).toMatchObject({ password: 'secret' });
  });
});

describe('sync through an address', () => {
  it('is off at first, and asks nobody', async () => {
    const request = vi.spyOn(globalThis, 'fetch');
    const sync = service();
    await sync.soon();
    await sync.now();
    expect(await sync.status()).toMatchObject({ through: null, running: false, problem: null });
    expect(request).not.toHaveBeenCalled();
  });

  it.each([
    ['cloud.example', 'no address'],
    ['ftp://cloud.example/', 'begin with https://'],
    ['https://ana:secret@cloud.example/', 'not into the address'],
  ])('says what is wrong with %s, and stays off', async (url, sentence) => {
    const sync = service();
    expect(await sync.useWebDav(address(url))).toContain(sentence);
    expect((await sync.status()).through).toBeNull();
    expect(allow).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it('is allowed first, and the page loaded again', async () => {
    const sync = service();
    expect(await sync.useWebDav(address(' https://cloud.example/dav '))).toBeNull();
    expect(allow).toHaveBeenCalledExactlyOnceWith('https://cloud.example/dav');
    expect(reload).toHaveBeenCalledOnce();
    const { through } = await service().status();
    expect(through).toEqual({ kind: 'webdav', url: 'https://cloud.example/dav', user: 'ana' });
    expect(JSON.stringify(await service().status())).not.toContain('secret');
    expect(loadCopies()).toMatchObject({ sync: true, syncOrigin: 'https://cloud.example' });
  });

  it('tells how a round went, remembers when, and forgets the address when it is turned off', async () => {
    const answer = '<multistatus xmlns="DAV:"></multistatus>';
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(answer, { status: 207 }));
    await service().useWebDav(address('https://cloud.example/dav'));
    const sync = service();
    const told: (string | null)[] = [];
    sync.subscribe(({ report }) => told.push(report));
    await sync.now();
    expect(told.at(-1)).toBe('Nothing was new on either side.');
    expect(await service().status()).toMatchObject({ lastMs: 42 });
    expect(loadCopies().backedUpMs).toBe(42);
    await sync.stop();
    expect(await sync.status()).toMatchObject({ through: null, lastMs: null });
    expect(allow).toHaveBeenLastCalledWith(null);
    expect(loadCopies()).toMatchObject({ sync: false, syncOrigin: null });
  });
});
