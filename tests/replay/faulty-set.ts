import { changeDemo, type Demo, type DemoChange } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { landmarkSeries, seriesTimes } from '../../src/figure/pinhole.ts';

/** Every repetition is seen by a camera that stands where it stood. */
const CAMERA = { distanceM: 3.4, aimHeightM: 0.85 } as const;

export const faultOf = ({ rules }: Exercise, rule: string): DemoChange => {
  const change = rules.find(({ id }) => id === rule)?.faultyDemo;
  if (!change) throw new Error(`The figure cannot show ${rule}.`);
  return change;
};

export interface MixedSet {
  frames: PoseFrame[];
  /** When each repetition was at its height, milliseconds. */
  topsMs: number[];
}

/** A set of the figure: each repetition done right (null), or with this fault. */
export function mixedSet(demo: Demo, faults: readonly (DemoChange | null)[], fps = 15): MixedSet {
  const frames: PoseFrame[] = [];
  const topsMs: number[] = [];
  let startMs = 0;
  for (const fault of faults) {
    const one = changeDemo(fault ? changeDemo(demo, fault) : demo, { camera: CAMERA });
    const options = { reps: 1, fps, startMs, leadInMs: startMs === 0 ? 2000 : 400, tailMs: 500 };
    frames.push(...landmarkSeries(one, options));
    const [times] = seriesTimes(one, options);
    if (times) topsMs.push((times.topFromMs + times.topToMs) / 2);
    startMs = (frames.at(-1)?.timeMs ?? 0) + 1000 / fps;
  }
  return { frames, topsMs };
}
