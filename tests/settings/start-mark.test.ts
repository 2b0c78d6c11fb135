import { describe, expect, it } from 'vitest';
import type { KeptMarks } from '../../src/settings/kept-marks.ts';
import { createStartMarks } from '../../src/settings/start-mark.ts';

/** As much of a browser's storage as the marks need: every entry is a property of its own. */
function fakeStorage(): Storage {
  const entries: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => void (entries[key] = value),
    removeItem: (key: string) => void Reflect.deleteProperty(entries, key),
  };
  return new Proxy(entries, {
    get: (_, key) => (key in methods ? Reflect.get(methods, key) : Reflect.get(entries, key)),
    ownKeys: () => Object.keys(entries),
  }) as unknown as Storage;
}

/** The locks of a browser; a tab that dies lets its own go. */
function fakeLocks() {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, act: () => Promise<void>) => {
      held.add(name);
      await act();
      held.delete(name);
    },
    query: async () => ({ held: [...held].map((name) => ({ name })), pending: [] }),
  } as unknown as LockManager;
  return { locks, dies: () => held.clear() };
}

function browser(disk: { write: Promise<void> } = { write: Promise.resolve() }) {
  const storage = fakeStorage();
  const { locks, dies } = fakeLocks();
  const leaving = new Set<() => void>();
  const onDisk = new Set<string>();
  const marks: KeptMarks = {
    async add(key) {
      onDisk.add(key);
      await disk.write;
    },
    remove: async (key) => void onDisk.delete(key),
    has: async (key) => onDisk.has(key),
  };
  const tab = () =>
    createStartMarks({
      storage,
      kept: marks,
      locks,
      patienceMs: 500,
      whenLeft(listener) {
        leaving.add(listener);
        return () => leaving.delete(listener);
      },
    });
  /** A tab that holds its lock and answers nobody. */
  const hang = (): string => {
    const key = 'hipwise-start-hangs';
    storage.setItem(key, 'running');
    onDisk.add(key);
    void locks.request(key, () => new Promise<void>(() => undefined));
    return key;
  };
  return {
    tab,
    dies,
    hang,
    storage,
    leave: () => leaving.forEach((listener) => listener()),
    kept: () => Object.keys(storage),
  };
}

describe('a start', () => {
  it('is not known to have failed where there was none, and leaves nothing behind when it is done', async () => {
    const { tab, kept } = browser();
    expect(await tab().hasFailed()).toBe(false);
    const start = await tab().begin();
    expect(kept()).toHaveLength(1);
    start.done();
    expect(kept()).toEqual([]);
    expect(await tab().hasFailed()).toBe(false);
  });

  it('has failed where its tab died in the middle of it', async () => {
    const { tab, dies } = browser();
    await tab().begin();
    dies();
    expect(await tab().hasFailed()).toBe(true);
  });

  it('that was done has not failed where a device that was killed had only its mark on the disk yet', async () => {
    const { tab, storage, dies } = browser();
    const start = await tab().begin();
    const [key = ''] = Object.keys(storage);
    start.done();
    dies();
    storage.setItem(key, 'running');
    expect(await tab().hasFailed()).toBe(false);
  });

  it('has failed where it threw, also while its tab is still open, and after it was closed', async () => {
    const { tab, leave } = browser();
    const start = await tab().begin();
    start.failed();
    expect(await tab().hasFailed()).toBe(true);
    leave();
    expect(await tab().hasFailed()).toBe(true);
  });

  it('has not failed where somebody reloads or leaves the page while it runs', async () => {
    const { tab, leave, dies } = browser();
    await tab().begin();
    leave();
    dies();
    expect(await tab().hasFailed()).toBe(false);
  });

  it('has not failed where somebody leaves while its mark is still on the way to the disk', async () => {
    const { tab, leave, dies, kept } = browser({ write: new Promise(() => undefined) });
    void tab().begin();
    await expect.poll(() => kept().length).toBe(1);
    leave();
    dies();
    expect(kept()).toEqual([]);
    expect(await tab().hasFailed()).toBe(false);
  });

  it('leaves no mark where somebody leaves before there is one', async () => {
    const { tab, leave, kept } = browser();
    const begun = tab().begin();
    leave();
    await begun;
    expect(kept()).toEqual([]);
  });

  it('of which nothing got to the disk is forgotten once its tab is gone', async () => {
    const { tab, storage, kept } = browser();
    storage.setItem('hipwise-start-lost', 'running');
    expect(await tab().hasFailed()).toBe(false);
    expect(kept()).toEqual([]);
  });

  it('has not failed while it runs in another tab and answers', async () => {
    const { tab } = browser();
    const start = await tab().begin();
    expect(await tab().hasFailed()).toBe(false);
    start.done();
  });

  it('has failed while it hangs in another tab', async () => {
    const { tab, hang } = browser();
    hang();
    expect(await tab().hasFailed()).toBe(true);
  });

  it('has not failed where it comes to its end while it is waited for', async () => {
    const { tab, hang, storage } = browser();
    const key = hang();
    const waiting = tab().hasFailed();
    storage.removeItem(key);
    expect(await waiting).toBe(false);
  });

  it('that is done in one tab does not hide that it failed in another', async () => {
    const { tab, dies } = browser();
    await tab().begin();
    dies();
    const second = await tab().begin();
    second.done();
    expect(await tab().hasFailed()).toBe(true);
  });

  it('is as the first one once the failed ones are forgotten', async () => {
    const { tab, dies } = browser();
    await tab().begin();
    dies();
    tab().forget();
    expect(await tab().hasFailed()).toBe(false);
  });
});

describe('where marks cannot be kept', () => {
  const nobodyLeaves = { whenLeft: () => () => undefined };

  it('because storing is not allowed, the app starts without', async () => {
    const marks = createStartMarks({ storage: null, locks: null, ...nobodyLeaves });
    const start = await marks.begin();
    expect(await marks.hasFailed()).toBe(false);
    start.failed();
    start.done();
    marks.forget();
  });

  it('because the disk is full, the app starts without', async () => {
    const storage = fakeStorage();
    const full = new Proxy(storage, {
      get: (target, key) =>
        key === 'setItem'
          ? () => {
              throw new DOMException('full', 'QuotaExceededError');
            }
          : Reflect.get(target, key),
    });
    const marks = createStartMarks({ storage: full, locks: null, ...nobodyLeaves });
    (await marks.begin()).failed();
    expect(await marks.hasFailed()).toBe(false);
  });

  it('because locks are refused, the app starts all the same', async () => {
    const refused = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    const locks = { request: refused, query: refused } as unknown as LockManager;
    const marks = createStartMarks({ storage: fakeStorage(), locks, ...nobodyLeaves });
    (await marks.begin()).done();
    expect(await marks.hasFailed()).toBe(false);
  });
});
