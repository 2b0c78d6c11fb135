import { dayBegun } from '../log/begun.ts';
import { workoutsFrom } from '../log/session-log.ts';
import { leftOutOf, setsFrom } from '../log/set-records.ts';
import type { WorkoutEvent } from '../log/events.ts';
import {
  SYNC_OFF,
  type DataPort,
  type EncryptionStatus,
  type FolderStatus,
  type OpenedBackup,
  type SyncStatus,
} from '../data/data-port.ts';

/** The user's data without a database, a folder or a server: for the gallery and the tests of the elements. */

export const noFolder: FolderStatus = { name: null, lastMs: null, needsTap: false, problem: null };

export interface FakeData extends DataPort {
  /** What was asked of it, in order. */
  asked: string[];
  /** Tells the screen. */
  syncs(status: SyncStatus): void;
}

interface FakeDataOptions {
  events?: readonly WorkoutEvent[];
  folder?: FolderStatus | null;
  sync?: SyncStatus;
  /** Null where the page was not loaded securely. */
  encryption?: EncryptionStatus | null;
  /** What is wrong with a passphrase. */
  passphraseProblem?: string | null;
  persistence?: 'kept' | 'may-be-cleared' | 'unknown';
  opened?: OpenedBackup;
  withoutBackup?: number;
  erase?: () => Promise<void>;
}

export function createFakeData({
  events = [],
  folder = noFolder,
  sync = SYNC_OFF,
  encryption = { isOn: false, isLocked: false },
  passphraseProblem = null,
  persistence = 'kept',
  opened = { refusal: 'This file is not a backup of Hipwise. Nothing was changed.', isLocked: false },
  withoutBackup = 0,
  erase,
}: FakeDataOptions = {}): FakeData {
  const asked: string[] = [];
  const listeners = new Set<(status: SyncStatus) => void>();
  let left = withoutBackup;
  const answer = async <T>(what: string, value: T): Promise<T> => {
    asked.push(what);
    return value;
  };
  const sets = setsFrom(events);
  const oldest = sets.at(-1);
  return {
    asked,
    syncs: (status) => listeners.forEach((listener) => listener(status)),
    stock: async () => ({
      sets: sets.length,
      sessions: workoutsFrom(events).length,
      leftOut: leftOutOf(events),
      since: oldest ? dayBegun(oldest) : null,
      bytes: 61_400_000,
    }),
    records: async () => ({ sets, workouts: workoutsFrom(events) }),
    persistence: async () => persistence,
    askToKeep: () => answer('keep', persistence),
    backUp: () => answer('back up', { name: 'hipwise-2026-03-04-180512.json.gz', file: new Blob(['{}']), leftOut: 0 }),
    open: (_file, passphrase) => answer(passphrase === undefined ? 'open' : `open with ${passphrase}`, opened),
    folder: folder && {
      status: async () => folder,
      choose: () => answer('choose', folder),
      now: () => answer('write', folder),
      stop: () => answer('stop', noFolder),
    },
    sync: {
      canUseFolder: folder !== null,
      status: async () => sync,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      useWebDav: ({ url, user, password }) => answer(`use ${url} ${user} ${password}`, null),
      useFolder: () => answer('use folder', undefined),
      now: () => answer('sync', undefined),
      dismissAlerts: () => answer('seen', undefined),
      stop: () => answer('stop sync', undefined),
    },
    encryption: {
      isPossible: encryption !== null,
      status: async () => encryption ?? { isOn: false, isLocked: false },
      enter: (passphrase) => answer(`enter ${passphrase}`, passphraseProblem),
      choose: (passphrase) => answer(`choose ${passphrase}`, passphraseProblem),
      turnOff: () => answer('encrypt no more', undefined),
    },
    allowedOrigins: () => [],
    sessionsWithoutBackup: () => left,
    dismissReminder() {
      left = 0;
    },
    erase: () => (erase ? erase() : answer('erase', undefined)),
  };
}
