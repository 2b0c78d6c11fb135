import type { CameraPlacement } from '../exercise.ts';
import type { Landmarks, PoseFrame, SideLandmarks } from '../pose.ts';
import { distance, distance3d, midpoint, type Point, type Point3 } from './geometry.ts';

/** Whom the detector had better follow, where there are several people. */
export interface Sought {
  posture: CameraPlacement['posture'];
  /** Where the person's hips were last, as shares of the picture's width and height; null where nobody has begun yet. */
  place: Point | null;
}

/** One of the people in a picture; see `PoseFrame`. */
export type Candidate = Pick<PoseFrame, 'width' | 'height' | 'world'> & { image: Landmarks };

/**
 * How high the head is above the lower foot, as a share of the bones between them. The figure reads 0.95 standing, 0.5 in the depth
 * of a squat or a hinge, 0.7 on one knee, 0.3 on all fours, and −0.1 to 0.1 lying.
 */
const HEIGHTS: Readonly<Record<Sought['posture'], readonly [lowest: number, highest: number]>> = {
  standing: [0.45, Infinity],
  kneeling: [0.1, 0.8],
  lying: [-Infinity, 0.3],
};

/** Further outside than this is another posture. */
const CLEARLY = 0.1;
/** The posture has been another one for this long. */
const WRONG_MS = 1000;
/** Another one's body that is gone sooner needs no search. */
const STRANGER_MS = 500;
/** A search takes a few pictures, of which nothing is told. */
const AGAIN_MS = 4000;

/**
 * Notices that the detector follows somebody who does not do the exercise: one who stands while the other lies, or one who has walked
 * in. Says whom to look for, now and then.
 */
export class PersonSearch {
  readonly #posture: Sought['posture'];
  #wrongSinceMs: number | null = null;
  #strangerSinceMs: number | null = null;
  #askedMs = -Infinity;

  constructor(posture: Sought['posture']) {
    this.#posture = posture;
  }

  /** `lost`: where the person was, pixels, while another one's body is seen; null while it is theirs. Returns whom to look for, if it is time. */
  push(frame: PoseFrame, lost: Point | null): Sought | null {
    const { timeMs, width, height, image } = frame;
    if (!image) return null;
    const isWrong = misfitOf(frame.world ?? inPixels(image, width, height), this.#posture) > CLEARLY;
    this.#wrongSinceMs = isWrong ? (this.#wrongSinceMs ?? timeMs) : null;
    this.#strangerSinceMs = lost ? (this.#strangerSinceMs ?? timeMs) : null;
    const isTime =
      timeMs - (this.#wrongSinceMs ?? timeMs) >= WRONG_MS || timeMs - (this.#strangerSinceMs ?? timeMs) >= STRANGER_MS;
    if (!isTime || timeMs - this.#askedMs < AGAIN_MS) return null;
    this.#askedMs = timeMs;
    return { posture: this.#posture, place: lost && { x: lost.x / width, y: lost.y / height } };
  }
}

/** The one that is meant, as an index: by posture and place; of two that fit alike the larger, who is nearer. −1 of nobody. */
export function bestOf(people: readonly Candidate[], { posture, place }: Sought): number {
  const rated = people.map((each, index) => {
    const length = bodyLength(each);
    const { width, height } = each;
    const away = place ? distance(hipsOf(each), { x: place.x * width, y: place.y * height }) / length : 0;
    return { index, length, off: misfit(each, posture) + away };
  });
  const least = Math.min(...rated.map(({ off }) => off));
  const fitting = rated.filter(({ off }) => off <= least + CLEARLY);
  return fitting.reduce((best, each) => (each.length > best.length ? each : best), fitting[0] ?? NOBODY).index;
}

const NOBODY = { index: -1, length: 0 };

/** Middle of the hips, pixels. */
export const hipsOf = ({ image: { left, right }, width, height }: Candidate): Point => {
  const { x, y } = midpoint(left.hip, right.hip);
  return { x: x * width, y: y * height };
};

/** From head to foot along the bones of the longer side, pixels. */
export const bodyLength = ({ image, width, height }: Candidate): number => lengthOf(inPixels(image, width, height));

const misfit = ({ image, world, width, height }: Candidate, posture: Sought['posture']): number =>
  misfitOf(world ?? inPixels(image, width, height), posture);

type Limb = Readonly<Record<'shoulder' | 'hip' | 'knee' | 'ankle', Point3>>;

interface Bones {
  nose: Point3;
  left: Limb;
  right: Limb;
}

/** How far the height of the head lies outside what the posture has. */
function misfitOf(bones: Bones, posture: Sought['posture']): number {
  const [lowest, highest] = HEIGHTS[posture];
  const rise = Math.max(bones.left.ankle.y, bones.right.ankle.y) - bones.nose.y;
  const share = rise / lengthOf(bones);
  return Math.max(0, lowest - share, share - highest);
}

/** Depth is left out: where there are only pixels, it is guessed. */
function inPixels(image: Landmarks, width: number, height: number): Bones {
  const flat = ({ x, y }: Point): Point3 => ({ x: x * width, y: y * height, z: 0 });
  const limb = ({ shoulder, hip, knee, ankle }: SideLandmarks): Limb => ({
    shoulder: flat(shoulder),
    hip: flat(hip),
    knee: flat(knee),
    ankle: flat(ankle),
  });
  return { nose: flat(image.nose), left: limb(image.left), right: limb(image.right) };
}

const lengthOf = ({ nose, left, right }: Bones): number => Math.max(1e-6, limbLength(nose, left), limbLength(nose, right));

/** From head to foot along the bones of one side. */
const limbLength = (nose: Point3, { shoulder, hip, knee, ankle }: Limb): number =>
  distance3d(nose, shoulder) + distance3d(shoulder, hip) + distance3d(hip, knee) + distance3d(knee, ankle);
