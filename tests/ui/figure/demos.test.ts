import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { mainMistakes, saidOf, shownRules, wrongDemo } from '../../../src/ui/figure/demos.ts';
import { worksOf } from '../../../src/ui/figure/working-muscles.ts';
import { count, judged } from '../../exercises/sweep.ts';

/** Rules that say one thing of too little and another of too much. */
const TWO_SIDED = EXERCISES.flatMap((exercise) =>
  shownRules(exercise.rules)
    .filter(({ cue: { low, high } }) => low && high && low.key !== high.key)
    .map((rule) => [`${exercise.id}/${rule.id}`, exercise, rule] as const),
);

describe('what is said of a mistake that is shown', () => {
  it.each(TWO_SIDED)('%s is what the coach says of it', (_, exercise, rule) => {
    const findings = judged(count(exercise, wrongDemo(exercise.demo, rule.faultyDemo))).flat();
    const told = findings.find((finding) => finding.rule === rule.id && finding.side !== undefined);
    expect(told?.side).toBeDefined();
    expect(saidOf(rule)).toEqual(rule.cue[told?.side ?? 'low']);
  });
});

describe('the mistakes to look out for', () => {
  it.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))(
    '%s has two, and says something of each',
    (_, { rules }) => {
      const mistakes = mainMistakes(rules);
      expect(mistakes).toHaveLength(2);
      for (const rule of mistakes) expect(saidOf(rule)).toBeDefined();
    },
  );
});

describe('the muscles that are shown at work', () => {
  it.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))('%s has some', (_, exercise) => {
    expect(worksOf(exercise).length).toBeGreaterThan(0);
  });

  it('are of the leg that carries the body where the other one hangs', () => {
    const drop = EXERCISES.find(({ id }) => id === 'hip-drop');
    expect(drop?.demo.contact).toBe('leftFoot');
    expect(drop && worksOf(drop).map(({ side }) => side)).toEqual(['left', 'left']);
  });
});
