import { distance, interiorAngleDeg } from '../seeing/geometry.ts';
import { opposite } from '../pose.ts';
import { tilt } from './joint-rows.ts';
import { degrees } from './points.ts';
import type { OneSide, SignalRow } from './row.ts';

/** Height of the own side of the pelvis above the other one, with the hands on the hips. */
const pelvisRise = ({ own, other, body }: OneSide): number =>
  (other.hip.y - own.hip.y + other.wrist.y - own.wrist.y) / (2 * body.scale.leg);

/** How the pelvis is tilted and rolled: one hip against the other. */
export const PELVIS = {
  /** Tilt of the hip line in front views, + when the person's left hip is higher. */
  pelvicTilt: tilt('hip'),
  /** Tilt of the hip line against the trunk, + when the own hip comes nearer to the ribs. */
  hipTowardsRibs: {
    unit: 'deg',
    needs: ['hip', 'shoulder'],
    both: true,
    value: (view) => 90 - interiorAngleDeg(view.shoulders, view.hips, view.own.hip),
  },
  /** Roll of the pelvis about the trunk in side-lying, 0 with the hips above one another, + with the own hip further from the camera. */
  pelvisRoll: {
    unit: 'deg',
    needs: ['hip'],
    both: true,
    value: ({ body, side }) => {
      const own = body.world?.[side].hip;
      const other = body.world?.[opposite(side)].hip;
      return own && other && degrees(Math.atan2(own.z - other.z, distance(own, other)));
    },
  },
  /** Height of the own hip above the other one in the picture: large in side-lying, about 0 in standing. */
  hipsStacked: {
    unit: 'trunk',
    needs: ['hip'],
    both: true,
    value: ({ own, other, body }) => (other.hip.y - own.hip.y) / body.scale.trunk,
  },
  /** How far hips or knees, whichever are worse, are from lying straight above one another. */
  legsOffStack: {
    unit: 'trunk',
    needs: ['hip', 'knee'],
    both: true,
    value: ({ own, other, body }) =>
      Math.max(Math.abs(own.hip.x - other.hip.x), Math.abs(own.knee.x - other.knee.x)) / body.scale.trunk,
  },
  /**
   * How far the own side of the pelvis is below the other, told by the hips and by the hands that rest on them. The detector shows only a
   * fifth to a third of a tilt at the hips, and moves both feet when one does, but it sees the hands well.
   */
  pelvisDrop: { unit: 'leg', needs: ['hip', 'wrist'], both: true, value: (view) => -pelvisRise(view) },
  /** The same upwards. */
  pelvisRise: { unit: 'leg', needs: ['hip', 'wrist'], both: true, value: pelvisRise },
  /** How far the hip is below the other one in front views; the detector shows a fifth to a third of it, so hardly more than its sign. */
  hipDrop: {
    unit: 'leg',
    needs: ['hip'],
    both: true,
    value: ({ own, other, body }) => (own.hip.y - other.hip.y) / body.scale.leg,
  },
} satisfies Record<string, SignalRow>;
