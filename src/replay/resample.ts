import type { Hold } from '../core/events.ts';
import type { Landmark, Landmarks, PoseFrame } from '../core/pose.ts';
import { distance, midpoint, quantile } from '../core/seeing/geometry.ts';
import { CLIP_LIMITS, KEPT_POINTS, type KeptJoint, type KeptPoint, type KeptPose, type Place } from './clip.ts';
import { packed } from './pack.ts';

/** Below this visibility, 0..1, a point is a guess, and is not drawn live either. */
const SEEN = 0.5;
/** A point is kept where it was seen in this share of the frames; between them it is thought to go straight. [our own choice] */
const SEEN_SHARE = 0.5;
/** At the ends of a hold this much of it stays as it was, and in all it plays this long at least, milliseconds. [our own choice] */
const HOLD_ENDS_MS = 300;
const HOLD_KEPT_MS = 900;
/** Of all trunks in the frames the long ones: one that leans to the camera is short in the picture, as for `BodyScale`. */
const TRUNK_QUANTILE = 0.8;
/** Where the text is too long there are fewer postures. */
const FEWER = 0.85;

/** From when to when on the pictures' clock, milliseconds, and what was held in it. */
export interface Span {
  fromMs: number;
  toMs: number;
  hold?: Pick<Hold, 'startMs' | 'endMs'>;
}

/** Postures at even moments of the playing. */
export interface Taken {
  poses: string;
  stepMs: number;
  /** Of each posture, on the pictures' clock, milliseconds. */
  timesMs: readonly number[];
}

type Sighting = readonly [timeMs: number, x: number, y: number];

function sighted(point: KeptPoint, { nose, left, right }: Landmarks): Landmark | null {
  if (point !== 'head') {
    const [side, joint] = point.split(' ') as ['left' | 'right', KeptJoint];
    const landmark = (side === 'left' ? left : right)[joint];
    return landmark.visibility >= SEEN ? landmark : null;
  }
  // The middle of the head: from the side of what is seen of the ears, and the nose pulls it forward a little.
  const seen = [left.ear, right.ear].filter(({ visibility }) => visibility >= SEEN);
  if (seen.length === 0) return nose.visibility >= SEEN ? nose : null;
  const x = seen.reduce((sum, ear) => sum + ear.x, 0) / seen.length;
  const y = seen.reduce((sum, ear) => sum + ear.y, 0) / seen.length;
  return { x: 0.75 * x + 0.25 * nose.x, y: 0.75 * y + 0.25 * nose.y, z: 0, visibility: 1 };
}

interface SeenFrame extends PoseFrame {
  image: Landmarks;
}

function trunkOf(frames: readonly SeenFrame[]): number {
  const pixels = ({ x, y }: Landmark, { width, height }: PoseFrame) => ({ x: x * width, y: y * height });
  const lengths = frames.map((frame) => {
    const { left, right } = frame.image;
    const middle = (joint: 'shoulder' | 'hip') => midpoint(pixels(left[joint], frame), pixels(right[joint], frame));
    return distance(middle('shoulder'), middle('hip'));
  });
  return quantile(lengths, TRUNK_QUANTILE) ?? 0;
}

/** Moments to look at: even, but in a long hold, which is passed quickly. Returns how long it plays, too. */
function momentsOf({ fromMs, toMs, hold }: Span): { at: (share: number) => number; playsMs: number } {
  const wholeMs = toMs - fromMs;
  const heldFromMs = Math.max(fromMs, (hold?.startMs ?? 0) + HOLD_ENDS_MS);
  const heldToMs = Math.min(toMs, (hold?.endMs ?? 0) - HOLD_ENDS_MS);
  const heldMs = heldToMs - heldFromMs;
  const surplusMs = Math.max(0, wholeMs - CLIP_LIMITS.longestMs);
  const keptMs = Math.min(heldMs, Math.max(HOLD_KEPT_MS, heldMs - surplusMs));
  if (!hold || surplusMs === 0 || heldMs <= HOLD_KEPT_MS)
    return { at: (share) => fromMs + share * wholeMs, playsMs: Math.min(wholeMs, CLIP_LIMITS.longestMs) };
  const shortMs = wholeMs - heldMs + keptMs;
  const at = (share: number): number => {
    const playedMs = share * shortMs;
    const beforeMs = heldFromMs - fromMs;
    if (playedMs <= beforeMs) return fromMs + playedMs;
    if (playedMs <= beforeMs + keptMs) return heldFromMs + ((playedMs - beforeMs) * heldMs) / keptMs;
    return heldToMs + (playedMs - beforeMs - keptMs);
  };
  return { at, playsMs: Math.min(shortMs, CLIP_LIMITS.longestMs) };
}

