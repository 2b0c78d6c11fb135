import { say } from '../core/message.ts';
import type { ExerciseOutline } from '../core/exercise.ts';
import type { Side } from '../core/pose.ts';
import type { Day } from './day.ts';
import { ladderOf, type LadderId } from './ladders.ts';
import { setsToDo, targetOf, type Dose } from './dose.ts';

/** One finished set, as far as the programme needs to know it. */
export interface DoneSet {
  side: Side | null;
  /** Full repetitions, or whole seconds kept. */
  done: number;
  /** Form, 0..100; null when nothing could be judged: neither good nor bad. */
  quality: number | null;
}

/** One exercise within a session. */
export interface DoneExercise {
  exercise: string;
  asked: Dose;
  sets: readonly DoneSet[];
  /** 0..10, asked after the exercise; null when it was not told. */
  pain: number | null;
}

/** A session that is over. Its day is that of its beginning. */
export interface DoneSession {
  day: Day;
  /** Id of the session that was planned ("A", "B", one of the user's own); null for single sets. */
  session: string | null;
  /** Sets that it planned, each side's counted for itself. */
  plannedSets: number;
  exercises: readonly DoneExercise[];
  /** Told the next day: it hurt more the next morning. */
  worseNextMorning: boolean;
}

/** Sessions in the order in which they happened; a clock that was set back may give a later one an earlier day. */
export type History = readonly DoneSession[];

/** This much of a planned session makes it done. */
const DONE_SHARE = 0.5;

export const DONE_MEANS = say`A session is done when at least half of its sets were begun and ended. How many repetitions each had does not matter for that.`;

const setsIn = ({ exercises }: DoneSession): number => exercises.reduce((sum, { sets }) => sum + sets.length, 0);

/** Whether a session counts towards the six weeks. */
export const isDone = (session: DoneSession): boolean =>
  setsIn(session) > 0 && setsIn(session) >= DONE_SHARE * session.plannedSets;

const LIGHT: ReadonlySet<LadderId | undefined> = new Set<LadderId>(['donkey', 'donkey-side', 'couch']);

/** Donkey kicks, which the article wants five times a week, and stretches ask for no day of rest. */
export const isLight = (exercise: string): boolean => LIGHT.has(ladderOf(exercise)?.id);

/** Whether the hips want a day of rest after it. */
export const isHeavy = ({ exercises }: DoneSession): boolean =>
  exercises.some(({ exercise, sets }) => sets.length > 0 && !isLight(exercise));

/** Whether every set of an exercise was made and reached its target with full range. */
export const isComplete = (exercise: ExerciseOutline, { asked, sets }: DoneExercise): boolean =>
  sets.length >= setsToDo(exercise, asked) && sets.every(({ done }) => done >= targetOf(asked));

/** What was done on one side of a recorded set, or on both together. */
export interface DoneMovements {
  /** Repetitions, whatever became of them, and how many of them were full. */
  reps: number;
  full: number;
  holds: number;
  heldMs: number;
  /** Form of the repetitions, and of the postures, 0..100; null where none was seen. */
  repForm: number | null;
  holdForm: number | null;
}

/** What the movements of a recorded set come to; a `SetTally` of the log is one. */
export interface RecordedSet extends Readonly<Record<Side, DoneMovements | null>> {
  all: DoneMovements;
}

/** What a recorded set comes to: one done set, or one for each side that it holds something of. */
export function doneSets(record: RecordedSet, { prescription, timed, rep }: ExerciseOutline): DoneSet[] {
  const sides = prescription.perSide ? (['left', 'right'] as const) : [null];
  return sides.flatMap((side) => {
    const made = side === null ? record.all : record[side];
    if (!made || made.reps + made.holds === 0) return [];
    const done = timed ? Math.floor(made.heldMs / 1000) : made.full;
    return [{ side, done, quality: rep ? made.repForm : made.holdForm }];
  });
}
