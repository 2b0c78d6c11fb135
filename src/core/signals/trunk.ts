import { USUAL_SHOULDERS } from '../seeing/body.ts';
import { distance, interiorAngleDeg, leanDeg } from '../seeing/geometry.ts';
import { lean, tilt } from './joint-rows.ts';
import { degrees, shoulderWidth } from './points.ts';
import type { SignalRow } from './row.ts';

/** Which way trunk, shoulders and head point. */
export const TRUNK = {
  /** Lean of the trunk in profile, + towards where the person faces. */
  trunkLean: lean('hip', 'shoulder'),
  /** Lean of the middle of the trunk, which a turn of the shoulders does not change. */
  midTrunkLean: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => view.body.facing * leanDeg(view.hips, view.shoulders),
  },
  /** How much more the trunk leans than the shin; 0 when parallel. */
  trunkMinusShin: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee', 'ankle'],
    value: ({ own, body }) => body.facing * (leanDeg(own.hip, own.shoulder) - leanDeg(own.ankle, own.knee)),
  },
  /** Sideways lean of the trunk in front views, + to the right of the picture. */
  sideLean: { unit: 'deg', needs: ['shoulder', 'hip'], both: true, value: (view) => leanDeg(view.hips, view.shoulders) },
  /** The same towards the own side: rises when the person bends to it. */
  bendToSide: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => view.ownSideInPicture * leanDeg(view.hips, view.shoulders),
  },
  /** Angle of the trunk above the picture's horizontal, 0..90, whichever way the head points. */
  trunkElevation: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    value: ({ own }) => degrees(Math.abs(Math.atan2(own.hip.y - own.shoulder.y, Math.abs(own.shoulder.x - own.hip.x)))),
  },
  /** Slope of the trunk in the picture, + with the head end higher; 0 when it lies level. */
  trunkSlope: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => {
      const top = view.shoulders;
      const bottom = view.hips;
      return degrees(Math.atan2(bottom.y - top.y, Math.abs(top.x - bottom.x)));
    },
  },
  /** Length of the trunk in the picture, in shoulder widths: in front views it shrinks when the trunk leans forward. */
  trunkInPicture: {
    unit: 'shoulders',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => distance(view.hips, view.shoulders) / shoulderWidth(view.body),
  },
  /** How far the chest is turned away from the camera: 0 facing it, or with the back to it, 90 in profile. */
  turnedAway: { unit: 'deg', needs: [], value: ({ body }) => body.yawDeg },
  /**
   * Rotation of the shoulders about the trunk's long axis in a forward lean seen from the side, + with the own shoulder lower. Told
   * from the heights of the shoulders, which differ by the width of the shoulders (0.74 trunk lengths where it cannot be seen) times the
   * sines of rotation and lean; a lean under 30° is taken as 30°, because nearly upright a pixel would be degrees.
   */
  shoulderRotation: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => {
      const leanOfTrunk = Math.max(30, Math.abs(leanDeg(view.hips, view.shoulders)));
      const widest = USUAL_SHOULDERS * view.body.scale.trunk * Math.sin((leanOfTrunk * Math.PI) / 180);
      const share = (view.own.shoulder.y - view.other.shoulder.y) / widest;
      return degrees(Math.asin(Math.max(-1, Math.min(1, share))));
    },
  },
  /** Tilt of the shoulder line, + when the person's left shoulder is higher; only its change counts where the chest is turned. */
  shoulderTilt: tilt('shoulder'),
  /** Height of the shoulder above the floor line of heel and toe, for lying poses. */
  shoulderRise: {
    unit: 'trunk',
    needs: ['shoulder', 'heel', 'toe'],
    value: ({ own, body }) => ((own.heel.y + own.toe.y) / 2 - own.shoulder.y) / body.scale.trunk,
  },
  /** Tilt of the line through the ears in front views, + when the person's left ear is higher. */
  headTilt: tilt('ear'),
  /** Angle between head and trunk in profile: 180 with ear, shoulder and hip in line. */
  neckAngle: {
    unit: 'deg',
    needs: ['ear', 'shoulder', 'hip'],
    value: ({ own }) => interiorAngleDeg(own.ear, own.shoulder, own.hip),
  },
} satisfies Record<string, SignalRow>;
