import { say, type Message } from '../../core/message.ts';
import { dashed } from './file-name.ts';
import type { OwnExercise } from '../../programme/index.ts';
import { checkOwnExercise, type CheckedExercise } from '../../programme/taught.ts';

/** An exercise of one's own as a file, for somebody else or another device. */

const FORMAT = 'hipwise-exercise';
const VERSION = 1;
/** The longest lesson is a tenth of this. Bytes. */
const LARGEST = 1_000_000;

export function exerciseFileOf(exercise: OwnExercise): File {
  const text = JSON.stringify({ format: FORMAT, version: VERSION, exercise });
  return new File([text], `hipwise-${dashed(exercise.name) || 'exercise'}.json`, { type: 'application/json' });
}

const refused = (problem: Message): CheckedExercise => ({ exercise: null, problem });

/** Reads what {@link exerciseFileOf} wrote, or says why not. Trusts nothing, and never rejects. */
export async function exerciseFromFile(file: Blob): Promise<CheckedExercise> {
  if (file.size > LARGEST) return refused(say`This file is larger than any exercise.`);
  let data: unknown;
  try {
    data = JSON.parse(await file.text());
  } catch {
    return refused(say`This file is no exercise, or it was cut off on its way.`);
  }
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT || !('exercise' in data))
    return refused(say`This file is no exercise of Hipwise.`);
  if (!('version' in data) || data.version !== VERSION)
    return refused(say`This exercise was saved by another version and cannot be read.`);
  const checked = checkOwnExercise(data.exercise);
  // What somebody has deleted has no lesson that could be taken in.
  return checked.exercise?.deleted ? refused(say`This exercise is damaged and cannot be read.`) : checked;
}
