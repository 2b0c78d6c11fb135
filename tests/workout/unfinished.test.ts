import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/core/pose.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import type { WorkoutRecord } from '../../src/log/session-log.ts';
import type { SetRecord } from '../../src/log/set-records.ts';
import { articleDose, stepsOf, type PlannedExercise } from '../../src/programme/index.ts';
import { fakeSets } from '../../src/gallery/fake-data.ts';
import { leftBehind, STALE_MS, stepsLeft } from '../../src/workout/unfinished.ts';
import { rep } from '../core/judging/findings.ts';

function known(id: string) {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(id);
  return exercise;
}

const item = (id: string, sets: number): PlannedExercise => ({ exercise: id, dose: { ...articleDose(known(id)), sets } });

/** Two sets of squats, then two sets of clamshells for each side. */
const ITEMS = [item('squat', 2), item('clamshell', 2)];
const STEPS = stepsOf({ items: ITEMS, restS: 30 });

function made(exercise: string, set: number, change: Partial<SetRecord> & { side?: Side } = {}): SetRecord {
  const [record] = fakeSets([known(exercise), { set, workoutId: 'w' }]);
  if (!record) throw new Error('No set.');
  const { side = null, ...rest } = change;
  return {
    ...record,
    id: `${exercise}-${set}-${side}`,
    reps: [rep({ side })],
    startedMs: 0,
    endedMs: 1000,
    how: 'target',
    ...rest,
  };
}

const walk = (sets: readonly SetRecord[]): string[] =>
  stepsLeft(STEPS, sets).map((step) =>
    step.kind === 'set' ? `${step.exercise} ${step.set}${step.side ? ` ${step.side}` : ''}` : step.kind,
  );

const CLAMSHELLS = [
  'set-up',
  'clamshell 1 left',
  'rest',
  'clamshell 1 right',
  'rest',
  'clamshell 2 left',
  'rest',
  'clamshell 2 right',
];

describe('what is missing of a workout', () => {
  it('is all of it where nothing was made', () => {
    expect(stepsLeft(STEPS, [])).toEqual(STEPS);
  });

  it('begins with a set-up, and with no rest', () => {
    expect(walk([made('squat', 1)])).toEqual(['set-up', 'squat 2', ...CLAMSHELLS, 'end']);
  });

  it('has no set-up of an exercise that is done', () => {
    expect(walk([made('squat', 1), made('squat', 2)])).toEqual([...CLAMSHELLS, 'end']);
  });

  it('is told apart by side, whichever came first', () => {
    const squats = [made('squat', 1), made('squat', 2)];
    const left = walk([...squats, made('clamshell', 1, { side: 'right' })]);
    expect(left).toEqual(['set-up', 'clamshell 1 left', 'rest', 'clamshell 2 left', 'rest', 'clamshell 2 right', 'end']);
  });

  it('has no warm-up, and puts the camera up again', () => {
    const steps = stepsOf({ items: ITEMS, restS: 30, warmUp: true });
    const [first] = stepsLeft(steps, [made('squat', 1), made('squat', 2)]);
    expect(first).toMatchObject({ kind: 'set-up', exercise: 'clamshell', moves: true });
  });

  it('sets up for the side that is next', () => {
    const [setUp] = stepsLeft(STEPS, [made('squat', 1), made('squat', 2), made('clamshell', 1, { side: 'left' })]);
    expect(setUp).toMatchObject({ kind: 'set-up', side: 'right' });
  });

  it('holds the set in which the page was closed, and not one that the user ended early', () => {
    for (const how of [null, 'interrupted'] as const) expect(walk([made('squat', 1, { how })])).toContain('squat 1');
    expect(walk([made('squat', 1, { how: 'finished' })])).not.toContain('squat 1');
  });
});

describe('a workout that a closed page left behind', () => {
  const workout = (change: Partial<WorkoutRecord> = {}): WorkoutRecord => ({
    id: 'w',
    session: 'A',
    name: 'Session A',
    items: ITEMS,
    effort: null,
    note: '',
    plannedSets: 6,
    startedMs: 0,
    startedOffsetMin: 0,
    endedMs: null,
    endedOffsetMin: null,
    how: null,
    pain: { squat: 1 },
    worseNextMorning: null,
    ...change,
  });

  it('can be gone on with for three hours after what was recorded last', () => {
    const sets = [made('squat', 1, { endedMs: 5000 })];
    const { over, goOn } = leftBehind([workout({ restS: 60 })], sets, 5000 + STALE_MS);
    expect(over).toEqual([]);
    expect(goOn).toMatchObject({ setsLeft: 5, plan: { session: 'A', restS: 60 }, resume: { id: 'w', sets, pain: { squat: 1 } } });
    expect(leftBehind([workout()], sets, 5001 + STALE_MS)).toEqual({ over: ['w'], goOn: null });
  });

  it('lasted until the last repetition of a set that nobody ended', () => {
    const sets = [made('squat', 1, { endedMs: null, how: null, clockMs: 100, reps: [rep({ endMs: 7100 })] })];
    expect(leftBehind([workout()], sets, 7000 + STALE_MS).goOn?.setsLeft).toBe(6);
    expect(leftBehind([workout()], sets, 7001 + STALE_MS).goOn).toBeNull();
  });

  it('is over when no set is missing', () => {
    const sets = [made('squat', 1), made('squat', 2)];
    expect(leftBehind([workout({ items: [item('squat', 2)] })], sets, 1000)).toEqual({ over: ['w'], goOn: null });
  });

  it('is the last one; those before it are over, and those that were ended are not asked about', () => {
    const workouts = [workout({ id: 'a' }), workout({ id: 'b', endedMs: 9, how: 'stopped' }), workout({ id: 'c' })];
    const { over, goOn } = leftBehind(workouts, [], 1000);
    expect(over).toEqual(['a']);
    expect(goOn?.resume.id).toBe('c');
    expect(leftBehind([workout({ endedMs: 9, how: 'done' })], [], 1000)).toEqual({ over: [], goOn: null });
  });

  it('rests as before where the log does not say how long', () => {
    expect(leftBehind([workout()], [], 1000).goOn?.plan.restS).toBe(45);
  });
});
