import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeSets, type FakeSetOptions } from '../../../src/gallery/fake-data.ts';
import type { SetRecord } from '../../../src/log/set-records.ts';
import { defaultPreferences, preferencesFrom } from '../../../src/settings/preferences.ts';
import { HOME, linkTo, routeFrom, type Route } from '../../../src/ui/parts/route.ts';
import { countWords, lapWords, leftWords, scoreOf, secondsWords } from '../../../src/ui/words/words.ts';

describe('addresses', () => {
  it('come back as the screen they were made from', () => {
    const routes: Route[] = [
      { screen: 'home', id: '' },
      { screen: 'live', id: '' },
      { screen: 'own', id: '' },
      { screen: 'own', id: 'a/b c' },
      { screen: 'exercise', id: 'squat' },
      { screen: 'summary', id: 'a/b c' },
    ];
    expect(routes.map(({ screen, id }) => routeFrom(linkTo(screen, id)))).toEqual(routes);
  });

  it('lead home when there is nothing behind them, or more than we have', () => {
    for (const hash of ['', '#', '#/', '#/log/a/b']) expect(routeFrom(hash)).toEqual(HOME);
  });

  it('lead home when broken', () => {
    expect(routeFrom('#/summary/%E0%A4%A')).toEqual(HOME);
  });
});

describe('remembered choices', () => {
  it('survive being stored', () => {
    const stored = {
      noteAcknowledged: true,
      selfCheck: ['injury', 'told'],
      feedback: 'talkative',
      spokenNumbers: true,
      theme: 'light',
      mirror: false,
      keepReplay: false,
      voiceCommands: true,
      deviceId: 'x',
      tracking: 'lite',
      rulesOff: ['squat/knees-behind-toes'],
      targets: {
        squat: { kind: 'reps', sets: 2, reps: 12, pauseS: 0, load: 'none' },
        'couch-1': { kind: 'time', sets: 1, keepS: 120, load: 'none', perSide: false },
        bridge: { kind: 'reps', sets: 3, reps: 10, pauseS: 4, load: 'none', perSide: false },
      },
    } as const;
    expect(preferencesFrom(JSON.stringify(stored))).toEqual(stored);
  });

  it('know a dose as earlier versions stored it, without a time or a hold that is too long', () => {
    const kept = (former: object) =>
      preferencesFrom(JSON.stringify({ targets: { x: { sets: 2, reps: 9, ...former } } })).targets['x'];
    const nine = { kind: 'reps', sets: 2, reps: 9, pauseS: 0, load: 'none' };
    expect(kept({})).toEqual(nine);
    expect(kept({ holdS: 10, perSide: true })).toEqual({ ...nine, pauseS: 10, perSide: true });
    expect(kept({ holdS: 11 })).toEqual(nine);
    expect(kept({ seconds: 600 })).toEqual({ kind: 'time', sets: 2, keepS: 600, load: 'none' });
    expect(kept({ seconds: 601 })).toEqual(nine);
  });

  it('know the former names of what is heard', () => {
    const heard = (feedback: string) => preferencesFrom(JSON.stringify({ feedback })).feedback;
    expect(['off', 'sounds', 'cues', 'counts'].map(heard)).toEqual(['off', 'quiet', 'normal', 'talkative']);
    expect(['quiet', 'normal', 'talkative', 'constructor'].map(heard)).toEqual(['quiet', 'normal', 'talkative', 'normal']);
  });

  it('fall back to defaults where they are broken', () => {
    for (const text of [
      null,
      '',
      'nonsense',
      '3',
      'null',
      '{"feedback":"loud","selfCheck":["toString",3],"targets":{"squat":{"sets":-1,"reps":9e9}}}',
    ]) {
      expect(preferencesFrom(text)).toEqual(defaultPreferences);
    }
  });
});

describe('a set in words', () => {
  const setOf = (id: string, options: FakeSetOptions = {}): SetRecord => {
    const exercise = exerciseById(id);
    const [set] = exercise ? fakeSets([exercise, options]) : [];
    if (!set) throw new Error(`${id} is gone.`);
    return set;
  };
  const scoreWords = (set: SetRecord): string => `${scoreOf(set).number} ${scoreOf(set).words}`;

  it('is its count', () => {
    expect(countWords(setOf('squat'))).toBe('10 of 15 full, 2 too small');
    expect(countWords(setOf('squat', { source: 'file' }))).toBe('10 full, 2 too small');
    expect(scoreWords(setOf('squat'))).toBe('10 of 15 full repetitions, 2 too small');
    expect(scoreWords(setOf('squat', { source: 'file', count: 1 }))).toBe('1 full repetition');
  });

  it('has the count of each side, where each side has its target', () => {
    const set = setOf('side-lift-lying');
    expect(countWords(set)).toBe('left 6, right 4 of 15 each, 2 too small');
    expect(scoreWords(set)).toBe('10 full repetitions: left 6 of 15, right 4 of 15, 2 too small');
    expect(scoreWords({ ...set, perSide: false })).toBe('10 of 15 full repetitions, 2 too small');
  });

  it('is the time of a timed exercise, with the longest and what was counted meanwhile', () => {
    const stretch = setOf('couch-1');
    expect(countWords(stretch)).toBe('left 2:54, right 1:02 held, longest 1:44');
    expect(scoreWords(stretch)).toBe('3:56 held: left 2:54 of 3:00, right 1:02 of 3:00');
    expect(scoreWords({ ...stretch, perSide: false })).toBe('3:56 held of 3:00');
    expect(scoreWords(setOf('hinge-rotation', { count: 2 }))).toBe(
      '0:39 held: left 0:29 of 0:30, right 0:10 of 0:30, 1 repetition',
    );
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
