import type { TrainingLog, TrainingRecords } from '../../log/training-log.ts';
import { leftBehind, type UnfinishedWorkout } from '../../workout/unfinished.ts';

/** Tells the workout that a closed page left behind and that can be gone on with, null where there is none; and ends the others. */
export async function lookForLeftBehind(
  log: Pick<TrainingLog, 'note' | 'sets'>,
  { workouts, sets, running }: TrainingRecords,
  tell: (goOn: UnfinishedWorkout | null) => void,
): Promise<void> {
  const closed = workouts.filter(({ id }) => !running.has(id));
  const last = closed.findLast(({ endedMs }) => endedMs === null);
  const own = last ? await log.sets(sets.flatMap(({ id, workoutId }) => (workoutId === last.id ? [id] : []))) : [];
  const { over, goOn } = leftBehind(closed, own, Date.now());
  tell(goOn);
  for (const workoutId of over) await log.note({ type: 'workout-ended', workoutId, how: 'interrupted' });
}
