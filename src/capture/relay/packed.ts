import type { Landmark, Landmarks, PoseFrame } from '../../core/pose.ts';
import { nameLandmarks, numberLandmarks } from '../pose/detectors/blazepose-points.ts';

/** What was seen in a picture, as it waits to be told: 1.1 kB in place of five or six. Its numbers have the 32 bits that a detector gives. */
export interface PackedPose extends Omit<PoseFrame, 'image' | 'world'> {
  /** x, y, z and visibility of each point, one after the other. */
  image: Float32Array | null;
  world: Float32Array | null;
}

/** Numbers of one point. */
export const PER_POINT = 4;

export const pack = ({ image, world, ...rest }: PoseFrame): PackedPose => ({
  ...rest,
  image: image && packPoints(image),
  world: world && packPoints(world),
});

export const unpack = ({ image, world, ...rest }: PackedPose): PoseFrame => ({
  ...rest,
  image: image && unpackPoints(image),
  world: world && unpackPoints(world),
});

const packPoints = (landmarks: Landmarks): Float32Array =>
  Float32Array.from(numberLandmarks(landmarks).flatMap(({ x, y, z, visibility }) => [x, y, z, visibility]));

function unpackPoints(numbers: Float32Array): Landmarks {
  const points: Landmark[] = [];
  for (let at = 0; at < numbers.length; at += PER_POINT) {
    const [x = NaN, y = NaN, z = NaN, visibility = NaN] = numbers.subarray(at, at + PER_POINT);
    points.push({ x, y, z, visibility });
  }
  return nameLandmarks(points);
}
