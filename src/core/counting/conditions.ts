import type { Condition } from '../exercise.ts';
import type { View } from '../pose.ts';
import type { Track } from './track.ts';

/** The first condition of a list that does not hold; one that cannot be seen is not held against anybody. */
export function brokenCondition(conditions: readonly Condition[], track: Pick<Track, 'value'>, view: View): Condition | null {
  for (const condition of conditions) {
    if (condition.views && !condition.views.includes(view)) continue;
    const value = track.value(condition.signal);
    if (value !== undefined && (value < condition.within[0] || value > condition.within[1])) return condition;
  }
  return null;
}
