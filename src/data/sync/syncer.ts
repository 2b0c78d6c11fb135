import { passesByItself, SyncError, type SyncStore } from './sync-store.ts';
import type { SyncMemory, SyncParts, SyncReport } from './sync-round.ts';

export interface SyncState {
  running: boolean;
  /** When a round last came to its end, milliseconds since 1970; null for never. */
  lastMs: number | null;
  /** Of that round; null before there was one on this page. */
  report: SyncReport | null;
  /** Why the last try came to nothing; null where it did not. */
  error: SyncError | null;
}

export interface SyncerParts extends Omit<SyncParts, 'store' | 'remember' | 'readsAgain' | 'keys'> {
  store: SyncStore;
  /** Looked up for each round: encryption may be turned on meanwhile. */
  loadKeys: () => Promise<SyncParts['keys']>;
  memory: { get(): Promise<SyncMemory | null>; set(memory: SyncMemory): Promise<void> };
  /** While a set runs nothing else does. */
  isBusy: () => boolean;
  /** Kept over visits. */
  lastMs: number | null;
  onState: (state: SyncState) => void;
  /** `navigator.locks`, so that two tabs do not do the same; left out where there are none. */
  locks?: LockManager | undefined;
}

/** Keeps the log in step for as long as the page is open. */
export interface Syncer {
  readonly state: SyncState;
  /**
   * Begins a round, or joins the one that runs; not while a set runs. `readsAgain`: files that were refused too, which are else left alone
   * until they change.
   */
  now(options?: { readsAgain: boolean }): Promise<void>;
  /** Something new is in the log: soon, and again later when it fails. */
  soon(): void;
  stop(): void;
}

const MINUTE_MS = 60_000;
/** What others have written is looked for this often. [our own choice] */
const EVERY_MS = 15 * MINUTE_MS;
/** After a failure: doubled each time, up to an hour. */
const RETRY_MS = MINUTE_MS;
const LONGEST_RETRY_MS = 60 * MINUTE_MS;
/** While a set runs, whether it is over. */
const BUSY_MS = 5000;

export function createSyncer({ memory, isBusy, lastMs, onState, locks, loadKeys, ...parts }: SyncerParts): Syncer {
  let state: SyncState = { running: false, lastMs, report: null, error: null };
  let round: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = false;
  /** Something came into the log while a round ran. */
  let again = false;

  const change = (to: Partial<SyncState>): void => {
    state = { ...state, ...to };
    if (!stopped) onState(state);
  };

  const after = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => (isBusy() ? after(BUSY_MS) : void now()), ms);
  };

  const runAlone = async (act: () => Promise<void>): Promise<void> => {
    if (!locks) return act();
    await locks.request('hipwise-sync', { ifAvailable: true }, (lock) => (lock ? act() : undefined));
  };

  const run = async (readsAgain: boolean): Promise<void> => {
    again = false;
    change({ running: true });
    try {
      await runAlone(async () => {
        // Brings what reads and checks files: only where sync is on.
        const { syncOnce } = await import('./sync-round.ts');
        const before = (await memory.get()) ?? { deviceId: crypto.randomUUID(), files: {}, seenOwn: [] };
        // Turned off meanwhile: nothing is remembered of it.
        const remember = async (next: SyncMemory): Promise<void> => (stopped ? undefined : memory.set(next));
        const report = await syncOnce(before, { ...parts, remember, readsAgain, keys: await loadKeys() });
        change({ report, error: null, lastMs: parts.nowMs() });
      });
      failures = 0;
      after(again ? 0 : EVERY_MS);
    } catch (error) {
      const problem = error instanceof SyncError ? error : new SyncError('server', error instanceof Error ? error.name : '');
      change({ error: problem });
      failures += 1;
      if (passesByItself(problem.problem)) after(Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1)));
    } finally {
      change({ running: false });
      round = null;
    }
  };

  const now = ({ readsAgain } = { readsAgain: false }): Promise<void> => {
    if (stopped || isBusy()) return Promise.resolve();
    return (round ??= run(readsAgain));
  };

  return {
    get state() {
      return state;
    },
    now,
    soon() {
      again = round !== null;
      if (!again) after(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
