import type { CoachStatus, Rep } from '../core/events.ts';
import type { Side } from '../core/pose.ts';
import type { Dose } from '../programme/set-dose.ts';

type Goal = Pick<Dose, 'reps' | 'perSide'>;
type Done = Pick<CoachStatus, 'counts' | 'timer'>;

/** Sides that have done their part of a set; both mean that the set is done, and so does `all` where sides are not counted apart. */
export function partsDone({ reps, perSide }: Goal, { counts, timer }: Done): readonly (Side | 'all')[] {
  const parts = perSide ? (['left', 'right'] as const) : (['all'] as const);
  if (!timer) return parts.filter((part) => counts[part === 'all' ? 'full' : part] >= reps);
  const heldMs = { left: timer.left, right: timer.right, all: Math.max(timer.heldMs, timer.left + timer.right) };
  return parts.filter((part) => heldMs[part] >= timer.targetMs);
}

export const isSetDone = (goal: Goal, done: Done): boolean => partsDone(goal, done).length === (goal.perSide ? 2 : 1);

/** What a full repetition that was just counted is called: its number on its side where each side has its target. */
export const numberOf = ({ side, index }: Rep, { perSide }: Goal, { counts }: Done): number =>
  perSide && side ? counts[side] : index;
