import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newOwnSession, newPlan, withoutLesson, type OwnSession } from '../../src/programme/index.ts';
import { calendarStore } from '../../src/settings/calendar-store.ts';
import { heartStore } from '../../src/settings/heart-settings.ts';
import { canBeChosen, changedHere, chosenHere, hearWords } from '../../src/settings/person-choices.ts';
import { preferencesStore, type Preferences } from '../../src/settings/preferences.ts';
import { loadProgramme, saveProgramme } from '../../src/settings/programme-store.ts';
import { STORED, type Owner } from '../../src/settings/stored-keys.ts';
import { loadUnsaid, markSaid, onUnsaid } from '../../src/settings/unsaid.ts';
import { unwatchedWayStore } from '../../src/settings/unwatched-way.ts';
import '../../src/settings/taught-reader.ts';
import { taughtExercise } from '../programme/taught-exercise.ts';
import { createLocalStorage, runOn, type LocalStorage } from './devices.ts';

const DOSE = { kind: 'reps', sets: 2, reps: 8, pauseS: 0, load: 'none', perSide: false } as const;

/** Something else than at the beginning. */
const OTHERS: Required<Preferences> = {
  noteAcknowledged: true,
  selfCheck: ['pain'],
  feedback: 'quiet',
  spokenNumbers: true,
  theme: 'dark',
  mirror: false,
  voiceCommands: true,
  language: 'fr',
  deviceId: 'camera-2',
  tracking: 'lite',
  rulesOff: ['squat/depth'],
  keepReplay: false,
  targets: { squat: DOSE },
  figure: 'second',
};

const session = (id: string, exercise: string): OwnSession => ({
  ...newOwnSession(id, 'Quick one'),
  items: [{ exercise, dose: { kind: 'reps', sets: 1, reps: 10, pauseS: 0, load: 'none' } }],
});

let phone: LocalStorage;

beforeEach(() => {
  phone = createLocalStorage();
  runOn(phone);
  // No exercise of another test is known any more.
  loadProgramme();
});
afterEach(() => vi.unstubAllGlobals());

describe('what belongs to the person', () => {
  const owners: Record<keyof Preferences, Owner> = STORED.local['hipwise-preferences'];
  const fields = Object.entries(owners);

  it.each(fields)('%s of the preferences: %s', (field, owner) => {
    preferencesStore.change((now) => ({ ...now, [field]: OTHERS[field as keyof Preferences] }));
    expect(changedHere()).toHaveLength(owner === 'person' ? 1 : 0);
    expect(loadUnsaid().size).toBe(owner === 'person' ? 1 : 0);
  });

  it('is the same on another device that has heard all of it', () => {
    const taught = taughtExercise('own-bend', 'Side bend');
    preferencesStore.change(() => OTHERS);
    heartStore.change(() => ({ highestBpm: 188, ageYears: 41, restUntilBpm: 100 }));
    calendarStore.change(() => ({ time: '06:30', allDay: true, given: [{ uid: 'a', day: '2026-03-02' }] }));
    unwatchedWayStore.change(() => 'tempo');
    const plan = newPlan('2026-03-02', { minutes: 40 });
    saveProgramme({ plan, own: [session('mine', taught.id)], exercises: [taught] });
    const words = new Map(chosenHere());
    for (const [name, value] of words) expect(canBeChosen(name, value), name).toBe(true);

    runOn(createLocalStorage());
    loadProgramme();
    // As a file has it, and sessions before the exercises that they are made of.
    const heard = new Map(JSON.parse(JSON.stringify([...words].reverse())) as [string, unknown][]);
    expect(hearWords(heard).toSorted()).toEqual([
      'hipwise-calendar',
      'hipwise-heart',
      'hipwise-preferences',
      'hipwise-programme',
      'hipwise-unwatched-way',
    ]);
    expect(preferencesStore.load()).toEqual({
      ...OTHERS,
      selfCheck: [],
      voiceCommands: false,
      deviceId: '',
      tracking: 'automatic',
    });
    expect(heartStore.load()).toEqual({ highestBpm: 188, ageYears: 41, restUntilBpm: 100 });
    expect(calendarStore.load()).toEqual({ time: '06:30', allDay: true, given: [{ uid: 'a', day: '2026-03-02' }] });
    expect(unwatchedWayStore.load()).toBe('tempo');
    expect(loadProgramme()).toEqual({ plan, own: [session('mine', taught.id)], exercises: [taught], problem: null });
    // What was heard is not said again, and hearing it twice changes nothing.
    expect(loadUnsaid().size).toBe(0);
    expect(hearWords(heard)).toEqual([]);
  });

  it('is as at the beginning where the word is that there is nothing', () => {
    const words = (): Map<string, null> => new Map([...chosenHere().keys()].map((name) => [name, null]));
    preferencesStore.change(() => OTHERS);
    saveProgramme({ plan: newPlan('2026-03-02'), own: [session('mine', 'squat')] });
    hearWords(words());
    expect(changedHere()).toEqual([]);
    expect(preferencesStore.load()).not.toHaveProperty('language');
  });

  it('is changed by a word in its own place, and nothing else is', () => {
    const [a, b] = [session('a', 'squat'), session('b', 'squat')];
    saveProgramme({ plan: null, own: [a, b] });
    preferencesStore.change((now) => ({ ...now, deviceId: 'camera-2', theme: 'dark' }));
    const changed = { ...a, name: 'Longer' };
    const words: [string, unknown][] = [
      ['session/a', changed],
      ['feedback', 'off'],
    ];
    expect(hearWords(new Map(words))).toEqual(['hipwise-preferences', 'hipwise-programme']);
    expect(loadProgramme().own).toEqual([changed, b]);
    expect(preferencesStore.load()).toMatchObject({ deviceId: 'camera-2', theme: 'dark', feedback: 'off' });
  });

  it('waits with a session until its exercise is known', () => {
    const taught = taughtExercise('own-bend', 'Side bend');
    const waiting: [string, unknown] = ['session/mine', session('mine', taught.id)];
    expect(canBeChosen(...waiting)).toBe(true);
    hearWords(new Map([waiting]));
    expect(loadProgramme()).toMatchObject({ own: [], problem: null });
    hearWords(new Map([waiting, [`own-exercise/${taught.id}`, taught]]));
    expect(loadProgramme().own).toHaveLength(1);
  });
});

