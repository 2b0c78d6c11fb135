import { DOMParser } from '@xmldom/xmldom';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { setsFrom } from '../../../src/log/set-records.ts';
import type { WorkoutLog } from '../../../src/log/workout-log.ts';
import { newEventStamp, type SetFact } from '../../../src/log/events.ts';
import type { StoreKey } from '../../../src/data/encryption/keys.ts';
import { readBackup } from '../../../src/data/backup/reading.ts';
import type { SyncStore } from '../../../src/data/sync/sync-store.ts';
import { syncOnce, type SyncMemory, type SyncReport } from '../../../src/data/sync/sync-round.ts';
import { createWebDavStore, type WebDavParts, type WebDavSettings } from '../../../src/data/sync/webdav-store.ts';

/** As the browser's, without one. */
export const davStore = (settings: WebDavSettings, parts: Partial<WebDavParts> = {}): SyncStore =>
  createWebDavStore(settings, {
    fetch: (...request) => fetch(...request),
    parseXml: (text) => new DOMParser().parseFromString(text, 'text/xml') as unknown as Document,
    isOnline: () => true,
    wasForbidden: () => false,
    ...parts,
  });

export interface Device {
  log: WorkoutLog;
  /** Programmes of an earlier version that came to it, and which sessions it says were deleted. */
  former: { ids: string[]; gone: string[] }[];
  memory: SyncMemory;
  /** With which it encrypts its files. */
  keys: readonly StoreKey[];
  nowMs: number;
  /** Called before a round reads anything. */
  settle: () => Promise<void>;
  /** Says that something was chosen. */
  choose(choice: string, value: unknown): Promise<void>;
  /** What counts of everything that was chosen. */
  chosen(): Promise<Record<string, unknown>>;
  /** `readsAgain`: what was refused before, too. */
  sync(readsAgain?: boolean): Promise<SyncReport>;
  /** Writes a set of one repetition less, and returns its id. */
  train(exercise: string, timeMs?: number): Promise<string>;
  change(setId: string, change: SetFact): Promise<void>;
  /** What the device shows: exercise, note, and whether it was ended. */
  shows(): Promise<unknown[]>;
}

export const MARCH = Date.UTC(2026, 2, 3, 18);

/** A device with a log of its own; `store` is looked up for each round. */
export function device(deviceId: string, store: () => SyncStore): Device {
  const log = createMemoryLog();
  const made: Device = {
    log,
    former: [],
    memory: { deviceId, files: {}, seenOwn: [] },
    keys: [],
    nowMs: MARCH,
    settle: async () => undefined,
    async choose(choice, value) {
      await log.append({ ...newEventStamp(MARCH), type: 'choice-made', choice, value });
    },
    async chosen() {
      return Object.fromEntries([...(await log.choices())].map(([choice, { value }]) => [choice, value]));
    },
    sync: (readsAgain = false) =>
      syncOnce(made.memory, {
        log,
        store: store(),
        readFile: readBackup,
        readsAgain,
        keys: made.keys,
        settle: () => made.settle(),
        takeFormer: async ({ own }, gone) => void made.former.push({ ids: own.map(({ id }) => id), gone: [...gone] }),
        app: '0.0.0',
        nowMs: () => made.nowMs,
        remember: async (memory) => void (made.memory = memory),
      }),
    async train(exercise, timeMs = MARCH) {
      const setId = `${deviceId}-${exercise}`;
      const of = { ...newEventStamp(timeMs), setId };
      const start = { exercise, source: 'camera', targetReps: 15, set: 1, sets: 3, view: 'side', clockMs: 0 } as const;
      await log.append({ ...of, type: 'set-started', ...start });
      await log.append({ ...newEventStamp(timeMs + 60_000), setId, type: 'set-ended', how: 'finished' });
      return setId;
    },
    async change(setId, change) {
      await log.append({ ...newEventStamp(MARCH), setId, ...change });
    },
    async shows() {
      const sets = setsFrom(await log.events()).map(({ exercise, note, counts }) => ({ exercise, note, full: counts.full }));
      return sets.toSorted((a, b) => (a.exercise < b.exercise ? -1 : 1));
    },
  };
  return made;
}
