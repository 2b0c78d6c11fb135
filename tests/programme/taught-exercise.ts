import type { OwnExercise } from '../../src/programme/index.ts';
import type { OwnMovement } from '../../src/teaching/own-movement.ts';
import { lessonFrom, shown } from '../teaching/lessons.ts';

let learned: OwnMovement | null = null;

/** An exercise that was taught by the figure; the lesson is given once for all. */
export function taughtExercise(id: string, name: string): OwnExercise {
  learned ??= lessonFrom(shown('a side bend')).movement;
  if (!learned) throw new Error('The side bend was not learned.');
  return { version: 1, id, name, movement: learned };
}
