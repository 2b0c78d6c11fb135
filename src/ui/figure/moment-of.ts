import type { Demo } from '../../core/demo.ts';
import type { RepPhase } from '../../core/exercise.ts';

/** When a phase of a repetition is best seen, milliseconds after the first repetition began; before it (negative) is rest. */
export function momentOf({ timing: { outMs, holdMs, backMs, restMs } }: Demo, phase: RepPhase): number {
  const backFromMs = outMs + holdMs;
  switch (phase) {
    case 'start':
      return -1;
    case 'early-out':
      return outMs * 0.4;
    case 'out':
      return outMs * 0.5;
    case 'peak':
    case 'whole':
      return outMs + holdMs / 2;
    case 'early-back':
      return backFromMs + backMs * 0.4;
    case 'back':
      return backFromMs + backMs * 0.5;
    case 'end':
      return backFromMs + backMs + restMs / 2;
  }
}
