import type { ExerciseOutline } from '../core/exercise.ts';
import { tallyIn } from '../log/past-set.ts';
import { MOST_PAIN_TO_GO_ON } from '../programme/pain.ts';
import { isTraining, type Entry } from './entries.ts';

const MINUTE_MS = 60_000;

/** How a form score, or the pain that was told, is taken: well, to be looked at, or a reason to change something. */
export type Grading = 'good' | 'fair' | 'poor';

/** Form scores of at least so much, 0 to 100, are good, and fair. [our own choice] */
const GOOD_FORM = 85;
const FAIR_FORM = 65;

/** From beginning to end, rounded to whole minutes, at least one. Where no end was recorded it is that of the last set, or of its last repetition. */
export function minutesOf({ startedMs, workout, sets }: Pick<Entry, 'startedMs' | 'workout' | 'sets'>): number {
  const ends = sets.map((set) => set.endedMs ?? set.startedMs);
  const endMs = workout?.endedMs ?? ends.reduce((last, end) => Math.max(last, end), startedMs);
  return Math.max(1, Math.round((endMs - startedMs) / MINUTE_MS));
}

/** Mean form score of the sets in which form was seen, 0 to 100; null where none was. */
export function formOf(
  { sets }: Pick<Entry, 'sets'>,
  exercises: readonly ExerciseOutline[],
): { score: number; grading: Grading } | null {
  const scores = sets.filter(isTraining).flatMap((set) => {
    const exercise = exercises.find(({ id }) => id === set.exercise);
    const { repForm, holdForm } = tallyIn(set).all;
    return (exercise && (exercise.rep ? repForm : holdForm)) ?? [];
  });
  if (scores.length === 0) return null;
  const score = Math.round(scores.reduce((sum, each) => sum + each, 0) / scores.length);
  return { score, grading: score >= GOOD_FORM ? 'good' : score >= FAIR_FORM ? 'fair' : 'poor' };
}

/** The worst pain that was told of a session, 0 to 10; null where none was asked or answered. */
export function painOf({ workout }: Pick<Entry, 'workout'>): { pain: number; grading: Grading } | null {
  const told = Object.values(workout?.pain ?? {});
  if (told.length === 0) return null;
  const pain = told.reduce((worst, each) => Math.max(worst, each), 0);
  return { pain, grading: pain === 0 ? 'good' : pain <= MOST_PAIN_TO_GO_ON ? 'fair' : 'poor' };
}
