import { msg } from '@lit/localize';
import type { Exercise } from '../../core/exercise.ts';
import { isHalfTheReps, isHalfTheTime } from '../../feedback/milestones.ts';
import { translated } from '../../language/language.ts';
import { pauseOf, type AskedDose } from '../../programme/asked-dose.ts';
import { isSetDone } from '../../session/set-goal.ts';
import type { WristBuzz, WristFace } from '../../wearables/wrist.ts';
import { SIDE_WORDS } from '../words/words.ts';
import type { LiveState } from './live-state.ts';

/** What a watch shows and lets one feel of a running set. */

interface ShownSet {
  exercise: Pick<Exercise, 'name'>;
  dose: AskedDose;
  /** What is asked for in this set: "Left leg"; may be empty. */
  note: string;
  live: LiveState;
  isPaused: boolean;
}

type Numbers = Pick<WristFace, 'count' | 'target' | 'ring'>;

/** Of the side that works now where each has its time, else of both together. */
const secondsOf = ({ timer }: LiveState, { perSide }: AskedDose): number =>
  timer ? (perSide ? timer.seconds : Math.max(timer.seconds, timer.left + timer.right)) : 0;

function numbersOf(live: LiveState, dose: AskedDose): Numbers {
  if (dose.kind === 'time') {
    const seconds = secondsOf(live, dose);
    return { count: seconds, target: dose.keepS, ring: Math.min(1, seconds / dose.keepS) };
  }
  const [pauseS, { heldS, counts }] = [pauseOf(dose), live];
  const ring = pauseS === null || heldS === null ? null : Math.min(1, heldS / pauseS);
  return { count: counts.full, target: dose.perSide ? 2 * dose.reps : dose.reps, ring };
}

const sidesOf = ({ counts }: LiveState, dose: AskedDose): string =>
  dose.kind === 'reps' && dose.perSide ? `${SIDE_WORDS.left} ${counts.left} · ${SIDE_WORDS.right} ${counts.right}` : '';

/** The exercise and its number; below them what to do better, or on which side one is. */
export function setFace({ exercise, dose, note, live, isPaused }: ShownSet): WristFace {
  const better = live.cue?.kind === 'form' ? live.cue.text : '';
  return {
    title: translated(exercise.name),
    line: isPaused ? msg('Paused') : better || note || sidesOf(live, dose),
    ...numbersOf(live, dose),
    isWaiting: isPaused,
  };
}

const isDone = ({ counts, timer, isTimeUp }: LiveState, dose: AskedDose): boolean => {
  if (dose.kind === 'reps') return isSetDone(dose, { counts, timer: null });
  return isTimeUp && (!dose.perSide || Math.min(timer?.left ?? 0, timer?.right ?? 0) >= dose.keepS);
};

/** Half of all that is asked for; of one side where each has its own, which is told by its end. */
function isHalfWay(before: LiveState, after: LiveState, dose: AskedDose): boolean {
  if (dose.perSide) return after.turn !== null && before.turn === null;
  if (dose.kind === 'reps') return after.counts.full > before.counts.full && isHalfTheReps(after.counts.full, dose.reps);
  const seconds = secondsOf(after, dose);
  return seconds > secondsOf(before, dose) && isHalfTheTime(seconds, dose.keepS);
}

/** A repetition counts when it is over; where its height is held, one feels when it has been held, and not a second time. */
function isRep(before: LiveState, after: LiveState, dose: AskedDose): boolean {
  const pauseS = pauseOf(dose);
  if (pauseS === null) return dose.kind === 'reps' && after.counts.full > before.counts.full;
  return (after.heldS ?? 0) >= pauseS && (before.heldS ?? 0) < pauseS;
}

/** What is felt of what has changed: one thing, the most important; null where nothing is. */
export function buzzBetween(before: LiveState, after: LiveState, dose: AskedDose): WristBuzz | null {
  if (isDone(after, dose) && !isDone(before, dose)) return 'done';
  if (isHalfWay(before, after, dose)) return 'half';
  if (after.cue?.kind === 'form' && after.cue !== before.cue) return 'cue';
  return isRep(before, after, dose) ? 'rep' : null;
}
