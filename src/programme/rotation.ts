import type { DoneSession, History } from './history.ts';
import { isDone } from './history.ts';
import { ladderOf, type LadderId } from './ladders.ts';

/** Of four a week one in a fortnight may be left out, and every movement comes all the same. */
const MOST_COUNTED_ON = 7;

/** How many sessions of a fortnight are counted on. */
const inFortnight = (sessionsPerWeek: number): number => Math.min(2 * sessionsPerWeek, MOST_COUNTED_ON);

const isOfPlan = ({ session }: DoneSession): boolean => session === 'A' || session === 'B';

/**
 * How many sessions of the programme were done since each movement was: 0 for what was in the last one. What was never done is older than
 * anything that was. What was done by itself, or on a day of rest, counts as done too.
 */
export function agesOf(history: History): (id: LadderId) => number {
  const ages = new Map<LadderId, number>();
  let since = 0;
  for (const session of [...history].reverse()) {
    for (const { exercise, sets } of session.exercises) {
      const id = sets.length > 0 ? ladderOf(exercise)?.id : undefined;
      if (id !== undefined && !ages.has(id)) ages.set(id, since);
    }
    if (isOfPlan(session) && isDone(session)) since += 1;
  }
  return (id) => ages.get(id) ?? since;
}

/**
 * Whether a movement has to come now, for every movement to come within a fortnight: `turn` sessions later, when its session comes again,
 * would be too late.
 */
export const hasToCome = (age: number, sessionsPerWeek: number, turn: number): boolean =>
  age + turn > inFortnight(sessionsPerWeek) - 1;
