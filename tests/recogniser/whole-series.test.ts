import { describe, expect, it } from 'vitest';
import type { PoseFrame } from '../../src/core/pose.ts';
import { hipHike } from '../../src/exercises/hip-hike.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import type { Recogniser } from '../../src/recogniser/recogniser.ts';
import { decidedTimes, exerciseIn } from '../../src/recogniser/whole-series.ts';

type Recognises = Pick<Recogniser, 'push' | 'reset'>;

/** One that decides what it is told, from one time to another, however little sense it makes. */
const deciding = (...decisions: [fromMs: number, toMs: number, movement: string][]): Recognises => ({
  reset: () => undefined,
  push: ({ timeMs }) => ({
    timeMs,
    movement: null,
    probability: 1,
    side: 'both',
    phase: 'rest',
    decided: decisions.find(([from, to]) => timeMs >= from && timeMs < to)?.[2] ?? null,
  }),
});

const frames = (demo: typeof bridge.demo): PoseFrame[] => [...landmarkSeries(demo, { fps: 10 })];

describe('the exercise of a recording', () => {
  it('is the one that was decided for longest', () => {
    const series = frames(bridge.demo).filter(({ timeMs }) => timeMs <= 4000);
    const times = decidedTimes(deciding([0, 1000, 'squat'], [1000, 5000, 'bridge']), series);
    expect(times.map(([movement, ms]) => [movement, Math.round(ms)])).toEqual([
      ['bridge', 3100],
      ['squat', 900],
    ]);
    expect(exerciseIn(deciding([0, 1000, 'squat'], [1000, 5000, 'bridge']), series, EXERCISES)?.id).toBe('bridge');
  });

  it('is told from its kin by what their own counters find', () => {
    expect(exerciseIn(deciding([0, Infinity, 'hip-drop']), frames(hipHike.demo), EXERCISES)?.id).toBe('hip-hike');
  });

  it('is told by the seconds that are kept, where a posture is timed', () => {
    expect(exerciseIn(deciding([0, Infinity, 'couch-1']), frames(couch1.demo), EXERCISES)?.id).toBe('couch-1');
  });

  it('is none where none was decided', () => {
    expect(exerciseIn(deciding(), frames(bridge.demo), EXERCISES)).toBeNull();
  });
});
