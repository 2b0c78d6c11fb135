import { describe, expect, it } from 'vitest';
import { matchOf } from '../../src/recording/match.ts';
import type { OurSet } from '../../src/recording/our-sets.ts';
import type { WatchRecording } from '../../src/recording/watch-recording.ts';
import { behind, EVENING_MS, heartOf, randomFrom, recordingOf, sessionOf, type HeartOptions } from './made-up.ts';

const HOUR_MS = 3_600_000;

/** A single set of a minute and a half. */
const single: OurSet[] = [{ id: 's', begunMs: EVENING_MS, startMs: EVENING_MS, endMs: EVENING_MS + 90_000 }];

const lasting = (fromS: number, toS: number): WatchRecording => ({
  startMs: EVENING_MS + 1000 * fromS,
  endMs: EVENING_MS + 1000 * toS,
  beats: [],
  calories: 10,
  sets: [],
});

const offsetIn = (recording: WatchRecording, sets: readonly OurSet[]): number | null =>
  matchOf([recording], sets)?.offsetMs ?? null;

describe('a recording is of a session', () => {
  it.each<[string, WatchRecording, number | null]>([
    ['from its start on', lasting(0, 90), 0],
    ['with half of it in common', lasting(45, 300), 0],
    ['not with a millisecond less', { ...lasting(45, 300), startMs: EVENING_MS + 45_001 }, null],
    ['that it is a short part of', lasting(60, 70), 0],
    ['with half of a short one in common', lasting(-10, 10), 0],
    ['not with less of a short one', lasting(-10.001, 10), null],
    ['not when it ends as the session begins', lasting(-600, 0), null],
    ['not when it lasts longer than two days', lasting(-1, 48 * 3600), null],
    ['when it lasts two days', lasting(0, 48 * 3600), 0],
  ])('%s', (_what, recording, offset) => {
    expect(offsetIn(recording, single)).toBe(offset);
  });

  it('that is long when they have a minute in common', () => {
    const long = [{ ...single[0], id: 's', begunMs: EVENING_MS, startMs: EVENING_MS, endMs: EVENING_MS + HOUR_MS }];
    expect(offsetIn(lasting(-600, 60), long)).toBe(0);
    expect(offsetIn(lasting(-600, 59.999), long)).toBeNull();
  });

  it('that has no set never', () => {
    expect(matchOf([lasting(0, 90)], [])).toBeNull();
  });

  it('by the one of several activities that has the most in common with it', () => {
    const [before, during] = [lasting(-600, 50), lasting(10, 200)];
    expect(matchOf([before, during], single)?.recording).toBe(during);
  });
});

/** In how many of so many sessions the clock is found to be off by this, give or take the heart's own lateness of 20 s. */
function foundIn(offMs: number, options: HeartOptions = {}): { right: number; none: number; wrong: number } {
  const found = { right: 0, none: 0, wrong: 0 };
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(7 * seed);
    const sets = sessionOf(random);
    const offset = offsetIn(behind(recordingOf(heartOf(sets, random, options)), offMs), sets);
    found[offset === null ? 'none' : Math.abs(offset - offMs) <= 20_000 ? 'right' : 'wrong'] += 1;
  }
  return found;
}

describe('by the heart, the clock of the watch', () => {
  it('that is off by 47 s is put right, and in one session of twenty left as it is', () => {
    expect(foundIn(47_000).right).toBeGreaterThanOrEqual(38);
  });

  it.each([
    ['right', 0],
    ['three minutes ahead', -180_000],
    ['an hour behind', HOUR_MS],
    ['nine hours ahead', -9 * HOUR_MS],
    ['never set, by 7:13 hours', 7 * HOUR_MS + 780_000],
  ])('is found to be %s', (_what, offMs) => {
    expect(foundIn(offMs)).toEqual({ right: 40, none: 0, wrong: 0 });
  });

  it('that is right is left as it is, however little the heart says', () => {
    expect(foundIn(0, { rise: 5, noise: 12 })).toEqual({ right: 40, none: 0, wrong: 0 });
  });

  it('that is wrong by an hour is seldom found where the heart hardly rises, and never elsewhere', () => {
    expect(foundIn(HOUR_MS, { rise: 15, noise: 5 }).wrong).toBe(0);
  });

  it('is found within a recording of the whole day', () => {
    expect(foundIn(8 * HOUR_MS, { beforeMs: 2 * HOUR_MS, afterMs: 2 * HOUR_MS })).toEqual({ right: 40, none: 0, wrong: 0 });
  });

  it('is looked for no further than 26 hours', () => {
    expect(foundIn(25.9 * HOUR_MS).wrong).toBe(0);
    expect(foundIn(27 * HOUR_MS)).toEqual({ right: 0, none: 40, wrong: 0 });
  });
});

describe('by its own sets, the clock of the watch', () => {
  const random = randomFrom(3);
  const sets = sessionOf(random);
  /** As somebody presses the button, up to three seconds late. */
  const counted = sets.map(({ startMs, endMs }) => ({
    startMs: startMs + 3000 * random(),
    endMs: endMs + 3000 * random(),
    repetitions: 9,
  }));
  const recording = recordingOf(heartOf(sets, random), { sets: counted });
  const found = (offMs: number) => offsetIn(behind(recording, offMs), sets) ?? Infinity;

  it.each([47_000, -47_000, HOUR_MS, -26 * HOUR_MS + 600_000])('is found to be behind by %d ms', (offMs) => {
    expect(Math.abs(found(offMs) - offMs)).toBeLessThan(4000);
  });

  it('that is off by less than ten seconds is taken for right', () => {
    expect([0, 5000, -5000].map(found)).toEqual([0, 0, 0]);
  });
});

describe('a file with a whole history', () => {
  const random = randomFrom(3);
  const sets = sessionOf(random);
  const hourBehind = behind(recordingOf(heartOf(sets, random)), HOUR_MS);
  const still = (hours: number): WatchRecording =>
    behind(
      recordingOf([
        { timeMs: EVENING_MS, bpm: 60 },
        { timeMs: EVENING_MS + 1000, bpm: 61 },
      ]),
      hours * HOUR_MS,
    );

  it('is looked through for the ten activities that are nearest in time', () => {
    const others = (count: number) => Array.from({ length: count }, (_, at) => still(at / 100 + 0.1));
    expect(matchOf([...others(9), hourBehind], sets)?.recording).toBe(hourBehind);
    expect(matchOf([...others(10), hourBehind], sets)).toBeNull();
  });
});

describe('a recording of another session', () => {
  const others = Array.from({ length: 100 }, (_, at) => {
    const random = randomFrom(13 * (at + 1));
    const [ours, theirs] = [sessionOf(random), sessionOf(random)];
    return { ours, theirs, recording: behind(recordingOf(heartOf(theirs, random)), 8 * HOUR_MS + 1e6 * random()) };
  });

  it('is taken for one of this, by chance, one time in ten at the most', () => {
    expect(others.filter(({ ours, recording }) => offsetIn(recording, ours) !== null).length).toBeLessThanOrEqual(10);
  });

  it('that is in the history is never', () => {
    const early = (sets: readonly OurSet[], byMs: number) =>
      sets.map((set) => ({ ...set, startMs: set.startMs - byMs, endMs: set.endMs - byMs }));
    const taken = others.filter(({ ours, theirs, recording }) => {
      const byMs = (theirs[0]?.startMs ?? 0) - (recording.startMs + 60_000);
      return matchOf([recording], ours, early(theirs, byMs)) !== null;
    });
    expect(taken).toEqual([]);
  });
});
