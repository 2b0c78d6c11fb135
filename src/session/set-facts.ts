import type { Rep } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { RepRecorded, SetFact, WorkoutEvent } from '../log/events.ts';
import { pauseOf } from '../programme/asked-dose.ts';
import { aimOf } from './set-goal.ts';
import type { StartOptions } from './set-runner-port.ts';

/** What the log says of the beginning of a set. `clockMs`: on the clock that its times come from. */
export function startOf({ id }: Pick<Exercise, 'id'>, options: StartOptions, clockMs: number): SetFact {
  const { dose, source, set, view, workoutId } = options;
  const { sets, perSide } = dose;
  const { reps, seconds } = aimOf(dose);
  const holdS = pauseOf(dose);
  const target = { targetReps: reps, ...(seconds !== undefined && { targetS: seconds }) };
  const asked = { ...target, ...(holdS !== null && { holdS }), perSide, ...(workoutId !== undefined && { workoutId }) };
  return { type: 'set-started', exercise: id, source: source.kind, ...asked, set, sets, view, clockMs };
}

/** The line that recorded a repetition. */
export const lastRecorded = (events: readonly WorkoutEvent[], rep: Rep): RepRecorded | undefined =>
  events.findLast(
    (event): event is RepRecorded =>
      event.type === 'rep' && event.rep.startMs === rep.startMs && event.rep.outcome === rep.outcome,
  );
