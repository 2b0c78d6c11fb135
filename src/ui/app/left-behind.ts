import type { Session } from '../../session/session-port.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { leftBehind, type UnfinishedWorkout } from '../../workout/unfinished.ts';

/** Tells the workout that a closed page left behind and that can be gone on with, null where there is none; and ends the others. */
export async function lookForLeftBehind(
  session: Session | null,
  sets: readonly SetRecord[],
  tell: (goOn: UnfinishedWorkout | null) => void,
): Promise<void> {
  if (!session) return;
  // What cannot be read has been told.
  const workouts = await session.workouts().catch(() => []);
  const running = await session.running();
  const closed = workouts.filter(({ id }) => !running.has(id));
  const { over, goOn } = leftBehind(closed, sets, Date.now());
  tell(goOn);
  for (const workoutId of over) await session.note({ type: 'workout-ended', workoutId, how: 'interrupted' });
}
