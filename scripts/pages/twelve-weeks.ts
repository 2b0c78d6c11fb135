import { exerciseById } from '../../src/exercises/index.ts';
import {
  addDays,
  followingPlan,
  LADDERS,
  ladderOf,
  secondsOf,
  setsToDo,
  spotsIn,
  standingIn,
  stepsOf,
  targetOf,
  todayOf,
  type Day,
  type DoneExercise,
  type DoneSession,
  type Phase,
  type Plan,
  type PlannedSession,
  type SessionItem,
} from '../../src/programme/index.ts';
import type { LadderId } from '../../src/programme/ladders.ts';
import { isLeftOut } from '../../src/programme/progression.ts';

/** Somebody who follows the programme, as data. */

/** The article's twelve exercises, each with all that it is made easier or harder by; the donkey kick to the side is one of its third. */
export const MOVEMENTS: readonly LadderId[] = LADDERS.map(({ id }) => id).filter((id) => id !== 'donkey-side');

/** How an exercise went: the share of each set's target, its form, and pain. */
export interface Result {
  share: number;
  quality: number | null;
  pain: number;
}

export interface Follower {
  plan: Plan;
  days: number;
  /** Whether nothing is done on that day, though something is due; days are numbered from 0. */
  misses(day: number): boolean;
  resultOf(item: SessionItem, day: number): Result;
  /** What is chosen when six weeks are done. */
  then: Phase;
}

/** A session that was done, and the plan that it is of. */
export interface FollowedSession {
  day: Day;
  plan: Plan;
  session: PlannedSession;
  minutes: number;
  spots: number;
  movements: readonly string[];
  /** Movements that rest on this day, after pain. */
  resting: readonly string[];
}

function doneItem(item: SessionItem, { share, quality, pain }: Result): DoneExercise {
  const exercise = exerciseById(item.exercise);
  if (!exercise) throw new RangeError(`There is no exercise "${item.exercise}".`);
  const sets = Array.from({ length: setsToDo(exercise, item.dose) }, (_, at) => ({
    side: exercise.prescription.perSide ? (at % 2 === 0 ? ('left' as const) : ('right' as const)) : null,
    done: Math.floor(share * targetOf(item.dose)),
    quality,
  }));
  return { exercise: item.exercise, asked: item.dose, sets, pain };
}

const movementOf = ({ exercise }: SessionItem): string => ladderOf(exercise)?.id ?? exercise;

/** Every session that somebody does. */
export function followed({ plan: first, days, misses, resultOf, then }: Follower): FollowedSession[] {
  const history: DoneSession[] = [];
  const sessions: FollowedSession[] = [];
  let plan = first;
  for (let at = 0; at < days; at++) {
    const day = addDays(first.startDay, at);
    let today = todayOf(plan, history, day);
    if (today.phase === 'after') {
      plan = followingPlan(plan, then, day);
      today = todayOf(plan, history, day);
    }
    const { session } = today;
    if (today.kind === 'rest' || misses(at) || session.items.length === 0) continue;
    const resting = MOVEMENTS.filter((id) => isLeftOut(standingIn(plan, id, history), day));
    const steps = stepsOf(session);
    const exercises = session.items.map((item) => doneItem(item, resultOf(item, at)));
    const plannedSets = exercises.reduce((sum, { sets }) => sum + sets.length, 0);
    history.push({ day, session: session.id, plannedSets, exercises, worseNextMorning: false });
    sessions.push({
      day,
      plan,
      session,
      minutes: secondsOf(steps) / 60,
      spots: spotsIn(steps),
      movements: session.items.map(movementOf),
      resting,
    });
  }
  return sessions;
}
