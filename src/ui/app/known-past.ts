import type { Glance } from '../../log/glance.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { TrainingLog, TrainingRecords } from '../../log/training-log.ts';
import type { History } from '../../programme/index.ts';
import type { Problem } from '../../session/problem.ts';
import { historyKey } from '../../workout/history.ts';
import { UNREADABLE, unreadable } from './unreadable.ts';

type Known = Pick<TrainingRecords, 'workouts' | 'sets' | 'unfinishedSet'>;

interface KnownPastParts {
  /** Something of it has changed. */
  learn: (known: Known) => void;
  /** Of it this is known, sooner than the rest. */
  glimpse: (glance: Glance) => void;
  show: (problem: Problem) => void;
  hide: (id: string) => void;
  changed: () => void;
}

/** What comes after a set or a start goes first. [our own choice] */
const KEPT_AFTER_MS = 2000;

/** The first screen has more to load than its heading: it goes first. [our own choice] */
const FIRST_SCREEN_MS = 500;

/** A page that is not looked at draws no frame. */
const shown = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, FIRST_SCREEN_MS));
    setTimeout(resolve, KEPT_AFTER_MS);
  });

/** What the log holds, as it was read last. */
export class KnownPast {
  sets: readonly PastSet[] = [];
  /** The set that a closed page left behind. */
  unfinished: PastSet | null = null;
  /** What kept the log from being read, or its sets from being added up, last time; null where nothing did. */
  error: unknown = null;
  /** How much of it is added up, 0 to 1, while it is added up anew; null where it is all known. */
  share: number | null = null;

  private keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: KnownPastParts) {}

  /** Shows what the first screen needs, where a page before has kept it. */
  async glance(log: Pick<TrainingLog, 'glance'>): Promise<void> {
    const glance = await log.glance(historyKey());
    if (!glance) return;
    this.sets = glance.sets;
    this.parts.glimpse(glance);
    this.parts.changed();
    await shown();
  }

  /** Keeps that for the next start, when there is time. */
  keepGlance(log: Pick<TrainingLog, 'keepGlance'>, records: TrainingRecords, history: History): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => void log.keepGlance(historyKey(), records, history), KEPT_AFTER_MS);
  }

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
