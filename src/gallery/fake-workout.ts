import { EXERCISES, exerciseById } from '../exercises/index.ts';
import type { Side } from '../core/pose.ts';
import type { SetEnd } from '../log/events.ts';
import { articleDose, targetOf, type PlannedExercise } from '../programme/index.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import type { WorkoutPlan } from '../workout/plan.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { fakePicture, fakeReps, fakeSets } from './fake-data.ts';
import { createFakeServices, type FakeServices } from './fake-services.ts';

const item = (id: string, sets: number): PlannedExercise => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`There is no exercise "${id}".`);
  return { exercise: id, dose: { ...articleDose(exercise), sets } };
};

/** Two sets of squats, one set of clamshells for each side. */
export const FAKE_PLAN: WorkoutPlan = {
  session: 'A',
  name: 'Session A',
  items: [item('squat', 2), item('clamshell', 1)],
  restS: 30,
};

/** A workout without camera and coach, led by hand. */
export interface FakeWorkout {
  services: FakeServices;
  clock: FakeClock;
  plan: WorkoutPlan;
  /** The camera is open, and sees nobody yet. */
  open(): void;
  /** Stands where they are asked to. */
  place(): void;
  /** So many repetitions are counted. */
  count(reps: number): void;
  /** The running set is over and written. */
  endSet(count?: number, side?: Side | null, how?: SetEnd): void;
}

export const createFakeWorkout = (loadFigure: LoadFigure | null = null, plan: WorkoutPlan = FAKE_PLAN): FakeWorkout => {
  const services = createFakeServices({ exercises: EXERCISES, loadFigure });
  const clock = createFakeClock();
  const running = () => {
    const options = services.started.at(-1);
    const exercise = exerciseById(options?.exercise ?? '');
    if (!options || !exercise) throw new Error('No set has been started.');
    return { options, exercise };
  };
  let ended = 0;
  return {
    services,
    clock,
    plan,
    open() {
      services.emit({ type: 'picture-changed', picture: { element: fakePicture(), mirrored: true } });
      services.emit({ type: 'state-changed', state: 'running', pace: 'live' });
    },
    place() {
      services.coach({ type: 'hint-changed', timeMs: 0, hint: null });
      services.coach({ type: 'phase-changed', timeMs: 0, phase: 'start-pose' });
    },
    count(reps) {
      services.coach({ type: 'phase-changed', timeMs: 0, phase: 'active' });
      for (const rep of fakeReps(running().exercise, reps + 1).slice(0, reps))
        services.coach({ type: 'rep', timeMs: rep.endMs, rep });
    },
    endSet(count = 15, side = null, how = 'target') {
      const { options, exercise } = running();
      ended += 1;
      const { workoutId, set } = options;
      const made = { id: `set-${ended}`, count, how, set, ...(workoutId !== undefined && { workoutId }) };
      const [record] = fakeSets([exercise, made]);
      // In a workout each side has sets of its own.
      if (record) {
        const reps = record.reps.map((rep) => ({ ...rep, side }));
        services.emit({ type: 'set-ended', set: { ...record, reps, perSide: false, targetReps: targetOf(options.dose) } });
      }
      services.emit({ type: 'state-changed', state: 'idle', pace: 'live' });
    },
  };
};
