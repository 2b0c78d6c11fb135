import type { Button } from '../../wearables/sample.ts';
import { stepOf, type WorkoutState } from '../../workout/workout-state.ts';
import { spokenAction } from './spoken-action.ts';
import type { WorkoutAction } from './workout-action.ts';
import { actionOf } from './workout-keys.ts';

/**
 * What a button of a watch asks for where the workout is; null where it means nothing. The keys N and U and the word "go" do the same. A watch
 * that has not heard of a pause yet still offers one: then it goes on.
 */
export function pressedAction(button: Button, state: WorkoutState): WorkoutAction | null {
  const { kind } = stepOf(state);
  const isPaused = state.pausedMs !== null;
  if (kind === 'end') return null;
  switch (button) {
    case 'start':
      return spokenAction('go', state, false);
    case 'pause':
      return actionOf(' ', kind, isPaused);
    case 'next':
      return actionOf('n', kind, isPaused);
    case 'undo':
      return actionOf('u', kind, isPaused);
  }
}
