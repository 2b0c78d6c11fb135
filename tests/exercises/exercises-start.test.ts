import { describe, expect, it } from 'vitest';
import { BodyTracker } from '../../src/core/seeing/body.ts';
import type { Condition, Exercise } from '../../src/core/exercise.ts';
import { type View, perJoint, SIDES, type Landmark, type Landmarks, type PoseFrame } from '../../src/core/pose.ts';
import { placementHint, smallestSize } from '../../src/core/set-up/placement.ts';
import { brokenCondition } from '../../src/core/counting/conditions.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { A_HAIR, endsOf, EVERY_EXERCISE } from './sweep.ts';

/** What has to be so before a set begins, and all through it, at the exact ends of each range. */

describe.each(EVERY_EXERCISE)('%s', (_, exercise) => {
  asksWhereItBegins(exercise);
  asksWhereToStand(exercise);
});

function asksWhereItBegins({ startPose, posture, timed }: Exercise): void {
  const conditions = [...startPose, ...posture, ...(timed?.required ?? [])];

  it.each(conditions.map((each) => [`${each.signal} within ${each.within.join(' to ')}`, each] as const))(
    'holds at exactly %s',
    (_name, condition) => {
      const views: readonly View[] = ['front', 'oblique', 'side'];
      const broken = (value: number | undefined, view: View): Condition | null =>
        brokenCondition([condition], { value: (signal) => (signal === condition.signal ? value : undefined) }, view);
      const asked = condition.views ?? views;
      for (const view of views) {
        expect(broken(undefined, view)).toBeNull();
        for (const { at, beyond } of endsOf(condition.within)) {
          expect(broken(at, view)).toBeNull();
          expect(broken(beyond, view)).toBe(asked.includes(view) ? condition : null);
        }
      }
    },
  );
}

/** Limits of the place in the picture, as shares of it. */
const NEAREST_THE_EDGE = 0.04;
const LARGEST = 0.9;
const NEEDED = ['shoulder', 'hip', 'knee', 'ankle'] as const;

function asksWhereToStand(exercise: Exercise): void {
  const [frame] = landmarkSeries(exercise.demo, { fps: 1, reps: 0 });
  const image = frame?.image;
  if (!frame || !image) throw new Error('The figure is in the picture.');
  const near = new BodyTracker().measure(frame)?.near ?? 'left';
  const smallest = smallestSize(exercise);

  /** The person's size as the exercise's posture has it: upright, or along the floor. */
  const sizeOf = ({ nose, [near]: side }: Landmarks): number => {
    const { shoulder, hip, knee, ankle } = side;
    const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
    const points = [nose, shoulder, hip, knee, ankle];
    switch (exercise.camera.posture) {
      case 'standing':
        return ankle.y - nose.y;
      case 'kneeling':
        return Math.max(span(points.map(({ x }) => x)), span(points.map(({ y }) => y)));
      case 'lying':
        return Math.hypot(ankle.x - shoulder.x, ((ankle.y - shoulder.y) * frame.height) / frame.width);
    }
  };
  const mapped = (change: (at: Landmark) => Landmark): PoseFrame => ({
    ...frame,
    image: {
      nose: change(image.nose),
      left: perJoint((joint) => change(image.left[joint])),
      right: perJoint((joint) => change(image.right[joint])),
    },
  });
  /** As large as this, in the middle of the picture. */
  const ofSize = (size: number): PoseFrame => {
    const factor = size / sizeOf(image);
    const middle = (axis: 'x' | 'y'): number => (image.nose[axis] + image[near].ankle[axis]) / 2;
    return mapped((at) => ({ ...at, x: 0.5 + factor * (at.x - middle('x')), y: 0.5 + factor * (at.y - middle('y')) }));
  };
  const hint = (shown: PoseFrame): string | undefined =>
    placementHint(exercise, shown, new BodyTracker().measure(shown), false)?.id;

  it('begins at exactly the smallest size', () => {
    expect(hint(ofSize(smallest + A_HAIR))).toBeUndefined();
    expect(hint(ofSize(smallest - A_HAIR))).toBe('too-far');
  });

  // A body that reaches beyond what is measured comes to the edge first.
  const isInside = ({ x, y }: Landmark): boolean => Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) <= 0.5 - NEAREST_THE_EDGE;
  const largest = ofSize(LARGEST).image;
  const fits = largest && [largest.nose, ...SIDES.flatMap((side) => NEEDED.map((joint) => largest[side][joint]))].every(isInside);
  it.runIf(fits)('begins at exactly the largest size', () => {
    expect(hint(ofSize(LARGEST - A_HAIR))).toBeUndefined();
    expect(hint(ofSize(LARGEST + A_HAIR))).toBe('too-close');
  });

  it('begins with the head exactly at the margin of the picture', () => {
    const headAt = (x: number): PoseFrame => {
      const small = ofSize(smallest + A_HAIR).image;
      return mapped((at) => (at === image.nose && small ? { ...at, x, y: small.nose.y } : at));
    };
    expect(hint(headAt(NEAREST_THE_EDGE))).not.toBe('head-out');
    expect(hint(headAt(NEAREST_THE_EDGE - A_HAIR))).toBe('head-out');
  });
}
