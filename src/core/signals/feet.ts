import { ankleHeight } from '../seeing/body.ts';
import { distance, distance3d, interiorAngleDeg } from '../seeing/geometry.ts';
import { opposite } from '../pose.ts';
import { lean } from './joint-rows.ts';
import { footLength, shoulderWidth } from './points.ts';
import type { SignalRow } from './row.ts';

/** Where the feet are: in the air, apart, away from the hips; and how they point. */
export const FEET = {
  /** Height of the heel above the tip of the foot. */
  heelRise: {
    unit: 'foot',
    needs: ['heel', 'toe'],
    value: ({ own, body }) => (own.toe.y - own.heel.y) / footLength(body),
  },
  /** The same in leg lengths, which unlike the foot are long from every side. */
  heelLift: {
    unit: 'leg',
    needs: ['heel', 'toe'],
    value: ({ own, body }) => (own.toe.y - own.heel.y) / body.scale.leg,
  },
  /** Interior angle between shank and foot of the other leg: 90 with the foot flexed, more when the toes point. */
  otherAnkleAngle: {
    unit: 'deg',
    needs: ['knee', 'ankle', 'toe'],
    both: true,
    value: ({ other }) => interiorAngleDeg(other.knee, other.ankle, other.toe),
  },
  /** Lean of the shank with the foot up: 0 with the sole straight above the knee, + towards where the person faces. */
  raisedShankLean: lean('knee', 'ankle'),
  /** Height of the ankle above the other one. */
  ankleLift: {
    unit: 'leg',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => (other.ankle.y - own.ankle.y) / body.scale.leg,
  },
  /** Height of the other ankle in the picture: on one leg it stays where it is, so only its change within a movement counts. */
  otherAnkleHeight: {
    unit: 'leg',
    needs: ['ankle'],
    both: true,
    value: ({ other, body }) => -other.ankle.y / body.scale.leg,
  },
  /**
   * Height of the foot of the other leg over the own one, free of perspective: from 0.1 on the person stands on the own leg. A foot
   * behind the other leg is hidden, but guessed well enough to tell whether it is in the air.
   */
  otherFootLift: {
    unit: 'leg',
    needs: [],
    value: ({ body, side, legM }) => ankleHeight(body, opposite(side), legM) - ankleHeight(body, side, legM),
  },
  /** Distance between the ankles. */
  ankleGap: {
    unit: 'leg',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => distance(own.ankle, other.ankle) / body.scale.leg,
  },
  /** The same in shoulder widths, for front views. */
  stanceWidth: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => distance(own.ankle, other.ankle) / shoulderWidth(body),
  },
  /** How far the feet are apart sideways; negative when the legs cross. */
  stepWidth: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: (view) => (view.ownSideInPicture * (view.own.ankle.x - view.other.ankle.x)) / shoulderWidth(view.body),
  },
  /** The same in space, whatever the view. */
  stepWidth3d: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: (view) => {
      const { world } = view.body;
      if (!world) return undefined;
      const own = world[view.side];
      const other = world[opposite(view.side)];
      return view.sidewaysM(other.ankle, own.ankle) / Math.max(0.05, distance3d(own.shoulder, other.shoulder));
    },
  },
  /** Where the middle of the feet is in the picture, + towards the own side: tells which foot steps, so only its change counts. */
  feetAcross: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: (view) => (view.ownSideInPicture * view.ankles.x) / shoulderWidth(view.body),
  },
  /** Distance from hip to ankle: shrinks when the knee bends. */
  legReach: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    value: ({ own, body }) => distance(own.hip, own.ankle) / body.scale.leg,
  },
  /** The same of the other leg. */
  otherLegReach: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: ({ other, body }) => distance(other.hip, other.ankle) / body.scale.leg,
  },
  /** How much further the own foot is from below the hips than the other: clearly above 0 when the other one carries the body. */
  hangsBeside: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => {
      const middle = view.hips.x;
      return (Math.abs(view.own.ankle.x - middle) - Math.abs(view.other.ankle.x - middle)) / view.body.scale.leg;
    },
  },
} satisfies Record<string, SignalRow>;
