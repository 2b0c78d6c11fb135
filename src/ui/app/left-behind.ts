import type { TrainingLog, TrainingRecords } from '../../log/training-log.ts';
import { leftBehind, type UnfinishedWorkout } from '../../workout/unfinished.ts';

/** What the app has to offer a session to. */
interface Owner {
  /** Null before the app has one. */
  log(): Pick<TrainingLog, 'note' | 'sets' | 'endUnfinished'> | null;
  changed(): void;
  /** Reads the log anew. */
  refresh(): Promise<unknown>;
}

/** The session that a closed page left behind: found at the start, gone on with, or ended. */
export class LeftBehind {
  /** While it is not too long ago; null where there is none. */
  workout: UnfinishedWorkout | null = null;

  constructor(private readonly owner: Owner) {}

  /** Finds the one that can be gone on with, and ends the others. */
  async look({ workouts, sets, running }: TrainingRecords): Promise<void> {
    const log = this.owner.log();
    if (!log) return;
    const closed = workouts.filter(({ id }) => !running.has(id));
    const last = closed.findLast(({ endedMs }) => endedMs === null);
    const own = last ? await log.sets(sets.flatMap(({ id, workoutId }) => (workoutId === last.id ? [id] : []))) : [];
    const { over, goOn } = leftBehind(closed, own, Date.now());
    this.workout = goOn;
    this.owner.changed();
    for (const workoutId of over) await log.note({ type: 'workout-ended', workoutId, how: 'interrupted' });
  }

  /** It is not offered any more; the set in which it was left ends with what was counted. */
  async take({ resume: { sets } }: UnfinishedWorkout): Promise<void> {
    this.workout = null;
    for (const { id, endedMs } of sets) if (endedMs === null) await this.owner.log()?.endUnfinished(id);
  }

  async giveUp(workout: UnfinishedWorkout): Promise<void> {
    await this.take(workout);
    await this.owner.log()?.note({ type: 'workout-ended', workoutId: workout.resume.id, how: 'interrupted' });
    await this.owner.refresh();
  }
}
