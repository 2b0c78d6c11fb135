import { describe, expect, it } from 'vitest';
import { SIDES, type PoseFrame } from '../../../src/core/pose.ts';
import { exerciseById, EXERCISES } from '../../../src/exercises/index.ts';
import { fakeFrames } from '../../../src/gallery/fake-data.ts';
import { goalLines, litJoints } from '../../../src/ui/live/marks.ts';

const need = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is gone.');
  return value;
};
const squat = need(exerciseById('squat'));
const bridge = need(exerciseById('bridge'));
const lift = need(exerciseById('side-lift-standing'));

const rules = EXERCISES.flatMap((exercise) =>
  exercise.rules.map((rule) => ({ name: `${exercise.id}/${rule.id}`, exercise, rule })),
);

describe('the joints that light up', () => {
  it.each(rules)('there is one for $name', ({ exercise, rule }) => {
    for (const side of SIDES) expect(litJoints(exercise, rule.id, exercise.camera.view, side)).not.toEqual([]);
  });

  it('are those of the working side, and of both where both work', () => {
    const rule = need(squat.rules.find(({ signal }) => signal === 'kneePastToe'));
    expect(litJoints(squat, rule.id, 'side', 'left')).toEqual([{ side: 'left', joint: 'knee' }]);
    expect(litJoints(squat, rule.id, 'side', null)).toHaveLength(2);
  });

  it('are those of the other leg, where the rule looks at that', () => {
    const { exercise, rule } = need(rules.find(({ rule: { signal } }) => signal === 'otherKneeIn'));
    expect(litJoints(exercise, rule.id, 'front', 'left')).toEqual([{ side: 'right', joint: 'knee' }]);
  });

  it('are none for a rule that is no longer known', () => {
    expect(litJoints(squat, 'gone', 'side', 'left')).toEqual([]);
  });
});

const degrees = (
  frame: PoseFrame,
  [a, b]: readonly { x: number; y: number }[],
  [c, d]: readonly { x: number; y: number }[],
): number => {
  const [u, v] = [
    [a, b],
    [c, d],
  ].map((line) => {
    const [from, to] = [need(line[0]), need(line[1])];
    return { x: (to.x - from.x) * frame.width, y: (to.y - from.y) * frame.height };
  }) as [{ x: number; y: number }, { x: number; y: number }];
  return (Math.acos((u.x * v.x + u.y * v.y) / Math.hypot(u.x, u.y) / Math.hypot(v.x, v.y)) * 180) / Math.PI;
};

describe('the goal on the person', () => {
  it('of a squat is the thigh at its goal against the shank, behind the knee', () => {
    const frame = need(fakeFrames(squat)[20]);
    const { knee, ankle, hip, toe, heel } = need(frame.image).right;
    const line = need(goalLines(squat, frame, 'side', 'right')[0]);
    expect(line[0]).toEqual({ x: expect.closeTo(knee.x, 9) as number, y: expect.closeTo(knee.y, 9) as number });
    expect(degrees(frame, [ankle, knee], line)).toBeCloseTo(need(squat.rep).goal, 6);
    expect(Math.sign(line[1].x - knee.x)).toBe(-Math.sign(toe.x - heel.x));
    const long = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
      Math.hypot((a.x - b.x) * frame.width, (a.y - b.y) * frame.height);
    expect(long(...line)).toBeCloseTo(long(knee, hip), 6);
  });

  it('of a bridge is the thigh in line with the trunk', () => {
    const frame = need(fakeFrames(bridge)[5]);
    const { shoulder, hip } = need(frame.image).right;
    const line = need(goalLines(bridge, frame, 'side', 'right')[0]);
    expect(degrees(frame, [shoulder, hip], line)).toBeCloseTo(0, 4);
  });

  it.each(SIDES)('of a leg that is lifted to the %s lies on its own side', (side) => {
    const frame = need(fakeFrames(lift)[0]);
    const person = need(frame.image);
    const line = need(goalLines(lift, frame, 'front', side)[0]);
    const other = side === 'left' ? person.right : person.left;
    expect(Math.sign(line[1].x - person[side].hip.x)).toBe(Math.sign(person[side].hip.x - other.hip.x));
  });

  it('is none where it cannot be told: of nobody, in another view, of no side, and where a point is hidden', () => {
    const frame = need(fakeFrames(squat)[0]);
    expect(goalLines(squat, { ...frame, image: null }, 'side', 'right')).toEqual([]);
    expect(goalLines(squat, frame, 'front', 'right')).toEqual([]);
    expect(goalLines(squat, frame, null, 'right')).toEqual([]);
    expect(goalLines(squat, frame, 'side', null)).toEqual([]);
    const hidden = structuredClone(frame);
    need(hidden.image).right.knee.visibility = 0.49;
    expect(goalLines(squat, hidden, 'side', 'right')).toEqual([]);
  });
});
