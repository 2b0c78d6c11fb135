import { SEEN_JOINTS, type SeenMovement, type SeenPoint, type SeenPose } from '../core/demo.ts';
import { SIDES } from '../core/pose.ts';
import { CHANNELS, HEAD, pointOf, SEEN, U, V, type PointValues } from '../recogniser/observation.ts';
import { observationsOf, type TaughtSeries } from './taught-series.ts';

/** A point that is seen less surely than this is a guess, and not drawn. */
const LEAST_SEEN = 0.3;

/** A movement out of its lesson, as it can be drawn. Pictures in which nobody was seen are left out. */
export function seenMovement(series: TaughtSeries): SeenMovement {
  const pictures = observationsOf(series).flatMap(({ values }) => values ?? []);
  const places = pictures.flatMap((values) => pointsOf(values));
  const of = (axis: 0 | 1): number[] => places.flatMap((point) => point?.[axis] ?? []);
  const [left, top] = [Math.min(...of(0)), Math.min(...of(1))];
  const [width, height] = [Math.max(...of(0)) - left, Math.max(...of(1)) - top];
  const size = Math.max(width, height, 1e-6);
  const placed = (point: SeenPoint): SeenPoint =>
    point && [(point[0] - left + (size - width) / 2) / size, (point[1] - top + (size - height) / 2) / size];
  const poses = pictures.map((values): SeenPose => {
    const at = (point: number): SeenPoint => placed(pointAt(values, point));
    const side = (which: (typeof SIDES)[number]): SeenPose['left'] => ({
      shoulder: at(pointOf(which, 'shoulder')),
      elbow: at(pointOf(which, 'elbow')),
      wrist: at(pointOf(which, 'wrist')),
      hip: at(pointOf(which, 'hip')),
      knee: at(pointOf(which, 'knee')),
      ankle: at(pointOf(which, 'ankle')),
      toe: at(pointOf(which, 'toe')),
    });
    return { head: at(HEAD), left: side('left'), right: side('right') };
  });
  return { stepMs: series.stepMs, poses, height: furthestFromFirst(poses) };
}

function pointAt(values: PointValues, point: number): SeenPoint {
  const from = point * CHANNELS;
  if ((values[from + SEEN] ?? 0) < LEAST_SEEN) return null;
  return [values[from + U] ?? 0, values[from + V] ?? 0];
}

const pointsOf = (values: PointValues): SeenPoint[] => [
  pointAt(values, HEAD),
  ...SIDES.flatMap((side) => SEEN_JOINTS.map((joint) => pointAt(values, pointOf(side, joint)))),
];

function furthestFromFirst(poses: readonly SeenPose[]): number {
  const [first] = poses;
  const awayOf = (pose: SeenPose): number =>
    SIDES.flatMap((side) => SEEN_JOINTS.map((joint) => [pose[side][joint], first?.[side][joint]] as const)).reduce(
      (sum, [now, then]) => sum + (now && then ? Math.hypot(now[0] - then[0], now[1] - then[1]) : 0),
      0,
    );
  let best = 0;
  poses.forEach((pose, at) => {
    if (awayOf(pose) > awayOf(poses[best] ?? pose)) best = at;
  });
  return best;
}
