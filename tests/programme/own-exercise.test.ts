import { afterEach, describe, expect, it } from 'vitest';
import { exerciseFileOf, exerciseFromFile } from '../../src/data/export/exercise-file.ts';
import { withProgramme } from '../../src/data/backup/programme.ts';
import { allExercises, EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { allOutlines, outlineById, setOwnExercises } from '../../src/exercises/known.ts';
import { inEnglish } from '../../src/language/english.ts';
import { exerciseName } from '../../src/programme/names.ts';
import {
  articleDose,
  checkOwnSession,
  nameProblem,
  newOwnSession,
  withExercise,
  withoutLesson,
  type OwnExercise,
} from '../../src/programme/index.ts';
import { LONGEST_NAME } from '../../src/programme/limits.ts';
import { checkOwnExercise, exercisesFromOwn } from '../../src/programme/taught.ts';
import { programmeFrom } from '../../src/settings/programme-store.ts';
import '../../src/settings/taught-reader.ts';
import '../english-messages.ts';
import { taughtExercise } from './taught-exercise.ts';

const sideBend = taughtExercise('own-1', 'Side bend');
const march = taughtExercise('own-2', 'March');

afterEach(() => setOwnExercises([]));

const problemOf = (data: unknown): string => {
  const { problem } = checkOwnExercise(data);
  return problem ? inEnglish(problem) : 'none';
};

describe('an exercise of one’s own', () => {
  it('is read as it was stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify(sideBend));
    expect(checkOwnExercise(stored)).toEqual({ exercise: sideBend, problem: null });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an id of the catalogue', { ...sideBend, id: 'squat' }],
    ['no name', { ...sideBend, name: ' ' }],
    ['a name that is too long', { ...sideBend, name: 'x'.repeat(LONGEST_NAME + 1) }],
    ['no lesson, and is not deleted', { ...sideBend, movement: { ...sideBend.movement, series: null } }],
    ['a number that is none', { ...sideBend, movement: { ...sideBend.movement, rest: null } }],
    ['a tempo of a day', { ...sideBend, movement: { ...sideBend.movement, outMs: 86_400_000 } }],
  ])('is refused where it has %s', (_, data) => {
    expect(problemOf(data)).toBe('This exercise is damaged and cannot be read.');
  });

  it('of another version is refused as that', () => {
    expect(problemOf({ ...sideBend, version: 2 })).toBe('This exercise was saved by another version and cannot be read.');
  });

  it('needs a name that fits', () => {
    expect(nameProblem('  ')).toEqual('Give the exercise a name.');
    expect(nameProblem('x'.repeat(LONGEST_NAME))).toBeNull();
    expect(nameProblem('x'.repeat(LONGEST_NAME + 1))).not.toBeNull();
  });

  it('is found by its id as those of the catalogue are, once it is known', () => {
    expect(exerciseById('own-1')).toBeUndefined();
    setOwnExercises(exercisesFromOwn([sideBend]));
    expect(exerciseById('own-1')?.name).toEqual('Side bend');
    expect(allExercises().slice(0, EXERCISES.length)).toEqual(EXERCISES);
    expect(outlineById('own-1')).toBe(exerciseById('own-1'));
    expect(allOutlines().map(({ id }) => id)).toEqual(allExercises().map(({ id }) => id));
    expect(exerciseById('squat')).toBe(EXERCISES.find(({ id }) => id === 'squat'));
  });

  it('keeps its name for its sets when it was deleted, and stands last', () => {
    setOwnExercises(exercisesFromOwn([withoutLesson(sideBend), march]));
    expect(exerciseName('own-1')).toEqual('Side bend');
    expect(exerciseById('own-1')?.own).toBe('retired');
    expect(allExercises().at(-1)?.id).toBe('own-1');
    expect(withoutLesson(sideBend).movement.series).toBeNull();
    expect(checkOwnExercise(withoutLesson(sideBend)).problem).toBeNull();
  });

  it('can be put into a session of one’s own, with a dose', () => {
    setOwnExercises(exercisesFromOwn([sideBend]));
    const exercise = exerciseById('own-1');
    if (!exercise) throw new Error('It is known.');
    const session = withExercise(newOwnSession('s', 'Evening'), exercise);
    expect(session.items).toEqual([{ exercise: 'own-1', dose: articleDose(exercise) }]);
    expect(checkOwnSession(session).problem).toBeNull();
    setOwnExercises([]);
    expect(checkOwnSession(session).problem).not.toBeNull();
  });
});

describe('what is stored of the programme', () => {
  const exercise = exercisesFromOwn([sideBend])[0];
  if (!exercise) throw new Error('There is one.');
  const session = withExercise(newOwnSession('s', 'Evening'), exercise);
  const read = (exercises: readonly unknown[]) => programmeFrom(JSON.stringify({ plan: null, own: [session], exercises }));

  it('has taught exercises, and sessions made of them', () => {
    expect(read([sideBend])).toEqual({ plan: null, own: [session], exercises: [sideBend], problem: null });
  });

  it('says what it had to leave out', () => {
    const { exercises, problem } = read([{ ...sideBend, movement: 'nothing' }, march]);
    expect(exercises).toEqual([march]);
    expect(problem).toContain('An exercise of your own could not be read and was left out.');
  });

  it('keeps what is here when a backup comes, and adds what is not', () => {
    const here = { plan: null, own: [], exercises: [withoutLesson(sideBend)] };
    const came = { plan: null, own: [], exercises: [sideBend, march] };
    expect(withProgramme(here, came).exercises).toEqual([withoutLesson(sideBend), march]);
  });
});

describe('an exercise as a file', () => {
  it('comes back as it went', async () => {
    const file = exerciseFileOf({ ...sideBend, name: 'Bend: to the Side!' });
    expect(file.name).toBe('hipwise-bend-to-the-side.json');
    expect((await exerciseFromFile(file)).exercise).toEqual({ ...sideBend, name: 'Bend: to the Side!' });
  });

  const refusalOf = async (content: string): Promise<string> => {
    const { problem } = await exerciseFromFile(new Blob([content]));
    return problem ? inEnglish(problem) : 'none';
  };
  const wrapped = (exercise: unknown, more: object = {}): string =>
    JSON.stringify({ format: 'hipwise-exercise', version: 1, exercise, ...more });
  const deleted: OwnExercise = withoutLesson(sideBend);

  it.each([
    ['no JSON', '{', 'This file is no exercise, or it was cut off on its way.'],
    ['a backup', '{"format":"hipwise-backup","version":1}', 'This file is no exercise of Hipwise.'],
    ['a list', '[]', 'This file is no exercise of Hipwise.'],
    ['newer', wrapped(sideBend, { version: 2 }), 'This exercise was saved by another version and cannot be read.'],
    ['damaged', wrapped({ ...sideBend, movement: {} }), 'This exercise is damaged and cannot be read.'],
    ['of a deleted one', wrapped(deleted), 'This exercise is damaged and cannot be read.'],
    ['too large', ' '.repeat(1_000_001), 'This file is larger than any exercise.'],
  ])('is refused with a sentence where it is %s', async (_, content, sentence) => {
    expect(await refusalOf(content)).toBe(sentence);
  });
});
