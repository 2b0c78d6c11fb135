import { say } from '../core/message.ts';
import { translated } from '../language/language.ts';
import { msg, str } from '@lit/localize';
import { changeCopies } from './backup/copies.ts';
import { askToWrite, canChooseFolder, chooseFolder, mayWrite } from './backup/file-system-access.ts';
import { readAside } from './backup/read-aside.ts';
import { storedValue } from './backup/stored-value.ts';
import { loadKeys } from './encryption-service.ts';
import type { KeyFacts } from './encryption/header.ts';
import type { StoreKey } from './encryption/keys.ts';
import { open, seal } from './encryption/sealed-file.ts';
import { createFolderStore } from './sync/folder-store.ts';
import type { SyncMemory, SyncReport } from './sync/sync-round.ts';
import { SyncError } from './sync/sync-store.ts';
import { alertWords, syncProblemWords } from './sync/sync-words.ts';
import { dismissAll } from './sync/trust.ts';
import { createSyncer, type Syncer, type SyncerParts, type SyncState } from './sync/syncer.ts';
import { createWebDavStore, type WebDavSettings } from './sync/webdav-store.ts';
import { SYNC_OFF, type SyncPort, type SyncStatus } from './data-port.ts';

/** The password as it is, or encrypted where encryption is on. */
type KeptPassword = { password: string } | { sealed: Blob };
type Settings =
  ({ kind: 'webdav' } & Omit<WebDavSettings, 'password'> & KeptPassword) | { kind: 'folder'; handle: FileSystemDirectoryHandle };

interface KeptSync {
  settings: Settings;
  /** When a round last came to its end, milliseconds since 1970; null for never. */
  lastMs: number | null;
}

export const SYNC_DATABASES = ['hipwise-sync', 'hipwise-sync-memory'] as const;
const kept = storedValue<KeptSync>(SYNC_DATABASES[0]);
const memory = storedValue<SyncMemory>(SYNC_DATABASES[1]);

export interface SyncServiceParts extends Pick<SyncerParts, 'log' | 'settle' | 'takeFormer' | 'app' | 'nowMs' | 'isBusy'> {
  /** Lets the page talk to the origin of this address from its next load on; null forbids it again. */
  allow: (address: string | null) => Promise<unknown>;
  reload: () => void;
}

export interface SyncService extends SyncPort {
  /** Of which passphrases files were left out that are encrypted. */
  locked(): Promise<readonly KeyFacts[]>;
  /** Other keys are used from now on: what was locked is read again, and what lies there is written again. */
  useKeys(before: readonly StoreKey[], now: readonly StoreKey[]): Promise<void>;
  /** Without a tap: a round soon, where sync is on. */
  soon(): Promise<void>;
}

const secure = (url: URL): boolean =>
  url.protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname) || location.protocol === 'http:';

/** What is wrong with an address, in a sentence; null where nothing is. */
function addressProblem(address: string): string | null {
  if (!URL.canParse(address)) return msg('This is no address. It looks like https://cloud.example.org/dav/.');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return msg('The address has to begin with https://.');
  if (!secure(url)) return msg('Browsers let a secure page talk to secure servers only: the address has to begin with https://.');
  if (url.username !== '' || url.password !== '') return msg('Write user name and password below, not into the address.');
  return null;
}

const entriesWords = (count: number): string => translated(say`${count} entries`);

const reportWords = ({ sent, got }: SyncReport): string =>
  sent === 0 && got === 0
    ? msg('Nothing was new on either side.')
    : msg(str`Sent: ${entriesWords(sent)}. Received: ${entriesWords(got)}.`);

const PASSWORD_CONTEXT = 'webdav-password';

const keptPassword = async (password: string, [key]: readonly StoreKey[]): Promise<KeptPassword> =>
  key ? { sealed: await seal(key, { context: PASSWORD_CONTEXT, sequence: 0 }, new Blob([password])) } : { password };

/** Without its key a password is empty, and the server says that it is wrong: then the user types it again. */
async function withPassword(
  settings: Omit<WebDavSettings, 'password'> & KeptPassword,
  keys?: readonly StoreKey[],
): Promise<WebDavSettings> {
  const { url, user } = settings;
  if ('password' in settings) return { url, user, password: settings.password };
  const opened = await open(settings.sealed, { keys: keys ?? (await loadKeys()), context: PASSWORD_CONTEXT });
  return { url, user, password: 'refusal' in opened ? '' : await opened.plain.text() };
}

const throughOf = (settings: Settings): NonNullable<SyncStatus['through']> =>
  settings.kind === 'folder'
    ? { kind: 'folder', name: settings.handle.name }
    : { kind: 'webdav', url: settings.url, user: settings.user };

