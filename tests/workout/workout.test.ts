import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../src/core/gesture/gesture.ts';
import { createFakeWorkout } from '../../src/gallery/fake-workout.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { articleDose, type PlannedExercise } from '../../src/programme/index.ts';
import { beginWorkoutWith } from '../../src/workout/workout.ts';
import type { WorkoutPlan } from '../../src/workout/plan.ts';
import { stepOf } from '../../src/workout/workout-state.ts';
import type { Resume } from '../../src/workout/unfinished.ts';

const LISTENER = { changed: () => undefined, effect: () => undefined, gesture: () => undefined, over: () => undefined };

/** What is asked of the session takes a turn of the event loop. */
const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

function planOf(...ids: string[]): WorkoutPlan {
  const items = ids.map((id): PlannedExercise => {
    const exercise = exerciseById(id);
    if (!exercise) throw new Error(id);
    return { exercise: id, dose: { ...articleDose(exercise), sets: 1 } };
  });
  return { session: 'A', name: 'Session A', items, restS: 30 };
}

function begun(plan = planOf('squat', 'clamshell'), resume: Resume | null = null) {
  const { services, clock } = createFakeWorkout();
  const workout = beginWorkoutWith(services, plan, { kind: 'camera' }, LISTENER, clock, resume);
  const show = (gesture: Gesture): void =>
    services.emit({ type: 'gesture', event: { type: 'gesture', timeMs: 0, gesture, side: 'left' } });
  return { services, workout, show };
}

describe('an arm that is kept up', () => {
  it('starts the set of a card, and does not skip it', () => {
    const { workout, show } = begun();
    show('raise');
    expect(stepOf(workout.state)).toMatchObject({ kind: 'set', exercise: 'squat' });
    expect(workout.askedBy('long-raise')).toBeNull();
    show('long-raise');
    expect(stepOf(workout.state)).toMatchObject({ kind: 'set', exercise: 'squat' });
  });

  it('skips a set that runs, which the raise has paused', () => {
    const { workout, show } = begun();
    show('raise');
    show('raise');
    expect(workout.state.pausedMs).not.toBeNull();
    expect(workout.askedBy('long-raise')).toBe('skip');
    show('long-raise');
    expect(stepOf(workout.state)).toMatchObject({ kind: 'set-up', exercise: 'clamshell' });
  });
});

describe('the side towards the camera', () => {
  const asked = async (id: string): Promise<unknown> => {
    const { services } = begun(planOf(id));
    await turn();
    return services.started[0]?.near;
  };

  it('is asked for where one leg works and is seen from the side', async () => {
    expect(await asked('donkey-bent')).toBe('left');
  });

  it('is either one where both legs work, and none where one faces the camera', async () => {
    expect(await asked('squat')).toBeUndefined();
    expect(await asked('clamshell')).toBeUndefined();
  });
});

describe('a workout that is gone on with', () => {
  it('is the same one in the log, and is not begun again', async () => {
    const { services, workout } = begun(undefined, { id: 'w', sets: [], pain: { squat: 2 } });
    await turn();
    expect(workout).toMatchObject({ id: 'w', pain: { squat: 2 }, plannedSets: 3 });
    expect(services.started[0]?.workoutId).toBe('w');
    expect(services.calls).not.toContain('note workout-started');
  });
});
