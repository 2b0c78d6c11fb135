import { describe, expect, it } from 'vitest';
import { joined, say, verbatim } from '../../src/core/message.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { render } from '../../src/language/render.ts';
import de from '../../src/locales/de.json';
import en from '../../src/locales/en.json';
import { cardOf, type SessionToShare } from '../../src/share/card.ts';

const SESSION: SessionToShare = {
  lastedMs: 1_294_000,
  reps: 78,
  streakWeeks: 3,
  bests: [
    { exercise: 'squat', kind: 'reps', value: 13, before: 11 },
    { exercise: 'squat', kind: 'holdMs', value: 64_400, before: 51_000 },
  ],
  day: '2025-03-05',
};

describe('what stands on the card of a session', () => {
  it('is the minutes, the repetitions, the weeks in a row, the first of its bests and the day, and nothing else', () => {
    const squat = EXERCISES.find(({ id }) => id === 'squat')?.name;
    expect(cardOf(SESSION)).toEqual({
      minutes: { amount: 22, words: { key: 'minutes for my hips', values: [22] } },
      numbers: [
        { amount: 78, words: { key: 'repetitions', values: [78] } },
        { amount: 3, words: say`weeks in a row` },
      ],
      best: { words: say`New best`, what: joined(', ', [squat ?? verbatim('?'), say`${13} repetitions`]) },
      day: '2025-03-05',
    });
  });

  it('has nothing of what else is known of a session', () => {
    const more = { ...SESSION, effort: 9, pain: { squat: 4 }, name: 'After my operation', source: 'camera' };
    expect(cardOf(more)).toEqual(cardOf(SESSION));
  });

  it('leaves out the name that somebody gave to an exercise of their own', () => {
    const best = { exercise: 'own-1', kind: 'reps', value: 13, before: 11 } as const;
    expect(cardOf({ ...SESSION, bests: [best] }).best?.what).toEqual(say`${13} repetitions`);
  });

  it('tells a best in the posture in seconds', () => {
    const what = cardOf({ ...SESSION, bests: SESSION.bests.slice(1) }).best?.what ?? verbatim('');
    expect(render(what, en, 'en')).toBe('Squat, 64 seconds');
    expect(render(what, de, 'de')).toMatch(/, 64 Sekunden$/);
  });

  it('says nothing of repetitions where none was counted', () => {
    expect(cardOf({ ...SESSION, reps: 0 }).numbers.map(({ words }) => words.key)).toEqual(['weeks in a row']);
  });

  it('calls two weeks a row, and not one', () => {
    const keys = (streakWeeks: number) => cardOf({ ...SESSION, streakWeeks }).numbers.map(({ words }) => words.key);
    expect(keys(2)).toEqual(['repetitions', 'weeks in a row']);
    expect(keys(1)).toEqual(['repetitions']);
  });

  it('has no best where nothing was beaten', () => {
    expect(cardOf({ ...SESSION, bests: [] }).best).toBeNull();
  });

  it.each([
    [0, 1, 'minute'],
    [89_999, 1, 'minute'],
    [90_000, 2, 'minutes'],
    [1_289_999, 21, 'minutes'],
    [1_290_000, 22, 'minutes'],
  ])('rounds %i milliseconds to %i %s', (lastedMs, amount, noun) => {
    const { minutes } = cardOf({ ...SESSION, lastedMs });
    expect(minutes.amount).toBe(amount);
    expect(render(minutes.words, en, 'en')).toBe(`${noun} for my hips`);
  });
});
