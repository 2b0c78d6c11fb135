import { describe, expect, it } from 'vitest';
import { Coach } from '../../src/core/coach.ts';
import { squat } from '../../src/exercises/squat.ts';
import { seriesOf } from '../figure/series.ts';

/** How things stand is asked several times a frame, by the log, the meters and the recorder. */

const frames = seriesOf(squat.demo, { reps: 2 });

function counted(): Coach {
  const coach = new Coach(squat, { gate: true });
  for (const frame of frames) coach.push(frame);
  return coach;
}

describe('how things stand', () => {
  it('is one object within a frame, and another one after the next', () => {
    const coach = new Coach(squat, { gate: true });
    for (const frame of frames) {
      const before = coach.status;
      coach.push(frame);
      const { status } = coach;
      expect(status).not.toBe(before);
      expect(coach.status).toBe(status);
    }
  });

  it('stays as it was told, whatever comes after it', () => {
    const coach = new Coach(squat, { gate: true });
    const told = frames.map((frame) => {
      coach.push(frame);
      return { status: coach.status, then: structuredClone(coach.status) };
    });
    for (const { status, then } of told) expect(status).toEqual(then);
  });

  it('is another one once a repetition is taken back, with one less', () => {
    const coach = counted();
    const before = coach.status;
    coach.undoLastRep();
    expect([before.counts.full, coach.status.counts.full]).toEqual([2, 1]);
  });

  it('is another one once a sensor has counted a repetition, and in a pause', () => {
    const coach = counted();
    const before = coach.status;
    coach.countUnseen({ side: null, startMs: 1e6, peakMs: 1e6 + 500, endMs: 1e6 + 1000 });
    expect(coach.status.counts.full).toBe(before.counts.full + 1);
    const counting = coach.status;
    coach.pause();
    expect(coach.status).not.toBe(counting);
  });

  it('names the rules that cannot be checked in the view that is shown', () => {
    const { view, unobserved } = counted().status;
    expect(unobserved).toEqual(squat.rules.filter(({ views }) => view && !views.includes(view)).map(({ id }) => id));
    expect(unobserved.length).toBeGreaterThan(0);
  });
});
