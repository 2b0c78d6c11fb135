import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/core/exercise.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { limitWords, rangeWords, valueWords } from '../../../src/ui/words/exercise-words.ts';
import { choicesOf, NO_FILTER, search, type LibraryFilter } from '../../../src/ui/library/library-model.ts';
import { articleNameOf, difficultyOf, needsNothing } from '../../../src/ui/words/exercise-traits.ts';

const ids = (filter: Partial<LibraryFilter>): string[] => search(EXERCISES, { ...NO_FILTER, ...filter }).map(({ id }) => id);

const known = (id: string): Exercise => {
  const exercise = EXERCISES.find((each) => each.id === id);
  if (!exercise) throw new Error(`${id} is gone.`);
  return exercise;
};

describe('the search', () => {
  it('shows everything in its order while nothing is asked', () => {
    expect(ids({})).toEqual(EXERCISES.map(({ id }) => id));
  });

  it('finds by name, article, muscle and prop, in any order and case, all words at once', () => {
    expect(ids({ text: ' BRIDGE glute ' })).toContain('bridge');
    expect(ids({ text: 'hamstrings squat' })).toContain('squat');
    expect(ids({ text: 'bench press' })).toEqual([]);
  });

  it('narrows by everything that the filters offer, and never to nothing', () => {
    const choices = choicesOf(EXERCISES);
    const asked: Partial<LibraryFilter>[] = [
      ...choices.difficulty.map((difficulty) => ({ difficulty })),
      ...choices.posture.map((posture) => ({ posture })),
      ...choices.prop.map((prop) => ({ prop })),
      ...choices.muscle.map((muscle) => ({ muscle })),
    ];
    for (const filter of asked) expect(ids(filter), JSON.stringify(filter)).not.toEqual([]);
    for (const exercise of search(EXERCISES, { ...NO_FILTER, prop: 'nothing', posture: 'standing' })) {
      expect(needsNothing(exercise)).toBe(true);
      expect(exercise.camera.posture).toBe('standing');
    }
  });
});

describe('what a card says', () => {
  it('grades by what the exercise asks of one leg', () => {
    expect(difficultyOf(known('squat'))).toBe('easy');
    expect(difficultyOf({ ...known('squat'), props: [say`resistance band`] })).toBe('medium');
    expect(difficultyOf({ ...known('squat'), props: [say`resistance band (optional)`] })).toBe('easy');
    expect(difficultyOf({ ...known('squat'), sides: 'stands' })).toBe('hard');
    expect(difficultyOf({ ...known('bridge'), sides: 'stands' })).toBe('medium');
  });

  it('names the article’s heading only where it says something else', () => {
    expect(articleNameOf(known('squat'))).toBeNull();
    expect(articleNameOf(known('bridge'))).toBe('The Glute Bridge');
  });
});

describe('limits in words', () => {
  it('have the unit of what is measured', () => {
    expect(valueWords(-12.25, 'deg')).toBe('−12.25°');
    expect(valueWords(1500, 'ms')).toBe('1.5 s');
    expect(valueWords(1, 'leg')).toBe('1 leg length');
    expect(rangeWords([-Infinity, 0.1], 'foot')).toBe('up to 0.1 foot lengths');
    expect(rangeWords([1000, Infinity], 'ms')).toBe('1 s or more');
    expect(rangeWords([75, 110], 'deg')).toBe('75° to 110°');
    expect(rangeWords([-Infinity, Infinity], 'deg')).toBe('any');
  });

  it('tell where good ends and where a fault begins', () => {
    const [thighs] = known('squat').rules;
    if (!thighs) throw new Error('The squat has no rules.');
    expect(limitWords(thighs)).toEqual({ good: '75° to 125°', fault: 'below 65°' });
    const { bands, ...rest } = thighs;
    expect(limitWords({ ...rest, bands: { ...bands, warn: [-Infinity, Infinity] } }).fault).toBeNull();
  });
});
