import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../src/log/events.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { isPlausible } from '../../src/log/plausible.ts';
import { keptOf, subjectOf } from '../../src/log/subjects.ts';
import { LONGEST } from '../../src/programme/limits.ts';

const said = (order: number, value: unknown, id = `word-${String(order)}`, choice = 'theme') =>
  ({ id, timeMs: 1_000_000 - order, offsetMin: 0, order, type: 'choice-made', choice, value }) as const;

const chosen = async (lines: readonly LoggedEvent[]): Promise<unknown> => {
  const log = createMemoryLog();
  await log.merge(lines);
  return (await log.choices()).get('theme')?.value;
};

describe('what was chosen', () => {
  it('is the last word in the order of the log, whichever came first and whatever the clocks said', async () => {
    const words = [said(1, 'dark'), said(2, 'light'), said(3, 'system')];
    for (const lines of [words, words.toReversed(), [words[1], words[2], words[0]].flatMap((each) => each ?? [])])
      expect(await chosen(lines)).toBe('system');
  });

  it('is on every device the word with the later id where two share a place', async () => {
    const words = [said(1, 'dark', 'b'), said(1, 'light', 'a')];
    expect(await chosen(words)).toBe('dark');
    expect(await chosen(words.toReversed())).toBe('dark');
  });

  it('is said of each thing by itself, and can be taken back', async () => {
    const log = createMemoryLog();
    await log.merge([said(1, true, 'a', 'rule-off/squat/depth'), said(2, 'dark'), said(3, null, 'c', 'rule-off/squat/depth')]);
    expect([...(await log.choices())].map(([choice, { value }]) => [choice, value])).toEqual([
      ['rule-off/squat/depth', null],
      ['theme', 'dark'],
    ]);
  });

  it('is kept as long as it can be, and left out beyond that', async () => {
    // With its two quotes.
    const longest = 'x'.repeat(LONGEST.choice - 2);
    expect(isPlausible(said(1, longest))).toBe(true);
    expect(isPlausible(said(1, `${longest}x`))).toBe(false);
    expect(isPlausible(said(1, undefined))).toBe(false);
    expect(await chosen([said(1, 'dark'), said(2, `${longest}x`)])).toBe('dark');
  });

  it('has a name of at most three ids', () => {
    const isNamed = (name: string): boolean => isPlausible(said(1, 'x', 'a', name));
    for (const name of ['theme', 'dose/squat', 'rule-off/squat/knees-behind-toes', 'x'.repeat(64)])
      expect(isNamed(name), name).toBe(true);
    for (const name of ['', 'a/b/c/d', 'dose/', '/squat', 'constructor', 'dose/__proto__', 'a b', 'x'.repeat(65)])
      expect(isNamed(name), name).toBe(false);
  });

  it('is no set and no session, whatever it is named', () => {
    const line = said(4, 'dark', 'a', 'workout');
    const subject = subjectOf(line);
    expect(subject).toBe('choice workout');
    expect(keptOf(subject, [line])).toMatchObject({ lines: 1, set: null, workout: null, isDeleted: false, recordings: [] });
  });
});
