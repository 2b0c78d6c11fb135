import { say, type Message } from '../message.ts';
import type { Body } from '../seeing/body.ts';
import type { View, PoseFrame } from '../pose.ts';
import { midpoint } from '../seeing/geometry.ts';

/** Where somebody was in the picture when a set began: plain data, to be kept. */
export interface Placement {
  view: View;
  /** Trunk and leg together, as a share of the picture's longer side. */
  size: number;
  /** Middle of the hips, as shares of the picture's width and height. */
  x: number;
  y: number;
}

/** Sizes within this factor, and places within this share of the picture, are the same: counting does not notice. */
const SAME_SIZE = 1.15;
const SAME_PLACE = 0.15;

export function placementOf({ view, scale, left, right }: Body, { width, height }: PoseFrame): Placement {
  const hips = midpoint(left.hip, right.hip);
  return { view, size: (scale.trunk + scale.leg) / Math.max(width, height), x: hips.x / width, y: hips.y / height };
}

export type PlacementChange = 'none' | 'other-view' | 'closer' | 'further' | 'left' | 'right' | 'higher' | 'lower';

const MESSAGES: Record<PlacementChange, Message> = {
  none: say`Same spot as last time ✓`,
  'other-view': say`Turned another way than last time`,
  closer: say`A bit closer than last time`,
  further: say`A bit further away than last time`,
  // Left and right are the person's own, who faces the camera or looks at the mirrored picture.
  left: say`A bit further left than last time`,
  right: say`A bit further right than last time`,
  higher: say`A bit higher in the picture than last time`,
  lower: say`A bit lower in the picture than last time`,
};

/** How a placement differs from one that worked; of several differences the one that matters most. */
export function comparePlacements(now: Placement, before: Placement): { change: PlacementChange; message: Message } {
  const change = changeOf(now, before);
  return { change, message: MESSAGES[change] };
}

function changeOf(now: Placement, before: Placement): PlacementChange {
  if (now.view !== before.view) return 'other-view';
  const growth = now.size / before.size;
  if (growth > SAME_SIZE) return 'closer';
  if (growth < 1 / SAME_SIZE) return 'further';
  if (Math.abs(now.x - before.x) > SAME_PLACE) return now.x < before.x ? 'right' : 'left';
  if (Math.abs(now.y - before.y) > SAME_PLACE) return now.y < before.y ? 'higher' : 'lower';
  return 'none';
}
