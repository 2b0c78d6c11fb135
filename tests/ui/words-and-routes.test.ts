import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeSets } from '../../src/gallery/fake-data.ts';
import { defaultPreferences, preferencesFrom } from '../../src/ui/preferences.ts';
import { hashOf, routeFrom, type Route } from '../../src/ui/route.ts';
import { countWords, lapWords, leftWords, secondsWords } from '../../src/ui/words.ts';

describe('addresses', () => {
  it('come back as the screen they were made from', () => {
    const routes: Route[] = [
      { screen: 'home' },
      { screen: 'live' },
      { screen: 'log' },
      { screen: 'note' },
      { screen: 'exercise', exercise: 'squat' },
      { screen: 'setup', exercise: 'squat' },
      { screen: 'summary', setId: 'a/b c' },
    ];
    expect(routes.map((route) => routeFrom(hashOf(route)))).toEqual(routes);
  });

  it('lead home when unknown', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/setup', '#/summary/']) expect(routeFrom(hash)).toEqual({ screen: 'home' });
  });

  it('lead home when broken', () => {
    expect(routeFrom('#/summary/%E0%A4%A')).toEqual({ screen: 'home' });
  });
});

describe('remembered choices', () => {
  it('survive being stored', () => {
    const stored = {
      noteAcknowledged: true,
      feedback: 'counts',
      deviceId: 'x',
      targets: { squat: { sets: 2, reps: 12 }, 'couch-1': { sets: 1, reps: 1, seconds: 120 } },
    } as const;
    expect(preferencesFrom(JSON.stringify(stored))).toEqual(stored);
  });

  it('leave out a time that is too long', () => {
    const stored = JSON.stringify({ targets: { 'couch-1': { sets: 1, reps: 1, seconds: 601 } } });
    expect(preferencesFrom(stored).targets).toEqual({ 'couch-1': { sets: 1, reps: 1 } });
  });

  it('fall back to defaults where they are broken', () => {
    for (const text of [null, '', 'nonsense', '3', 'null', '{"feedback":"loud","targets":{"squat":{"sets":-1,"reps":9e9}}}']) {
      expect(preferencesFrom(text)).toEqual(defaultPreferences);
    }
  });
});

describe('a set in words', () => {
  it('is its count, or the time of a timed exercise', () => {
    const wordsOf = (id: string): string | undefined => {
      const exercise = exerciseById(id);
      const [set] = exercise ? fakeSets([exercise, {}]) : [];
      return set && countWords(set);
    };
    expect(wordsOf('squat')).toBe('10 of 15 full, 2 partial');
    expect(wordsOf('couch-1')).toBe('3:56 held');
  });
});

describe('times in words', () => {
  it('are short', () => {
    expect(secondsWords(1849)).toBe('1.8 s');
    expect(lapWords(65_400)).toBe('1:05');
    expect(lapWords(-20)).toBe('0:00');
    expect([3000, 31_000, 60_000, 61_000].map(leftWords)).toEqual([
      'a few seconds left',
      'about 35 seconds left',
      'about a minute left',
      'about 2 minutes left',
    ]);
  });
});
