import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { FeltFacts, Rep } from '../../src/core/events.ts';
import { Coach } from '../../src/core/coach.ts';
import { createSetMotion } from '../../src/session/set-motion.ts';
import { simulatedSet } from './simulated-set.ts';
import { feltIn } from '../../src/log/felt.ts';
import { factsOf } from '../../src/motion/felt-facts.ts';
import { feltWords } from '../../src/ui/words/felt-words.ts';
import type { Axes } from '../../src/wearables/sample.ts';

const exercise = (id: string): Exercise => {
  const found = exerciseById(id);
  if (!found) throw new Error(id);
  return found;
};

const turned = (deg: number): Axes => [Math.sin((deg * Math.PI) / 180), 0, Math.cos((deg * Math.PI) / 180)];
/** Fifty samples a second for six seconds: `degAt` says how far the sensor is turned. */
const felt = (degAt: (ms: number) => number, hz = 50) =>
  Array.from({ length: 6 * hz }, (_, at) => ({ timeMs: (1000 * at) / hz, acceleration: turned(degAt((1000 * at) / hz)) }));
const hold = (startMs: number, endMs: number) => ({ side: null, startMs, endMs, heldMs: endMs - startMs });
const rep = { startMs: 1000, peakMs: 3000, hold: hold(2000, 4000) };

describe('what a sensor adds to a repetition', () => {
  it('is how far it turned from rest to the height', () => {
    const facts = factsOf(
      felt((ms) => (ms < 1500 ? 0 : 12)),
      [],
      rep,
      'waist',
    );
    expect(facts?.tiltDeg).toBeCloseTo(12);
    expect(facts?.place).toBe('waist');
  });

  it('is how far it sank in the hold, and nothing of that where it was held for less than a second', () => {
    const course = felt((ms) => (ms < 1500 ? 0 : ms < 3000 ? 20 : 15));
    expect(factsOf(course, [], rep, null)?.sinkDeg).toBeCloseTo(5);
    expect(factsOf(course, [], { ...rep, hold: hold(2000, 3000) }, null)?.sinkDeg).not.toBeNull();
    expect(factsOf(course, [], { ...rep, hold: hold(2000, 2999) }, null)?.sinkDeg).toBeNull();
  });

  it('is how much it shook, where it tells often enough to know', () => {
    const trembling = (hz: number) => felt((ms) => 20 + 2 * Math.sin((2 * Math.PI * 8 * ms) / 1000), hz);
    const still = felt(() => 20);
    expect(factsOf(still, trembling(50), rep, null)?.shakeMg).toBeGreaterThan(20);
    expect(factsOf(still, still, rep, null)?.shakeMg).toBeCloseTo(0);
    expect(factsOf(still, trembling(10), rep, null)?.shakeMg).toBeNull();
  });

  it('is nothing where nothing was felt at its rest or at its height', () => {
    expect(
      factsOf(
        felt(() => 0).filter(({ timeMs }) => timeMs > 2000),
        [],
        rep,
        null,
      ),
    ).toBeNull();
    expect(factsOf([], [], rep, null)).toBeNull();
  });
});

it('a sensor whose lateness was learned tells of the moments that the camera means', () => {
  const drops = exercise('hip-drop');
  const set = simulatedSet(drops.demo, { seed: 31, reps: 8 });
  /** The middle tilt of the last repetitions, with a camera that is so late. */
  const tiltWith = (lateMs: number): number => {
    const coach = new Coach(drops, { gate: true });
    const motion = createSetMotion(coach, {});
    const tilts: number[] = [];
    const moments = [
      ...set.frames(15).map((frame) => ({ frame: { ...frame, timeMs: frame.timeMs + lateMs }, timeMs: frame.timeMs + lateMs })),
      ...set.felt('waist', 50).map((sample) => ({ sample, timeMs: sample.timeMs })),
    ].sort((a, b) => a.timeMs - b.timeMs);
    for (const moment of moments) {
      if ('sample' in moment) motion.hear(moment.sample);
      else {
        const happened = coach.push(moment.frame);
        motion.saw(moment.timeMs, happened);
        for (const event of happened) if (event.type === 'rep') tilts.push(motion.factsOf(event.rep)?.tiltDeg ?? 0);
      }
    }
    return tilts.slice(4).sort((a, b) => a - b)[1] ?? 0;
  };
  expect(Math.abs(tiltWith(350) - tiltWith(0))).toBeLessThan(1.5);
});

describe('what it adds to a set', () => {
  const facts = (change: Partial<FeltFacts> = {}): FeltFacts => ({
    place: 'waist',
    tiltDeg: 11,
    sinkDeg: null,
    shakeMg: null,
    ...change,
  });
  const done = (side: Rep['side'], own: Partial<FeltFacts> = {}, outcome: Rep['outcome'] = 'full') =>
    ({ outcome, side, felt: facts(own) }) as Rep;

  it('is the middle of its full repetitions, and of each side', () => {
    const reps = [
      done('left', { tiltDeg: 9 }),
      done('left', { tiltDeg: 11 }),
      done('right', { tiltDeg: 6 }),
      done('right', { tiltDeg: 99 }, 'void'),
    ];
    expect(feltIn(reps)).toMatchObject({ tiltDeg: 9, sideTiltDeg: { left: 10, right: 6 } });
    expect(feltIn([{ ...done('left'), felt: undefined } as unknown as Rep])).toBeNull();
  });

  it('is said with its error, of a pelvis in the waistband alone', () => {
    const both = feltIn([done('left', { tiltDeg: 12 }), done('right', { tiltDeg: 9 })]);
    if (!both) throw new Error('nothing felt');
    expect(feltWords(both, exercise('hip-drop'))).toEqual(['Your pelvis tilted by 11° (left 12°, right 9°), give or take 4°.']);
    expect(feltWords(both, exercise('squat'))).toEqual([]);
    expect(feltWords({ ...both, place: 'thigh' }, exercise('hip-drop'))).toEqual([]);
  });

  it('is steady up to what a body that only sways seems to do', () => {
    const words = (own: Partial<FeltFacts>) =>
      [feltIn([done(null, { place: 'thigh', ...own })])].flatMap((set) => (set ? feltWords(set, exercise('bridge')) : []));
    expect(words({ sinkDeg: 3, shakeMg: 20 })).toEqual(['You did not sink while you held.', 'You held without shaking.']);
    expect(words({ sinkDeg: 3.6, shakeMg: 20.6 })).toEqual([
      'You sank by 4° while you held, give or take 3°.',
      'You shook while you held: 21 mg, where 20 is steady.',
    ]);
  });
});
