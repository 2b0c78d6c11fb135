import { screenMaySleep } from './problem.ts';
import type { RunnerEvent } from './set-runner-port.ts';

/** Tells once that the browser may let the screen go dark, for as long as the set lasts in which it was found out. */
export interface ScreenNotice {
  /** Whether the browser keeps the screen on, each time that it was asked. */
  heard(isKept: boolean): void;
  /** The set is over, and with it what was told. */
  end(): void;
}

export function createScreenNotice(emit: (event: RunnerEvent) => void): ScreenNotice {
  let isTold = false;
  let isShown = false;
  const end = (): void => {
    if (isShown) emit({ type: 'problem-solved', id: screenMaySleep.id });
    isShown = false;
  };
  return {
    heard(isKept) {
      if (isKept) return end();
      if (isTold) return;
      isTold = true;
      isShown = true;
      emit({ type: 'problem', problem: screenMaySleep });
    },
    end,
  };
}
