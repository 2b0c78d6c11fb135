import { leastOf } from '../core/extremes.ts';
import { say, type Message } from '../core/message.ts';
import { outlineById } from '../exercises/known.ts';
import { addDays, daysBetween, type Day } from './day.ts';
import { asksAtLeast, LOAD_WORDS, pauseWords, targetOf, targetWords, type PlannedExercise } from './dose.ts';
import { isComplete, type DoneExercise, type DoneSession, type History } from './history.ts';
import type { Ladder } from './ladders.ts';
import { exerciseName } from './names.ts';
import { LEFT_OUT_DAYS, MOST_PAIN_TO_EASE, MOST_PAIN_TO_GO_ON } from './pain.ts';

/** Form from which a set counts as good, 0..100. */
export const GOOD_QUALITY = 80;
/** Form below which, or share of the repetitions below which, a session counts as poor; our own choice. In between nothing changes. */
export const POOR_QUALITY = 60;
export const POOR_SHARE = 2 / 3;
/** So many good sessions lead up, so many poor ones down. */
export const SESSIONS_TO_MOVE = 2;

/**
 * How an exercise went in one session; pain is looked at first, then range, then form. `unseen`: all of it was done and nothing of its
 * form was seen.
 */
export type Verdict = 'good' | 'fair' | 'unseen' | 'poor' | 'painful' | 'too-painful' | 'worse-next-morning';

/** What follows from a session for one movement. */
export interface Decision {
  day: Day;
  change: 'up' | 'stay' | 'down';
  verdict: Verdict;
  from: PlannedExercise;
  to: PlannedExercise;
  /** For people. */
  reason: Message;
}

/** Where a person stands on a ladder, from all that was done. */
export interface Standing {
  /** Index of the rung. */
  at: number;
  planned: PlannedExercise;
  /** Good and poor sessions on this rung so far. */
  good: number;
  poor: number;
  /** The latest; null before the first session. */
  decision: Decision | null;
  /** Left out before this day after pain above 5. */
  leftOutUntil: Day | null;
}

/** How an exercise went. Form that could not be seen is not good, and not poor either. */
export function verdictOf(done: DoneExercise, worseNextMorning: boolean): Verdict {
  const { asked, sets, pain } = done;
  if (pain !== null && pain > MOST_PAIN_TO_EASE) return 'too-painful';
  if (pain !== null && pain > MOST_PAIN_TO_GO_ON) return 'painful';
  if (worseNextMorning) return 'worse-next-morning';
  const exercise = outlineById(done.exercise);
  const seen = sets.flatMap(({ quality }) => quality ?? []);
  const worst = seen.length > 0 ? leastOf(seen) : null;
  const reached = sets.reduce((sum, set) => sum + Math.min(set.done, targetOf(asked)), 0);
  if (reached < POOR_SHARE * sets.length * targetOf(asked) || (worst !== null && worst < POOR_QUALITY)) return 'poor';
  if (!exercise || !isComplete(exercise, done)) return 'fair';
  if (worst === null) return 'unseen';
  return worst >= GOOD_QUALITY ? 'good' : 'fair';
}

/** What is new in a rung, in words. */
function changeWords(from: PlannedExercise, to: PlannedExercise): Message {
  if (from.exercise !== to.exercise) return say`${exerciseName(to.exercise)}, ${targetWords(to.dose)}`;
  if (from.dose.load !== to.dose.load) return LOAD_WORDS[to.dose.load];
  if (from.dose.kind === 'reps' && to.dose.kind === 'reps' && from.dose.pauseS !== to.dose.pauseS)
    return to.dose.pauseS > 0 ? pauseWords(to.dose.pauseS) : say`without the hold`;
  return targetWords(to.dose);
}

type Pain = Extract<Verdict, 'painful' | 'too-painful' | 'worse-next-morning'>;

const hurts = (verdict: Verdict): verdict is Pain =>
  verdict === 'painful' || verdict === 'too-painful' || verdict === 'worse-next-morning';

const WHY_DOWN: Readonly<Record<'poor' | Pain, Message>> = {
  poor: say`Twice it did not come out well`,
  painful: say`It hurt`,
  'too-painful': say`It hurt too much`,
  'worse-next-morning': say`It hurt more the next morning`,
};

