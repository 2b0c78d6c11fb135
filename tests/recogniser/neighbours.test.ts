import { beforeAll, describe, expect, it } from 'vitest';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { areKin } from '../../src/recogniser/kin.ts';
import { distanceOf, type Taught } from '../../src/recogniser/neighbours.ts';
import type { Recogniser } from '../../src/recogniser/recogniser.ts';
import { observationsOf } from '../../src/teaching/taught-series.ts';
import { seriesOf } from '../figure/series.ts';
import { lessonFrom, NAMES, others, seriesOfOther, shown, UNCATALOGUED, type Uncatalogued } from '../teaching/lessons.ts';
import { shippedRecogniser } from './model.ts';

/** Three movements that no exercise of the catalogue is. */
const OWN = NAMES.slice(0, 3);

let recogniser: Recogniser;

const taughtBy = (name: Uncatalogued): Taught => {
  const { movement } = lessonFrom(shown(name));
  if (!movement?.series) throw new Error(`${name} was not learned.`);
  return { id: name, observations: observationsOf(movement.series) };
};

beforeAll(async () => {
  recogniser = (await shippedRecogniser()).recogniser();
  recogniser.learn(OWN.map(taughtBy));
});

function decided(frames: Iterable<PoseFrame>): Set<string> {
  recogniser.reset();
  return new Set([...frames].flatMap((frame) => recogniser.push(frame)?.decided ?? []));
}

/** Time for which each was decided, as the one that was decided longest; null where none was. */
function longest(frames: Iterable<PoseFrame>): string | null {
  const times = new Map<string, number>();
  recogniser.reset();
  for (const frame of frames) {
    const said = recogniser.push(frame)?.decided;
    if (said) times.set(said, (times.get(said) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

describe.each(OWN)('%s, once it was taught', (name) => {
  it.each(others(name).map((other) => [other.who, other] as const))('is recognised of %s', (_, other) => {
    expect(longest(seriesOfOther(other))).toBe(name);
  });
});

describe('a recogniser that has learned', () => {
  it.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))('still takes %s for what it is', (id, { demo }) => {
    const said = decided(seriesOf(demo, { fps: 15, noise: 0.01, seed: 77 }));
    expect([...said].some((each) => areKin(each, id))).toBe(true);
    expect([...said].filter((each) => OWN.some((own) => own === each))).toEqual([]);
  });

  it('decides nothing while somebody stands in the start position', () => {
    for (const name of OWN) {
      const still = seriesOf(UNCATALOGUED[name], { reps: 0, leadInMs: 15_000, tailMs: 0, fps: 15, noise: 0.006 });
      expect([...decided(still)]).toEqual([]);
    }
  });

  it('forgets what it is not asked to know any more', async () => {
    const forgetful = (await shippedRecogniser()).recogniser();
    forgetful.learn([taughtBy('a side bend')]);
    forgetful.learn([]);
    const said = shown('a side bend', { reps: 5 }).flatMap((frame) => forgetful.push(frame)?.decided ?? []);
    expect(said).not.toContain('a side bend');
  });
});

describe('the distance of two embeddings', () => {
  it('is 0 of the same, and 1 of two that have nothing in common', () => {
    const [a, b] = [Float32Array.from([1, 0]), Float32Array.from([0, 1])];
    expect(distanceOf(a, a)).toBe(0);
    expect(distanceOf(a, b)).toBe(1);
  });
});
