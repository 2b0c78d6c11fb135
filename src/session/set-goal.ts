import type { CoachStatus, Rep } from '../core/events.ts';
import { SIDES, type Side } from '../core/pose.ts';
import type { AskedDose } from '../programme/asked-dose.ts';

/** What is aimed for, for the voice and the log: repetitions, or seconds. */
export const aimOf = (dose: AskedDose): { reps: number; seconds?: number } =>
  dose.kind === 'reps' ? { reps: dose.reps } : { reps: 1, seconds: dose.keepS };

/** What is left of a dose after so many repetitions that both sides share, at least one; of any other all of it. */
export const doseLeft = (dose: AskedDose, { full }: Pick<CoachStatus['counts'], 'full'>): AskedDose =>
  dose.kind === 'reps' && !dose.perSide ? { ...dose, reps: Math.max(1, dose.reps - full) } : dose;

type Done = Pick<CoachStatus, 'counts' | 'timer'>;

type Part = Side | 'all';

const EACH_SIDE: readonly Part[] = SIDES;
const ALL: readonly Part[] = ['all'];

const partsOf = ({ perSide }: AskedDose): readonly Part[] => (perSide ? EACH_SIDE : ALL);

/** Sides that have done their part of a set; both mean that the set is done, and so does `all` where sides are not counted apart. */
export const partsDone = (dose: AskedDose, done: Done): readonly Part[] =>
  partsOf(dose).filter((part) => isPartDone(dose, done, part));

function isPartDone(dose: AskedDose, { counts, timer }: Done, part: Part): boolean {
  if (!timer) return dose.kind === 'reps' && counts[part === 'all' ? 'full' : part] >= dose.reps;
  const heldMs = part === 'all' ? Math.max(timer.heldMs, timer.left + timer.right) : timer[part];
  return heldMs >= timer.targetMs;
}

export const isSetDone = (dose: AskedDose, done: Done): boolean => partsOf(dose).every((part) => isPartDone(dose, done, part));

/** What a full repetition that was just counted is called: its number on its side where each side has its target. */
export const numberOf = ({ side, index }: Rep, { perSide }: Pick<AskedDose, 'perSide'>, { counts }: Done): number =>
  perSide && side ? counts[side] : index;
