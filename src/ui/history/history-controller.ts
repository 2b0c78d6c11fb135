import type { Glance } from '../../log/glance.ts';
import type { GivenRecording, TrainingRecords } from '../../log/training-log.ts';
import type { SessionFact, SetChange } from '../../log/events.ts';
import type { PastSet } from '../../log/set-records.ts';
import { entriesFrom, type Entry } from '../../progress/entries.ts';
import type { Services } from '../../session/services.ts';

/** What the user threw away while this page is open. */
export interface Deleted {
  /** As it was before. */
  entry: Entry;
  /** The set of it that was deleted; null for the whole session. */
  set: PastSet | null;
}

export interface HistoryHost {
  readonly services: Services | null;
  /** Reads the log again and shows what is in it. */
  refresh(): Promise<unknown>;
}

/** The past as the log holds it, and what the user changes of it. */
export class HistoryController {
  sets: readonly PastSet[] = [];
  /** Newest first. */
  entries: readonly Entry[] = [];
  /** Whether the log has been read. */
  isKnown = false;
  private deleted: readonly Deleted[] = [];

  constructor(private readonly host: HistoryHost) {}

  /** What the log holds has been read again. */
  update({ workouts, sets }: Pick<TrainingRecords, 'workouts' | 'sets'>): void {
    this.sets = sets;
    this.entries = entriesFrom(workouts, sets);
    this.isKnown = true;
  }

  /** Of the past only the last is known yet. */
  glimpse({ workouts, sets }: Glance): void {
    this.entries = entriesFrom(workouts, sets);
  }

  entryById(id: string): Entry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  /** What was deleted of an entry and is still gone; a whole session stands for its sets. */
  deletedFrom(id: string): readonly Deleted[] {
    const gone = this.deleted.filter(
      ({ entry, set }) => entry.id === id && (set ? !this.sets.some((each) => each.id === set.id) : !this.entryById(id)),
    );
    const whole = gone.filter(({ set }) => set === null);
    return whole.length > 0 ? whole : gone;
  }

  async changeSet(setId: string, change: SetChange): Promise<void> {
    const entry = this.entries.find(({ sets }) => sets.some(({ id }) => id === setId));
    const set = entry?.sets.find(({ id }) => id === setId);
    if (entry && set && change.type === 'set-deleted') this.remember({ entry, set });
    await this.host.services?.log.changeSet(setId, change);
    await this.host.refresh();
  }

  async note(fact: SessionFact): Promise<void> {
    const entry = this.entryById(fact.workoutId);
    if (entry && fact.type === 'workout-deleted') this.remember({ entry, set: null });
    await this.host.services?.log.note(fact);
    await this.host.refresh();
  }

  async addRecording(given: GivenRecording): Promise<void> {
    await this.host.services?.log.addRecording(given);
    await this.host.refresh();
  }

  async removeRecording(recording: string): Promise<void> {
    await this.host.services?.log.removeRecording(recording);
    await this.host.refresh();
  }

  async restore({ entry, set }: Deleted): Promise<void> {
    this.deleted = this.deleted.filter((each) => each.entry.id !== entry.id || each.set?.id !== set?.id);
    if (set) await this.changeSet(set.id, { type: 'set-restored' });
    else await this.note({ type: 'workout-restored', workoutId: entry.id });
  }

  private remember(deleted: Deleted): void {
    this.deleted = [...this.deleted, deleted];
  }
}
