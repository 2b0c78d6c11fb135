import { JOINTS, perJoint } from '../../src/core/pose.ts';
import type { BodyPoints } from '../../src/figure/bones.ts';
import { mixVec, type Vec3 } from '../../src/figure/vector.ts';
import type { Phase, WorkingSide } from '../../src/recogniser/weights.ts';

/** How far a movement is on its way at one moment. */
export interface Progress {
  /** 0 at rest, 1 at the height. */
  share: number;
  phase: Phase;
}

/** A person in the room over time, and what they do there. */
export interface Take {
  durationMs: number;
  /** Id of the exercise, or null where it is none. */
  movement: string | null;
  side: WorkingSide;
  /** Size of the body relative to a stature of 1.75 m. */
  size: number;
  at(timeMs: number): BodyPoints;
  progress(timeMs: number): Progress;
}

/** `share` of the way from one set of points straight to another; only for points that are near each other. */
export const mixPoints = (from: BodyPoints, to: BodyPoints, share: number): BodyPoints => ({
  nose: mixVec(from.nose, to.nose, share),
  left: perJoint((joint) => mixVec(from.left[joint], to.left[joint], share)),
  right: perJoint((joint) => mixVec(from.right[joint], to.right[joint], share)),
});

/** Points at an evenly spaced place of a list, 0 its first and 1 its last. */
export function alongPoints(list: readonly BodyPoints[], share: number): BodyPoints {
  const at = Math.max(0, Math.min(1, share)) * (list.length - 1);
  const from = list[Math.floor(at)];
  const to = list[Math.ceil(at)];
  if (!from || !to) throw new Error('A way has at least one moment.');
  return from === to ? from : mixPoints(from, to, at % 1);
}

/** Every point changed in the same way. */
export const mapPoints = (points: BodyPoints, change: (point: Vec3) => Vec3): BodyPoints => ({
  nose: change(points.nose),
  left: perJoint((joint) => change(points.left[joint])),
  right: perJoint((joint) => change(points.right[joint])),
});

/** All 33 points of a body. */
export const everyPoint = ({ nose, left, right }: BodyPoints): Vec3[] => [
  nose,
  ...JOINTS.flatMap((joint) => [left[joint], right[joint]]),
];
