import { beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../scripts/train/chance.ts';
import { asDetected } from '../../scripts/train/detector-errors.ts';
import { beginning, scaleOf, train } from '../../scripts/train/optimise.ts';
import { sideOfDemo } from '../../scripts/train/positives.ts';
import { someWindows, type Windows } from '../../scripts/train/windows.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { donkeySide } from '../../src/exercises/donkey-side.ts';
import { squat } from '../../src/exercises/squat.ts';
import { startBackend } from '../../src/recogniser/network.ts';
import { observe } from '../../src/recogniser/observation.ts';
import { layersFor } from '../../src/recogniser/weights.ts';
import { seriesOf } from '../figure/series.ts';

const EXERCISES = [squat, bridge];

const made = (seed: number): Windows =>
  someWindows({ exercises: EXERCISES, sides: ['both', 'both'], takesEach: 1, negativeShare: 1 }, new Chance(seed));

describe('the training', () => {
  let windows: Windows;

  beforeAll(async () => {
    await startBackend();
    windows = made(5);
  });

  it('makes the same windows of the same seed, and others of another', () => {
    const again = made(5);
    expect(again.count).toBe(windows.count);
    expect(again.features).toEqual(windows.features);
    expect(again.movements).toEqual(windows.movements);
    expect(made(6).features).not.toEqual(windows.features);
  });

  it('labels every window with an exercise or none, and asks for side and phase of exercises only', () => {
    expect(windows.count).toBeGreaterThan(10);
    const labels = new Set(windows.movements.subarray(0, windows.count));
    expect([...labels].sort()).toEqual([0, 1, EXERCISES.length]);
    for (let index = 0; index < windows.count; index++) {
      const isNone = windows.movements[index] === EXERCISES.length;
      expect((windows.sides[index] ?? 0) < 0).toBe(isNone);
      expect((windows.phases[index] ?? 0) < 0).toBe(isNone);
    }
  });

  it('knows whose repetition the figure does as the counter does', () => {
    expect([sideOfDemo(squat), sideOfDemo(donkeySide)]).toEqual(['both', 'right']);
  });

  it('leaves what the camera saw as it was when it adds the errors of a detector', () => {
    const seen = [...seriesOf(squat.demo, { fps: 15, reps: 1 })].map(observe);
    const before = seen.map(({ values }) => values?.slice());
    const detected = asDetected(seen, new Chance(1));
    expect(seen.map(({ values }) => values)).toEqual(before);
    expect(detected.some(({ values }, index) => values?.[0] !== seen[index]?.values?.[0])).toBe(true);
  });

  it('lowers the loss', () => {
    const losses: number[] = [];
    const layers = beginning(layersFor(EXERCISES.length), new Chance(7));
    const training = { epochs: 6, batch: 16, rate: 0.002, decay: 0.01 };
    train(layers, windows, scaleOf(windows), training, new Chance(8), (_, loss) => losses.push(loss));
    expect(losses.at(-1) ?? Infinity).toBeLessThan(0.7 * (losses[0] ?? 0));
  });
});
