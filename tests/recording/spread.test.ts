import { describe, expect, it } from 'vitest';
import type { HeartBeat } from '../../src/log/events.ts';
import { ourSetsOf, type OurSet } from '../../src/recording/our-sets.ts';
import { onClock, spreadBeats, watchedSets } from '../../src/recording/spread.ts';
import { MOST } from '../../src/programme/limits.ts';
import { hold, repsOf, setOf } from '../data/export/training.ts';
import { EVENING_MS, recordingOf } from './made-up.ts';

const at = (seconds: number): number => EVENING_MS + 1000 * seconds;
const beat = (seconds: number, bpm = 120): HeartBeat => ({ timeMs: at(seconds), bpm });

const ours = (id: string, fromS: number, toS: number): OurSet => ({
  id,
  begunMs: at(fromS),
  startMs: at(fromS),
  endMs: at(toS),
});

describe('one of our sets', () => {
  it('is on the clock of the wall, from its first movement to its last', () => {
    const [set] = ourSetsOf([setOf({ id: 's', reps: repsOf(10) })]);
    expect(set).toEqual({ id: 's', begunMs: at(0), startMs: at(5), endMs: at(34) });
  });

  it('that is held is as long as it was held', () => {
    expect(ourSetsOf([setOf({ holds: [hold(null, 10, 60)] })])).toMatchObject([{ startMs: at(10), endMs: at(70) }]);
  });

  it('in which nothing was counted is as long as it went on', () => {
    expect(ourSetsOf([setOf()])).toMatchObject([{ startMs: at(0), endMs: at(60) }]);
    expect(ourSetsOf([setOf({ endedMs: null })])).toMatchObject([{ startMs: at(0), endMs: at(0) }]);
  });

  it('of a video file is none: nobody knows when it was filmed', () => {
    expect(ourSetsOf([setOf({ source: 'file' }), setOf({ source: 'sample' })])).toEqual([]);
  });
});

describe('the beats of a recording', () => {
  const sets = [ours('a', 0, 40), ours('b', 400, 440)];
  const given = (seconds: readonly number[], records = [setOf()]) =>
    spreadBeats(
      seconds.map((each) => beat(each)),
      sets,
      records,
    ).map(({ setId, beats }) => [setId, beats.map(({ timeMs }) => (timeMs - EVENING_MS) / 1000)]);

  it('are of the set in which they were, and those of a rest of the set before it', () => {
    expect(given([0, 40, 100, 400, 450])).toEqual([
      ['a', [0, 40, 100]],
      ['b', [400, 450]],
    ]);
  });

  it('before the first set, and so long after one that they have nothing to do with it, are of none', () => {
    expect(given([-0.001, 40 + 300, 40 + 300.001, 440 + 65, 440 + 65.001])).toEqual([
      ['a', [340]],
      ['b', [505]],
    ]);
  });

  it('are not doubled where a strap has measured in that second, and fill its gaps', () => {
    const strap = setOf({ heartRate: [beat(1.7), beat(3)] });
    expect(given([1, 1.999, 2, 3, 4], [strap])).toEqual([['a', [2, 4]]]);
  });

  it('are added where a strap had no value', () => {
    expect(given([1], [setOf({ heartRate: [beat(1, 0)] })])).toEqual([['a', [1]]]);
  });

  it('are in pieces that a line of the log can hold', () => {
    const long = [ours('a', 0, 30_000)];
    const beats = Array.from({ length: MOST.beats + 1 }, (_, second) => beat(second));
    expect(spreadBeats(beats, long, []).map((piece) => piece.beats.length)).toEqual([MOST.beats, 1]);
  });
});

describe('what the watch counted', () => {
  const sets = [ours('a', 0, 40), ours('b', 100, 140)];
  const counted = (fromS: number, toS: number, repetitions: number | null) => ({
    startMs: at(fromS),
    endMs: at(toS),
    repetitions,
  });

  it('is of the set that it has most in common with', () => {
    expect(watchedSets([counted(2, 45, 9), counted(99, 138, 12)], sets)).toEqual([
      { setId: 'a', repetitions: 9 },
      { setId: 'b', repetitions: 12 },
    ]);
  });

  it('on both legs in two sets is one number for one set of both legs', () => {
    expect(watchedSets([counted(0, 18, 9), counted(20, 40, 8)], sets)[0]).toEqual({ setId: 'a', repetitions: 17 });
  });

  it('is of no set where less than half of the shorter one is in it', () => {
    expect(watchedSets([counted(20, 80, 9)], sets)[0]).toEqual({ setId: 'a', repetitions: 9 });
    expect(watchedSets([counted(20.001, 80, 9)], sets)[0]).toEqual({ setId: 'a' });
  });

  it('is left out where it counted nothing', () => {
    expect(watchedSets([counted(0, 40, null)], sets)).toEqual([{ setId: 'a' }, { setId: 'b' }]);
  });
});

it('a recording is put on another clock with all that is in it', () => {
  const recording = recordingOf([beat(0), beat(9)], { sets: [{ startMs: at(1), endMs: at(2), repetitions: 3 }] });
  expect(onClock(recording, 47_000)).toEqual({
    ...recordingOf([beat(47), beat(56)]),
    sets: [{ startMs: at(48), endMs: at(49), repetitions: 3 }],
  });
});
