import { leastOf, mostOf } from '../core/extremes.ts';
import { bytesOf, textOf } from '../teaching/base64.ts';
import { CLIP_LIMITS, KEPT_POINTS, type KeptPoint, type KeptPose, type Place } from './clip.ts';

/**
 * Postures as a short text. First a head of bytes: the version, how many postures, which points (three bytes), and the side of a square
 * that holds the movement, in thousandths of a trunk. Then, for each posture and point, x and y in 255ths of that square as the difference
 * from the posture before: in steps of three bits with a fourth that says whether more follow, so that what hardly moves takes half a byte.
 */

const VERSION = 1;
const HEAD = 7;
/** Steps along the square's side. */
const STEPS = 255;
const THOUSANDTHS = 1000;
/** A square is this small at least, and this large at most, in trunks: a step to the side crosses a picture of ten. */
const SMALLEST = 0.05;
const LARGEST = 65;
/** Two bits in a row that say "more" are enough for any difference: 9 bits. */
const MOST_GROUPS = 3;

const places = (poses: readonly KeptPose[]): Place[] => poses.flatMap((pose) => Object.values(pose));

/** The middle and the side of the least square around all of it. */
function squareOf(poses: readonly KeptPose[]): { middle: Place; size: number } | null {
  const all = places(poses);
  if (all.length === 0) return null;
  const [left, right] = [leastOf(all.map(([x]) => x)), mostOf(all.map(([x]) => x))];
  const [top, bottom] = [leastOf(all.map(([, y]) => y)), mostOf(all.map(([, y]) => y))];
  const size = Math.max(SMALLEST, right - left, bottom - top);
  return { middle: [(left + right) / 2, (top + bottom) / 2], size };
}

/** Points that every posture has. */
const pointsIn = (poses: readonly KeptPose[]): KeptPoint[] =>
  KEPT_POINTS.filter((point) => poses.every((pose) => pose[point] !== undefined));

class Nibbles {
  readonly bytes: number[];
  #isHalf = false;

  constructor(head: readonly number[]) {
    this.bytes = [...head];
  }

  add(difference: number): void {
    // The sign in the lowest bit: small differences of either sign are small numbers.
    let rest = difference >= 0 ? 2 * difference : -2 * difference - 1;
    do {
      const more = rest > 7 ? 8 : 0;
      this.#push(more | (rest & 7));
      rest >>= 3;
    } while (rest > 0);
  }

  #push(nibble: number): void {
    if (this.#isHalf) this.bytes[this.bytes.length - 1] = (this.bytes.at(-1) ?? 0) | nibble;
    else this.bytes.push(nibble << 4);
    this.#isHalf = !this.#isHalf;
  }
}

/** The postures as a text; null where there are too few, or too many, or nothing was seen in all of them. */
export function packed(poses: readonly KeptPose[]): string | null {
  const square = squareOf(poses);
  const points = pointsIn(poses);
  const [least, most] = CLIP_LIMITS.poses;
  if (!square || points.length === 0 || poses.length < least || poses.length > most || !(square.size <= LARGEST)) return null;
  const { middle, size } = square;
  const mask = points.reduce((bits, point) => bits | (1 << KEPT_POINTS.indexOf(point)), 0);
  const thousandths = Math.round(THOUSANDTHS * size);
  const wide = thousandths / THOUSANDTHS;
  const head = [VERSION, poses.length, mask & 255, (mask >> 8) & 255, mask >> 16, thousandths & 255, thousandths >> 8];
  const nibbles = new Nibbles(head);
  const before = points.map(() => [128, 128]);
  const step = (value: number, axis: 0 | 1): number =>
    Math.min(STEPS, Math.max(0, Math.round(((value - middle[axis]) / wide + 0.5) * STEPS)));
  for (const pose of poses) {
    for (const [index, point] of points.entries()) {
      const place = pose[point] ?? [0, 0];
      const now = [step(place[0], 0), step(place[1], 1)];
      for (const axis of [0, 1] as const) nibbles.add((now[axis] ?? 0) - (before[index]?.[axis] ?? 0));
      before[index] = now;
    }
  }
  return textOf(Uint8Array.from(nibbles.bytes));
}

/** The postures that `packed` made a text of; null for any other text. */
export function unpacked(text: string): KeptPose[] | null {
  if (text.length > CLIP_LIMITS.letters) return null;
  const bytes = bytesOf(text);
  if (!bytes || bytes.length <= HEAD) return null;
  const [version, count = 0, low = 0, middle = 0, high = 0, sizeLow = 0, sizeHigh = 0] = bytes;
  const mask = low | (middle << 8) | (high << 16);
  const size = (sizeLow | (sizeHigh << 8)) / THOUSANDTHS;
  const [least, most] = CLIP_LIMITS.poses;
  if (version !== VERSION || count < least || count > most || mask === 0 || mask >> KEPT_POINTS.length !== 0) return null;
  if (size < SMALLEST) return null;
  const points = KEPT_POINTS.filter((_, index) => mask & (1 << index));
  let at = 2 * HEAD;
  const nibble = (): number => {
    const byte = bytes[at >> 1];
    if (byte === undefined) return NaN;
    const half = at % 2 === 0 ? byte >> 4 : byte & 15;
    at += 1;
    return half;
  };
  const difference = (): number => {
    let rest = 0;
    for (let group = 0; group < MOST_GROUPS; group++) {
      const next = nibble();
      if (Number.isNaN(next)) return NaN;
      rest |= (next & 7) << (3 * group);
      if (next < 8) return rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2;
    }
    return NaN;
  };
  const now = points.map((): [number, number] => [128, 128]);
  const poses: KeptPose[] = [];
  for (let index = 0; index < count; index++) {
    const pose: KeptPose = {};
    for (const [which, point] of points.entries()) {
      const place = now[which] ?? [0, 0];
      for (const axis of [0, 1] as const) {
        place[axis] += difference();
        if (!(place[axis] >= 0 && place[axis] <= STEPS)) return null;
      }
      pose[point] = [(place[0] / STEPS - 0.5) * size, (place[1] / STEPS - 0.5) * size];
    }
    poses.push(pose);
  }
  // All of it is used, but for the half byte that fills the last one.
  const isWhole = Math.ceil(at / 2) === bytes.length && (at % 2 === 0 || ((bytes.at(-1) ?? 0) & 15) === 0);
  return isWhole ? poses : null;
}
