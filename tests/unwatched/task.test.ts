import { describe, expect, it } from 'vitest';
import '../english-messages.ts';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { prescribedDose, type AskedDose } from '../../src/programme/asked-dose.ts';
import { paceWordsOf, partsOf, taskOf, timingOf } from '../../src/unwatched/task.ts';

const exercise = (id: string) => {
  const found = exerciseById(id);
  if (!found) throw new Error(id);
  return found;
};

const reps = (count: number, perSide: boolean, pauseS = 0): AskedDose => ({
  kind: 'reps',
  sets: 1,
  reps: count,
  pauseS,
  load: 'none',
  perSide,
});

describe('what there is to do', () => {
  it('is all of it on each side where both have their own', () => {
    expect(partsOf(exercise('clamshell'), reps(15, true), null)).toEqual([
      { side: 'left', amount: 15 },
      { side: 'right', amount: 15 },
    ]);
  });

  it('is half of it on each side where they share it, the odd one left', () => {
    expect(partsOf(exercise('clamshell'), reps(15, false), null)).toEqual([
      { side: 'left', amount: 8 },
      { side: 'right', amount: 7 },
    ]);
    expect(partsOf(exercise('clamshell'), reps(1, false), null)).toEqual([{ side: 'left', amount: 1 }]);
  });

  it('is that of the one side that a session asks for', () => {
    expect(partsOf(exercise('clamshell'), reps(15, false), 'right')).toEqual([{ side: 'right', amount: 15 }]);
  });

  it('is of no side where both legs work together', () => {
    expect(partsOf(exercise('squat'), reps(15, false), null)).toEqual([{ side: null, amount: 15 }]);
  });
});

describe('the tempo', () => {
  it('is that of the demonstration, with the hold that is asked for', () => {
    const { timing } = exercise('squat').demo;
    expect(timingOf(exercise('squat'), reps(15, false))).toEqual(timing);
    expect(timingOf(exercise('squat'), reps(15, false, 2)).holdMs).toBe(2000);
  });

  it('leaves time for the number between two repetitions, in every exercise', () => {
    for (const each of EXERCISES) {
      const { timing, parts } = taskOf(each, prescribedDose(each), null);
      expect(timing.restMs, each.id).toBeGreaterThanOrEqual(600);
      expect(parts.length, each.id).toBeGreaterThan(0);
    }
  });

  it('has words that say where the body goes', () => {
    expect(paceWordsOf(exercise('squat'))).toEqual({ out: 'Down', back: 'Up' });
    expect(paceWordsOf(exercise('bridge'))).toEqual({ out: 'Up', back: 'Down' });
    expect(paceWordsOf(exercise('side-step'))).toEqual({ out: 'Out', back: 'Back' });
  });
});
