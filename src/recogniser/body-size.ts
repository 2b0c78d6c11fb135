import { SIDES } from '../core/pose.ts';
import { quantile } from '../core/seeing/geometry.ts';
import { CHANNELS, pointOf, SEEN, U, V, X, Y, Z, type BodyJoint, type PointValues } from './observation.ts';
import type { Moments } from './window.ts';

/** A point that is seen less surely than this is taken as not seen. */
export const LEAST_SEEN = 0.2;

/** How large somebody is over a window: trunk, thigh and shank together. */
export interface BodySize {
  /** In heights of the picture, as if nothing were foreshortened. */
  inPicture: number;
  /** In metres; NaN where the source has no points in space. */
  inSpace: number;
}

const PARTS: readonly (readonly [BodyJoint, BodyJoint])[] = [
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
];

/** Lengths of one picture: of all parts together in the picture, the same in space as the camera sees them, and in space. */
function lengthsOf(values: PointValues): { pictured: number; seenFromCamera: number; inSpace: number } | null {
  let pictured = 0;
  let fromCamera = 0;
  let inSpace = 0;
  let sure = 0;
  for (const side of SIDES) {
    for (const [from, to] of PARTS) {
      const a = pointOf(side, from) * CHANNELS;
      const b = pointOf(side, to) * CHANNELS;
      const along = (channel: number): number => (values[b + channel] ?? 0) - (values[a + channel] ?? 0);
      if (Math.min(values[a + SEEN] ?? 0, values[b + SEEN] ?? 0) >= LEAST_SEEN) sure += 1;
      pictured += Math.hypot(along(U), along(V)) / 2;
      fromCamera += Math.hypot(along(X), along(Y)) / 2;
      inSpace += Math.hypot(along(X), along(Y), along(Z)) / 2;
    }
  }
  return sure < SIDES.length ? null : { pictured, seenFromCamera: fromCamera, inSpace };
}

/**
 * The size over all moments. Where points in space are known, what is foreshortened in the picture is foreshortened there as much, so
 * their ratio is the scale of the picture; where they are not, somebody is as long as they were seen longest.
 */
export function bodySizeOf(moments: Moments): BodySize | null {
  const lengths = moments.flatMap((values) => (values && lengthsOf(values)) ?? []);
  const inSpace = quantile(
    lengths.map((each) => each.inSpace).filter((length) => length > 0),
    0.5,
  );
  const longest = quantile(
    lengths.map(({ pictured }) => pictured),
    0.9,
  );
  if (longest === undefined || longest <= 0) return null;
  if (inSpace === undefined) return { inPicture: longest, inSpace: NaN };
  const perMetre = quantile(
    lengths.map(({ pictured, seenFromCamera }) => pictured / Math.max(seenFromCamera, inSpace / 10)),
    0.5,
  );
  return { inPicture: (perMetre ?? 0) * inSpace, inSpace };
}