/** Sync as the screen knows it: what it goes through is kept on this device, and the rounds begin by themselves. */
export function createSyncService({ allow, reload, ...parts }: SyncServiceParts): SyncService {
  const listeners = new Set<(status: SyncStatus) => void>();
  let syncer: Syncer | null = null;

  const status = async (): Promise<SyncStatus> => {
    const now = await kept.get();
    if (!now) return SYNC_OFF;
    const state = syncer?.state ?? { running: false, lastMs: now.lastMs, report: null, error: null };
    const needsTap = now.settings.kind === 'folder' && !(await mayWrite(now.settings.handle));
    const error = needsTap ? new SyncError('permission') : state.error;
    return {
      through: throughOf(now.settings),
      running: state.running,
      lastMs: state.lastMs,
      report: state.report && reportWords(state.report),
      skipped: state.report?.skipped ?? [],
      problem: error && syncProblemWords(error),
      needsTap,
      alerts: ((await memory.get())?.suspicion?.alerts ?? []).map(alertWords),
    };
  };

  const tell = async (): Promise<void> => {
    const told = await status();
    listeners.forEach((listener) => listener(told));
  };

  const onState = async (before: KeptSync, { lastMs }: SyncState): Promise<void> => {
    if (lastMs !== null && lastMs !== before.lastMs) {
      changeCopies({ backedUpMs: lastMs });
      await kept.set({ ...before, lastMs });
    }
    await tell();
  };

  /** The one that runs, or a new one where sync is on and may begin. */
  const running = async (): Promise<Syncer | null> => {
    const now = await kept.get();
    if (!now) return null;
    const { settings, lastMs } = now;
    if (settings.kind === 'folder' && !(await mayWrite(settings.handle))) return null;
    return (syncer ??= createSyncer({
      ...parts,
      store: settings.kind === 'folder' ? createFolderStore(settings.handle) : createWebDavStore(await withPassword(settings)),
      loadKeys,
      memory,
      readFile: readAside,
      lastMs,
      onState: (state) => void onState(now, state),
      locks: navigator.locks,
    }));
  };

  const end = (): void => {
    syncer?.stop();
    syncer = null;
  };

  const use = async (settings: Settings): Promise<void> => {
    end();
    // Another place has other files; this device keeps its name.
    const before = await memory.get();
    if (before) await memory.set({ deviceId: before.deviceId, files: {}, seenOwn: before.seenOwn, counter: before.counter ?? 0 });
    await kept.set({ settings, lastMs: null });
    changeCopies({ sync: true, syncOrigin: settings.kind === 'webdav' ? new URL(settings.url).origin : null });
  };

  const port: SyncService = {
    canUseFolder: canChooseFolder(),
    status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async useWebDav(address) {
      const url = address.url.trim();
      const problem = addressProblem(url);
      if (problem) return problem;
      await use({ kind: 'webdav', url, user: address.user, ...(await keptPassword(address.password, await loadKeys())) });
      await allow(url);
      reload();
      return null;
    },
    async useFolder() {
      const handle = await chooseFolder('sync');
      if (!handle) return;
      await use({ kind: 'folder', handle });
      await allow(null);
      await port.now();
    },
    async now() {
      const now = await kept.get();
      if (now?.settings.kind === 'folder') await askToWrite(now.settings.handle);
      await (await running())?.now({ readsAgain: true });
      await tell();
    },
    async dismissAlerts() {
      const before = await memory.get();
      if (before?.suspicion) await memory.set({ ...before, suspicion: dismissAll(before.suspicion) });
      await tell();
    },
    async locked() {
      if (!(await kept.get())) return [];
      const refusals = Object.values((await memory.get())?.refused ?? {}).map(({ refusal }) => refusal);
      return refusals.flatMap((refusal) => (refusal.kind === 'locked' ? [refusal] : []));
    },
    async useKeys(before, now) {
      const sync = await kept.get();
      if (!sync) return;
      end();
      const { settings } = sync;
      if (settings.kind === 'webdav') {
        const { password } = await withPassword(settings, [...before, ...now]);
        await kept.set({
          ...sync,
          settings: { kind: 'webdav', url: settings.url, user: settings.user, ...(await keptPassword(password, now)) },
        });
      }
      const known = await memory.get();
      if (known) await memory.set({ ...known, refused: {} });
      void port.soon();
    },
    async stop() {
      end();
      await kept.clear();
      await allow(null);
      changeCopies({ sync: false, syncOrigin: null });
      await tell();
    },
    async soon() {
      (await running())?.soon();
      await tell();
    },
  };
  return port;
}
