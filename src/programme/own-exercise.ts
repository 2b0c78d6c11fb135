import { say, type Message } from '../core/message.ts';
import type { OwnMovement } from '../teaching/own-movement.ts';
import { LONGEST_NAME } from './limits.ts';

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

/** What is wrong with a name; null where nothing is. */
export function nameProblem(name: string): Message | null {
  const { length } = name.trim();
  if (length === 0) return say`Give the exercise a name.`;
  return length > LONGEST_NAME ? say`Choose a name of at most ${LONGEST_NAME} letters.` : null;
}
