import type { WorkoutRecord } from '../log/session-log.ts';
import type { SetRecord } from '../log/set-records.ts';
import { stepsOf, type SetStep, type SetUpStep, type Step } from '../programme/index.ts';
import { workingSideOf } from './set-side.ts';
import type { WorkoutPlan } from './plan.ts';

/** A workout that was left in the middle, by a page that was closed or a battery that ran out. */

/** After a break of more than this one begins anew, milliseconds. [our own choice] */
export const STALE_MS = 3 * 3_600_000;

/** Earlier versions did not record the rest between sets; theirs was this, seconds, unless it was changed. */
const REST_S = 45;

/** What of a workout is in the log already. */
export interface Resume {
  id: string;
  /** In order. */
  sets: readonly SetRecord[];
  pain: Readonly<Record<string, number>>;
}

export interface UnfinishedWorkout {
  plan: WorkoutPlan;
  resume: Resume;
  setsLeft: number;
}

/** What to do with the workouts of the log that nobody ended. */
export interface LeftBehind {
  /** Ids of those that are to be ended. */
  over: readonly string[];
  /** The one that can be gone on with. */
  goOn: UnfinishedWorkout | null;
}

/** `nowMs` and the times of the log are milliseconds since 1970. Workouts come oldest first; `sets`: those of the last one that is not ended, in any order. */
export function leftBehind(workouts: readonly WorkoutRecord[], sets: readonly SetRecord[], nowMs: number): LeftBehind {
  const open = workouts.filter(({ endedMs }) => endedMs === null);
  const last = open.at(-1);
  const goOn = last ? unfinished(last, sets, nowMs) : null;
  return { over: open.map(({ id }) => id).filter((id) => id !== goOn?.resume.id), goOn };
}

function unfinished(workout: WorkoutRecord, sets: readonly SetRecord[], nowMs: number): UnfinishedWorkout | null {
  const { id, session, name, items, pain, restS = REST_S } = workout;
  const own = sets.filter(({ workoutId }) => workoutId === id).toSorted((a, b) => a.startedMs - b.startedMs);
  if (nowMs - own.reduce((last, set) => Math.max(last, lastMs(set)), workout.startedMs) > STALE_MS) return null;
  const plan: WorkoutPlan = { session, name, items, restS };
  const setsLeft = stepsLeft(stepsOf(plan), own).filter(({ kind }) => kind === 'set').length;
  return setsLeft === 0 ? null : { plan, resume: { id, sets: own, pain }, setsLeft };
}

/** When the last thing of a set was recorded. */
function lastMs({ startedMs, endedMs, clockMs, reps, holds }: SetRecord): number {
  return endedMs ?? startedMs + [...reps, ...holds].reduce((last, { endMs }) => Math.max(last, endMs - clockMs), 0);
}

/** Whether a set was ended by the person or its target, and not by a closed page. */
const isWhole = ({ how }: SetRecord): boolean => how !== null && how !== 'interrupted' && how !== 'cancelled';

const isMade = ({ exercise, set, side }: SetStep, sets: readonly SetRecord[]): boolean =>
  sets.some(
    (each) => isWhole(each) && each.exercise === exercise && each.set === set && (side === null || workingSideOf(each) === side),
  );

/** The way through what is missing: each exercise with a set left begins with its set-up, and what was rested for is left out too. */
export function stepsLeft(steps: readonly Step[], sets: readonly SetRecord[]): readonly Step[] {
  const left: Step[] = [];
  let [setUp, rest]: [SetUpStep | null, Step | null] = [null, null];
  for (const step of steps) {
    if (step.kind === 'set-up') [setUp, rest] = [step, null];
    else if (step.kind === 'rest') rest = step;
    else if (step.kind === 'end') left.push(step);
    // Whoever comes back is warm.
    else if (step.kind === 'warm-up') continue;
    else if (!isMade(step, sets)) {
      const { exercise, side, view, near } = step;
      // The camera was put away meanwhile.
      if (setUp) left.push({ ...setUp, exercise, side, view, near, moves: setUp.moves || left.length === 0 });
      else if (rest) left.push(rest);
      left.push(step);
      setUp = null;
    }
  }
  return left;
}
