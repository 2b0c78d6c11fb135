import { inEnglish } from '../../src/language/english.ts';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Coach } from '../../src/core/coach.ts';
import { countSet } from '../../src/core/count.ts';
import { changeDemo, type Demo } from '../../src/core/demo.ts';
import type { Exercise, RepSpec } from '../../src/core/exercise.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { seriesTimes } from '../../src/figure/pinhole.ts';
import { seriesOf } from '../figure/series.ts';
import { BODIES, count, eventsOf, EVERY_EXERCISE, found, judged, outcomes } from './sweep.ts';

/**
 * The same questions to every exercise; those about what is not the exercise, about sides and about limits are in the files beside
 * this one. Shows that it is wired as it says; whether its limits fit people, only people can show.
 */

const THREE = { full: 3, partial: 0, void: 0 };

it('lists exactly the exercises that have a file', () => {
  const files = readdirSync(new URL('../../src/exercises', import.meta.url))
    .filter(
      (name) =>
        name.endsWith('.ts') &&
        !name.endsWith('.demo.ts') &&
        !['index.ts', 'known.ts', 'outlines.ts', 'sources.ts'].includes(name),
    )
    .map((name) => name.replace('.ts', ''));
  expect(EXERCISES.map(({ id }) => id).sort()).toEqual(files.sort());
});

describe.each(EVERY_EXERCISE)('%s', (_, exercise) => {
  const { demo, rules } = exercise;

  it('has rules with different ids, each with a quote or a source, and cues of five words or fewer', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.quote ?? rule.source, rule.id).toBeDefined();
      for (const cue of Object.values(rule.cue)) expect(cue.key.split(' ').length, cue.key).toBeLessThanOrEqual(5);
    }
  });

  it('says something for each way in which a rule can be broken', () => {
    for (const { id, bands, cue } of rules) {
      const [low, high] = bands.good;
      if (Number.isFinite(low)) expect(cue.low, `${id} low`).toBeDefined();
      if (Number.isFinite(high)) expect(cue.high, `${id} high`).toBeDefined();
      expect(bands.warn[0], id).toBeLessThanOrEqual(low);
      expect(bands.warn[1], id).toBeGreaterThanOrEqual(high);
    }
  });

  it('counts, times, or both, as it prescribes', () => {
    const { rep, timed, prescription, sides } = exercise;
    expect(rep ?? timed).toBeDefined();
    expect(timed?.targetMs).toBe(prescription.holdS === undefined ? undefined : 1000 * prescription.holdS);
    expect(prescription.perSide).toBe(sides !== 'none');
  });

  if (exercise.rep) asksWhatItCounts(exercise, exercise.rep);

  const faulty = rules.flatMap((rule) => (rule.faultyDemo ? [[rule.id, rule, rule.faultyDemo] as const] : []));

  it.each(faulty)('finds %s in the figure that does it wrong, and no other fault', (id, rule, change) => {
    const set = count(exercise, changeDemo(demo, change), { fps: 20 });
    expect(judged(set).length).toBe(3);
    expect(found(set, ['warn', 'fault'])).toContain(id);
    const others = found(set, ['fault']).filter((other) => other !== id && !rule.alsoFinds?.includes(other));
    expect(others).toEqual([]);
  });
});

