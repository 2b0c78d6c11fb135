import { afterSessionEvent, initialLiveState, type LiveState } from '../live/live-state.ts';
import type { SessionEvent } from '../../session/session-port.ts';

/** The live state in a workout, in which one set follows the other: each begins with nothing counted. */
export function afterWorkoutEvent(live: LiveState, event: SessionEvent): LiveState {
  const begins = event.type === 'state-changed' && event.state === 'starting' && live.session === 'idle';
  // The picture stays open between sets; trouble with the log stays too.
  const before: LiveState = begins
    ? { ...initialLiveState, picture: live.picture, problems: live.problems.filter(({ id }) => id.startsWith('log-')) }
    : live;
  return afterSessionEvent(before, event);
}
