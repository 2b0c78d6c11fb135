import type { PoseFrame, Side } from '../../src/core/pose.ts';
import type { Movement, Posture } from '../../src/figure/skeleton.ts';
import { cameraFor, photograph } from '../../src/figure/pinhole.ts';

interface Point {
  x: number;
  y: number;
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** What the form rules look at, measured in the picture on one side of the body. Angles in degrees. */
export interface PictureMeasures {
  kneeFlexDeg: number;
  /** + flexion, 0 with shoulder, hip and knee in line, - extension. */
  hipFlexDeg: number;
  trunkLeanDeg: number;
  shinLeanDeg: number;
  /** In foot lengths. */
  kneePastToe: number;
  heelRise: number;
}

/** Measures one side in a faultless picture from the demo's own camera. */
export function measureInPicture(movement: Movement, posture: Posture, side: Side): PictureMeasures {
  const frame = photograph(posture.points, cameraFor(movement), 0);
  const at = pixelsOf(frame, side);
  const facing = Math.sign(at('toe').x - at('heel').x);
  const turn = (a: Point, b: Point, c: Point, d: Point): number => {
    const u = { x: b.x - a.x, y: b.y - a.y };
    const v = { x: d.x - c.x, y: d.y - c.y };
    return degrees(Math.atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y));
  };
  const lean = (low: Point, high: Point): number => facing * degrees(Math.atan2(high.x - low.x, low.y - high.y));
  const foot = Math.abs(at('toe').x - at('heel').x);
  return {
    kneeFlexDeg: Math.abs(turn(at('hip'), at('knee'), at('knee'), at('ankle'))),
    hipFlexDeg: -facing * turn(at('shoulder'), at('hip'), at('hip'), at('knee')),
    trunkLeanDeg: lean(at('hip'), at('shoulder')),
    shinLeanDeg: lean(at('ankle'), at('knee')),
    kneePastToe: (facing * (at('knee').x - at('toe').x)) / foot,
    heelRise: (at('toe').y - at('heel').y) / foot,
  };
}

function pixelsOf(frame: PoseFrame, side: Side) {
  const landmarks = frame.image;
  if (!landmarks) throw new Error('nobody in the picture');
  return (joint: 'shoulder' | 'hip' | 'knee' | 'ankle' | 'heel' | 'toe'): Point => ({
    x: landmarks[side][joint].x * frame.width,
    y: landmarks[side][joint].y * frame.height,
  });
}

/** Moments from 0 to 1. */
export const SHARES = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1] as const;
