import type { Coach } from '../core/coach.ts';
import type { CoachEvent } from '../core/events.ts';
import type { Side } from '../core/pose.ts';
import type { MotionStatus, Teaching } from '../motion/motion-state.ts';
import { MotionWatch, type MotionWatchOptions } from '../motion/motion-watch.ts';
import type { MotionSample } from '../wearables/sample.ts';

/** What a running set has of what is felt of it. */
export interface SetMotion {
  /** After each picture: what the coach has told of it. */
  saw(timeMs: number, happened: readonly CoachEvent[]): void;
  /** Takes a sample. Returns what the coach tells of repetitions that count by it. */
  hear(sample: MotionSample): readonly CoachEvent[];
  /** This side's turn has come. */
  turnTo(side: Side): void;
  /** How it stands; null where nothing is felt, or nothing that can be counted is done. */
  readonly status: MotionStatus | null;
  readonly teachings: readonly Teaching[];
}

/**
 * Where the camera sees nothing of a set, what is felt goes on with it. It only goes on: a set that has not begun in front of the camera is
 * not begun by a sensor, but where there is no camera at all.
 */
export function createSetMotion(coach: Coach, options: MotionWatchOptions): SetMotion {
  const watch = new MotionWatch(options);
  let nowMs = -Infinity;
  const hasBegun = (): boolean => {
    const { phase } = coach.status;
    return phase === 'active' || phase === 'paused';
  };
  return {
    saw(timeMs, happened) {
      nowMs = Math.max(nowMs, timeMs);
      if (coach.status.isSeen) watch.see(timeMs);
      for (const event of happened) if (event.type === 'rep' && event.rep.source === undefined) watch.take(event.rep);
    },
    hear(sample) {
      nowMs = Math.max(nowMs, sample.timeMs);
      const felt = watch.hear(sample);
      return hasBegun() ? felt.flatMap((rep) => coach.countUnseen(rep)) : [];
    },
    turnTo: (side) => watch.turnTo(side),
    get status() {
      return coach.exercise.rep && hasBegun() ? watch.status(nowMs) : null;
    },
    get teachings() {
      return watch.teachings;
    },
  };
}
