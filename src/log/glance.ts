import type { History } from '../programme/index.ts';
import type { WorkoutRecord } from './session-log.ts';
import type { PastSet } from './set-records.ts';

/** What the first screen shows of the past: kept apart from the rest, which takes a moment to read after ten years. */
export interface Glance {
  /** All that was done, as the programme needs to know it. */
  history: History;
  /** The last ones, newest first; none of them is unfinished, else there is no glance. */
  sets: readonly PastSet[];
  /** The last ones, oldest first, likewise. */
  workouts: readonly WorkoutRecord[];
}

/** A session has far fewer sets. [our own choice] */
export const GLANCE_SETS = 100;
export const GLANCE_WORKOUTS = 20;
