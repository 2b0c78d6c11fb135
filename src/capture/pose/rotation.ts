import { perJoint, type Landmark, type Landmarks } from '../../core/pose.ts';
import type { DetectedPerson } from './detectors/detector.ts';
import type { Rotation } from './protocol.ts';
import type { Size } from './shrink.ts';

/**
 * What was detected in a picture that had been turned clockwise by `rotateDeg`, told of that picture before; `picture` is its size
 * then. Depth comes in units of the width of the picture that was looked at, so it is rescaled.
 *
 * The pixels are turned, and not by MediaPipe's own `rotationDegrees`: with that, version 0.10.35 misplaces most points of a pose, many
 * by a fifth of the picture or more, and often loses the person.
 */
export function turnedBack({ image, world }: DetectedPerson, rotateDeg: Rotation, picture: Size): DetectedPerson {
  if (rotateDeg === 0) return { image, world };
  const depthScale = picture.height / picture.width;
  const clockwise = rotateDeg === 90;
  const inPicture = ({ x, y, z, visibility }: Landmark): Landmark => ({
    x: clockwise ? y : 1 - y,
    y: clockwise ? 1 - x : x,
    z: z * depthScale,
    visibility,
  });
  const inMetres = ({ x, y, z, visibility }: Landmark): Landmark => ({
    x: clockwise ? y : -y,
    y: clockwise ? -x : x,
    z,
    visibility,
  });
  return { image: mapLandmarks(image, inPicture), world: world && mapLandmarks(world, inMetres) };
}

const mapLandmarks = ({ nose, left, right }: Landmarks, change: (point: Landmark) => Landmark): Landmarks => ({
  nose: change(nose),
  left: perJoint((joint) => change(left[joint])),
  right: perJoint((joint) => change(right[joint])),
});
