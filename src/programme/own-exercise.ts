import * as v from 'valibot';
import type { Exercise } from '../core/exercise.ts';
import { say, type Message } from '../core/message.ts';
import { exerciseFromOwn } from '../teaching/exercise-from-own.ts';
import { ownMovementSchema, type OwnMovement } from '../teaching/own-movement.ts';
import { LONGEST_NAME, isId } from './limits.ts';

/** An exercise that a user has taught; plain data, stored as it is. */
export interface OwnExercise {
  version: 1;
  /** Begins with "own-", so that it is none of the catalogue's. */
  id: string;
  name: string;
  movement: OwnMovement;
  /** The user has deleted it: it is kept without its lesson, so that its sets still have a name. */
  deleted?: true;
}

/** The exercise, or what is wrong with it. */
export type CheckedExercise = { exercise: OwnExercise; problem: null } | { exercise: null; problem: Message };

const OWN_ID = /^own-[\w-]+$/;

export const newOwnExercise = (uuid: string, name: string, movement: OwnMovement): OwnExercise => ({
  version: 1,
  id: `own-${uuid}`,
  name,
  movement,
});

/** What stays of it when it is deleted. */
export const withoutLesson = ({ movement, ...own }: OwnExercise): OwnExercise => ({
  ...own,
  movement: { ...movement, series: null },
  deleted: true,
});

/** What was stored, or came in a file; each field is listed. */
export const ownExerciseSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(
    v.string(),
    v.regex(OWN_ID),
    v.check((made) => isId(made)),
  ),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  movement: ownMovementSchema,
  deleted: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, OwnExercise>;

/** What is wrong with a name; null where nothing is. */
export function nameProblem(name: string): Message | null {
  const { length } = name.trim();
  if (length === 0) return say`Give the exercise a name.`;
  return length > LONGEST_NAME ? say`Choose a name of at most ${LONGEST_NAME} letters.` : null;
}

/** Reads what was stored or came in a file, or says what is wrong with it. */
export function checkOwnExercise(data: unknown): CheckedExercise {
  const { success, output } = v.safeParse(ownExerciseSchema, data);
  if (success && (output.deleted || output.movement.series !== null)) return { exercise: output, problem: null };
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : 1;
  if (version !== 1) return { exercise: null, problem: say`This exercise was saved by another version and cannot be read.` };
  return { exercise: null, problem: say`This exercise is damaged and cannot be read.` };
}

/** As the coach and the screens take them. */
export const exercisesFromOwn = (own: readonly OwnExercise[]): Exercise[] =>
  own.map(({ deleted = false, ...named }) => exerciseFromOwn({ ...named, deleted }));
