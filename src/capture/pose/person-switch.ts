import { bestOf, bodyLength, hipsOf, type Candidate, type Sought } from '../../core/seeing/person-search.ts';
import { distance } from '../../core/seeing/geometry.ts';
import type { DetectedPerson, Pixels } from './detectors/detector.ts';

/** In so many pictures the detector loses whoever was painted over and finds another one, if there is one; it takes two or three. */
const PICTURES = 6;

/** Until all is told again, the first picture in which the one who is left is seen included. */
export const SEEKING_PICTURES = PICTURES + 1;
/** Hips further away than this are another one's, lengths of the body. */
const ELSEWHERE = 0.15;
/** Head and clothes reach beyond the landmarks by this share of the body's length. */
const BEYOND = 0.08;
/** Less than this of the size of who was painted over is something in the room, and no person. */
const SMALLEST = 0.4;
/** Mid-grey, so that nothing is made of it. */
const GREY = 128;

/** Edges, pixels of the picture that the detector looks at. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Trial {
  sought: Sought;
  /** Who is painted over, and where. */
  from: DetectedPerson;
  box: Box;
  picturesLeft: number;
}

type Size = Pick<Pixels, 'width' | 'height'>;

/**
 * Leads a detector that follows one person to another one. Whoever it follows is painted over for a few pictures: it loses them, looks
 * for somebody, and stays with whom it finds, if they are the better one. Nothing is told of these pictures.
 *
 * A detector that looks for two people all the time finds less: it smooths nothing, and costs more in every picture.
 */
export function createPersonSwitch() {
  let sought: Sought | null = null;
  let trial: Trial | null = null;

  return {
    /** Looks for somebody from the next picture on. */
    seek(wanted: Sought): void {
      sought = wanted;
    },

    /** Before a picture is looked at. */
    hide(pixels: Pixels): void {
      if (trial) paint(pixels, trial.box);
    },

    /** After it: what is to be told. `upright` tells of a person as the picture was before it was turned for the detector. */
    take(followed: DetectedPerson | null, pixels: Size, upright: (person: DetectedPerson) => Candidate): DetectedPerson | null {
      if (!trial) {
        if (sought && followed) trial = { sought, from: followed, box: upperBody(followed, pixels), picturesLeft: PICTURES };
        sought = null;
        return followed;
      }
      const { from, sought: wanted } = trial;
      trial.picturesLeft -= 1;
      const isAnother = followed !== null && isSomebodyElse(followed, from, pixels);
      if (isAnother || trial.picturesLeft === 0) trial = null;
      return isAnother && bestOf([upright(from), upright(followed)], wanted) === 1 ? followed : null;
    },
  };
}

function isSomebodyElse(other: DetectedPerson, from: DetectedPerson, { width, height }: Size): boolean {
  const [one, two] = [from, other].map(({ image, world }) => ({ image, world, width, height })) as [Candidate, Candidate];
  const length = bodyLength(one);
  return distance(hipsOf(one), hipsOf(two)) > ELSEWHERE * length && bodyLength(two) > SMALLEST * length;
}

/** Head and trunk: without them nobody is found, and legs may cross another body. */
function upperBody({ image, world }: DetectedPerson, { width, height }: Size): Box {
  const { left, right, nose } = image;
  const points = [nose, left.shoulder, right.shoulder, left.hip, right.hip];
  const xs = points.map(({ x }) => x * width);
  const ys = points.map(({ y }) => y * height);
  const beyond = BEYOND * bodyLength({ image, world, width, height });
  return {
    left: Math.min(...xs) - beyond,
    top: Math.min(...ys) - beyond,
    right: Math.max(...xs) + beyond,
    bottom: Math.max(...ys) + beyond,
  };
}

function paint(pixels: Pixels, { left, top, right, bottom }: Box): void {
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  const toX = Math.min(pixels.width, Math.ceil(right));
  const toY = Math.min(pixels.height, Math.ceil(bottom));
  if (toX <= x || toY <= y) return;
  if ('data' in pixels) {
    for (let row = y; row < toY; row += 1) pixels.data.fill(GREY, 4 * (row * pixels.width + x), 4 * (row * pixels.width + toX));
    return;
  }
  if (!('getContext' in pixels)) return;
  const context = pixels.getContext('2d');
  if (!context || !('fillRect' in context)) return;
  context.resetTransform();
  context.fillStyle = `rgb(${GREY} ${GREY} ${GREY})`;
  context.fillRect(x, y, toX - x, toY - y);
}
