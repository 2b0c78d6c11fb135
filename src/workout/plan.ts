import type { PlannedExercise } from '../programme/index.ts';

/** A session to be done: planned, or the user's own. */
export interface WorkoutPlan {
  /** "A", "B", or the id of a session of the user's own. */
  session: string;
  name: string;
  items: readonly PlannedExercise[];
  /** Rest between sets, seconds. */
  restS: number;
  /** Begins with the warm-up; without one when left out. */
  warmUp?: boolean;
}
