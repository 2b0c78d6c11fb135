import { SIDES, opposite, type Joint, type Landmarks, type PoseFrame } from '../pose.ts';
import { lengthOf, type Point } from './geometry.ts';

/** Exchanges are held back for at most this long: a person may really turn round. */
const MAX_HELD_MS = 300;
/** Legs closer together than this cannot be told apart, in trunk lengths. */
const MIN_SEPARATION = 0.1;
/** Under the other labelling the legs have to have moved by less than this share of what they moved under the given one. */
const CLEARLY_BETTER = 0.5;

const LEG: readonly Joint[] = ['hip', 'knee', 'ankle', 'heel', 'toe'];
const COMPARED: readonly Joint[] = ['knee', 'ankle'];

/**
 * Undoes short left/right exchanges of the legs. The detector sometimes calls the left leg right for a few frames; nothing moved, but
 * every signal of one side jumps. When the legs of two successive frames fit clearly better exchanged, the previous labelling is kept,
 * for up to 0.3 s.
 */
export class SwapGuard {
  #previous: PoseFrame | null = null;
  #heldSinceMs: number | null = null;

  apply(frame: PoseFrame): PoseFrame {
    const previous = this.#previous;
    if (!frame.image || !previous?.image || frame.timeMs - previous.timeMs > MAX_HELD_MS) {
      this.#remember(frame, null);
      return frame;
    }
    if (!legsExchanged(previous.image, frame.image, frame.width / frame.height)) {
      this.#remember(frame, null);
      return frame;
    }
    const since = this.#heldSinceMs ?? frame.timeMs;
    if (frame.timeMs - since > MAX_HELD_MS) {
      this.#remember(frame, null);
      return frame;
    }
    const mended: PoseFrame = { ...frame, image: exchangeLegs(frame.image), world: frame.world && exchangeLegs(frame.world) };
    this.#remember(mended, since);
    return mended;
  }

  #remember(frame: PoseFrame, heldSinceMs: number | null): void {
    this.#previous = frame;
    this.#heldSinceMs = heldSinceMs;
  }
}

function legsExchanged(before: Landmarks, now: Landmarks, aspect: number): boolean {
  const trunk = apart(now.left.shoulder, now.left.hip, aspect);
  let same = 0;
  let exchanged = 0;
  for (const joint of COMPARED) {
    if (apart(before.left[joint], before.right[joint], aspect) < MIN_SEPARATION * trunk) return false;
    for (const side of SIDES) {
      same += apart(before[side][joint], now[side][joint], aspect);
      exchanged += apart(before[side][joint], now[opposite(side)][joint], aspect);
    }
  }
  return exchanged < CLEARLY_BETTER * same;
}

/** How far two points are apart, as a share of the picture's height; `aspect` is its width by its height. */
const apart = (a: Point, b: Point, aspect: number): number => lengthOf((a.x - b.x) * aspect, a.y - b.y);

function exchangeLegs(landmarks: Landmarks): Landmarks {
  const left = { ...landmarks.left };
  const right = { ...landmarks.right };
  for (const joint of LEG) {
    left[joint] = landmarks.right[joint];
    right[joint] = landmarks.left[joint];
  }
  return { nose: landmarks.nose, left, right };
}
