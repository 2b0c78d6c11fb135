import { distance } from '../seeing/geometry.ts';
import { opposite } from '../pose.ts';
import type { SignalRow } from './row.ts';
import { footLength, inner, isSeen, shoulderWidth, turned, unit, way } from './points.ts';

/** A point that may be hidden; y down. */
type Low = Readonly<Record<'y' | 'visibility', number>>;

/** The lowest of a height and two points, as far as these are seen. */
function lowest(y: number, a: Low, b: Low = a): number {
  const withA = isSeen(a) ? Math.max(y, a.y) : y;
  return isSeen(b) ? Math.max(withA, b.y) : withA;
}

/** Where the knees are: over the floor, ahead of something, apart from each other. */
export const KNEE_POSITION = {
  /** Height of the knee above the lower of the two ankles: about 0.5 in standing, 1 with the thigh level, whatever the view. */
  kneeHeight: {
    unit: 'leg',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => (Math.max(own.ankle.y, other.ankle.y) - own.knee.y) / body.scale.leg,
  },
  /** The same told from the hip, which is a leg above the ankles; needs no foot, but the standing leg straight. */
  kneeHeightByHip: {
    unit: 'leg',
    needs: ['hip', 'knee'],
    value: ({ own, body }) => 1 + (own.hip.y - own.knee.y) / body.scale.leg,
  },
  /** The same in space. */
  kneeHeight3d: {
    unit: 'leg',
    needs: ['knee'],
    value: ({ body: { world }, side, legM }) => (world ? 1 + (world[side].hip.y - world[side].knee.y) / legM : undefined),
  },
  /** Height of the knee above the lowest of knees, ankles and wrists that are seen: about 0 while it is on the floor. */
  kneeOffFloor: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ own, other, body }) => {
      const ownLowest = lowest(own.knee.y, own.ankle, own.wrist);
      return (lowest(lowest(ownLowest, other.knee, other.ankle), other.wrist) - own.knee.y) / body.scale.trunk;
    },
  },
  /** The same in space. */
  kneeOffFloor3d: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ body: { world }, side, trunkM }) => {
      if (!world) return undefined;
      const { left, right } = world;
      const { y } = world[side].knee;
      const leftLowest = lowest(lowest(y, left.knee, left.ankle), left.wrist);
      return (lowest(lowest(leftLowest, right.knee, right.ankle), right.wrist) - y) / trunkM;
    },
  },
  /** Height of the knee above the wrist, on hands and knees; near the value of the start pose while the knee is on the floor. */
  kneeOverWrist: {
    unit: 'trunk',
    needs: ['knee', 'wrist'],
    value: ({ own, body }) => (own.wrist.y - own.knee.y) / body.scale.trunk,
  },
  /** Height of the knee above the hip. */
  kneeOverHip: {
    unit: 'trunk',
    needs: ['knee', 'hip'],
    value: ({ own, body }) => (own.hip.y - own.knee.y) / body.scale.trunk,
  },
  /** The same in space. */
  kneeOverHip3d: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ body: { world }, side, trunkM }) => (world ? (world[side].hip.y - world[side].knee.y) / trunkM : undefined),
  },
  /** Height in space of the knee above the other one, for views in which a knee that comes nearer seems to sink. */
  kneeOverKnee3d: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ body: { world }, side, trunkM }) =>
      world ? (world[opposite(side)].knee.y - world[side].knee.y) / trunkM : undefined,
  },
  /** Height of the knee of the other leg above the own one in the picture. */
  otherKneeOverOwn: {
    unit: 'leg',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => (own.knee.y - other.knee.y) / body.scale.leg,
  },
  /** Height of the own knee above the other one, for side-lying. */
  kneesOpen: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => (other.knee.y - own.knee.y) / body.scale.trunk,
  },
  /** The same less the distance between the ankles: rises when the knees open over feet that stay together. */
  kneesOpenOverFeet: {
    unit: 'trunk',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => (other.knee.y - own.knee.y - distance(own.ankle, other.ankle)) / body.scale.trunk,
  },
  /** Distance between the knees in the picture. */
  kneesApart: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => distance(own.knee, other.knee) / body.scale.trunk,
  },
  /**
   * Distance between the knees less the distance between the ankles; negative when the knees fall in. Where one knee is more than
   * twice as far inside its ankle as the other, that knee alone counts, doubled.
   */
  kneesOverAnkles: {
    unit: 'shoulders',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => {
      const direction = Math.sign(own.ankle.x - other.ankle.x) || 1;
      const ownOut = direction * (own.knee.x - own.ankle.x);
      const otherOut = direction * (other.ankle.x - other.knee.x);
      const worse = Math.min(ownOut, otherOut);
      const lopsided = worse < 0 && Math.abs(worse) > 2 * Math.abs(Math.max(ownOut, otherOut));
      return (lopsided ? 2 * worse : ownOut + otherOut) / shoulderWidth(body);
    },
  },
  /** Distance between the knees less the mean of the distances between hips and ankles; negative when the knees fall in. */
  kneesInLegLine: {
    unit: 'shoulders',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => {
      const knees = Math.abs(own.knee.x - other.knee.x);
      const ends = Math.abs(own.hip.x - other.hip.x) + Math.abs(own.ankle.x - other.ankle.x);
      return (knees - ends / 2) / shoulderWidth(body);
    },
  },
  /** How far the knee is outside the hip in front views, + away from the other leg. */
  kneeOutsideHip: {
    unit: 'trunk',
    needs: ['hip', 'knee'],
    value: (view) => (view.ownSideInPicture * (view.own.knee.x - view.own.hip.x)) / view.body.scale.trunk,
  },
  /** How far the knee is ahead of the toes. */
  kneePastToe: {
    unit: 'foot',
    needs: ['knee', 'heel', 'toe'],
    value: ({ own, body }) => (body.facing * (own.knee.x - own.toe.x)) / footLength(body),
  },
  /** How far the knee of the other leg, the one that carries, is ahead of its hip. */
  otherKneeAheadOfHip: {
    unit: 'trunk',
    needs: ['knee', 'hip'],
    both: true,
    value: ({ other, body }) => (body.facing * (other.knee.x - other.hip.x)) / body.scale.trunk,
  },
  /** How far the knee of the other leg is ahead of the own one in space: along the floor, square to the hips. */
  otherKneeAhead3d: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ body: { world }, side, trunkM }) => {
      if (!world) return undefined;
      const ahead = unit(turned(way(world.right.hip, world.left.hip), { x: 0, y: -1, z: 0 }));
      return inner(way(world[side].knee, world[opposite(side)].knee), ahead) / trunkM;
    },
  },
  /** How far the knee of the other leg is ahead of the own one. */
  otherKneeAhead: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => (body.facing * (other.knee.x - own.knee.x)) / body.scale.trunk,
  },
} satisfies Record<string, SignalRow>;