/** Where a point was around a moment: the mean of what was seen within `withinMs`, else on the way from one sighting to the next. */
function placeAt(sightings: readonly Sighting[], timeMs: number, withinMs: number): [x: number, y: number] {
  const near = sightings.filter(([at]) => Math.abs(at - timeMs) <= withinMs);
  if (near.length > 1) {
    const sum = (axis: 1 | 2): number => near.reduce((total, each) => total + each[axis], 0);
    return [sum(1) / near.length, sum(2) / near.length];
  }
  const after = sightings.findIndex(([at]) => at >= timeMs);
  const to = after < 0 ? sightings.at(-1) : sightings[after];
  const from = after > 0 ? sightings[after - 1] : to;
  if (!from || !to) return [0, 0];
  const share = to[0] > from[0] ? Math.min(1, Math.max(0, (timeMs - from[0]) / (to[0] - from[0]))) : 0;
  return [from[1] + share * (to[1] - from[1]), from[2] + share * (to[2] - from[2])];
}

/** A span of frames as a stick figure of a few hundred bytes; null where too little of it was seen. */
export function takenFrom(frames: readonly PoseFrame[], span: Span): Taken | null {
  const seen = frames.filter(
    (frame): frame is SeenFrame => frame.image !== null && frame.timeMs >= span.fromMs && frame.timeMs <= span.toMs,
  );
  const [first, last] = [seen[0], seen.at(-1)];
  const trunk = trunkOf(seen);
  if (!first || !last || !(trunk > 0) || last.timeMs <= first.timeMs) return null;
  const sightings = new Map<KeptPoint, Sighting[]>();
  for (const point of KEPT_POINTS) {
    const all = seen.flatMap((frame): Sighting[] => {
      const landmark = sighted(point, frame.image);
      return landmark ? [[frame.timeMs, (landmark.x * frame.width) / trunk, (landmark.y * frame.height) / trunk]] : [];
    });
    if (all.length >= SEEN_SHARE * seen.length) sightings.set(point, all);
  }
  const { at, playsMs } = momentsOf({ ...span, fromMs: first.timeMs, toMs: last.timeMs });
  const [least, most] = CLIP_LIMITS.poses;
  for (let count = Math.min(most, Math.max(least, 1 + Math.round(playsMs / CLIP_LIMITS.stepMs))); count >= least;) {
    const timesMs = Array.from({ length: count }, (_, index) => at(index / (count - 1)));
    const stepMs = playsMs / (count - 1);
    const poses = timesMs.map((timeMs): KeptPose => {
      const pose: KeptPose = {};
      for (const [point, all] of sightings) pose[point] = placeAt(all, timeMs, stepMs / 2) satisfies Place;
      return pose;
    });
    const text = packed(poses);
    if (text === null) return null;
    if (text.length <= CLIP_LIMITS.letters) return { poses: text, stepMs: Math.floor(10 * stepMs) / 10, timesMs };
    count = Math.floor(FEWER * count);
  }
  return null;
}

/** Index of the posture nearest to a moment. */
export function poseAtMs({ timesMs }: Pick<Taken, 'timesMs'>, timeMs: number): number {
  let nearest = 0;
  for (const [index, at] of timesMs.entries())
    if (Math.abs(at - timeMs) < Math.abs((timesMs[nearest] ?? 0) - timeMs)) nearest = index;
  return nearest;
}
