import { Coach } from '../core/coach.ts';
import { SetCounter, type SetCount } from '../core/count.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import type { Recogniser } from '../recogniser/recogniser.ts';
import { FreeWatch } from './free-watch.ts';

/** A set that was done without a plan. */
export interface FreeSet {
  exercise: Exercise;
  count: SetCount;
}

/** Counts a recorded training of which nothing is known as a live one is counted: one set after the other, each with its exercise. */
export function freeSetsIn(
  recogniser: Pick<Recogniser, 'push' | 'reset'>,
  frames: Iterable<PoseFrame>,
  exercises: readonly Exercise[],
): FreeSet[] {
  const watch = new FreeWatch(exercises);
  const sets: FreeSet[] = [];
  let running: { coach: Coach; counter: SetCounter } | null = null;
  const take = (frame: PoseFrame): void => {
    if (!running) return;
    running.counter.see(frame);
    running.counter.add(running.coach.push(frame));
  };
  const end = (): void => {
    if (running) running.counter.add(running.coach.finish());
    running = null;
  };
  recogniser.reset();
  for (const frame of frames) {
    take(frame);
    const said = recogniser.push(frame);
    for (const step of [...watch.see(frame), ...(said ? watch.recognised(said) : [])]) {
      if (step.type === 'named') continue;
      end();
      if (step.type === 'renamed') sets.pop();
      if (step.type === 'over') continue;
      const { exercise } = step;
      const counter = new SetCounter(exercise);
      running = { coach: new Coach(exercise, { gate: true }), counter };
      sets.push({ exercise, count: counter.count });
      for (const seen of step.frames) take(seen);
    }
  }
  end();
  return sets;
}
