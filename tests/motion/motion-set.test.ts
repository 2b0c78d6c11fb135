import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { MotionStatus } from '../../src/motion/motion-state.ts';
import { played, type Dark } from './played.ts';
import { simulatedSet, type SimulatedSet } from './simulated-set.ts';

const exercise = (id: string): Exercise => {
  const found = exerciseById(id);
  if (!found) throw new Error(id);
  return found;
};
const squat = exercise('squat');
const sideLift = exercise('side-lift-lying');

const squats = simulatedSet(squat.demo, { seed: 11 });
const pictures = squats.frames(15);
const thigh = squats.felt('left-thigh', 10);

/** From between two repetitions on, 1-based. */
const darkAfter = ({ reps, durationMs }: SimulatedSet, rep: number, forS = Infinity): Dark => {
  const [last, next] = [reps[rep - 1], reps[rep]];
  if (!last || !next) throw new Error('too few');
  const fromMs = (last.endMs + next.startMs) / 2;
  return { fromMs, toMs: Math.min(fromMs + 1000 * forS, durationMs) };
};

const states = (stood: readonly MotionStatus[]): string[] => stood.map(({ state }) => state.type);
const sources = (reps: readonly { source?: 'motion' | 'unwatched' }[]): string =>
  reps.map(({ source }) => (source ? 'm' : 'c')).join('');

describe('a set in which the camera goes dark', () => {
  it('stands still without a sensor', () => {
    expect(played(squat, pictures, [], { dark: [darkAfter(squats, 4)] }).reps).toHaveLength(4);
  });

  it('goes on with one, each repetition with its source, the last one too', () => {
    const { reps, stood } = played(squat, pictures, thigh, { dark: [darkAfter(squats, 4)] });
    expect(sources(reps)).toBe('ccccmmmmmm');
    expect(states(stood).slice(-2)).toEqual(['ready', 'counting']);
    expect(reps.every(({ source, findings }) => !source || findings.length === 0)).toBe(true);
  });

  it('is counted by the camera again once it sees, and nothing twice', () => {
    for (const seconds of [2, 5, 8]) {
      const { reps } = played(squat, pictures, thigh, { dark: [darkAfter(squats, 4, seconds)] });
      expect(reps, `${seconds} s`).toHaveLength(10);
      expect(sources(reps), `${seconds} s`).toMatch(/^c{4}m+c+$/);
    }
  });

  it('counts nothing twice wherever in a repetition it gets dark and light again', () => {
    const { fromMs } = darkAfter(squats, 4);
    for (let step = 0; step < 12; step++) {
      const dark = { fromMs: fromMs + 250 * step, toMs: fromMs + 6000 + 370 * step };
      expect(played(squat, pictures, thigh, { dark: [dark] }).reps, `step ${step}`).toHaveLength(10);
    }
  });

  it('counts as many with a sensor as without where it never gets dark', () => {
    const { reps, stood } = played(squat, pictures, thigh);
    expect(sources(reps)).toBe('cccccccccc');
    expect(states(stood)).not.toContain('counting');
  });

  it('is not gone on with before the sensor has learned from three', () => {
    const { reps, stood } = played(squat, pictures, thigh, { dark: [darkAfter(squats, 2)] });
    expect(reps).toHaveLength(2);
    expect(stood.at(-1)?.state).toEqual({ type: 'learning', missing: 1 });
  });

  it('is gone on with at 12.5 and at 50 samples a second', () => {
    for (const hz of [12.5, 50])
      expect(sources(played(squat, pictures, squats.felt('left-thigh', hz), { dark: [darkAfter(squats, 4)] }).reps)).toBe(
        'ccccmmmmmm',
      );
  });
});

describe('a place', () => {
  const lifts = simulatedSet(sideLift.demo, { seed: 12, reps: 6 });
  const seen = lifts.frames(15);
  const dark = [darkAfter(lifts, 4)];

  it('that moves with the leg is taken', () => {
    for (const site of ['right-thigh', 'right-ankle'] as const)
      expect(played(sideLift, seen, lifts.felt(site, 10), { dark }).reps, site).toHaveLength(6);
  });

  it('that does not is refused, and counts nothing', () => {
    for (const site of ['left-thigh', 'waist', 'right-wrist'] as const) {
      const { reps, stood } = played(sideLift, seen, lifts.felt(site, 10), { dark });
      expect(reps, site).toHaveLength(4);
      expect(stood.at(-1)?.state.type, site).toBe('refused');
    }
  });

  it('that feels more is counted by, of two', () => {
    const both = [
      ...lifts.felt('right-thigh', 10),
      ...lifts.felt('waist', 10).map((sample) => ({ ...sample, source: 'other' })),
    ].sort((a, b) => a.timeMs - b.timeMs);
    const { reps, stood } = played(sideLift, seen, both, { dark });
    expect(reps).toHaveLength(6);
    expect(stood.at(-1)?.source).toBe('sensor');
  });
});

describe('without a camera', () => {
  const { teachings } = played(squat, pictures, thigh);
  const again = simulatedSet(squat.demo, { seed: 11, reps: 8 });

  it('what was learned counts from the first repetition on', () => {
    const { reps, stood } = played(squat, [], again.felt('left-thigh', 10), { remembered: teachings, alone: { side: null } });
    expect(sources(reps)).toBe('mmmmmmmm');
    expect(stood.at(-1)?.state.type).toBe('counting');
  });

  it('nothing counts where the sensor sits in another way, and it is told', () => {
    const turned = again.felt('left-thigh', 10).map((sample) => {
      const [x, y, z] = sample.acceleration;
      return { ...sample, acceleration: [-x, -y, z] as const };
    });
    const { reps, stood } = played(squat, [], turned, { remembered: teachings, alone: { side: null } });
    expect(reps).toEqual([]);
    expect(stood.at(-1)?.state).toEqual({ type: 'refused', why: 'other-way' });
  });

  it('nothing counts of a sensor that has learned nothing', () => {
    expect(played(squat, [], again.felt('left-thigh', 10), { alone: { side: null } }).reps).toEqual([]);
  });
});
