import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { exportFile, type ExportKind } from '../../../src/data/export/export-file.ts';
import { fileName } from '../../../src/data/export/file-name.ts';
import { readCsv } from './read-csv.ts';
import { readFit } from './read-fit.ts';
import { EVENING_MS, repsOf, setOf, workoutOf } from './training.ts';

describe('the name of a file', () => {
  it('has the day and what it is', () => {
    expect(fileName('2026-11-23', 'Session A', 'fit')).toBe('hipwise-2026-11-23-session-a.fit');
  });

  it.each([
    ['Hüfte & Gesäß!', 'hipwise-2026-11-23-hufte-gesass.fit'],
    ['../../etc/passwd', 'hipwise-2026-11-23-etc-passwd.fit'],
    ['股関節', 'hipwise-2026-11-23.fit'],
    ['', 'hipwise-2026-11-23.fit'],
    ['a'.repeat(90), `hipwise-2026-11-23-${'a'.repeat(40)}.fit`],
  ])('takes of %j only letters and digits that every system can have in a name', (what, name) => {
    expect(fileName('2026-11-23', what, 'fit')).toBe(name);
  });
});

describe('a file', () => {
  const workout = workoutOf(['squat', 'bridge'], { endedMs: EVENING_MS + 600_000 });
  const sets = ['squat', 'bridge'].map((exercise, at) =>
    setOf({ exercise, workoutId: workout.id, startedMs: EVENING_MS + 180_000 * at, reps: repsOf(8) }),
  );
  const fileOf = (kind: ExportKind, some = sets) =>
    exportFile(kind, { workouts: [workout], sets: some, exercises: EXERCISES }, '2026-11-26');

  it('of a workout carries its day and its name', () => {
    expect((['fit', 'sets', 'repetitions'] as const).map((kind) => fileOf(kind).name)).toEqual([
      'hipwise-2026-11-23-session-a.fit',
      'hipwise-2026-11-23-session-a-sets.csv',
      'hipwise-2026-11-23-session-a-repetitions.csv',
    ]);
  });

  it('of a single set carries the name of its exercise', () => {
    expect(fileOf('fit', [setOf({ reps: repsOf(3) })]).name).toBe('hipwise-2026-11-23-squat.fit');
  });

  it('carries the user’s own day, which is another one than that of Greenwich', () => {
    const late = setOf({ startedMs: Date.UTC(2026, 10, 23, 23, 30), reps: repsOf(3) });
    expect(fileOf('fit', [late]).name).toBe('hipwise-2026-11-24-squat.fit');
    expect(fileOf('fit', [{ ...late, startedOffsetMin: -480 }]).name).toBe('hipwise-2026-11-23-squat.fit');
  });

  it('of everything carries the day on which it was made', () => {
    expect(fileOf('sets', [...sets, setOf()]).name).toBe('hipwise-2026-11-26-sets.csv');
  });

  it('holds what its kind says', async () => {
    const { set } = await readFit(new Uint8Array(await fileOf('fit').arrayBuffer()));
    expect(set.map(({ set_type }) => set_type)).toEqual(['active', 'rest', 'active']);
    const bytes = new Uint8Array(await fileOf('sets').arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = async (kind: ExportKind) =>
      readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileOf(kind).arrayBuffer()));
    expect(await rows('sets')).toHaveLength(2);
    expect(await rows('repetitions')).toHaveLength(16);
  });
});
