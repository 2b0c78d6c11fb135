import { say } from '../message.ts';
import type { Body } from '../seeing/body.ts';
import type { Hint } from '../events.ts';
import { interiorAngleDeg, leanDeg, median, midpoint } from '../seeing/geometry.ts';
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
  #recent: { timeMs: number; leanDeg: number }[] = [];

  push(body: Body | null, frame: PoseFrame): Hint | null {
    const lean = body && standingLeanDeg(body, frame);
    if (lean === null) {
      this.#recent = [];
      return null;
    }
    const { timeMs } = frame;
    this.#recent.push({ timeMs, leanDeg: lean });
    while ((this.#recent[0]?.timeMs ?? timeMs) < timeMs - STILL_MS) this.#recent.shift();
    const leans = this.#recent.map((each) => each.leanDeg);
    const isStill = Math.max(...leans) - Math.min(...leans) <= STILL_DEG;
    const isLong = timeMs - (this.#recent[0]?.timeMs ?? timeMs) >= 0.9 * STILL_MS;
    return isStill && isLong && Math.abs(median(leans) ?? 0) > TILTED_DEG ? HINT : null;
  }
}

/** Lean of a person who stands straight in the middle of the picture, degrees to the right of it; null when nobody does so. */
export function standingLeanDeg({ left, right, view }: Body, { width }: PoseFrame): number | null {
  const ankles = midpoint(left.ankle, right.ankle);
  const hips = midpoint(left.hip, right.hip);
  const shoulders = midpoint(left.shoulder, right.shoulder);
  const isStraight = [left, right].every(({ hip, knee, ankle }) => interiorAngleDeg(hip, knee, ankle) >= STRAIGHT_KNEE_DEG);
  const isInLine = Math.abs(leanDeg(hips, shoulders) - leanDeg(ankles, hips)) <= IN_LINE_DEG;
  const isCentred = Math.abs(hips.x / width - 0.5) <= OFF_CENTRE;
  // From between front and side the near foot lies lower and the line from the ankles up is nobody's axis.
  const lean = leanDeg(ankles, shoulders);
  return view !== 'oblique' && isStraight && isInLine && isCentred && Math.abs(lean) <= UPRIGHT_DEG ? lean : null;
}
