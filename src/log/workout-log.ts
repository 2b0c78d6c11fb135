import type { Trouble } from '../core/message.ts';
import { inEnglish } from '../language/english.ts';
import type { Words } from './choices.ts';
import type { LoggedEvent, WorkoutEvent } from './events.ts';
import type { Glance } from './glance.ts';
import type { Past } from './past.ts';
import type { SetRecord } from './set-records.ts';

/** The log could not write; what was to be written is kept in memory and tried again. */
export interface LogProblem extends Trouble {
  id: 'log-full' | 'log-denied' | 'log-blocked' | 'log-silent' | 'log-closed' | 'log-cleared' | 'log-failed';
  /** Events that are only in memory. */
  waiting: number;
}

/** The log could not be read. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';

  constructor(readonly problem: LogProblem) {
    super(inEnglish(problem.message));
  }
}

/** What a merge came to. With a problem nothing was changed. */
export interface Merged {
  /** Events that are new here. */
  added: number;
  /** Events that were here already. */
  known: number;
  problem: LogProblem | null;
}

export interface WorkoutLog {
  /**
   * Resolves once the event is on the disk (null), or with the problem that keeps it in memory. Events in memory are tried again with
   * the next `append`, before it, and with `retry`. Never rejects.
   */
  append(event: WorkoutEvent): Promise<LogProblem | null>;
  /** Tries again to write what is only in memory. */
  retry(): Promise<LogProblem | null>;
  /** Takes in events of a backup or of another device, all of them or none; what is known by its id stays as it is. Never rejects. */
  merge(events: readonly LoggedEvent[]): Promise<Merged>;
  /**
   * Every event, in order, those in memory included.
   *
   * @throws LogUnreadable
   */
  events(): Promise<LoggedEvent[]>;
  /**
   * What the events add up to, those in memory included, without reading all of them. `onProgress`: how many are still to be added up,
   * where that takes a while: after an update of the app, or when many came from elsewhere.
   *
   * @throws LogUnreadable
   */
  past(onProgress?: (left: number) => void): Promise<Past>;
  /** What was kept with `keepGlance` under this key, where nothing has changed since; else null, as where it cannot be read. */
  glance(key: string): Promise<Glance | null>;
  /** `sets`: of the past that it was made of. Never rejects: what is not kept is made again. */
  keepGlance(key: string, sets: Past['sets'], glance: Glance): Promise<void>;
  /**
   * These sets with their movements, in this order; those that are not there are left out.
   *
   * @throws LogUnreadable
   */
  sets(ids: readonly string[]): Promise<SetRecord[]>;
  /**
   * Id of every event, those in memory included.
   *
   * @throws LogUnreadable
   */
  ids(): Promise<ReadonlySet<string>>;
  /**
   * The last word of everything that was chosen, as it is on the disk, without reading the log.
   *
   * @throws LogUnreadable
   */
  choices(): Promise<Words>;
  /** How many events there are, at most. Rejects where they cannot be counted. */
  count(): Promise<number>;
  /** Every event, in order, some hundreds at a time, those in memory last. Rejects where it cannot be read. */
  batches(): AsyncIterable<readonly LoggedEvent[]>;
  /** Deletes every event for good. */
  erase(): Promise<void>;
  /**
   * Calls when something else than `append` of this page has changed the log: another tab, a merge. With a problem where the log is not
   * what it was: deleted as a whole. Returns a function that ends it.
   */
  onChange(listener: (problem: LogProblem | null) => void): () => void;
  close(): void;
}
