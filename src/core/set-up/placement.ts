import { say, type Message } from '../message.ts';
import type { Body } from '../seeing/body.ts';
import type { Hint } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import type { View, Joint, Landmarks, PoseFrame, Side } from '../pose.ts';

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

const FEET: readonly Joint[] = ['ankle'];
const BODY: readonly Joint[] = ['shoulder', 'hip', 'knee'];

/** What is wrong with where the person is in the picture; null when nothing is. Most urgent first. */
export function placementHint(exercise: Exercise, frame: PoseFrame, body: Body | null, active: boolean): Hint | null {
  const image = frame.image;
  if (!image || !body) return { id: 'nobody', message: say`Step into view` };
  const margin = active ? ACTIVE_MARGIN : MARGIN;
  const sides = body.view === 'front' ? (['left', 'right'] as const) : ([body.near] as const);
  const outside = (joints: readonly Joint[]): boolean =>
    sides.some((side) => joints.some((joint) => !inside(image[side][joint], margin)));
  if (!inside(image.nose, margin)) return { id: 'head-out', message: headMessage(exercise) };
  const size = bodySize(exercise, image, body.near, frame);
  if (outside(FEET))
    return { id: 'feet-out', message: size > 0.6 ? say`Step back: I cannot see your feet` : say`Move so that I see your feet` };
  if (outside(BODY)) return { id: 'body-out', message: say`Move to the middle of the picture` };
  if (active) return null;
  if (size > TOO_LARGE)
    return { id: 'too-close', message: exercise.camera.posture === 'standing' ? say`Step back` : say`Move the camera back` };
  if (size < smallestSize(exercise))
    return { id: 'too-far', message: exercise.camera.posture === 'standing' ? say`Come closer` : say`Move the camera closer` };
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

function viewHint(exercise: Exercise, view: View): Hint | null {
  const { camera } = exercise;
  if (view === camera.view || camera.alsoCounts.includes(view)) return null;
  if (camera.view === 'side') return { id: 'turn-to-side', message: say`Turn your side to the camera` };
  if (camera.view === 'oblique' && view === 'side') return { id: 'turn-to-front', message: say`Turn halfway to the camera` };
  if (camera.view === 'oblique') return { id: 'turn-to-side', message: say`Turn halfway to the side` };
  return { id: 'turn-to-front', message: say`Turn to face the camera` };
}

const headMessage = (exercise: Exercise): Message =>
  exercise.camera.posture === 'standing' ? say`Step back: I cannot see your head` : say`Move so that I see your head`;

const inside = ({ x, y }: { x: number; y: number }, margin: number): boolean =>
  x >= margin && x <= 1 - margin && y >= margin && y <= 1 - margin;

function bodySize(exercise: Exercise, image: Landmarks, side: 'left' | 'right', frame: PoseFrame): number {
  const { shoulder, hip, knee, ankle } = image[side];
  if (exercise.camera.posture === 'standing') return Math.abs(ankle.y - image.nose.y);
  if (exercise.camera.posture === 'kneeling') {
    const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
    const points = [image.nose, shoulder, hip, knee, ankle];
    return Math.max(spanOf(points.map(({ x }) => x)), spanOf(points.map(({ y }) => y)));
  }
  const lengthPx = Math.hypot((ankle.x - shoulder.x) * frame.width, (ankle.y - shoulder.y) * frame.height);
  return lengthPx / frame.width;
}
