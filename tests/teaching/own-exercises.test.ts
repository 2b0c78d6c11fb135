import { describe, expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { cameraFor } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { exerciseFromOwn } from '../../src/teaching/exercise-from-own.ts';
import { SETTING_UP } from '../exercises/setting-up.ts';
import { filmed } from '../exercises/movements.ts';
import { seriesOf } from '../figure/series.ts';
import {
  inTurns,
  lessonFrom,
  NAMES,
  others,
  OTHERS_REPS,
  seriesOfOther,
  shown,
  UNCATALOGUED,
  type Uncatalogued,
} from './lessons.ts';

const taught = new Map<Uncatalogued, Exercise>();

/** The exercise that three repetitions of one person make; made once. */
function exerciseOf(name: Uncatalogued): Exercise {
  const known = taught.get(name);
  if (known) return known;
  const { movement, trouble } = lessonFrom(shown(name));
  if (!movement) throw new Error(`${name} was not learned: ${trouble}`);
  const exercise = exerciseFromOwn({ id: 'own', name, movement });
  taught.set(name, exercise);
  return exercise;
}

const outcomes = (exercise: Exercise, frames: Parameters<typeof countSet>[1], gate: boolean) => {
  const { full, partial, void: voided } = countSet(exercise, frames, { gate });
  return { full: full.length, partial: partial.length, void: voided.length };
};

describe.each(NAMES)('%s, taught by three repetitions', (name) => {
  it.each(others(name).map((other) => [other.who, other] as const))('is counted of %s, live and in a video', (_, other) => {
    const frames = seriesOfOther(other);
    for (const gate of [true, false])
      expect(outcomes(exerciseOf(name), frames, gate)).toEqual({ full: OTHERS_REPS, partial: 0, void: 0 });
  });

  it('is not counted of somebody who stands still for a minute', () => {
    const still = seriesOf(UNCATALOGUED[name], { reps: 0, leadInMs: 60_000, tailMs: 0, fps: 15, noise: 0.01 });
    for (const gate of [true, false]) expect(outcomes(exerciseOf(name), still, gate).full).toBe(0);
  });

  it('is told as partial where it goes about half as far', () => {
    const told = [0.45, 0.52, 0.6, 0.66].map((depth) =>
      outcomes(exerciseOf(name), seriesOf(UNCATALOGUED[name], { reps: 5, depth, fps: 15, noise: 0.004 }), false),
    );
    expect(told.some(({ full, partial }) => full === 0 && partial >= 4)).toBe(true);
    const third = seriesOf(UNCATALOGUED[name], { reps: 5, depth: 0.33, fps: 15, noise: 0.004 });
    expect(outcomes(exerciseOf(name), third, false).full).toBe(0);
  });
});

describe('what was taught', () => {
  it.each(NAMES)('takes hardly anything of the catalogue for %s', (name) => {
    const taken = EXERCISES.filter(
      ({ demo }) => outcomes(exerciseOf(name), seriesOf(demo, { reps: 3, fps: 15 }), false).full > 0,
    ).map(({ id }) => id);
    expect(taken).toEqual(ALIKE[name] ?? []);
  });

  it('counts legs that take turns, and says which one it was', () => {
    const march = lessonFrom(inTurns('a march on the spot', 4));
    if (!march.movement) throw new Error(`The march was not learned: ${march.trouble}`);
    expect(march.movement.sidedness).toBe('alternating');
    const exercise = exerciseFromOwn({ id: 'own', name: 'March', movement: march.movement });
    const { full } = countSet(exercise, inTurns('a march on the spot', 10), { gate: true });
    expect(full.map(({ side }) => side)).toEqual(Array.from({ length: 5 }, () => ['left', 'right']).flat());
  });
});

describe.each(NAMES.slice(0, 3))('%s', (name) => {
  it.each(Object.entries(SETTING_UP))('is not counted live of somebody who %s', (_, take) => {
    const camera = cameraFor(movementOf(UNCATALOGUED[name]));
    expect(outcomes(exerciseOf(name), filmed(take, camera), true).full).toBe(0);
  });
});

/** What a movement of one's own and an exercise of the catalogue really have in common: a knee that comes up; heels that do. */
const ALIKE: Partial<Record<Uncatalogued, string[]>> = {
  'a march on the spot': ['knee-drive'],
  'a calf raise': ['knee-drive'],
  'a lunge': ['knee-drive'],
};