function whyStay(verdict: Verdict, { dose }: PlannedExercise, isTop: boolean): Message {
  if (verdict === 'good' && isTop) return say`You are at the top of this one. Keep it, slower and smoother.`;
  if (verdict === 'good') return say`All ${targetWords(dose)} with good form. Once more like this, and it goes up.`;
  if (verdict === 'poor') return say`Not the best day. Try the same again.`;
  if (verdict === 'fair') return say`Good work. The same again until all of it comes with full range and good form.`;
  if (verdict === 'unseen') return say`All of it done. Your form could not be checked, so it stays as it is.`;
  return say`${WHY_DOWN[verdict]}. This is the easiest step: make it smaller and shorter, or leave it out.`;
}

function decide(ladder: Ladder, { at, planned, good, poor }: Standing, verdict: Verdict, day: Day): Decision {
  const above = ladder.rungs[at + 1];
  const below = ladder.rungs[at - 1];
  const decided = { day, verdict, from: planned };
  if (above && verdict === 'good' && good >= SESSIONS_TO_MOVE) {
    const all =
      planned.dose.kind === 'reps' ? say`all ${planned.dose.reps} with full range` : say`all ${targetWords(planned.dose)}`;
    return { ...decided, change: 'up', to: above, reason: say`Twice ${all}: now ${changeWords(planned, above)}.` };
  }
  if (below && (hurts(verdict) || (verdict === 'poor' && poor >= SESSIONS_TO_MOVE)))
    return { ...decided, change: 'down', to: below, reason: say`${WHY_DOWN[verdict]}: for now ${changeWords(planned, below)}.` };
  return { ...decided, change: 'stay', to: planned, reason: whyStay(verdict, planned, above === undefined) };
}

/** The standing after one more session, unless what was done was easier than the rung. */
function after(ladder: Ladder, standing: Standing, session: DoneSession, done: DoneExercise): Standing {
  const { planned, decision } = standing;
  const verdict = verdictOf(done, session.worseNextMorning);
  const onRung = done.exercise === planned.exercise && asksAtLeast(done.asked, planned.dose);
  // Pain counts whatever was done; two sessions in a day are one for going up or down.
  if (!hurts(verdict) && (!onRung || decision?.day === session.day)) return standing;
  const isBetween = verdict === 'fair' || verdict === 'unseen';
  const counts = {
    good: verdict === 'good' ? standing.good + 1 : isBetween ? standing.good : 0,
    poor: verdict === 'poor' ? standing.poor + 1 : isBetween ? standing.poor : 0,
  };
  const decided = decide(ladder, { ...standing, ...counts }, verdict, session.day);
  const leftOutUntil = verdict === 'too-painful' ? addDays(session.day, LEFT_OUT_DAYS) : standing.leftOutUntil;
  const common = { planned: decided.to, decision: decided, leftOutUntil };
  if (decided.change === 'stay') return { ...common, ...counts, at: standing.at };
  return { ...common, at: standing.at + (decided.change === 'up' ? 1 : -1), good: 0, poor: 0 };
}

/** Nothing done yet, on a rung. */
export const begunAt = (ladder: Ladder, at: number): Standing => {
  const planned = ladder.rungs[at];
  if (!planned) throw new RangeError(`The ladder ${ladder.id} has no rung ${at}.`);
  return { at, planned, good: 0, poor: 0, decision: null, leftOutUntil: null };
};

/** Whether a movement rests on a day after pain that was too much. */
export function isLeftOut({ leftOutUntil }: Standing, day: Day): boolean {
  const daysLeft = leftOutUntil === null ? 0 : daysBetween(day, leftOutUntil);
  // Further ahead than that can only be a day written by a clock that was wrong.
  return daysLeft > 0 && daysLeft <= LEFT_OUT_DAYS;
}

/** At least on a rung, begun there where it is higher. What rests after pain goes on resting. */
export function liftedTo(ladder: Ladder, standing: Standing, at: number): Standing {
  if (standing.at >= at) return standing;
  return { ...begunAt(ladder, at), leftOutUntil: standing.leftOutUntil };
}

/** Where all that was done since has led to on a ladder. The same history always leads to the same place. */
export function standingAfter(ladder: Ladder, from: Standing, history: History): Standing {
  const own = new Set(ladder.rungs.map(({ exercise }) => exercise));
  return history
    .flatMap((session) => session.exercises.map((done) => ({ session, done })))
    .filter(({ done }) => own.has(done.exercise) && (done.sets.length > 0 || (done.pain ?? 0) > MOST_PAIN_TO_GO_ON))
    .reduce((standing, { session, done }) => after(ladder, standing, session, done), from);
}

/** The same, begun at rung `from`. */
export const standingOn = (ladder: Ladder, from: number, history: History): Standing =>
  standingAfter(ladder, begunAt(ladder, from), history);
