import type { Exercise } from '../../core/exercise.ts';
import type { AskedDose } from '../../programme/asked-dose.ts';
import type { PickedSource, SetSource } from '../../session/set-runner-port.ts';
import type { Resume } from '../../workout/unfinished.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import type { SetupChoice } from '../set-up/hip-plan.ts';

/** A set that is about to run, runs, or has just run. */
export interface SetPlan {
  exercise: Exercise;
  source: SetSource;
  choice: SetupChoice;
  /** 1-based. */
  set: number;
  /** What is left of the dose, in a set that goes on without the camera. */
  left?: AskedDose | undefined;
  /** Id of a set that goes when this one has ended. */
  replaces?: string | undefined;
}

/** A whole session that runs. */
export interface RunningWorkout {
  plan: WorkoutPlan;
  source: PickedSource;
  /** What was done of it before the page was closed; null where it is begun. */
  resume: Resume | null;
}
