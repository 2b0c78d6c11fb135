import fc from 'fast-check';
import { JOINTS, perJoint, SIDES, type Landmark, type Landmarks, type PoseFrame } from '../../src/core/pose.ts';
import type { Detection } from '../../src/capture/pose/protocol.ts';

/** What a detector may answer that has lost its mind, or its graphics. */

const NO_NUMBERS = [NaN, Infinity, -Infinity, 1e308, -1e308, 1e6, -1e6] as const;
const noNumber = fc.constantFrom(...NO_NUMBERS);
const axis = fc.constantFrom('x' as const, 'y' as const, 'z' as const, 'visibility' as const);

/** Something done to a detection that was fine. */
interface Hit {
  /** For the counterexample. */
  what: string;
  apply(detection: Detection): Detection;
}

const named = (what: string, apply: Hit['apply']): Hit => ({ what, apply });

const inPose = (change: (pose: PoseFrame) => PoseFrame) => (detection: Detection) => ({
  ...detection,
  pose: change(detection.pose),
});

const onePoint = (landmarks: Landmarks, nth: number, change: (point: Landmark) => Landmark): Landmarks => {
  const side = SIDES[nth % SIDES.length] ?? 'left';
  const joint = JOINTS[nth % JOINTS.length] ?? 'hip';
  return { ...landmarks, [side]: { ...landmarks[side], [joint]: change(landmarks[side][joint]) } };
};

const allPoints = ({ nose, left, right }: Landmarks, change: (point: Landmark) => Landmark): Landmarks => ({
  nose: change(nose),
  left: perJoint((joint) => change(left[joint])),
  right: perJoint((joint) => change(right[joint])),
});

const hit: fc.Arbitrary<Hit> = fc.oneof(
  fc.tuple(fc.nat(31), axis, noNumber, fc.constantFrom('image' as const, 'world' as const)).map(([nth, name, value, which]) =>
    named(
      `${which} point ${nth}: ${name} is ${value}`,
      inPose((pose) => ({
        ...pose,
        [which]: pose[which] && onePoint(pose[which], nth, (point) => ({ ...point, [name]: value })),
      })),
    ),
  ),
  fc.tuple(axis, noNumber, fc.constantFrom('image' as const, 'world' as const)).map(([name, value, which]) =>
    named(
      `all ${which} points: ${name} is ${value}`,
      inPose((pose) => ({ ...pose, [which]: pose[which] && allPoints(pose[which], (point) => ({ ...point, [name]: value })) })),
    ),
  ),
  fc.tuple(fc.constantFrom('width' as const, 'height' as const), fc.constantFrom(0, -1, ...NO_NUMBERS)).map(([name, value]) =>
    named(
      `the ${name} is ${value}`,
      inPose((pose) => ({ ...pose, [name]: value })),
    ),
  ),
  fc.oneof(noNumber, fc.constantFrom(0, -1, 1e12, -1e12)).map((timeMs) =>
    named(
      `the time is ${timeMs}`,
      inPose((pose) => ({ ...pose, timeMs })),
    ),
  ),
  fc.constantFrom(-1, 0, -60_000, 60_000).map((byMs) =>
    named(
      `the time is off by ${byMs}`,
      inPose((pose) => ({ ...pose, timeMs: pose.timeMs + byMs })),
    ),
  ),
  noNumber.map((workerMs) => named(`the time in the worker is ${workerMs}`, (detection) => ({ ...detection, workerMs }))),
);

/** A stretch of pictures to which something happens, from none to four seconds of it. */
export const hits: fc.Arbitrary<Hit[]> = fc.array(hit, { maxLength: 60 });

export const wordsOf = (stretch: readonly Hit[]): string => stretch.map(({ what }) => what).join('; ');

/** JSON of a landmark series to which something was done that JSON can say: `1e999` is read as Infinity. */
export const spoiltText = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(
          '1e999',
          '-1e999',
          '1e308',
          '-1e15',
          'null',
          '"x"',
          '{}',
          '[]',
          '[[]]',
          'true',
          '{"__proto__":{"x":1}}',
          '0',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => changes.reduce((spoilt, [nth, value]) => withValue(spoilt, nth, value), text));

/** A number, a list of points or a frame that stands in the text is something else. */
function withValue(text: string, nth: number, value: string): string {
  const places = [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?|\{[^{}]*\}|null/g)];
  const place = places[nth % Math.max(1, places.length)];
  return place ? text.slice(0, place.index) + value + text.slice(place.index + place[0].length) : text;
}
