import '../../english-messages.ts';
import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { fitFrom, type Activity } from '../../../src/data/export/fit.ts';
import { fitExerciseOf, isInFitTable } from '../../../src/data/export/fit-exercises.ts';
import { activeSets, readFit } from './read-fit.ts';
import { clamshells, eightByThree, EVENING_MS, hold, rep, repsOf, setOf, squats, workoutOf } from './training.ts';

const fileOf = (activity: Partial<Activity>): Uint8Array<ArrayBuffer> =>
  fitFrom({ workout: null, sets: [], exercises: EXERCISES, ...activity });
const read = (activity: Partial<Activity>) => readFit(fileOf(activity));

const MINUTE_MS = 60_000;

describe('a FIT file of a workout', () => {
  it('is an activity of strength training', async () => {
    const { file_id, sport, session, lap, activity, event } = await read({ workout: workoutOf(['squat']), sets: [squats] });
    expect(file_id[0]).toMatchObject({ type: 'activity', manufacturer: 'development' });
    for (const each of [sport[0], session[0], lap[0]])
      expect(each).toMatchObject({ sport: 'training', sub_sport: 'strength_training' });
    expect([session[0].num_laps, activity[0].num_sessions]).toEqual([1, 1]);
    expect(event.map(({ event_type }) => event_type)).toEqual(['start', 'stop_all']);
  });

  it('says of a set how many full repetitions it had, when it began and how long it took', async () => {
    const [set] = activeSets(await read({ sets: [squats] }));
    // From the first repetition, five seconds after the start, to the end of the partial one; the void one is no part of it.
    expect(set).toMatchObject({
      repetitions: 10,
      start_time: '2026-11-23T17:05:35.000Z',
      timestamp: '2026-11-23T17:06:12.000Z',
      duration: 37,
    });
  });

  it('links each set to the title of its exercise', async () => {
    const file = await read({ sets: [clamshells, squats] });
    expect(file.exercise_title).toEqual([
      { message_index: 0, exercise_category: 'squat', exercise_name: 61, wkt_step_name: 'Squat' },
      { message_index: 1, exercise_category: 'hip_raise', exercise_name: 44, wkt_step_name: 'Clamshell' },
    ]);
    expect(activeSets(file)).toMatchObject([
      { wkt_step_index: 0, category: ['squat'], category_subtype: [61] },
      { wkt_step_index: 1, category: ['hip_raise'], category_subtype: [44] },
    ]);
  });

  it('has the rest between two sets as a set of its own', async () => {
    const { set } = await read({ sets: [squats, clamshells] });
    expect(set.map(({ set_type }) => set_type)).toEqual(['active', 'rest', 'active']);
    expect(set[1]).toMatchObject({ duration: 83, start_time: set[0]?.timestamp, timestamp: set[2]?.start_time });
    expect(set[1]).not.toHaveProperty('repetitions', expect.anything());
  });

  it('has the last heart rate of each second, and the mean and the highest of all', async () => {
    const { record, session, lap } = await read({ sets: [squats] });
    expect(record).toEqual([
      { timestamp: '2026-11-23T17:05:31.000Z', heart_rate: 98 },
      { timestamp: '2026-11-23T17:05:33.000Z', heart_rate: 102 },
    ]);
    for (const each of [session[0], lap[0]]) expect(each).toMatchObject({ avg_heart_rate: 100, max_heart_rate: 102 });
  });

  it('has the heart rate of the rests too, and lasts as long as it was measured', async () => {
    const beat = (atS: number, bpm: number) => ({ timeMs: EVENING_MS + 1000 * atS, bpm });
    const first = setOf({ heartRate: [beat(10, 120), beat(70, 100)] });
    const second = setOf({ startedMs: EVENING_MS + 120_000, heartRate: [beat(130, 130), beat(200, 90)] });
    const { record, session } = await read({ sets: [first, second] });
    expect(record.map(({ heart_rate }) => heart_rate)).toEqual([120, 100, 130, 90]);
    expect(session[0]).toMatchObject({ avg_heart_rate: 110, max_heart_rate: 130, total_elapsed_time: 200 });
  });

  it('leaves out what no heart does, and says nothing of the heart without a sensor', async () => {
    const heartRate = [0, 1, 254, 255].map((bpm, at) => ({ timeMs: EVENING_MS + 1000 * at, bpm }));
    expect((await read({ sets: [setOf({ heartRate })] })).record.map(({ heart_rate }) => heart_rate)).toEqual([1, 254]);
    const { record, session } = await read({ sets: [setOf()] });
    expect(record).toEqual([]);
    expect(session[0].avg_heart_rate).toBeUndefined();
  });

  it('takes the count that the user has put right', async () => {
    expect(activeSets(await read({ sets: [setOf({ reps: repsOf(10), correctedTo: 12 })] }))[0]?.repetitions).toBe(12);
    expect(activeSets(await read({ sets: [setOf({ reps: repsOf(10), correctedTo: 0 })] }))[0]?.repetitions).toBe(0);
  });

  it('says zero repetitions where none was full', async () => {
    const sets = [setOf({ reps: repsOf(3, { outcome: 'partial' }) })];
    expect(activeSets(await read({ sets }))).toMatchObject([{ repetitions: 0, duration: 8 }]);
  });

  it('counts the repetitions of both sides together', async () => {
    const reps = [...repsOf(8, { side: 'left' }), ...repsOf(7, { side: 'right' })];
    expect(activeSets(await read({ sets: [setOf({ exercise: 'clamshell', reps, perSide: true })] }))[0]?.repetitions).toBe(15);
  });

  it('says of a timed exercise how long it was held, on both sides, and no repetitions', async () => {
    const holds = [hold('left', 10, 60), hold('right', 90, 45)];
    const [set] = activeSets(await read({ sets: [setOf({ exercise: 'couch-1', targetS: 60, holds })] }));
    expect(set).toMatchObject({ duration: 105, start_time: '2026-11-23T17:05:40.000Z', timestamp: '2026-11-23T17:07:45.000Z' });
    expect(set?.repetitions).toBeUndefined();
  });

  it('has the repetitions of a timed exercise that counts them too', async () => {
    const sets = [setOf({ exercise: 'hinge-rotation', targetS: 30, holds: [hold('left', 5, 30)], reps: repsOf(9) })];
    expect(activeSets(await read({ sets }))).toMatchObject([{ duration: 30, repetitions: 9 }]);
  });

  it('can be written of an empty workout', async () => {
    const { session, set, exercise_title } = await read({ workout: workoutOf([]) });
    expect(session[0]).toMatchObject({ start_time: '2026-11-23T17:05:30.000Z', total_elapsed_time: 0 });
    expect([set, exercise_title]).toEqual([[], []]);
  });

  it('holds eight exercises with three sets each', async () => {
    const file = await read({ sets: eightByThree.toReversed() });
    expect(activeSets(file).map(({ repetitions }) => repetitions)).toEqual(eightByThree.map(({ counts }) => counts.full));
    expect(file.exercise_title.map(({ wkt_step_name }) => wkt_step_name)).toEqual(EXERCISES.slice(0, 8).map(({ name }) => name));
    expect(file.set).toHaveLength(24 + 23);
  });

  it('leaves out sets that were thrown away', async () => {
    expect((await read({ sets: [squats, setOf({ how: 'cancelled', reps: repsOf(4) })] })).set).toHaveLength(1);
  });

  it('ends a set that was never ended with its last repetition, and an empty one at once', async () => {
    const tomorrow = EVENING_MS + 86_400_000;
    for (const end of [
      { how: null, endedMs: null },
      { how: 'interrupted' as const, endedMs: tomorrow },
    ]) {
      expect(activeSets(await read({ sets: [setOf({ ...end, reps: repsOf(4) })] }))).toMatchObject([{ duration: 11 }]);
      expect((await read({ sets: [setOf(end)] })).session[0].total_elapsed_time).toBe(0);
    }
  });

  it('keeps the letters of a name, and cuts a long one between two of them', async () => {
    const squat = exerciseById('squat');
    const titleOf = async (name: string) => {
      const { exercise_title } = await read({ sets: [squats], exercises: squat ? [{ ...squat, name: say`${name}` }] : [] });
      return exercise_title[0]?.wkt_step_name;
    };
    expect(await titleOf('Kniebeuge für Läuferhüften – größer')).toEqual('Kniebeuge für Läuferhüften – größer');
    expect(await titleOf('ü'.repeat(40))).toEqual('ü'.repeat(31));
  });

  it('calls an exercise that this version does not know by its id', async () => {
    const { exercise_title } = await read({ sets: [setOf({ exercise: 'handstand', reps: repsOf(3) })] });
    expect(exercise_title).toMatchObject([{ exercise_category: 'hip_stability', wkt_step_name: 'handstand' }]);
    expect(exercise_title[0]?.exercise_name).toBeUndefined();
  });
});

