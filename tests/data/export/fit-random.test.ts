import '../../english-messages.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { fitFrom } from '../../../src/data/export/fit.ts';
import { fitExerciseOf } from '../../../src/data/export/fit-exercises.ts';
import type { SetRecord } from '../../../src/log/set-records.ts';
import { activeSets, readFit } from './read-fit.ts';
import { EVENING_MS, hold, rep, setOf } from './training.ts';

const outcome = fc.constantFrom('full' as const, 'full' as const, 'partial' as const);
const repetitions = fc.array(fc.record({ outcome, secondsLong: fc.integer({ min: 1, max: 9 }) }), { maxLength: 30 });
const beats = fc.array(fc.record({ atS: fc.integer({ min: 0, max: 90 }), bpm: fc.integer({ min: 1, max: 254 }) }), {
  maxLength: 12,
});
const counted = fc.record({
  exercise: fc.constantFrom(...EXERCISES.map(({ id }) => id), 'handstand', ''),
  reps: repetitions,
  correctedTo: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 3 }),
  how: fc.constantFrom('target' as const, 'finished' as const, 'interrupted' as const, null),
  beats,
  heldS: fc.option(fc.integer({ min: 1, max: 600 }), { freq: 3 }),
  /** Until the next set begins, seconds. */
  gapS: fc.integer({ min: 400, max: 2000 }),
});

type Described = typeof counted extends fc.Arbitrary<infer T> ? T : never;

/** Sets one after the other; each with repetitions, or with a time. */
function setsOf(described: readonly Described[]): SetRecord[] {
  let startedMs = EVENING_MS;
  return described.map(({ exercise, reps, correctedTo, how, beats: told, heldS, gapS }) => {
    let atS = 0;
    const made = reps.map(({ outcome, secondsLong }) => rep({ outcome, secondsLong, atS: (atS += 10) }));
    const heartRate = told.map(({ atS: beatS, bpm }) => ({ timeMs: startedMs + 1000 * beatS, bpm }));
    const what = heldS === null ? { reps: made, correctedTo } : { holds: [hold(null, 5, heldS)], targetS: heldS };
    const set = setOf({ exercise, how, heartRate, startedMs, endedMs: how === null ? null : startedMs + 60_000, ...what });
    startedMs += 1000 * (gapS + (heldS ?? 0));
    return set;
  });
}

const lengthMs = ({ reps, heldMs, targetS, how }: SetRecord): number => {
  if (targetS !== null) return heldMs.total;
  const [first, last] = [reps[0], reps.at(-1)];
  if (first && last) return last.endMs - first.startMs;
  return how === null || how === 'interrupted' ? 0 : 60_000;
};

it('whatever was trained is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(counted, { maxLength: 10 }), async (described) => {
      const sets = setsOf(described);
      const file = await readFit(fitFrom({ workout: null, sets, exercises: EXERCISES }));
      const read = activeSets(file);
      const titles = new Map(file.exercise_title.map((title) => [title.message_index, title]));
      expect(read.map(({ repetitions }) => repetitions)).toEqual(
        sets.map(({ counts, targetS }) => (targetS === null ? counts.full : undefined)),
      );
      expect(read.map(({ duration }) => duration)).toEqual(sets.map((set) => lengthMs(set) / 1000));
      expect(read.map(({ category_subtype }) => category_subtype?.[0])).toEqual(
        sets.map(({ exercise }) => fitExerciseOf(exercise).subtype),
      );
      expect(read.map(({ wkt_step_index }) => titles.get(wkt_step_index ?? -1)?.wkt_step_name)).toEqual(
        sets.map(({ exercise }) => EXERCISES.find(({ id }) => id === exercise)?.name ?? exercise),
      );
      const bySecond = new Map(
        sets
          .flatMap(({ heartRate }) => heartRate.toSorted((a, b) => a.timeMs - b.timeMs))
          .map(({ timeMs, bpm }) => [timeMs, bpm]),
      );
      expect(file.record).toEqual(
        [...bySecond].map(([timeMs, heart_rate]) => ({ timestamp: new Date(timeMs).toISOString(), heart_rate })),
      );
      const times = [file.session[0].start_time, ...file.set.flatMap((set) => [set.start_time, set.timestamp])];
      expect(times).toEqual(times.toSorted());
    }),
    { numRuns: 300, seed: 20261123 },
  );
});

it('whatever the clock did, there is a file with every set, and none overlaps another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -1e12, max: 9e12 }), { maxLength: 6 }), async (starts) => {
      const sets = starts.map((startedMs) => setOf({ startedMs, endedOffsetMin: 345, reps: [rep({ atS: 3 }), rep({ atS: 6 })] }));
      const { set, session } = await readFit(fitFrom({ workout: null, sets, exercises: EXERCISES }));
      const active = set.filter(({ set_type }) => set_type === 'active');
      expect(active.map(({ duration }) => duration)).toEqual(starts.map(() => 5));
      const times = [session[0].start_time, ...set.flatMap(({ start_time, timestamp }) => [start_time, timestamp])];
      expect(times).toEqual(times.toSorted());
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
