import { inTurn, say } from '../core/message.ts';
import { exerciseById } from '../exercises/index.ts';
import type { Announcement } from '../feedback/announcements.ts';
import { WARM_UP, type Placed, type RestStep, type Step } from '../programme/index.ts';
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
    case 'warm-up-move':
      return [{ type: 'advice', sentence: inTurn(say`${effect.move.name}.`, effect.move.how) }];
    case 'still-there':
      return [{ type: 'advice', sentence: say`Still there? The set ends in ten seconds.` }];
    default:
      return [];
  }
}

const firstMove: readonly Announcement[] = WARM_UP.slice(0, 1).map(({ name, how }) => ({
  type: 'advice',
  sentence: inTurn(say`Two minutes of warm-up.`, say`${name}.`, how),
}));

function ofStep(step: Step, before: Placed | null, isUnwatched: boolean): readonly Announcement[] {
  switch (step.kind) {
    case 'warm-up':
      return firstMove;
    case 'set-up': {
      const exercise = exerciseById(step.exercise);
      if (!exercise) return [];
      const { view, near, spot, moves } = step;
      const camera = isUnwatched ? null : { view, near, lensHeightM: spot.lensHeightM, stays: !moves };
      return [{ type: 'exercise-next', name: exercise.name, camera }];
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
