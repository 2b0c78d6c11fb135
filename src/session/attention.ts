import type { Need } from '../capture/pose/governor.ts';
import type { RunningSet } from './running-set.ts';
import type { SetState } from './set-runner-port.ts';

interface Moment {
  state: SetState;
  /** The set that runs, or is being begun. */
  set: Pick<RunningSet, 'isArmed' | 'inMovement'> | null;
  /** It is looked at what is done, though no set runs. */
  watches: boolean;
  /** What watches for a raised arm; null where nothing does. */
  gestures: { readonly isArmUp: boolean } | null;
}

interface Attention {
  need: Need;
  inMovement: boolean;
}

/**
 * What an open camera is needed for at a moment. To know a movement, to count one, and to see the start pose takes all its pictures: the first
 * repetition may begin at once. Where somebody stands, and that an arm goes up, is seen in three a second; whether it stays up is not.
 */
export function attentionOf({ state, set, watches, gestures }: Moment): Attention {
  const looking: Need = gestures?.isArmUp ? 'count' : 'look';
  if (!set) return { need: watches || state === 'starting' ? 'count' : looking, inMovement: false };
  if (state === 'paused') return { need: gestures ? looking : 'nothing', inMovement: false };
  return { need: set.isArmed ? 'count' : looking, inMovement: state === 'running' && set.inMovement };
}
