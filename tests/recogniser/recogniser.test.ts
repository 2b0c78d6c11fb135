import { beforeAll, describe, expect, it } from 'vitest';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { cameraFor } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { mirrorDemo } from '../../src/core/demo.ts';
import { areKin } from '../../src/recogniser/kin.ts';
import { EVERY_MS, type Recognition } from '../../src/recogniser/recogniser.ts';
import { stirring, walksInAndOut } from '../exercises/everyday.ts';
import { filmed, performed } from '../exercises/movements.ts';
import { seriesOf } from '../figure/series.ts';
import { shippedRecogniser, type Shipped } from './model.ts';

let shipped: Shipped;

beforeAll(async () => {
  shipped = await shippedRecogniser();
});

const heard = (frames: Iterable<PoseFrame>): Recognition[] => {
  const recogniser = shipped.recogniser();
  return [...frames].flatMap((frame) => recogniser.push(frame) ?? []);
};

const demoOf = (id: string) => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`There is no ${id}.`);
  return exercise.demo;
};

/** The figure does three repetitions as the demonstration has them, seen a little shaken. */
const set = (id: string): PoseFrame[] => [...seriesOf(demoOf(id), { fps: 15, noise: 0.01, seed: 77 })];

describe('the recogniser', () => {
  it('knows every exercise of the catalogue, and no other', () => {
    expect([...shipped.model.manifest.movements].sort()).toEqual(EXERCISES.map(({ id }) => id).sort());
  });

  it.each(EXERCISES.map(({ id }) => id))('decides in three repetitions of the figure that it is %s, or its kin', (id) => {
    const decided = new Set(heard(set(id)).flatMap((each) => each.decided ?? []));
    expect([...decided].some((each) => areKin(each, id))).toBe(true);
    expect([...decided].filter((each) => !areKin(each, id))).toEqual([]);
  });

  it('decides nothing while somebody stirs in the start pose of a squat', () => {
    const exercise = exerciseById('squat');
    if (!exercise) throw new Error('There is no squat.');
    const take = performed(stirring(exercise), { reps: 3 });
    const words = heard(filmed(take, cameraFor(movementOf(exercise.demo))));
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter(({ decided }) => decided !== null)).toEqual([]);
  });

  it('decides nothing while somebody walks into the picture, before they are at rest', () => {
    const exercise = exerciseById('squat');
    if (!exercise) throw new Error('There is no squat.');
    const take = walksInAndOut(exercise);
    const words = heard(filmed(take, cameraFor(movementOf(exercise.demo))));
    expect(words.some(({ decided }) => decided === 'squat')).toBe(true);
    expect(words.filter(({ timeMs, decided }) => timeMs < take.setFromMs && decided !== null)).toEqual([]);
  });

  it('lets go of a movement when somebody is gone', () => {
    const frames = set('squat');
    const last = frames.at(-1)?.timeMs ?? 0;
    const first = frames[0];
    if (!first) throw new Error('There is a frame.');
    const gone = Array.from({ length: 100 }, (_, index) => ({
      ...first,
      timeMs: last + 100 * (index + 1),
      image: null,
      world: null,
    }));
    const words = heard([...frames, ...gone]);
    expect(words.some(({ decided }) => decided === 'squat')).toBe(true);
    expect(words.at(-1)?.decided).toBeNull();
  });

  it('speaks no more often than it says', () => {
    const times = heard(set('squat')).map(({ timeMs }) => timeMs);
    for (const [index, timeMs] of times.entries())
      if (index > 0) expect(timeMs - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(EVERY_MS);
  });

  it('says nothing before it has seen enough', () => {
    const first = heard(set('squat'))[0];
    expect(first?.timeMs).toBeGreaterThanOrEqual(1000);
  });

  it('says the same of a movement in a mirror, with the other side', () => {
    const frames = set('donkey-side');
    const mirrored = [...seriesOf(mirrorDemo(demoOf('donkey-side')), { fps: 15 })];
    const own = heard([...seriesOf(demoOf('donkey-side'), { fps: 15 })]);
    const other = heard(mirrored);
    expect(frames.length).toBe(mirrored.length);
    const exchanged = { left: 'right', right: 'left', both: 'both' } as const;
    own.forEach((word, index) => {
      expect(other[index]?.movement).toBe(word.movement);
      expect(other[index]?.probability).toBeCloseTo(word.probability, 2);
      expect(other[index]?.side).toBe(exchanged[word.side]);
    });
  });

  it('starts anew when the clock goes back', () => {
    const frames = set('squat');
    const recogniser = shipped.recogniser();
    for (const frame of frames) recogniser.push(frame);
    const first = frames[0];
    expect(first && recogniser.push(first)).toBeUndefined();
  });
});
