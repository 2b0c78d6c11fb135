import { SIDES, type Joint, type Side } from '../core/pose.ts';

/** Joints of one side that are kept of a movement. The head is one point: nothing of a face is kept. */
export const KEPT_JOINTS = [
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'toe',
] as const satisfies readonly Joint[];
export type KeptJoint = (typeof KEPT_JOINTS)[number];

/** A point that is kept, and the order in which they are: the head, then the left side, then the right. */
export type KeptPoint = 'head' | `${Side} ${KeptJoint}`;
export const KEPT_POINTS: readonly KeptPoint[] = [
  'head',
  ...SIDES.flatMap((side) => KEPT_JOINTS.map((joint): KeptPoint => `${side} ${joint}`)),
];

/** In lengths of the trunk, x to the right in the picture and y down, from the middle of the movement. */
export type Place = readonly [x: number, y: number];

/** A posture; points that the camera did not see are left out. */
export type KeptPose = Partial<Record<KeptPoint, Place>>;

/** What was worst and what was best of a set. */
export type ClipRole = 'worst' | 'best';

/** One movement of a set as a stick figure: no picture, nothing of a face, no place in the room. */
export interface MovementClip {
  role: ClipRole;
  /** `startMs` of the repetition or hold that it is part of. */
  ofMs: number;
  /** From one posture to the next when it is played, milliseconds. A long hold is made short, so it can be less than it took. */
  stepMs: number;
  /** Index of the posture that shows it best. */
  moment: number;
  /** The side that does it, or that is turned to the camera; null where both are meant. */
  side: Side | null;
  /** The side that is turned to the camera; null where both are seen alike. */
  near: Side | null;
  /** Id of the rule that was off at the moment; left out where none was, or where it was the height. */
  rule?: string;
  /** The postures, as `packed` makes it. */
  poses: string;
}

/** Limits of what is kept. */
export const CLIP_LIMITS = {
  /** Playing longer than this, a hold is made short, and then all of it quicker; milliseconds. [our own choice] */
  longestMs: 6000,
  /** What is seen besides, before and after; milliseconds. */
  aroundMs: 300,
  /** From one posture to the next, where there is room for so many; milliseconds: eleven a second. [our own choice] */
  stepMs: 90,
  poses: [2, 72],
  /** Letters of one clip. */
  letters: 1500,
  /** Of one set. */
  clips: 2,
} as const;
