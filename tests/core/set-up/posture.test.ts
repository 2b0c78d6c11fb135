import { describe, expect, it } from 'vitest';
import { BodyTracker, type Body } from '../../../src/core/seeing/body.ts';
import { SetUp } from '../../../src/core/set-up/set-up.ts';
import { postureHint, seenPosture } from '../../../src/core/set-up/posture.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import type { Exercise } from '../../../src/core/exercise.ts';

const known = (id: string): Exercise => {
  const exercise = EXERCISES.find((each) => each.id === id);
  if (!exercise) throw new Error(`There is no exercise "${id}".`);
  return exercise;
};

const framesOf = (id: string, forMs: number) => [
  ...landmarkSeries(known(id).demo, { fps: 20, reps: 0, leadInMs: 0, tailMs: forMs }),
];

/** Whoever is about to do an exercise, in its start pose. */
function bodyIn(id: string): Body {
  const tracker = new BodyTracker();
  const body = framesOf(id, 500)
    .map((frame) => tracker.measure(frame))
    .at(-1);
  if (!body) throw new Error('The figure is in the picture.');
  return body;
}

/** The same, with a trunk that leans by so much from where it stands upright, degrees. */
function leaning(byDeg: number): Body {
  const body = bodyIn('squat');
  const turn = (byDeg * Math.PI) / 180;
  const trunk = body.scale.trunk;
  const shoulder = (of: 'left' | 'right') => ({
    ...body[of].shoulder,
    x: (body.left.hip.x + body.right.hip.x) / 2 + trunk * Math.sin(turn),
    y: (body.left.hip.y + body.right.hip.y) / 2 - trunk * Math.cos(turn),
  });
  return { ...body, left: { ...body.left, shoulder: shoulder('left') }, right: { ...body.right, shoulder: shoulder('right') } };
}

describe('the posture that is seen', () => {
  it.each(EXERCISES.filter(({ camera }) => camera.posture !== 'kneeling').map(({ id, camera }) => [id, camera.posture] as const))(
    'in the start pose of %s is never the other one than %s',
    (id, posture) => {
      expect([posture, null]).toContain(seenPosture(bodyIn(id)));
      expect(postureHint(known(id), bodyIn(id))).toBeNull();
    },
  );

  it('is standing up to a lean of 30 degrees, and unknown beyond', () => {
    expect(seenPosture(leaning(29.9))).toBe('standing');
    expect(seenPosture(leaning(30.1))).toBeNull();
  });

  it('is unknown where the feet are hidden', () => {
    const body = bodyIn('squat');
    const hidden = { ...body.left, ankle: { ...body.left.ankle, visibility: 0.49 } };
    const other = { ...body.right, ankle: { ...body.right.ankle, visibility: 0.49 } };
    expect(seenPosture({ ...body, left: hidden, right: other })).toBeNull();
    expect(seenPosture({ ...body, left: hidden, right: body.right })).toBe('standing');
  });
});

describe('who is to lie', () => {
  /** What is said after so long, and whether it keeps the set from beginning. */
  function told(doing: string, asked: string, active = false, forMs = 20_000) {
    const setUp = new SetUp(known(asked));
    const tracker = new BodyTracker();
    const all = framesOf(doing, forMs).map((frame) => setUp.push(frame, tracker.measure(frame), null, active));
    const last = all.at(-1);
    return last && [last.hint.id, last.hint.message.key, last.hinders];
  }

  it('and stands is told to lie down, for as long as they stand', () => {
    expect(told('squat', 'bridge')).toEqual(['wrong-posture', 'Lie down', true]);
  });

  it('and lies is let through', () => {
    expect(told('bridge', 'bridge')?.[0]).not.toBe('wrong-posture');
  });

  it('and stands in the middle of a set is not told it here: the exercise says it', () => {
    expect(told('squat', 'bridge', true)?.[0]).not.toBe('wrong-posture');
  });

  it('in an exercise on hands and knees is not known to be wrong', () => {
    expect(told('squat', 'donkey-bent')?.[0]).not.toBe('wrong-posture');
  });
});

it('who is to stand, and lies, is told to stand up', () => {
  const flat = bodyIn('side-lift-lying');
  expect(seenPosture(flat)).toBe('lying');
  expect(postureHint(known('squat'), flat)).toMatchObject({ id: 'wrong-posture', message: { key: 'Stand up' } });
});
