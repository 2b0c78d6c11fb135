import { describe, expect, it } from 'vitest';
import type { PoseFrame } from '../../src/core/pose.ts';
import { LessonWatch, type LessonPhase } from '../../src/teaching/lesson-watch.ts';
import { shown } from './lessons.ts';

/** The phases that somebody goes through, each once for as long as it lasts. */
function phasesOf(watch: LessonWatch, frames: readonly PoseFrame[]): LessonPhase[] {
  const phases: LessonPhase[] = [];
  for (const frame of frames) {
    watch.push(frame);
    if (phases.at(-1) !== watch.phase) phases.push(watch.phase);
  }
  return phases;
}

describe('a lesson that is watched', () => {
  it('is over by itself when the person stands still after three repetitions', () => {
    const watch = new LessonWatch();
    const phases = phasesOf(watch, shown('a march on the spot', { tailMs: 3000 }));
    expect(phases).toEqual(['stand-still', 'go', 'moving', 'over']);
    expect(watch.lesson).toMatchObject({ trouble: null, reps: 3 });
  });

  it('is over before the end of the series, a second and a half after the person stands still', () => {
    const frames = shown('a march on the spot', { tailMs: 6000 });
    const watch = new LessonWatch();
    const over = frames.find((frame) => {
      watch.push(frame);
      return watch.phase === 'over';
    });
    expect(over?.timeMs).toBeLessThan((frames.at(-1)?.timeMs ?? 0) - 2500);
  });

  it('waits for the third repetition of somebody who rests after two', () => {
    const watch = new LessonWatch();
    phasesOf(watch, shown('a march on the spot', { reps: 2, tailMs: 3000 }));
    expect(watch.phase).toBe('go');
    expect(watch.lesson).toMatchObject({ movement: null, reps: 2, trouble: 'too-few' });
  });

  it('is over when the user says so', () => {
    const watch = new LessonWatch();
    phasesOf(watch, shown('a march on the spot', { tailMs: 1300 }));
    expect(watch.phase).toBe('moving');
    expect(watch.finish()).toMatchObject({ trouble: null, reps: 3 });
    expect(watch.phase).toBe('over');
  });

  it('looks for somebody first', () => {
    const watch = new LessonWatch();
    const gone = shown('a march on the spot').map((frame) => ({ ...frame, image: null, world: null }));
    expect(phasesOf(watch, gone)).toEqual(['nobody']);
  });
});
