import { msg, str } from '@lit/localize';
import type { SetRecord } from '../../log/set-records.ts';
import { STOPPED_AFTER_MS } from '../../workout/workout-state.ts';
import { isTimed, lapWords } from './words.ts';

/** "2 of 3", or "0:40 of 1:00"; of both sides together. Null where the target was reached. */
function reachedOf(set: SetRecord): string | null {
  const { counts, targetReps, targetS, heldMs, perSide } = set;
  const sides = perSide ? 2 : 1;
  if (isTimed(set)) {
    const targetMs = 1000 * sides * (targetS ?? 0);
    return heldMs.total < targetMs ? msg(str`${lapWords(heldMs.total)} of ${lapWords(targetMs)}`) : null;
  }
  return counts.full < sides * targetReps ? msg(str`${counts.full} of ${sides * targetReps}`) : null;
}

/** Why a set is over that did not reach its target: "Set 1 ended at 2 of 3: I saw no movement for 25 s". Null where it did. */
export function setEndWords(set: SetRecord): string | null {
  const reached = reachedOf(set);
  if (reached === null || set.source !== 'camera') return null;
  switch (set.how) {
    case 'idle':
      return msg(str`Set ${set.set} ended at ${reached}: I saw no movement for ${STOPPED_AFTER_MS / 1000} s`);
    case 'finished':
      return msg(str`You ended set ${set.set} at ${reached}`);
    case 'source-ended':
      return msg(str`Set ${set.set} ended at ${reached}: the camera stopped`);
    case 'interrupted':
    case null:
      return msg(str`Set ${set.set} ended at ${reached}: the page was closed`);
    default:
      return null;
  }
}
