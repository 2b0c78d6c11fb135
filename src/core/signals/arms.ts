import { distance, interiorAngle3dDeg, interiorAngleDeg } from '../seeing/geometry.ts';
import { bend } from './joint-rows.ts';
import { isSeen } from './points.ts';
import type { SignalRow } from './row.ts';

/** Where the hands are, and how far the elbows are bent. */
export const ARMS = {
  /** Elbow flexion. */
  elbowFlex: bend('shoulder', 'elbow', 'wrist'),
  /** Angle of the upper arm against the trunk in the picture: 0 hanging, 180 overhead. */
  armRaise: {
    unit: 'deg',
    needs: ['hip', 'shoulder', 'elbow'],
    value: ({ own }) => interiorAngleDeg(own.hip, own.shoulder, own.elbow),
  },
  /** The same in space. */
  armRaise3d: {
    unit: 'deg',
    needs: ['shoulder', 'elbow'],
    value: ({ body, side }) => {
      const own = body.world?.[side];
      return own && interiorAngle3dDeg(own.hip, own.shoulder, own.elbow);
    },
  },
  /** Height of the wrist above the hip. */
  wristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    value: ({ own, body }) => (own.hip.y - own.wrist.y) / body.scale.trunk,
  },
  /** The same on the other side. */
  otherWristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    both: true,
    value: ({ other, body }) => (other.hip.y - other.wrist.y) / body.scale.trunk,
  },
  /** Height of the wrist above the hip, of the hand that is lower. */
  lowerWristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    both: true,
    value: (view) => (view.hips.y - Math.max(view.own.wrist.y, view.other.wrist.y)) / view.body.scale.trunk,
  },
  /** Height of the wrist of the other side above the own one. */
  otherWristOverOwn: {
    unit: 'trunk',
    needs: ['wrist'],
    both: true,
    value: ({ own, other, body }) => (own.wrist.y - other.wrist.y) / body.scale.trunk,
  },
  /** Height of the lower of the hands that are seen above the knee, for kneeling. */
  lowerHandOverKnee: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ own, other, body }) => {
      const low = Math.max(isSeen(own.wrist) ? own.wrist.y : -Infinity, isSeen(other.wrist) ? other.wrist.y : -Infinity);
      return low === -Infinity ? undefined : (own.knee.y - low) / body.scale.trunk;
    },
  },
  /** Distance of the wrist from the height of the shoulder, for lying poses. */
  wristOffShoulderHeight: {
    unit: 'trunk',
    needs: ['wrist', 'shoulder'],
    value: ({ own, body }) => Math.abs(own.shoulder.y - own.wrist.y) / body.scale.trunk,
  },
  /** How far the hand on the floor is ahead of the shoulder. */
  wristAheadOfShoulder: {
    unit: 'trunk',
    needs: ['wrist', 'shoulder'],
    value: ({ own, body }) => (body.facing * (own.wrist.x - own.shoulder.x)) / body.scale.trunk,
  },
  /** Distance of the wrist from the hip of the same side. */
  wristToHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    value: ({ own, body }) => distance(own.wrist, own.hip) / body.scale.trunk,
  },
  /** Distance of the wrist from the ear, of the hand that is further away. */
  handsOffHead: {
    unit: 'trunk',
    needs: ['wrist', 'ear'],
    both: true,
    value: ({ own, other, body }) => Math.max(distance(own.wrist, own.ear), distance(other.wrist, other.ear)) / body.scale.trunk,
  },
} satisfies Record<string, SignalRow>;
