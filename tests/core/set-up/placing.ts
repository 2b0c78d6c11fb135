import { changeDemo } from '../../../src/core/demo.ts';
import { distance, midpoint } from '../../../src/core/seeing/geometry.ts';
import { perJoint, type Landmarks, type PoseFrame } from '../../../src/core/pose.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { front } from '../../../src/exercises/squat.demo.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';

/** Bodies put somewhere else in the picture. */

type Place = Pick<Landmarks['nose'], 'x' | 'y'>;

/** Every landmark changed in the picture. */
export function changed(frame: PoseFrame, change: (point: Place) => Place): PoseFrame {
  if (!frame.image) return frame;
  const place = <P extends Place>(point: P): P => ({ ...point, ...change(point) });
  const { nose, left, right } = frame.image;
  const image: Landmarks = { nose: place(nose), left: perJoint((j) => place(left[j])), right: perJoint((j) => place(right[j])) };
  return { ...frame, image };
}

/** Every landmark moved by a share of the picture, and scaled about its middle. */
export const moved = (frame: PoseFrame, { scale = 1, dx = 0, dy = 0 }): PoseFrame =>
  changed(frame, ({ x, y }) => ({ x: 0.5 + (x - 0.5) * scale + dx, y: 0.5 + (y - 0.5) * scale + dy }));

/** The picture of a camera that is tilted, about its middle; degrees clockwise as the picture shows it. */
export const tilted = (frame: PoseFrame, byDeg: number): PoseFrame => {
  const { width, height } = frame;
  const [cos, sin] = [Math.cos((byDeg * Math.PI) / 180), Math.sin((byDeg * Math.PI) / 180)];
  return changed(frame, (point) => {
    const [x, y] = [(point.x - 0.5) * width, (point.y - 0.5) * height];
    return { x: 0.5 + (x * cos - y * sin) / width, y: 0.5 + (x * sin + y * cos) / height };
  });
};

/** Pictures of somebody who stands still and faces the camera, in the middle of the picture. */
export const standingStill = (forMs: number): PoseFrame[] => [
  ...landmarkSeries(changeDemo(squat.demo, front), { fps: 20, reps: 0, leadInMs: 0, tailMs: forMs }),
];

const [first] = standingStill(0);

/** Somebody who stands and faces the camera, from a source without world landmarks. */
export const standing: PoseFrame & { image: Landmarks } = (() => {
  if (!first?.image) throw new Error('The figure is in the picture.');
  return { ...first, image: first.image, world: null };
})();

/** Length of their trunk as a share of the picture's width. */
export const TRUNK = (() => {
  const { left, right } = standing.image;
  const inPixels = ({ x, y }: Place): Place => ({ x: x * standing.width, y: y * standing.height });
  const between = (joint: 'hip' | 'shoulder'): Place => midpoint(inPixels(left[joint]), inPixels(right[joint]));
  return distance(between('hip'), between('shoulder')) / standing.width;
})();
