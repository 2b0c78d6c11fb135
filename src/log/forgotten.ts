import type { LoggedEvent, MovementsForgotten, MovementsKept, WorkoutEvent } from './events.ts';

/**
 * Stick figures are the one thing that the log lets go of: their line stays, so that no other device brings them back, and is empty. Both
 * lines of a set have ids that are known without looking for them.
 */

export const movementsLine = (setId: string): string => `${setId}-movements`;
const forgottenLine = (setId: string): string => `${setId}-forgotten`;

/** The id of such a line; undefined of all others. */
export function lineOf({ type }: Pick<WorkoutEvent, 'type'>, setId: string): string | undefined {
  if (type === 'movements-kept') return movementsLine(setId);
  return type === 'movements-forgotten' ? forgottenLine(setId) : undefined;
}

export const isForgetting = (event: WorkoutEvent): event is WorkoutEvent & MovementsForgotten =>
  event.type === 'movements-forgotten';

export const emptied = <T extends MovementsKept>(line: T): T => ({ ...line, clips: [] });

/** The event as it is kept where some sets are forgotten. `isKnown`: whether a line with this id is in the log, or comes with it. */
export const asKept = (event: LoggedEvent, isKnown: (id: string) => boolean): LoggedEvent =>
  event.type === 'movements-kept' && isKnown(forgottenLine(event.setId)) ? emptied(event) : event;
