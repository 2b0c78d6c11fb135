import { doseWords } from '../../src/ui/words/dose-words.ts';
import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { articleDose, setsToDo, targetOf } from '../../src/programme/dose.ts';
import { dosedExercise } from '../../src/programme/dosed-exercise.ts';
import { LADDERS, ladderOf } from '../../src/programme/ladders.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { clamshell } from '../../src/exercises/clamshell.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { kneeDrive } from '../../src/exercises/knee-drive.ts';

const at = (ladder: (typeof LADDERS)[number], index: number) => ladder.rungs[index];

describe('ladders', () => {
  it('have every exercise, each on one ladder', () => {
    const exercises = LADDERS.flatMap(({ rungs }) => [...new Set(rungs.map(({ exercise }) => exercise))]);
    expect(exercises.sort()).toEqual(EXERCISES.map(({ id }) => id).sort());
  });

  it.each(LADDERS.map((ladder) => [ladder.id, ladder] as const))('%s has the article’s own dose on a rung', (_id, ladder) => {
    const rung = at(ladder, ladder.article);
    const exercise = exerciseById(rung?.exercise ?? '');
    expect(exercise && rung && { ...rung.dose, load: 'any' }).toEqual(exercise && { ...articleDose(exercise), load: 'any' });
  });

  it.each(LADDERS.map((ladder) => [ladder.id, ladder] as const))('%s begins no harder than the article', (_id, ladder) => {
    const [gentle, article] = [at(ladder, ladder.gentle), at(ladder, ladder.article)];
    expect(ladder.gentle).toBeLessThan(ladder.article);
    expect(gentle?.exercise).toBe(article?.exercise);
    expect(gentle?.dose.load).toBe('none');
  });

  it.each(LADDERS.map((ladder) => [ladder.id, ladder] as const))('%s changes from rung to rung', (_id, { rungs }) => {
    const words = rungs.map(({ exercise, dose }) => `${exercise} ${doseWords(dose, false)}`);
    expect(new Set(words).size).toBe(words.length);
  });

  it('goes from repetitions to the hold to the variation', () => {
    expect(ladderOf('bridge')?.rungs.map(({ exercise, dose }) => `${exercise} ${doseWords(dose, false)}`)).toEqual([
      'bridge 3 × 10',
      'bridge 3 × 15',
      'bridge 3 × 15, hold 2 s',
      'bridge-single 3 × 10',
      'bridge-single 3 × 15',
      'bridge-single 3 × 15, hold 2 s',
    ]);
  });

  it('lowers the band of the side step last', () => {
    expect(
      ladderOf('side-step')
        ?.rungs.slice(-3)
        .map(({ dose }) => dose.load),
    ).toEqual(['band-above-knees', 'band-round-shins', 'band-round-ankles']);
  });

  it.each([
    ['box-abduction', 'box-abduction-adv'],
    ['hip-drop', 'hip-hike'],
    ['couch-1', 'couch-2'],
    ['couch-2', 'couch-3'],
    ['donkey-bent', 'donkey-straight'],
    ['side-lift-standing', 'side-lift-lying'],
    ['squat', 'squat-single'],
  ])('has %s below %s', (easier, harder) => {
    const exercises = ladderOf(easier)?.rungs.map(({ exercise }) => exercise) ?? [];
    expect(exercises.lastIndexOf(easier)).toBe(exercises.indexOf(harder) - 1);
  });

  it('knows nothing of an exercise that does not exist', () => {
    expect(ladderOf('handstand')).toBeUndefined();
  });
});

describe('a dosed exercise', () => {
  const reps = { kind: 'reps', sets: 2, reps: 12, pauseS: 0, load: 'none' } as const;

  it('has the dose for its prescription', () => {
    expect(dosedExercise(bridge, reps).prescription).toEqual({ ...bridge.prescription, sets: 2, reps: 12 });
  });

  it('neither asks for a hold nor judges one where the dose has none', () => {
    const { hold, rules } = dosedExercise(bridge, reps);
    expect(hold).toBeUndefined();
    expect(rules.map(({ signal }) => signal)).not.toContain('holdMs');
    expect(rules).toHaveLength(bridge.rules.length - 1);
  });

  it('leaves the exercise’s own hold as it is', () => {
    const { hold, rules } = dosedExercise(bridge, { ...reps, pauseS: 2 });
    expect([hold, rules]).toEqual([bridge.hold, bridge.rules]);
  });

  it('judges a longer hold by its own length', () => {
    const { hold, rules } = dosedExercise(clamshell, { ...reps, pauseS: 2 });
    expect(hold?.targetMs).toBe(2000);
    expect(rules.find(({ signal }) => signal === 'holdMs')?.bands).toEqual({ good: [1800, Infinity], warn: [1200, Infinity] });
  });

  it('asks for a hold where the exercise has none of its own', () => {
    expect(kneeDrive.hold).toBeUndefined();
    expect(dosedExercise(kneeDrive, { ...reps, pauseS: 2 }).hold).toMatchObject({ targetMs: 2000 });
  });

  it('keeps a posture for the time that is asked', () => {
    const { timed, prescription } = dosedExercise(couch1, { kind: 'time', sets: 1, keepS: 60, load: 'none' });
    expect([timed?.targetMs, prescription.holdS]).toEqual([60_000, 60]);
  });
});

describe('a dose', () => {
  it('counts sets for each side', () => {
    expect([setsToDo(bridge, articleDose(bridge)), setsToDo(clamshell, articleDose(clamshell))]).toEqual([3, 6]);
  });

  it('aims at repetitions, or at seconds', () => {
    expect([targetOf(articleDose(bridge)), targetOf(articleDose(couch1))]).toEqual([15, 180]);
  });
});
