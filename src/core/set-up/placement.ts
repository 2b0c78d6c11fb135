import { say } from '../message.ts';
import type { Body } from '../seeing/body.ts';
import type { Hint } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { lengthOf } from '../seeing/geometry.ts';
import type { View, Landmarks, PoseFrame, Side, SideLandmarks } from '../pose.ts';

/** Every needed point has to be at least this far inside the picture, as a share of it. */
const MARGIN = 0.04;
/** During a set only what is really outside counts. */
const ACTIVE_MARGIN = 0;
/**
 * The person's length (standing: nose to ankle upright; lying: shoulder to ankle along the floor; kneeling, which may be either: the
 * larger of the two spans of the body) as a share of the picture, below which counting begins to go wrong. Shrunk until it did, with
 * every point off by a pixel of 640: the figure in every exercise, and 25 series of people and motion capture. The first to go wrong
 * counted down to this: standing 0.185 (motion capture), kneeling 0.15 (a kick to the side), lying 0.09 (a bridge).
 */
const SMALLEST: Record<Exercise['camera']['posture'], number> = { standing: 0.19, kneeling: 0.16, lying: 0.12 };
/** Above this there is no room to move. */
const TOO_LARGE = 0.9;

/** How small somebody may be in the picture for an exercise. */
export const smallestSize = ({ camera }: Exercise): number => camera.smallest ?? SMALLEST[camera.posture];

/**
 * Length of the trunk as a share of the picture's height, below which nothing is counted. Of 37 sets of people and motion capture all
 * count alike at half their size; at a third, where the smallest come below this, two or three do not.
 */
const TOO_SMALL_TRUNK = 0.05;

const NOBODY: Hint = { id: 'nobody', message: say`Step into view` };
const FEET_OUT_NEAR: Hint = { id: 'feet-out', message: say`Step back: I cannot see your feet` };
const FEET_OUT: Hint = { id: 'feet-out', message: say`Move so that I see your feet` };
const BODY_OUT: Hint = { id: 'body-out', message: say`Move to the middle of the picture` };

/** What is said to somebody who stands, and to somebody whom it is easier to move the camera for. */
interface Told {
  standing: Hint;
  other: Hint;
}

const HEAD_OUT: Told = {
  standing: { id: 'head-out', message: say`Step back: I cannot see your head` },
  other: { id: 'head-out', message: say`Move so that I see your head` },
};
const TOO_CLOSE: Told = {
  standing: { id: 'too-close', message: say`Step back` },
  other: { id: 'too-close', message: say`Move the camera back` },
};
const TOO_FAR: Told = {
  standing: { id: 'too-far', message: say`Come closer` },
  other: { id: 'too-far', message: say`Move the camera closer` },
};

const tell = (told: Told, { camera }: Exercise): Hint => (camera.posture === 'standing' ? told.standing : told.other);

/** What is wrong with where the person is in the picture; null when nothing is. Most urgent first. */
export function placementHint(exercise: Exercise, frame: PoseFrame, body: Body | null, active: boolean): Hint | null {
  const image = frame.image;
  if (!image || !body) return NOBODY;
  const margin = active ? ACTIVE_MARGIN : MARGIN;
  if (!inside(image.nose, margin)) return tell(HEAD_OUT, exercise);
  if (!isShown(image, body, margin, isFootInside))
    return bodySize(exercise, image, body.near, frame) > 0.6 ? FEET_OUT_NEAR : FEET_OUT;
  if (!isShown(image, body, margin, isBodyInside)) return BODY_OUT;
  if (active) return null;
  const size = bodySize(exercise, image, body.near, frame);
  if (size > TOO_LARGE) return tell(TOO_CLOSE, exercise);
  if (size < smallestSize(exercise)) return tell(TOO_FAR, exercise);
  return viewHint(exercise, body.view);
}

/** Whether somebody has gone so far away that nothing can be measured. */
export const isTooSmall = (body: Body, { height }: PoseFrame): boolean => body.scale.trunk < TOO_SMALL_TRUNK * height;

export const TURN_ROUND: Hint = { id: 'turn-round', message: say`Turn your other side to the camera` };

/** Seen from the side, a leg is hidden behind the other one: whether the one that works is the nearer. Null where it is, or either will do. */
export function nearSideHint(asked: Side | null, { view, near }: Body): Hint | null {
  if (asked === null || view !== 'side' || near === asked) return null;
  return TURN_ROUND;
}

const TURN_TO_SIDE: Hint = { id: 'turn-to-side', message: say`Turn your side to the camera` };
const TURN_TO_FRONT: Hint = { id: 'turn-to-front', message: say`Turn to face the camera` };
const TURN_HALFWAY_TO_FRONT: Hint = { id: 'turn-to-front', message: say`Turn halfway to the camera` };
const TURN_HALFWAY_TO_SIDE: Hint = { id: 'turn-to-side', message: say`Turn halfway to the side` };

function viewHint({ camera }: Exercise, view: View): Hint | null {
  if (view === camera.view || camera.alsoCounts.includes(view)) return null;
  if (camera.view === 'side') return TURN_TO_SIDE;
  if (camera.view === 'front') return TURN_TO_FRONT;
  return view === 'side' ? TURN_HALFWAY_TO_FRONT : TURN_HALFWAY_TO_SIDE;
}

/** Of both sides from the front, else of the near one. */
function isShown(
  { left, right }: Landmarks,
  { view, near }: Body,
  margin: number,
  isInside: (side: SideLandmarks, margin: number) => boolean,
): boolean {
  if (view === 'front') return isInside(left, margin) && isInside(right, margin);
  return isInside(near === 'left' ? left : right, margin);
}

const isFootInside = ({ ankle }: SideLandmarks, margin: number): boolean => inside(ankle, margin);

const isBodyInside = ({ shoulder, hip, knee }: SideLandmarks, margin: number): boolean =>
  inside(shoulder, margin) && inside(hip, margin) && inside(knee, margin);

const inside = ({ x, y }: { x: number; y: number }, margin: number): boolean =>
  x >= margin && x <= 1 - margin && y >= margin && y <= 1 - margin;

function bodySize(exercise: Exercise, image: Landmarks, side: 'left' | 'right', frame: PoseFrame): number {
  const { shoulder, hip, knee, ankle } = image[side];
  if (exercise.camera.posture === 'standing') return Math.abs(ankle.y - image.nose.y);
  if (exercise.camera.posture === 'kneeling') {
    const { nose } = image;
    const across = Math.max(nose.x, shoulder.x, hip.x, knee.x, ankle.x) - Math.min(nose.x, shoulder.x, hip.x, knee.x, ankle.x);
    const down = Math.max(nose.y, shoulder.y, hip.y, knee.y, ankle.y) - Math.min(nose.y, shoulder.y, hip.y, knee.y, ankle.y);
    return Math.max(across, down);
  }
  const lengthPx = lengthOf((ankle.x - shoulder.x) * frame.width, (ankle.y - shoulder.y) * frame.height);
  return lengthPx / frame.width;
}
