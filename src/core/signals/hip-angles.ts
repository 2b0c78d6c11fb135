import { turnDeg, type Point } from '../seeing/geometry.ts';
import { bend3d } from './joint-rows.ts';
import { degrees, hips, shoulders } from './points.ts';
import type { OneSide, SignalRow } from './row.ts';

/** Angle of a line down the body against the trunk's long axis, + on the own side of it. */
function awayFromOtherDeg(view: OneSide, from: Point, to: Point): number {
  const top = shoulders(view);
  const bottom = hips(view);
  const ownSide = Math.sign(turnDeg(top, bottom, view.other.hip, view.own.hip)) || 1;
  return ownSide * turnDeg(top, bottom, from, to);
}

/** Hip extension in profile: 0 with shoulder, hip and knee in line, + beyond it. */
const hipExtensionDeg = ({ own, body }: OneSide): number => body.facing * turnDeg(own.shoulder, own.hip, own.hip, own.knee);

/** A martial kick to the side reaches 110 degrees against a trunk that leans away. */
const FURTHEST_DEG = 120;

/** The legs against the trunk, against each other, and out of the picture's plane. */
export const HIP_ANGLES = {
  /** Hip flexion in profile, signed: + flexion, 0 shoulder–hip–knee in line, − extension (lumbar extension included). */
  hipFlex: { unit: 'deg', needs: ['shoulder', 'hip', 'knee'], value: (view) => -hipExtensionDeg(view) },
  /** The same with its sign turned, so that rest is low and the height is high. */
  hipExtension: { unit: 'deg', needs: ['shoulder', 'hip', 'knee'], value: hipExtensionDeg },
  /** Hip flexion of the other leg in profile, signed like `hipFlex`, against the middle of the trunk. */
  otherHipFlex: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee'],
    both: true,
    value: (view) => -view.body.facing * turnDeg(shoulders(view), hips(view), view.other.hip, view.other.knee),
  },
  /** Hip flexion in space, unsigned; only coarse differences count. */
  hipFlex3d: bend3d('shoulder', 'hip', 'knee'),
  /**
   * Angle of the leg against the long axis of the trunk in the picture, standing or lying: 0 in line with it, + away from the other
   * leg. Unknown beyond what a hip can do: then the trunk is bent to or from the camera, and its axis in the picture means nothing.
   */
  legAbduction: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: (view) => {
      const deg = awayFromOtherDeg(view, view.own.hip, view.own.ankle);
      return Math.abs(deg) <= FURTHEST_DEG ? deg : undefined;
    },
  },
  /** The same for the thigh of the other leg: bends of the body in side-lying, where that leg stays on the floor. */
  otherThighInLine: {
    unit: 'deg',
    needs: ['hip'],
    value: (view) => awayFromOtherDeg(view, hips(view), view.other.knee),
  },
  /** Angle of the leg out of the picture's plane, + towards the camera. */
  legTowardsCamera: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: ({ body, side }) => {
      const own = body.world?.[side];
      if (!own) return undefined;
      const { hip, ankle } = own;
      return degrees(Math.atan2(hip.z - ankle.z, Math.hypot(ankle.x - hip.x, ankle.y - hip.y)));
    },
  },
} satisfies Record<string, SignalRow>;
