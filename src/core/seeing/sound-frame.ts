import { JOINTS, SIDES, type Landmark, type Landmarks, type PoseFrame } from '../pose.ts';

/**
 * No point of a person who is in the picture lies further from its corner, or from their hips, than this: sizes of the picture, or metres.
 * What does is a fault of the detector. [our own choice]
 */
const FAR = 100;

/** No camera has more pixels to a side. [our own choice] */
const LARGEST_PX = 1e6;

/** False also of what is no number. */
const isWithin = (value: number, most: number): boolean => Math.abs(value) <= most;

const isSoundPoint = ({ x, y, z, visibility }: Landmark): boolean =>
  isWithin(x, FAR) && isWithin(y, FAR) && isWithin(z, FAR) && isWithin(visibility, FAR);

function isSound(landmarks: Landmarks): boolean {
  if (!isSoundPoint(landmarks.nose)) return false;
  for (const side of SIDES) for (const joint of JOINTS) if (!isSoundPoint(landmarks[side][joint])) return false;
  return true;
}

const isSize = (px: number): boolean => px > 0 && px <= LARGEST_PX;

/**
 * The frame as it can be reckoned with: where a detector gives points that no person has, or none that are numbers, nobody was seen. One such
 * number would otherwise stay in every mean and every filter that it went through. The frame itself where all is well.
 */
export function soundFrame(frame: PoseFrame): PoseFrame {
  const { image, world, width, height } = frame;
  if (!isSize(width) || !isSize(height)) return { ...frame, width: 1, height: 1, image: null, world: null };
  if (image && !isSound(image)) return { ...frame, image: null, world: null };
  return world && !isSound(world) ? { ...frame, world: null } : frame;
}
