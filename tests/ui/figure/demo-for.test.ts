import { describe, expect, it } from 'vitest';
import { Coach } from '../../../src/core/coach.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import type { Side } from '../../../src/core/pose.ts';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import type { Demo } from '../../../src/core/demo.ts';
import { demoFor } from '../../../src/ui/figure/demo-for.ts';

/** The sides that the coach counts, or times, in one repetition of a demonstration. */
function sidesIn(exercise: Exercise, demo: Demo): (Side | null)[] {
  const coach = new Coach(exercise, { gate: false });
  const events = [...landmarkSeries(demo, { reps: 1, fps: 20, leadInMs: 1000, tailMs: 1000 })].flatMap((frame) =>
    coach.push(frame),
  );
  return [
    ...new Set(
      events.flatMap((event) => (event.type === 'rep' ? [event.rep.side] : event.type === 'timer-started' ? [event.side] : [])),
    ),
  ];
}

describe('the demonstration for a set', () => {
  const sided = EXERCISES.filter(({ prescription }) => prescription.perSide);

  it.each(sided)('$id works the leg that is asked for, as the coach sees it', (exercise) => {
    const { view } = exercise.camera;
    for (const side of ['left', 'right'] as const) {
      const demo = demoFor(exercise, { side, near: view === 'front' ? null : side, view });
      expect(sidesIn(exercise, demo), side).toEqual([side]);
    }
  });

  it('is turned to the front where a set asks for that, and stays the same object', () => {
    const squat = exerciseById('squat');
    if (!squat) throw new Error('The squat is missing.');
    const front = demoFor(squat, { side: null, near: null, view: 'front' });
    expect(front.camera.seen).toBe('front');
    expect(demoFor(squat, { side: null, near: null, view: 'front' })).toBe(front);
    expect(demoFor(squat, { side: null, near: 'left', view: 'side' }).camera.seen).toBe('left side');
    expect(demoFor(squat, { side: null, near: 'right', view: 'side' })).toBe(squat.demo);
  });
});
