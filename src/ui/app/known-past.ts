import type { PastSet } from '../../log/set-records.ts';
import type { TrainingLog, TrainingRecords } from '../../log/training-log.ts';
import type { Problem } from '../../session/problem.ts';
import { UNREADABLE, unreadable } from './unreadable.ts';

type Known = Pick<TrainingRecords, 'workouts' | 'sets' | 'unfinishedSet'>;

interface KnownPastParts {
  /** Something of it has changed. */
  learn: (known: Known) => void;
  show: (problem: Problem) => void;
  hide: (id: string) => void;
  changed: () => void;
}

/** What the log holds, as it was read last. */
export class KnownPast {
  sets: readonly PastSet[] = [];
  /** The set that a closed page left behind. */
  unfinished: PastSet | null = null;
  /** What kept the log from being read, or its sets from being added up, last time; null where nothing did. */
  error: unknown = null;
  /** How much of it is added up, 0 to 1, while it is added up anew; null where it is all known. */
  share: number | null = null;

  constructor(private readonly parts: KnownPastParts) {}

  /** Null where it cannot be read, which is told. */
  async read(log: Pick<TrainingLog, 'records'>): Promise<TrainingRecords | null> {
    const { learn, show, hide, changed } = this.parts;
    let records: TrainingRecords | null = null;
    try {
      let most = 0;
      records = await log.records((left) => {
        most = Math.max(most, left);
        this.share = most === 0 ? null : 1 - left / most;
        changed();
      });
      this.keep(records);
      learn(records);
      this.error = null;
      hide(UNREADABLE);
    } catch (error) {
      this.error = error;
      const none = { workouts: [], sets: this.sets, unfinishedSet: null };
      this.keep(none);
      learn(none);
      show(unreadable(error));
    }
    this.share = null;
    changed();
    return records;
  }

  private keep({ sets, unfinishedSet }: Known): void {
    this.sets = sets;
    this.unfinished = unfinishedSet;
  }
}
