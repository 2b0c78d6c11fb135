import { say } from '../../core/message.ts';
import { msg, str } from '@lit/localize';
import type { ExerciseOutline } from '../../core/exercise.ts';
import { dayBegun } from '../../log/begun.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { SetFacts } from '../../log/set-records.ts';
import {
  daysBetween,
  sessionName,
  secondsOf,
  spotsIn,
  stepsOf,
  type Day,
  type SessionToWalk,
  type Step,
} from '../../programme/index.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import { translated } from '../../language/language.ts';
import { needWords } from './need-words.ts';

/** What a session, or a day of it, looks like in words. */

/** A session as it is walked through: without the reasons, which are for the screen. */
export const workoutPlanOf = ({ session, name, items, restS, warmUp }: WorkoutPlan): WorkoutPlan => ({
  session,
  name,
  items: items.map(({ exercise, dose }) => ({ exercise, dose })),
  restS,
  ...(warmUp && { warmUp }),
});

/** "about 35 minutes", rests and setting up included. */
export function durationWords(session: SessionToWalk): string {
  const minutes = minutesOf(stepsOf(session));
  return translated(say`about ${minutes} minutes`);
}

const minutesOf = (steps: readonly Step[]): number => Math.max(1, Math.round(secondsOf(steps) / 60));

/** "20 min", "2 spots", "band": how long it takes by what is in it, how often the camera is put somewhere, and what is needed. */
export function startWords(session: SessionToWalk, exercises: readonly ExerciseOutline[]): string[] {
  const steps = stepsOf(session);
  const [minutes, spots] = [minutesOf(steps), spotsIn(steps)];
  const needs = needWords(session.items, exercises);
  return [msg(str`${minutes} min`), translated(say`${spots} spots`), ...(needs.length > 0 ? [needs.join(', ')] : [])];
}

/** "6 exercises, about 35 minutes with rests." */
export function sizeWords(session: SessionToWalk): string {
  const [count, duration] = [session.items.length, durationWords(session)];
  return translated(say`${count} exercises, ${duration} with rests.`);
}

/** Asked on a later day of the last session. */
export interface MorningQuestion {
  workoutId: string;
  sentence: string;
}

/** Later nobody remembers the morning. */
const ASKED_FOR_DAYS = 3;

/** The question about the morning after the last session with a set; null on its own day, when it was answered, and after three days. */
export function morningQuestion(
  workouts: readonly WorkoutRecord[],
  sets: readonly SetFacts[],
  today: Day,
): MorningQuestion | null {
  const trained = new Set(
    sets.flatMap(({ workoutId, source }) => (source === 'camera' || source === 'unwatched' ? workoutId : null)),
  );
  const last = workouts.findLast(({ id }) => trained.has(id));
  if (!last || last.worseNextMorning !== null) return null;
  const days = daysBetween(dayBegun(last), today);
  if (days < 1 || days > ASKED_FOR_DAYS) return null;
  const sentence =
    days === 1
      ? msg('Did it hurt more this morning?')
      : msg(str`Did it hurt more the morning after “${translated(sessionName(last.session, last.name))}”?`);
  return { workoutId: last.id, sentence };
}
