import { describe, expect, it } from 'vitest';
import { defaultPreferences, preferencesFrom } from '../../src/ui/preferences.ts';
import { hashOf, routeFrom, type Route } from '../../src/ui/route.ts';
import { lapWords, leftWords, secondsWords } from '../../src/ui/words.ts';

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
      targets: { squat: { sets: 2, reps: 12 } },
    } as const;
    expect(preferencesFrom(JSON.stringify(stored))).toEqual(stored);
  });

  it('fall back to defaults where they are broken', () => {
    for (const text of [null, '', 'nonsense', '3', 'null', '{"feedback":"loud","targets":{"squat":{"sets":-1,"reps":9e9}}}']) {
      expect(preferencesFrom(text)).toEqual(defaultPreferences);
    }
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