describe('the clock', () => {
  it('tells the local time, also in summer', async () => {
    const localOf = async (startedMs: number) => (await read({ sets: [setOf({ startedMs })] })).activity[0].local_timestamp;
    expect(await localOf(EVENING_MS)).toEqual('2026-11-23T18:06:30.000Z');
    expect(await localOf(Date.UTC(2026, 6, 1, 12))).toEqual('2026-07-01T14:01:00.000Z');
  });

  it('that is set back an hour between two sets does not let them overlap', async () => {
    const sets = [squats, setOf({ reps: repsOf(5), startedMs: EVENING_MS + 2 * MINUTE_MS - 60 * MINUTE_MS })];
    const { set, session } = await read({ sets });
    expect(set.map(({ set_type }) => set_type)).toEqual(['active', 'rest', 'active']);
    expect(set.map(({ duration }) => duration)).toEqual([14, 3466, 37]);
    expect(session[0].total_elapsed_time).toBe(3502 + 20);
  });

  it('that stands at 1970 or beyond 2126 still gives a file', async () => {
    for (const startedMs of [0, -5000, Date.UTC(2200, 0, 1)]) {
      const [set] = activeSets(await read({ sets: [setOf({ reps: repsOf(5), startedMs })] }));
      expect(set).toMatchObject({ repetitions: 5, duration: 14 });
    }
  });

  it('has repetitions begin no earlier than their set', async () => {
    const [set] = activeSets(await read({ sets: [setOf({ reps: [rep({ atS: -30 })] })] }));
    expect(set).toMatchObject({ start_time: '2026-11-23T17:05:30.000Z', duration: 2 });
  });
});

describe('the table of exercises', () => {
  it('has every exercise, with categories up to 32', () => {
    expect(EXERCISES.filter(({ id }) => !isInFitTable(id))).toEqual([]);
    expect(EXERCISES.filter(({ id }) => fitExerciseOf(id).category > 32)).toEqual([]);
  });

  it('gives what it does not have as hip stability without a name', () => {
    expect(fitExerciseOf('handstand')).toEqual({ category: 11 });
    expect(fitExerciseOf('toString')).toEqual({ category: 11 });
  });
});
