import { distance, distance3d, turnDeg, type Point } from '../seeing/geometry.ts';
import { bend3d } from './joint-rows.ts';
import { degrees, inner, square, turned, unit, way } from './points.ts';
import type { Landmarks, Side } from '../pose.ts';
import type { OneSide, SignalRow } from './row.ts';

/** A martial kick to the side reaches 110 degrees against a trunk that leans away; a leg that swings forward, seen at an angle, 140. */
const FURTHEST_DEG = 150;

/** Angle of a line down the body against the trunk's long axis, + on the own side of it. */
function awayFromOtherDeg(view: OneSide, from: Point, to: Point): number {
  const top = view.shoulders;
  const bottom = view.hips;
  const ownSide = Math.sign(turnDeg(top, bottom, view.other.hip, view.own.hip)) || 1;
  return ownSide * turnDeg(top, bottom, from, to);
}

/**
 * The same of a leg, or its thigh. Undefined beyond what a hip can do: then the trunk is bent to the camera or away from it, and its
 * axis in the picture means nothing.
 */
function legAsideDeg(view: OneSide, to: Point): number | undefined {
  const deg = awayFromOtherDeg(view, view.own.hip, to);
  return Math.abs(deg) <= FURTHEST_DEG ? deg : undefined;
}

/** Hip extension in profile: 0 with shoulder, hip and knee in line, + beyond it. */
const hipExtensionDeg = ({ own, body }: OneSide): number => body.facing * turnDeg(own.shoulder, own.hip, own.hip, own.knee);

/** Signed, told from what trunk and thigh do square to the line of the hips. */
function hipExtension3dDeg(world: Landmarks, side: Side): number {
  const { hip, knee, shoulder } = world[side];
  const axis = unit(way(world.right.hip, world.left.hip));
  const trunk = square(way(shoulder, hip), axis);
  const thigh = square(way(hip, knee), axis);
  return degrees(Math.atan2(inner(turned(trunk, thigh), axis), inner(trunk, thigh)));
}

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
    value: (view) => -view.body.facing * turnDeg(view.shoulders, view.hips, view.other.hip, view.other.knee),
  },
  /** Hip flexion in space, unsigned; only coarse differences count. */
  hipFlex3d: bend3d('shoulder', 'hip', 'knee'),
  /**
   * Angle of the leg against the long axis of the trunk in the picture, standing or lying: 0 in line with it, + away from the other
   * leg.
   */
  legAbduction: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: (view) => legAsideDeg(view, view.own.ankle),
  },
  /** The same of the thigh alone. */
  thighAbduction: { unit: 'deg', needs: ['hip', 'knee'], value: (view) => legAsideDeg(view, view.own.knee) },
  /** Angle of the leg out of the middle plane of the body in space, + away from the other leg: whatever the view. */
  legAbduction3d: {
    unit: 'deg',
    needs: ['ankle'],
    value: (view) => {
      const { world } = view.body;
      if (!world) return undefined;
      const { hip, ankle } = world[view.side];
      return degrees(Math.asin(Math.max(-1, Math.min(1, view.sidewaysM(hip, ankle) / distance3d(ankle, hip)))));
    },
  },
  /** `hipExtension` in space, whatever the view: the turn of the thigh against the trunk in the body's middle plane. */
  hipExtension3d: {
    unit: 'deg',
    needs: ['hip', 'knee'],
    value: ({ body: { world }, side }) => (world ? hipExtension3dDeg(world, side) : undefined),
  },
  /** The same for the thigh of the other leg: bends of the body in side-lying, where that leg stays on the floor. */
  otherThighInLine: {
    unit: 'deg',
    needs: ['hip'],
    value: (view) => awayFromOtherDeg(view, view.hips, view.other.knee),
  },
  /** Angle of the leg out of the picture's plane, + towards the camera. */
  legTowardsCamera: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: ({ body, side }) => {
      const own = body.world?.[side];
      if (!own) return undefined;
      const { hip, ankle } = own;
      return degrees(Math.atan2(hip.z - ankle.z, distance(ankle, hip)));
    },
  },
} satisfies Record<string, SignalRow>;
