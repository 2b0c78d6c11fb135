import { describe, expect, it } from 'vitest';
import { JOINTS, perJoint, type Landmark, type Landmarks } from '../../../src/core/pose.ts';
import { turnedBack } from '../../../src/capture/pose/rotation.ts';

const PICTURE = { width: 640, height: 360 };

/** Points all over the picture, each at another place. */
const scattered = (at: (place: number) => Landmark): Landmarks => {
  let place = 0;
  const next = (): Landmark => at(place++);
  return { nose: next(), left: perJoint(next), right: perJoint(next) };
};

const image = scattered((place) => ({ x: place / 64, y: 1 - place / 40, z: place / 128 - 0.1, visibility: place / 33 }));
const world = scattered((place) => ({ x: place / 32 - 0.5, y: 0.75 - place / 16, z: place / 8, visibility: place / 33 }));

const everyPoint = ({ nose, left, right }: Landmarks): Landmark[] => [
  nose,
  ...JOINTS.flatMap((joint) => [left[joint], right[joint]]),
];

const mapped = ({ nose, left, right }: Landmarks, change: (point: Landmark) => Landmark): Landmarks => ({
  nose: change(nose),
  left: perJoint((joint) => change(left[joint])),
  right: perJoint((joint) => change(right[joint])),
});

/** What a faultless detector would say of the picture turned by a quarter: to the right the left edge becomes the upper one. */
const turned = (clockwise: boolean) => ({
  image: mapped(image, ({ x, y, z, visibility }) => {
    const [xPx, yPx] = [x * PICTURE.width, y * PICTURE.height];
    const [turnedXPx, turnedYPx] = clockwise ? [PICTURE.height - yPx, xPx] : [yPx, PICTURE.width - xPx];
    return { x: turnedXPx / PICTURE.height, y: turnedYPx / PICTURE.width, z: (z * PICTURE.width) / PICTURE.height, visibility };
  }),
  world: mapped(world, ({ x, y, z, visibility }) =>
    clockwise ? { x: -y, y: x, z, visibility } : { x: y, y: -x, z, visibility },
  ),
});

const expectSame = (found: Landmarks | null, original: Landmarks): void => {
  const points = found ? everyPoint(found) : [];
  expect(points).toHaveLength(33);
  everyPoint(original).forEach((point, index) => {
    for (const part of ['x', 'y', 'z', 'visibility'] as const) expect(points[index]?.[part]).toBeCloseTo(point[part], 12);
  });
};

describe('what was detected in a turned picture', () => {
  it.each([
    [90, true],
    [270, false],
  ] as const)('is told of the picture before it was turned by %i degrees', (rotateDeg, clockwise) => {
    const person = turnedBack(turned(clockwise), rotateDeg, PICTURE);
    expectSame(person.image, image);
    expectSame(person.world, world);
  });

  it('stays as it is where nothing was turned', () => {
    expect(turnedBack({ image, world }, 0, PICTURE)).toEqual({ image, world });
  });

  it('may be without world landmarks', () => {
    expect(turnedBack({ image, world: null }, 90, PICTURE).world).toBeNull();
  });
});
