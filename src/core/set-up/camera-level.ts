import { say } from '../message.ts';
import type { Body, BodySide } from '../seeing/body.ts';
import type { Hint } from '../events.ts';
import { interiorAngleDeg, leanDeg, midpoint } from '../seeing/geometry.ts';
import { Recent } from '../seeing/recent.ts';
import type { PoseFrame } from '../pose.ts';

/** Somebody has to stand straight and still for this long. */
const STILL_MS = 1000;
const STILL_DEG = 3;

/**
 * From here on the camera leans, and not the person. Six people between their squats leaned by 1° from the front and 4° from the side
 * (medians), at most by 8° and 6° in single pictures; who leans by more as one piece, and stays so, falls over.
 */
const TILTED_DEG = 8;

/** Knees at least as straight as this, and trunk and legs at most this far out of line: standing straight. */
const STRAIGHT_KNEE_DEG = 160;
const IN_LINE_DEG = 8;

/** Who leans by more lies, or the picture is turned. */
const UPRIGHT_DEG = 45;

/**
 * Nearer to the middle of the picture than this share of its width: elsewhere a camera that looks down, without being tilted, makes
 * upright people lean outwards (at 15° down by 3° here, by 8° near the edge).
 */
const OFF_CENTRE = 0.15;

const HINT: Hint = { id: 'level', message: say`Level the camera` };

/**
 * Tells a camera that is tilted sideways from a person who stands straight. Whether it looks up or down cannot be told: in depth the
 * detector itself leans people by more than that.
 */
export class CameraLevel {
  readonly #leansDeg = new Recent();

  push(body: Body | null, frame: PoseFrame): Hint | null {
    const lean = body && standingLeanDeg(body, frame);
    if (lean === null) {
      this.#leansDeg.clear();
      return null;
    }
    const { timeMs } = frame;
    const leans = this.#leansDeg;
    leans.push(timeMs, lean);
    leans.keepFrom(timeMs - STILL_MS);
    if (leans.most - leans.least > STILL_DEG) return null;
    const isLong = timeMs - (leans.firstMs ?? timeMs) >= 0.9 * STILL_MS;
    return isLong && Math.abs(leans.quantile(0.5) ?? 0) > TILTED_DEG ? HINT : null;
  }
}

const isLegStraight = ({ hip, knee, ankle }: BodySide): boolean => interiorAngleDeg(hip, knee, ankle) >= STRAIGHT_KNEE_DEG;

/** Lean of a person who stands straight in the middle of the picture, degrees to the right of it; null when nobody does so. */
export function standingLeanDeg({ left, right, view }: Body, { width }: PoseFrame): number | null {
  // From between front and side the near foot lies lower and the line from the ankles up is nobody's axis.
  if (view === 'oblique' || !isLegStraight(left) || !isLegStraight(right)) return null;
  const hips = midpoint(left.hip, right.hip);
  if (Math.abs(hips.x / width - 0.5) > OFF_CENTRE) return null;
  const ankles = midpoint(left.ankle, right.ankle);
  const shoulders = midpoint(left.shoulder, right.shoulder);
  const isInLine = Math.abs(leanDeg(hips, shoulders) - leanDeg(ankles, hips)) <= IN_LINE_DEG;
  const lean = leanDeg(ankles, shoulders);
  return isInLine && Math.abs(lean) <= UPRIGHT_DEG ? lean : null;
}
