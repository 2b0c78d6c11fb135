import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeSets } from '../../../src/gallery/fake-data.ts';
import type { WorkoutRecord } from '../../../src/log/session-log.ts';
import type { SetRecord } from '../../../src/log/set-records.ts';
import { doseWords } from '../../../src/ui/words/dose-words.ts';
import { durationWords, morningQuestion, workoutPlanOf } from '../../../src/ui/words/today-model.ts';

const squat = exerciseById('squat');
const clamshell = exerciseById('clamshell');
if (!squat || !clamshell) throw new Error('An exercise is gone.');

const dose = { kind: 'reps', sets: 3, reps: 10, pauseS: 2, load: 'none' } as const;

describe('a session in words', () => {
  it('has its doses for each side where there are sides', () => {
    expect(doseWords(dose, true)).toBe('3 × 10 per side, hold 2 s');
    expect(doseWords({ ...dose, pauseS: 0, load: 'band' }, false)).toBe('3 × 10, with the band');
  });

  it('takes at least a minute, and longer with more rest', () => {
    const walk = (restS: number) => durationWords({ items: [{ exercise: 'squat', dose }], restS });
    expect(durationWords({ items: [], restS: 45 })).toBe('about 1 minute');
    expect(walk(300)).not.toBe(walk(0));
  });

  it('is walked through without the reasons that stand on the screen', () => {
    const item = { exercise: 'squat', dose, why: 'The article’s own dose.' };
    const plan = { session: 'A', name: 'Session A', items: [item], restS: 45, leftOut: [] };
    expect(workoutPlanOf(plan)).toEqual({
      session: 'A',
      name: 'Session A',
      items: [{ exercise: 'squat', dose }],
      restS: 45,
    });
  });
});

describe('the question about the next morning', () => {
  const workout = (id: string, day: string, change: Partial<WorkoutRecord> = {}): WorkoutRecord => ({
    id,
    session: 'A',
    name: 'Session A',
    items: [],
    effort: null,
    note: '',
    plannedSets: 3,
    startedMs: Date.parse(`${day}T20:00:00Z`),
    startedOffsetMin: 0,
    endedMs: null,
    endedOffsetMin: null,
    how: null,
    pain: {},
    worseNextMorning: null,
    ...change,
  });
  const setIn = (workoutId: string | null, change: Partial<SetRecord> = {}): SetRecord[] =>
    fakeSets([squat, {}]).map((set) => ({ ...set, workoutId, ...change }));
  const asked = (today: string, workouts = [workout('w', '2026-03-02')], sets = setIn('w')) =>
    morningQuestion(workouts, sets, today);

  it('is asked from the next day on for three days', () => {
    expect(asked('2026-03-02')).toBeNull();
    expect(asked('2026-03-03')).toEqual({ workoutId: 'w', sentence: 'Did it hurt more this morning?' });
    expect(asked('2026-03-05')?.sentence).toBe('Did it hurt more the morning after “Session A”?');
    expect(asked('2026-03-06')).toBeNull();
  });

  it('goes by the user’s own midnight', () => {
    const sets = setIn('w');
    const late = (startedOffsetMin: number) => [workout('w', '2026-03-02', { startedOffsetMin })];
    // Tokyo and New York.
    expect(morningQuestion(late(540), sets, '2026-03-03')).toBeNull();
    expect(morningQuestion(late(-300), sets, '2026-03-03')).not.toBeNull();
  });

  it('is not asked again once it was answered, either way', () => {
    for (const worseNextMorning of [true, false])
      expect(asked('2026-03-03', [workout('w', '2026-03-02', { worseNextMorning })])).toBeNull();
  });

  it('is about the last session in which something was done before a camera', () => {
    expect(asked('2026-03-03', [workout('w', '2026-03-02'), workout('empty', '2026-03-02')])?.workoutId).toBe('w');
    expect(asked('2026-03-03', undefined, setIn('w', { source: 'sample' }))).toBeNull();
    expect(asked('2026-03-03', undefined, setIn(null))).toBeNull();
  });
});