function asksWhatItCounts(exercise: Exercise, rep: RepSpec): void {
  const { demo, camera, hold } = exercise;

  it('has a signal for each view in which it counts, and limits in order', () => {
    expect(Object.keys(rep.signal).sort()).toEqual([camera.view, ...camera.alsoCounts].sort());
    for (const view of [camera.view, ...camera.alsoCounts]) {
      const fromOwnRest = rep.fullAtIn?.[view];
      // Where the height is taken from the person's own rest, rest may lie anywhere.
      if (fromOwnRest === undefined) expect(rep.fullAt - rep.minAmplitude, view).toBeGreaterThan(rep.rest[0]);
      else expect(fromOwnRest, view).toBeGreaterThan(rep.minAmplitude);
    }
    expect(rep.rest[0]).toBeLessThan(rep.rest[1]);
    expect(rep.goal).toBeGreaterThanOrEqual(rep.fullAt);
    expect(rep.minRepMs).toBeGreaterThanOrEqual(2 * rep.minOutMs);
    expect(inEnglish(rep.partialCue).split(' ').length).toBeLessThanOrEqual(5);
  });

  it('rests where it says and comes as far as it aims for', () => {
    const coach = new Coach(exercise, { gate: true });
    let highest = 0;
    for (const frame of seriesOf(demo, { fps: 15 })) {
      for (const event of coach.push(frame)) {
        if (event.type !== 'rep') continue;
        expect(event.rep.peak - event.rep.amplitude).toBeGreaterThanOrEqual(rep.rest[0]);
        expect(event.rep.peak - event.rep.amplitude).toBeLessThanOrEqual(rep.rest[1]);
      }
      highest = Math.max(highest, coach.status.range ?? 0);
    }
    // Of the goal; the mark on the meter is at 1.
    expect(highest).toBeGreaterThan(0.85);
  });

  it.runIf(hold)('tells in each repetition that it was held for long enough, and not when it was let go at once', () => {
    const reached = (shown: Demo): number =>
      eventsOf(exercise, seriesOf(shown, { fps: 15 })).filter(({ type }) => type === 'hold-reached').length;
    expect(reached(demo)).toBe(3);
    expect(reached(changeDemo(demo, { timing: { holdMs: 100 } }))).toBe(0);
  });

  it.each([10, 15, 30, 60])('counts its demo at %i frames/s and finds nothing wrong', (fps) => {
    const set = count(exercise, demo, { fps });
    expect(outcomes(set)).toEqual(THREE);
    expect(found(set, ['warn', 'fault'])).toEqual([]);
  });

  it.each(Object.entries(BODIES))('counts its demo with %s', (_name, shape) => {
    expect(outcomes(count(exercise, demo, { shape }))).toEqual(THREE);
  });

  it.each([-8, 8])('counts its demo when the person is turned by %i°', (yawDeg) => {
    expect(outcomes(count(exercise, demo, { yawDeg }))).toEqual(THREE);
  });

  it('counts its demo from the other side', () => {
    expect(outcomes(count(exercise, demo, { mirrored: true }))).toEqual(THREE);
  });

  it.each([1, 2, 3])('counts its demo with noise and drop-outs, seed %i', (seed) => {
    const options = { noise: 0.012, seed, dropOuts: { perSecond: 0.3, lengthMs: 200 } };
    expect(outcomes(count(exercise, demo, options))).toEqual(THREE);
  });

  it('finds the repetitions where they are', () => {
    const set = count(exercise, demo, { fps: 30 });
    seriesTimes(demo).forEach(({ startMs, topFromMs, topToMs, endMs }, index) => {
      const rep = set.full[index];
      expect(Math.abs((rep?.startMs ?? 0) - startMs), 'start').toBeLessThan(350);
      expect(Math.abs((rep?.peakMs ?? 0) - (topFromMs + topToMs) / 2), 'peak').toBeLessThan(200);
      expect(Math.abs((rep?.endMs ?? 0) - endMs), 'end').toBeLessThan(350);
    });
  });

  it('takes half-depth repetitions for partial ones', () => {
    expect(outcomes(count(exercise, demo, { depth: 0.55 }))).toEqual({ full: 0, partial: 3, void: 0 });
  });

  it('counts nothing in a minute of rest', () => {
    expect(outcomes(count(exercise, demo, { reps: 0, tailMs: 58_000, noise: 0.012, swayDeg: 2 }))).toEqual({
      full: 0,
      partial: 0,
      void: 0,
    });
  });

  it('counts the same whatever the clock shows', () => {
    const early = count(exercise, demo);
    const late = count(exercise, demo, { startMs: 1.7e12 });
    expect(late.full.map(({ amplitude }) => Math.round(amplitude))).toEqual(
      early.full.map(({ amplitude }) => Math.round(amplitude)),
    );
  });

  it('voids the repetition in which the person leaves, and keeps the others', () => {
    const times = seriesTimes(demo);
    const second = times[1];
    const frames = seriesOf(demo, { fps: 30 }).map((frame) =>
      second && frame.timeMs > second.topFromMs && frame.timeMs < second.topFromMs + 2000
        ? { ...frame, image: null, world: null }
        : frame,
    );
    const set = countSet(exercise, frames, { gate: false });
    expect(set.full.length).toBe(2);
    expect(set.void.map(({ voidReason }) => voidReason)).toEqual(['lost']);
  });
}
