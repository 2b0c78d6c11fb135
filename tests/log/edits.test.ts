import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { type SessionFact, inOrder, type SetChange, type SetFact, type WorkoutEvent } from '../../src/log/events.ts';
import { setsFrom, unfinishedSets } from '../../src/log/set-records.ts';

const squat = exerciseById('squat');
const stretch = exerciseById('couch-1');
if (!squat || !stretch) throw new Error('An exercise is gone.');

let made = 0;
const stamp = () => ({ id: `edit-${++made}`, timeMs: 0, offsetMin: 0 });
const ofSet = (change: SetChange | SetFact, setId = 'set-1'): WorkoutEvent => ({ ...stamp(), setId, ...change });
const ofWorkout = (fact: SessionFact): WorkoutEvent => ({ ...stamp(), ...fact });

const workoutId = 'w';
const workout = ofWorkout({ type: 'workout-started', workoutId, session: 'A', name: 'Session A', items: [], plannedSets: 1 });

describe('what the user says of a set', () => {
  it('is a note, the last one, and an empty one takes it back', () => {
    const notes = ['Left knee', 'Left knee, a bit', ''].map((note) => ofSet({ type: 'set-noted', note }));
    const after = (count: number) => setsFrom([...fakeEvents(squat), ...notes.slice(0, count)])[0]?.note;
    expect([0, 1, 2, 3].map(after)).toEqual(['', 'Left knee', 'Left knee, a bit', '']);
  });

  it('is the time that was held, and the parts of each side stay what was measured', () => {
    const events = [...fakeEvents(stretch), ofSet({ type: 'time-corrected', heldMs: 200_000 })];
    expect(setsFrom(events)[0]).toMatchObject({
      heldMs: { total: 200_000, left: 174_000, right: 61_500 },
      timeCorrected: true,
    });
    expect(setsFrom(fakeEvents(stretch))[0]?.timeCorrected).toBe(false);
  });

  it('may be that it is thrown away, until that is taken back', () => {
    const events = [...fakeEvents(squat, { how: null }), ofSet({ type: 'set-deleted' })];
    expect([setsFrom(events), unfinishedSets(events)]).toEqual([[], []]);
    expect(setsFrom([...events, ofSet({ type: 'set-restored' })])).toEqual(setsFrom(fakeEvents(squat, { how: null })));
  });

  it('leaves what was measured by a strap and drawn of each repetition in order of time', () => {
    const trace = { startMs: 0, stepMs: 100, values: [0, 1] };
    const events = fakeEvents(squat).map((event) =>
      event.type === 'rep' ? { ...event, trace: { ...trace, startMs: event.rep.startMs } } : event,
    );
    const beat = (timeMs: number) => ofSet({ type: 'heart-rate', beats: [{ timeMs, bpm: 120 }] });
    const [set] = setsFrom([...events.toReversed(), beat(3000), beat(1000)]);
    expect(set?.traces.map(({ startMs }) => startMs)).toEqual(set?.reps.map(({ startMs }) => startMs));
    expect(set?.heartRate.map(({ timeMs }) => timeMs)).toEqual([1000, 3000]);
  });
});

describe('what the user says of a session', () => {
  it('is a note and how hard it was, the last word of each', () => {
    const events = [
      workout,
      ofWorkout({ type: 'workout-noted', workoutId, note: 'Tired' }),
      ofWorkout({ type: 'effort-told', workoutId, effort: 4 }),
      ofWorkout({ type: 'effort-told', workoutId, effort: 6 }),
    ];
    expect(workoutsFrom(events)[0]).toMatchObject({ note: 'Tired', effort: 6 });
    expect(workoutsFrom([workout])[0]).toMatchObject({ note: '', effort: null });
  });

  it('throws it away with its sets and no others, until that is taken back', () => {
    const sets = [...fakeEvents(squat, { id: 'in', workoutId }), ...fakeEvents(squat, { id: 'single' })];
    const deleted = [workout, ...sets, ofWorkout({ type: 'workout-deleted', workoutId })];
    expect(workoutsFrom(deleted)).toEqual([]);
    expect(setsFrom(deleted).map(({ id }) => id)).toEqual(['single']);
    const restored = [...deleted, ofWorkout({ type: 'workout-restored', workoutId })];
    expect(workoutsFrom(restored)).toHaveLength(1);
    expect(setsFrom(restored)).toHaveLength(2);
  });
});

describe('events', () => {
  it('of a newer version change nothing', () => {
    const newer: WorkoutEvent[] = JSON.parse('[{"type":"cadence","id":"n","timeMs":0,"setId":"set-1","value":170}]');
    expect(setsFrom([...fakeEvents(squat), ...newer])).toEqual(setsFrom(fakeEvents(squat)));
  });

  it('of two devices come in the same order on both', async () => {
    const [here, there] = [createMemoryLog(), createMemoryLog()];
    for (const event of fakeEvents(squat, { id: 'here', count: 2 })) await here.append(event);
    for (const event of fakeEvents(squat, { id: 'there', count: 2 })) await there.append(event);
    const [mine, theirs] = [await here.events(), await there.events()];
    await here.merge(theirs);
    await there.merge(mine);
    expect(await here.events()).toEqual(await there.events());
    expect(await here.events()).toEqual([...mine, ...theirs].sort(inOrder));
    expect((await here.events()).map(({ order }) => order)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});
