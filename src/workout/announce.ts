import { say } from '../core/message.ts';
import { exerciseById } from '../exercises/index.ts';
import type { Announcement } from '../feedback/announcements.ts';
import type { Placed, RestStep, Step } from '../programme/index.ts';
import type { WorkoutEffect } from './workout-state.ts';

/** What a workout says of what begins or runs out; `before` is the set that was made last. Where nobody watches, nothing is said of a camera. */
export function announcementsOf(effect: WorkoutEffect, before: Placed | null, isUnwatched = false): readonly Announcement[] {
  switch (effect.type) {
    case 'step-began':
      return ofStep(effect.step, before, isUnwatched);
    case 'seconds-left':
      return [{ type: 'seconds-left', seconds: effect.seconds }];
    case 'start-set':
      return [{ type: 'rest-over' }];
    case 'still-there':
      return [{ type: 'advice', sentence: say`Still there? The set ends in ten seconds.` }];
    default:
      return [];
  }
}

function ofStep(step: Step, before: Placed | null, isUnwatched: boolean): readonly Announcement[] {
  switch (step.kind) {
    case 'set-up': {
      const exercise = exerciseById(step.exercise);
      if (!exercise) return [];
      const { name, camera } = exercise;
      const { view, near } = step;
      const spot = isUnwatched ? null : { view, near, lensHeightM: camera.lensHeightM };
      return [{ type: 'exercise-next', name, camera: spot }];
    }
    case 'rest':
      return [ofRest(step, before, isUnwatched)];
    case 'end':
      return [{ type: 'session-done' }];
    case 'set':
      return [];
  }
}

function ofRest({ why, seconds, next }: RestStep, before: Placed | null, isUnwatched: boolean): Announcement {
  const { side, set, sets, view, near } = next;
  const exercise = exerciseById(next.exercise);
  const stays = isUnwatched || (before !== null && before.view === view && before.near === near);
  const camera = stays || !exercise ? null : { view, near, lensHeightM: exercise.camera.lensHeightM };
  const named = { name: exercise?.name ?? next.exercise, side, set, sets, camera };
  return why === 'rest' ? { type: 'rest-began', seconds, next: named } : { type: 'change-over-began', next: named };
}
