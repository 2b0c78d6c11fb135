/** What the browser keeps for the app on this device. */
export interface StoredHere {
  /** All of it, bytes; null where the browser does not tell. */
  usedBytes: number | null;
  /** Whether the browser has promised not to clear it by itself. */
  persisted: boolean;
  /** Null where the browser does not list them. */
  databases: readonly string[] | null;
  /** Of local storage. */
  keys: readonly { name: string; bytes: number }[];
  /** Of the cache for use without a network. */
  caches: readonly { name: string; files: number }[];
  cookies: number;
}

/** Characters are two bytes each in local storage. */
const BYTES_PER_CHARACTER = 2;

export async function findStored(): Promise<StoredHere> {
  return {
    usedBytes: (await quietly(() => navigator.storage.estimate()))?.usage ?? null,
    persisted: (await quietly(() => navigator.storage.persisted())) ?? false,
    databases: (await quietly(() => indexedDB.databases()))?.map(({ name }) => name ?? '').sort() ?? null,
    keys: (await quietly(storedKeys)) ?? [],
    caches: (await quietly(storedCaches)) ?? [],
    cookies: document.cookie === '' ? 0 : document.cookie.split(';').length,
  };
}

const storedKeys = (): StoredHere['keys'] =>
  Object.entries(localStorage)
    .map(([name, value]) => ({ name, bytes: BYTES_PER_CHARACTER * (name.length + String(value).length) }))
    .sort((one, other) => one.name.localeCompare(other.name));

async function storedCaches(): Promise<StoredHere['caches']> {
  const names = await caches.keys();
  return Promise.all(names.map(async (name) => ({ name, files: (await (await caches.open(name)).keys()).length })));
}

/** Null where the browser has no such thing, or the user forbids it. */
async function quietly<T>(ask: () => T | Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
