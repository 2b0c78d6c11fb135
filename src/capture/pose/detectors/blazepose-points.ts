import { perJoint, type Joint, type Landmark, type Landmarks } from '../../../core/pose.ts';

/** Places of the points among BlazePose's 33: [the person's left, the person's right]. The nose is 0. */
const NOSE = 0;
const PLACES: Readonly<Record<Joint, readonly [left: number, right: number]>> = {
  eyeInner: [1, 4],
  eye: [2, 5],
  eyeOuter: [3, 6],
  ear: [7, 8],
  mouth: [9, 10],
  shoulder: [11, 12],
  elbow: [13, 14],
  wrist: [15, 16],
  pinky: [17, 18],
  index: [19, 20],
  thumb: [21, 22],
  hip: [23, 24],
  knee: [25, 26],
  ankle: [27, 28],
  heel: [29, 30],
  toe: [31, 32],
};

export const POINT_COUNT = 33;

/** BlazePose's 33 points by name. Throws a RangeError when there are not 33. */
export function nameLandmarks(points: readonly Partial<Landmark>[]): Landmarks {
  if (points.length !== POINT_COUNT) throw new RangeError(`A pose has ${POINT_COUNT} points, this one has ${points.length}.`);
  const at = (place: number): Landmark => {
    const point = points[place] ?? {};
    return { x: point.x ?? NaN, y: point.y ?? NaN, z: point.z ?? 0, visibility: point.visibility ?? 0 };
  };
  return {
    nose: at(NOSE),
    left: perJoint((joint) => at(PLACES[joint][0])),
    right: perJoint((joint) => at(PLACES[joint][1])),
  };
}

/** The inverse of `nameLandmarks`. */
export function numberLandmarks(landmarks: Landmarks): Landmark[] {
  const points = new Array<Landmark>(POINT_COUNT).fill(landmarks.nose);
  for (const joint of Object.keys(PLACES) as Joint[]) {
    const [left, right] = PLACES[joint];
    points[left] = landmarks.left[joint];
    points[right] = landmarks.right[joint];
  }
  return points;
}
