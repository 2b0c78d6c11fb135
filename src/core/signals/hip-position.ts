import { distance } from '../seeing/geometry.ts';
import { shoulderWidth } from './points.ts';
import type { SignalRow } from './row.ts';

/** Where the hips are: over the floor, over the feet, over or behind other joints. */
export const HIP_POSITION = {
  /** Height of the hips above the lower of the two ankles. */
  hipsOverFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    value: (view) => view.hipsAboveFeet / view.body.scale.leg,
  },
  /** The same in shoulder widths: unlike leg lengths, these stay the same while the knees bend. */
  hipHeight: {
    unit: 'shoulders',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => view.hipsAboveFeet / shoulderWidth(view.body),
  },
  /** Height of the middle of the hips above the lower knee, which carries in kneeling. */
  hipsOverKnee: {
    unit: 'trunk',
    needs: ['hip', 'knee'],
    value: (view) => (Math.max(view.own.knee.y, view.other.knee.y) - view.hips.y) / view.body.scale.trunk,
  },
  /** Height of the hip above the shoulder, for lying poses. */
  hipRise: {
    unit: 'trunk',
    needs: ['shoulder', 'hip'],
    value: ({ own, body }) => (own.shoulder.y - own.hip.y) / body.scale.trunk,
  },
  /** How far the hip is behind the ankle, less how far the knee is ahead of it: rises when the hips lead. */
  hipLead: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    value: ({ own, body }) => (body.facing * (2 * own.ankle.x - own.hip.x - own.knee.x)) / body.scale.leg,
  },
  /** Where the hip is in the picture, + towards where the person faces: tells whether it keeps still, so only its change counts. */
  hipAcross: { unit: 'trunk', needs: ['hip'], value: ({ own, body }) => (body.facing * own.hip.x) / body.scale.trunk },
  /** Sideways offset of the hips from the middle of the feet, towards the person's left, per stance width. */
  weightShift: {
    unit: 'share',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => {
      const feet = distance(view.own.ankle, view.other.ankle);
      const towardsLeft = Math.sign(view.body.left.hip.x - view.body.right.hip.x) || 1;
      return feet < 1 ? undefined : (towardsLeft * (view.hips.x - view.ankles.x)) / feet;
    },
  },
  /** How far the middle of the hips is from the own foot, + towards the own side; in standing on that leg. */
  hipsOffFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    value: (view) => (view.ownSideInPicture * (view.hips.x - view.own.ankle.x)) / view.body.scale.leg,
  },
  /** How far the middle of the hips is from the other foot, + towards the own side; in standing on the other leg. */
  hipsOffOtherFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => (view.ownSideInPicture * (view.hips.x - view.other.ankle.x)) / view.body.scale.leg,
  },
} satisfies Record<string, SignalRow>;
