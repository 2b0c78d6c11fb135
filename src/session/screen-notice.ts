import { screenMaySleep } from './problem.ts';
import type { RunnerEvent } from './set-runner-port.ts';

/** Tells once that the browser may let the screen go dark, and takes it back when it keeps it on after all. */
export function createScreenNotice(emit: (event: RunnerEvent) => void): (isKept: boolean) => void {
  let isTold = false;
  return (isKept) => {
    if (isKept && isTold) emit({ type: 'problem-solved', id: screenMaySleep.id });
    if (isKept || isTold) return;
    isTold = true;
    emit({ type: 'problem', problem: screenMaySleep });
  };
}
