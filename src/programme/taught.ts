import * as v from 'valibot';
import type { Exercise } from '../core/exercise.ts';
import { say, type Message } from '../core/message.ts';
import { exerciseFromOwn } from '../teaching/exercise-from-own.ts';
import { ownMovementSchema } from '../teaching/own-movement.ts';
import { LONGEST_NAME, isId } from './limits.ts';
import type { OwnExercise } from './own-exercise.ts';

/** Exercises of users' own, read and made into what the coach takes: apart, because most users have none, and their first screen does without. */

/** The exercise, or what is wrong with it. */
export type CheckedExercise = { exercise: OwnExercise; problem: null } | { exercise: null; problem: Message };

const OWN_ID = /^own-[\w-]+$/;

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
