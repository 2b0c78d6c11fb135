import { Coach } from '../../src/core/coach.ts';
import type { Rep } from '../../src/core/events.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import type { MotionStatus, Teaching } from '../../src/motion/motion-state.ts';
import type { MotionWatchOptions } from '../../src/motion/motion-watch.ts';
import { createSetMotion } from '../../src/session/set-motion.ts';
import type { MotionSample } from '../../src/wearables/sample.ts';

export interface Played {
  /** Repetitions in full, in order. */
  reps: Rep[];
  /** How what is felt stood, each time that it was another. */
  stood: MotionStatus[];
  teachings: readonly Teaching[];
}

/** A moment between which nothing is seen, milliseconds. */
export interface Dark {
  fromMs: number;
  toMs: number;
}

/** Plays pictures and samples in order of time, as a set takes them in; in the dark no picture comes. */
export function played(
  exercise: Exercise,
  frames: readonly PoseFrame[],
  samples: readonly MotionSample[],
  { dark = [], ...options }: { dark?: readonly Dark[] } & MotionWatchOptions = {},
): Played {
  const coach = new Coach(exercise, { gate: options.alone === undefined });
  const motion = createSetMotion(coach, options);
  const reps: Rep[] = [];
  const stood: MotionStatus[] = [];
  const seen = frames.filter(({ timeMs }) => !dark.some(({ fromMs, toMs }) => timeMs >= fromMs && timeMs < toMs));
  const moments = [
    ...seen.map((frame) => ({ timeMs: frame.timeMs, frame, sample: null })),
    ...samples.map((sample) => ({ timeMs: sample.timeMs, frame: null, sample })),
  ].sort((a, b) => a.timeMs - b.timeMs);
  for (const { timeMs, frame, sample } of moments) {
    const happened = frame ? coach.push(frame) : motion.hear(sample);
    if (frame) motion.saw(timeMs, happened);
    reps.push(...happened.flatMap((event) => (event.type === 'rep' && event.rep.outcome === 'full' ? [event.rep] : [])));
    const { status } = motion;
    if (status && JSON.stringify(status) !== JSON.stringify(stood.at(-1))) stood.push(status);
  }
  return { reps, stood, teachings: motion.teachings };
}
