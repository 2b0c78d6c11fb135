import { stepOf, type WorkoutState } from '../../workout/workout-state.ts';
import type { SpokenCommand } from '../../workout/voice-commands.ts';
import type { WorkoutAction } from './workout-action.ts';

/**
 * What a spoken command asks for where the workout is; null where it means nothing. "Stop" pauses at once and asks, and said again it ends:
 * a word that was misheard ends no session.
 */
export function spokenAction(command: SpokenCommand, state: WorkoutState, isAsking: boolean): WorkoutAction | null {
  const { kind } = stepOf(state);
  if (kind === 'end') return null;
  switch (command) {
    case 'stop':
      return isAsking ? 'end' : 'ask-to-end';
    case 'go':
      if (state.pausedMs !== null) return 'resume';
      return kind === 'set' ? null : 'now';
    case 'undo':
      return kind === 'set' ? 'undo' : null;
    default:
      return command;
  }
}
