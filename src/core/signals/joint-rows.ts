import { interiorAngle3dDeg, interiorAngleDeg, leanDeg } from '../seeing/geometry.ts';
import type { Joint } from '../pose.ts';
import { degrees } from './points.ts';
import type { SignalRow } from './row.ts';

/** Flexion of the joint `b` in the picture: 0 when straight. */
export const bend = (a: Joint, b: Joint, c: Joint): SignalRow => ({
  unit: 'deg',
  needs: [a, b, c],
  value: ({ own }) => 180 - interiorAngleDeg(own[a], own[b], own[c]),
});

/** Flexion of the joint `b` in space: 0 when straight. */
export const bend3d = (a: Joint, b: Joint, c: Joint): SignalRow => ({
  unit: 'deg',
  needs: [b, c],
  value: ({ body, side }) => {
    const own = body.world?.[side];
    return own && 180 - interiorAngle3dDeg(own[a], own[b], own[c]);
  },
});

/** Lean of a segment away from the vertical, positive towards where the person faces. */
export const lean = (low: Joint, high: Joint): SignalRow => ({
  unit: 'deg',
  needs: [low, high],
  value: ({ own, body }) => body.facing * leanDeg(own[low], own[high]),
});

/** Tilt of the line through a joint of both sides, + when the person's left one is higher. */
export const tilt = (joint: Joint): SignalRow => ({
  unit: 'deg',
  needs: [joint],
  both: true,
  value: ({ body: { left, right } }) =>
    degrees(Math.atan2(right[joint].y - left[joint].y, Math.abs(left[joint].x - right[joint].x))),
});
