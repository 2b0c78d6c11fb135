import { describe, expect, it } from 'vitest';
import { setsCsv } from '../../src/data/export/csv.ts';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import type { HeartBeat, RecordingAdded, WorkoutEvent } from '../../src/log/events.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { isPlausible } from '../../src/log/plausible.ts';
import { watchCountOf } from '../../src/log/recordings.ts';
import { setsFrom, type SetRecord } from '../../src/log/set-records.ts';
import { createTrainingLog } from '../../src/log/training-log.ts';
import { LOG_LIMITS, MOST } from '../../src/programme/limits.ts';
import { readCsv } from '../data/export/read-csv.ts';

const set = fakeEvents(need(exerciseById('squat'), 'the squat'), { id: 'set' });
const stamp = (id: string) => ({ id, timeMs: 0, offsetMin: 0 });
const beat: HeartBeat = { timeMs: 1000, bpm: 120 };

const added = (recording: string, change: Partial<RecordingAdded> = {}): RecordingAdded => ({
  ...stamp(`added-${recording}`),
  type: 'recording-added',
  recording,
  file: 'f',
  startMs: 0,
  endMs: 60_000,
  offsetMs: 0,
  beats: 1,
  sets: [{ setId: 'set', repetitions: 9 }],
  ...change,
});
const beats = (recording: string): WorkoutEvent => ({
  ...stamp(`beats-${recording}`),
  type: 'heart-rate',
  setId: 'set',
  beats: [beat],
  recording,
});
const removed = (recording: string): WorkoutEvent => ({ ...stamp(`removed-${recording}`), type: 'recording-removed', recording });

const first = (events: readonly WorkoutEvent[]): SetRecord => need(setsFrom(events)[0], 'a set');

describe('a recording of a watch', () => {
  it('gives a set its beats and its own count', () => {
    const record = first([...set, beats('a'), added('a', { calories: 143 })]);
    expect(record.heartRate).toEqual([beat]);
    expect(watchCountOf(record)).toBe(9);
    expect(record.recordings[0]?.calories).toBe(143);
  });

  it('whose last line was never written counts for nothing', () => {
    expect(first([...set, beats('a')])).toEqual(first(set));
  });

  it('is taken back with all that came with it, and can be added again', () => {
    const gone = [...set, beats('a'), added('a'), removed('a')];
    expect(first(gone)).toEqual(first(set));
    expect(first([...gone, beats('b'), added('b')]).heartRate).toEqual([beat]);
  });

  it('that two devices added is there once, and is gone from both when it is taken back on one', () => {
    const twice = [...set, beats('a'), added('a'), beats('b'), added('b')];
    expect(first(twice).heartRate).toEqual([beat]);
    expect(first([...twice, removed('b')])).toEqual(first(set));
  });

  it('of another file stays when one is taken back', () => {
    const two = [...set, beats('a'), added('a'), added('b', { file: 'other', calories: 10 }), removed('a')];
    expect(first(two)).toMatchObject({ heartRate: [], recordings: [{ recording: 'b' }] });
  });

  it('which said nothing of a set’s repetitions has counted none', () => {
    expect(watchCountOf(first([...set, added('a', { sets: [{ setId: 'set' }] })]))).toBeNull();
  });

  it('is in the table of sets', () => {
    const table = (events: readonly WorkoutEvent[]) =>
      readCsv(setsCsv({ workouts: [], sets: setsFrom(events), exercises: EXERCISES }))[0];
    expect(table([...set, added('a', { calories: 143 })])).toMatchObject({ watch_repetitions: '9', watch_kcal: '143' });
    expect(table(set)).toMatchObject({ watch_repetitions: '', watch_kcal: '' });
  });

  it('is written by the log so that its last line is that it is there', async () => {
    const stored = createMemoryLog(set);
    const log = createTrainingLog(stored);
    const { type, recording, file, startMs, endMs, offsetMs, beats: count, sets } = added('a');
    const fact = { type, recording, file, startMs, endMs, offsetMs, beats: count, sets } as const;
    await log.addRecording({ fact, beats: [{ setId: 'set', beats: [beat] }] });
    expect((await stored.events()).slice(set.length).map((event) => event.type)).toEqual(['heart-rate', 'recording-added']);
    await log.removeRecording('a');
    expect(first(await stored.events())).toEqual(first(set));
  });

  it.each<[string, (value: number) => Partial<RecordingAdded>, readonly [number, number]]>([
    ['its start', (startMs) => ({ startMs }), LOG_LIMITS.timeMs],
    ['its end', (endMs) => ({ endMs }), LOG_LIMITS.timeMs],
    ['how far its clock was off', (offsetMs) => ({ offsetMs }), LOG_LIMITS.watchOffsetMs],
    ['its calories', (calories) => ({ calories }), LOG_LIMITS.kcal],
    ['its beats', (count) => ({ beats: count }), [0, MOST.watchBeats]],
    ['its repetitions', (repetitions) => ({ sets: [{ setId: 'set', repetitions }] }), [0, MOST.movements]],
  ])('holds %s within its limits, both of them allowed', (_what, made, [least, most]) => {
    const can = (value: number) => isPlausible(added('a', made(value)));
    expect([least - 1, least, most, most + 1, Number.NaN].map(can)).toEqual([false, true, true, false, false]);
  });

  it('tells of no more sets than the app writes', () => {
    const sets = (length: number) => Array.from({ length }, () => ({ setId: 'set' }));
    expect([MOST.watchedSets, MOST.watchedSets + 1].map((length) => isPlausible(added('a', { sets: sets(length) })))).toEqual([
      true,
      false,
    ]);
  });
});