describe('what a word cannot say', () => {
  const taught = taughtExercise('own-bend', 'Side bend');

  it.each<[string, unknown]>([
    ['theme', 'sepia'],
    ['theme', 3],
    ['mirror', 'yes'],
    ['language', 'xx'],
    ['dose/squat', { ...DOSE, reps: 101 }],
    ['dose/squat', { ...DOSE, load: 'piano' }],
    ['dose/squat', { ...DOSE, more: 1 }],
    ['rule-off/squat/depth', false],
    ['highest-bpm', 1e300],
    ['calendar-time', '24:00'],
    ['unwatched-way', 'magic'],
    ['plan', { ...newPlan('2026-03-02'), minutes: 25 }],
    ['plan', { ...newPlan('2026-02-30') }],
    ['session/mine', session('other', 'squat')],
    ['session/mine', { ...session('mine', 'squat'), items: [] }],
    ['session/mine', { ...session('mine', 'squat'), name: 'x'.repeat(61) }],
    [`own-exercise/${taught.id}`, { ...taught, name: '' }],
    ['own-exercise/own-other', taught],
  ])('%s: %j', (name, value) => {
    expect(canBeChosen(name, value)).toBe(false);
    saveProgramme({ plan: newPlan('2026-03-02'), own: [session('mine', 'squat')] });
    const before = new Map(chosenHere());
    hearWords(new Map([[name, value]]));
    expect(chosenHere()).toEqual(before);
  });

  it('is nothing of a choice that this version does not know: it is kept, and nothing comes of it', () => {
    expect(canBeChosen('of-the-future', { any: ['thing'] })).toBe(true);
    expect(hearWords(new Map([['of-the-future', { any: ['thing'] }]]))).toEqual([]);
  });
});

describe('what was chosen and not said yet', () => {
  it('is only what has changed, each time under another id', () => {
    preferencesStore.change((now) => ({ ...now, theme: 'dark' }));
    const first = loadUnsaid().get('theme');
    preferencesStore.change((now) => ({ ...now, theme: 'dark' }));
    expect([...loadUnsaid()]).toEqual([['theme', first]]);
    preferencesStore.change((now) => ({ ...now, theme: 'light' }));
    // The line of the first word was written: the second one is still to be said.
    markSaid('theme', first ?? '');
    expect([...loadUnsaid().keys()]).toEqual(['theme']);
    expect(loadUnsaid().get('theme')).not.toBe(first);
  });

  it('is what was deleted, too', () => {
    saveProgramme({
      plan: null,
      own: [session('a', 'squat'), session('b', 'squat')],
      exercises: [taughtExercise('own-bend', 'Side bend')],
    });
    for (const [name, id] of loadUnsaid()) markSaid(name, id);
    const gone = withoutLesson(taughtExercise('own-bend', 'Side bend'));
    saveProgramme({ plan: null, own: [session('b', 'squat')], exercises: [gone] });
    expect([...loadUnsaid().keys()].toSorted()).toEqual([`own-exercise/${gone.id}`, 'session/a']);
  });

  it('is nothing where it could not be stored', () => {
    phone.isFull = true;
    expect(saveProgramme({ plan: null, own: [session('a', 'squat')] })).toBe(false);
    phone.isFull = false;
    expect(loadUnsaid().size).toBe(0);
  });

  it('is told, once for each change', () => {
    const heard = vi.fn();
    const end = onUnsaid(heard);
    preferencesStore.change((now) => ({ ...now, theme: 'dark' }));
    preferencesStore.change((now) => ({ ...now, deviceId: 'camera-2' }));
    expect(heard).toHaveBeenCalledOnce();
    end();
    preferencesStore.change((now) => ({ ...now, theme: 'light' }));
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each(['{', '3', '{"theme":7}', '{"constructor":"a"}', '{"theme":"no id!"}'])(
    'is nothing where it cannot be read: %s',
    (text) => {
      phone.stored.set('hipwise-unsaid', text);
      expect(loadUnsaid().size).toBe(0);
    },
  );
});
