import '../../english-messages.ts';
import { html } from 'lit';
import { setsFrom } from '../../../src/log/set-records.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { exerciseById, EXERCISES } from '../../../src/exercises/index.ts';
import { fakeEvents } from '../../../src/gallery/fake-data.ts';
import { createFakeServices, type FakeServicesOptions } from '../../../src/gallery/fake-services.ts';
import { fakeOwn } from '../../../src/gallery/programme-states.ts';
import type { WorkoutEvent } from '../../../src/log/events.ts';
import { newPlan, plannedSession, type Dose, type Plan } from '../../../src/programme/index.ts';
import '../../../src/ui/app/hip-app.ts';
import { programmeFrom } from '../../../src/settings/programme-store.ts';
import type { WorkoutPlan } from '../../../src/workout/plan.ts';
import { all, button, mount, next, one, settled, words } from '../harness.ts';
import { loadScreens } from '../app/load-screens.ts';

await loadScreens();

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

const KEY = 'hipwise-programme';
const DAY_MS = 86_400_000;
const today = (): string => new Date().toISOString().slice(0, 10);
const stored = () => programmeFrom(localStorage.getItem(KEY));
const store = (plan: Plan | null, own: readonly unknown[] = []): void => localStorage.setItem(KEY, JSON.stringify({ plan, own }));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
});

const open = async (options: Partial<FakeServicesOptions> = {}) => {
  const services = createFakeServices({ exercises: EXERCISES, ...options });
  const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
  await expect.poll(() => all(root, 'h1').length).toBe(1);
  await settled(root);
  return { root, services };
};

const press = async (root: HTMLElement, text: string, screen: string): Promise<void> => {
  button(root, text).click();
  await expect.poll(() => all(root, screen).length).toBe(1);
  await settled(root);
};

const showProgramme = async (root: HTMLElement): Promise<void> => {
  location.hash = '#/programme';
  await expect.poll(() => all(root, 'hip-programme').length).toBe(1);
  await settled(root);
};
/** The beginning of the button that starts what is due. */
const START = 'Start · 2';

/** The running workout as the app shows it. */
const running = (root: HTMLElement): WorkoutPlan => (one(root, 'hip-workout') as HTMLElement & { plan: WorkoutPlan }).plan;

const acknowledge = (): void => localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true }));

describe('the first visit', () => {
  it('begins the programme and its first session with one button, once the note is acknowledged', async () => {
    const { root } = await open();
    expect(all(root, 'hip-today')).toEqual([]);
    await press(root, 'Start ·', 'hip-note');
    const plan = newPlan(today(), { begin: 'gentle' });
    expect(stored().plan).toEqual(plan);
    await press(root, 'I have read this', 'hip-workout');
    const { items } = plannedSession(plan, 'A', [], today());
    expect(running(root).items).toEqual(items.map(({ exercise, dose }) => ({ exercise, dose })));
  });

  it('has what is preselected changed before, and shows what is due today to whoever does not start now', async () => {
    const { root } = await open();
    const [, four] = all(one(root, 'hip-begin'), 'input[name=sessionsPerWeek]');
    four?.click();
    await settled(root);
    await press(root, 'Start ·', 'hip-note');
    await press(root, 'Not now', 'hip-today');
    expect(stored().plan).toEqual(newPlan(today(), { sessionsPerWeek: 4, begin: 'gentle' }));
    expect(words(one(root, 'hip-today'))).toContain('Your first workout: Session A.');
    expect(words(one(root, 'hip-today'))).toContain('Week 1 of 6 · 0 of 4 done');
  });

  it('shows the note before the first session, and begins it once that is acknowledged', async () => {
    store(newPlan(today()));
    const { root } = await open();
    await press(root, START, 'hip-note');
    expect(all(root, 'hip-workout')).toEqual([]);
    await press(root, 'I have read this', 'hip-workout');
    expect(location.hash).toBe('#/workout');
  });

  it('begins nothing when the note is not acknowledged', async () => {
    store(newPlan(today()));
    const { root } = await open();
    await press(root, START, 'hip-note');
    await press(root, 'Not now', 'hip-today');
    expect(all(root, 'hip-workout')).toEqual([]);
  });

  it('says that a damaged plan could not be read, and lets one begin again', async () => {
    localStorage.setItem(KEY, '{"plan":{"version":1,"sessionsPerWeek":9}}');
    const { root } = await open();
    expect(words(one(root, '[role=alert]'))).toContain('cannot be read');
    await press(root, 'Start ·', 'hip-note');
    await press(root, 'Not now', 'hip-today');
    expect(all(root, '[role=alert]')).toEqual([]);
    expect(stored()).toMatchObject({ plan: { version: 1, startDay: today() }, problem: null });
  });
});

describe('another tab', () => {
  it('that changes the plan changes it here too, so that nothing is undone', async () => {
    store(newPlan(today()));
    const { root } = await open();
    expect(words(one(root, 'hip-today'))).toContain('0 of 3 done');
    store(newPlan(today(), { sessionsPerWeek: 4 }));
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await settled(root);
    expect(words(one(root, 'hip-today'))).toContain('0 of 4 done');
  });
});

describe('today', () => {
  it('starts what is due with one tap', async () => {
    acknowledge();
    const plan = newPlan(today());
    store(plan);
    const { root, services } = await open();
    await press(root, START, 'hip-workout');
    const { items, restS } = plannedSession(plan, 'A', [], today());
    expect(running(root)).toEqual({
      session: 'A',
      name: '',
      items: items.map(({ exercise, dose }) => ({ exercise, dose })),
      restS,
      warmUp: true,
    });
    expect(services.calls[0]).toBe('feedback normal');
  });

  it('puts the session together anew for the time that one has, and remembers it', async () => {
    store(newPlan(today()));
    const { root } = await open();
    const [ten] = all(root, 'input[name=minutes]');
    ten?.click();
    await settled(root);
    expect(stored().plan?.minutes).toBe(10);
    expect(words(one(root, 'hip-today'))).toContain('Start · 10 min · 2 spots · band, chair');
  });

  it('leads home from a workout that is closed, and from its address when none runs', async () => {
    acknowledge();
    store(newPlan(today()));
    const { root } = await open();
    await press(root, START, 'hip-workout');
    one(root, 'hip-workout').dispatchEvent(new CustomEvent('workout-closed'));
    await expect.poll(() => all(root, 'hip-today').length).toBe(1);
    history.back();
    await expect.poll(() => location.hash).toBe('#/workout');
    expect(all(root, 'hip-workout')).toEqual([]);
  });

  it('stays in the workout when one of its sets has ended', async () => {
    acknowledge();
    store(newPlan(today()));
    const { root, services } = await open();
    await press(root, START, 'hip-workout');
    const [set] = setsFrom(fakeEvents(squat));
    if (!set) throw new Error('No set.');
    services.emit({ type: 'set-ended', set: { ...set, workoutId: 'w' } });
    await settled(root);
    expect(location.hash).toBe('#/workout');
    services.emit({ type: 'set-ended', set });
    await expect.poll(() => location.hash).toBe(`#/summary/${set.id}`);
  });

  it('is a day of rest after training, says why, and lets one train all the same', async () => {
    acknowledge();
    store(newPlan(today()));
    const events = fakeEvents(squat).map((event) => ({ ...event, timeMs: Date.now() }));
    const { root } = await open({ events });
    const card = one(root, 'hip-today');
    await expect.poll(() => words(card)).toContain('Rest day');
    expect(words(card)).toContain('You trained today.');
    await press(root, START, 'hip-workout');
    expect(running(root).session).toBe('A');
  });

  it('offers donkey kicks on a day of rest, as no session of the plan', async () => {
    acknowledge();
    store(newPlan(today()));
    const { root } = await open({ events: fakeEvents(squat).map((event) => ({ ...event, timeMs: Date.now() })) });
    await expect.poll(() => words(one(root, 'hip-today'))).toContain('Rest day');
    await press(root, 'Start Donkey kick', 'hip-workout');
    expect(running(root)).toMatchObject({ session: 'extra', items: [{ exercise: 'donkey-bent' }] });
  });

  it('asks about the morning after, notes the answer, and asks no more', async () => {
    store(newPlan(today()));
    const timeMs = Date.now() - DAY_MS;
    const begun: WorkoutEvent = {
      type: 'workout-started',
      id: 'w-start',
      timeMs,
      offsetMin: 0,
      workoutId: 'w',
      session: 'A',
      name: '',
      items: [],
      plannedSets: 6,
    };
    const set = fakeEvents(squat).map((event) => ({
      ...event,
      timeMs,
      ...(event.type === 'set-started' && { workoutId: 'w' }),
    }));
    const { root, services } = await open({ events: [begun, ...set] });
    await expect.poll(() => words(one(root, 'hip-today'))).toContain('Did it hurt more this morning?');
    button(root, 'Yes, more').click();
    await expect.poll(() => words(one(root, 'hip-today'))).not.toContain('Did it hurt more');
    expect(words(one(root, 'hip-today'))).toContain('one step easier');
    expect((await services.log.records()).workouts[0]?.worseNextMorning).toBe(true);
  });
});

describe('the programme’s screen', () => {
  it('shows both sessions with the reason for each dose, and what done means', async () => {
    store(newPlan(today()));
    const { root } = await open();
    await showProgramme(root);
    expect(all(root, 'h2').map(words)).toEqual(['Session A', 'Session B', 'How it moves on', 'Change it']);
    expect(words(root)).toContain('The full programme.');
    expect(words(root)).toContain('at least half of its sets');
  });

  it('changes the sessions a week, the rest and the first day, and remembers them', async () => {
    store(newPlan(today()));
    const { root } = await open();
    await showProgramme(root);
    all(root, 'input[name=sessionsPerWeek]')[1]?.click();
    await settled(root);
    button(root, 'More rest between sets (s)').click();
    await settled(root);
    const day = one(root, 'input[type=date]') as HTMLInputElement;
    day.value = '2026-01-05';
    day.dispatchEvent(new Event('change'));
    await settled(root);
    expect(stored().plan).toEqual(newPlan('2026-01-05', { sessionsPerWeek: 4, restS: 50 }));
    day.value = '';
    day.dispatchEvent(new Event('change'));
    expect(stored().plan?.startDay).toBe('2026-01-05');
  });

  it('begins again today with the same choices', async () => {
    store(newPlan('2026-01-05', { sessionsPerWeek: 4, kick: 'quad-hip-ext' }));
    const { root } = await open();
    await showProgramme(root);
    button(root, 'Begin six new weeks').click();
    expect(stored().plan).toEqual(newPlan(today(), { sessionsPerWeek: 4, kick: 'quad-hip-ext' }));
  });

  it('makes a session one’s own', async () => {
    store(newPlan(today()));
    const { root } = await open();
    await showProgramme(root);
    await press(root, 'Make it my own', 'hip-own-session');
    expect(stored().own).toMatchObject([{ name: 'My Session A', items: [{ exercise: 'side-step' }, {}, {}, {}, {}] }]);
  });
});

describe('sessions of one’s own', () => {
  const rows = (root: HTMLElement): string[] => all(root, 'hip-own-item').map((row) => words(one(row, 'h3')));
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  it('are made, stored once they are complete, and started', async () => {
    acknowledge();
    history.replaceState(null, '', '#/own');
    const { root } = await open();
    await press(root, 'New session', 'hip-own-session');
    expect(words(root)).toContain('Not kept yet. Choose at least one exercise.');
    expect(stored().own).toEqual([]);
    const picker = one(root, '.add select') as HTMLSelectElement;
    for (const id of ['squat', 'couch-1']) {
      picker.value = id;
      button(root, 'Add').click();
      await settled(root);
    }
    expect(rows(root)).toEqual([squat.name, exerciseById('couch-1')?.name]);
    expect(stored().own).toMatchObject([{ name: 'My session', items: [{ exercise: 'squat' }, { exercise: 'couch-1' }] }]);
    await press(root, 'Start session', 'hip-workout');
    expect(running(root)).toMatchObject({ session: stored().own[0]?.id, name: 'My session', restS: 45 });
  });

  it('keep the last complete version while the name is being typed anew', async () => {
    store(null, [fakeOwn]);
    history.replaceState(null, '', '#/own/own-1');
    const { root } = await open();
    const name = one(root, 'input[type=text]') as HTMLInputElement;
    const type = async (value: string): Promise<void> => {
      name.value = value;
      name.dispatchEvent(new Event('input'));
      await settled(root);
    };
    await type(' ');
    expect(words(root)).toContain('Not kept yet. Give the session a name.');
    expect((button(root, 'Start session') as HTMLButtonElement).disabled).toBe(true);
    expect(stored().own[0]?.name).toBe(fakeOwn.name);
    await type('Evening');
    expect(stored().own[0]?.name).toBe('Evening');
  });

  it('are put in another order, and the focus goes with the exercise', async () => {
    store(null, [fakeOwn]);
    history.replaceState(null, '', '#/own/own-1');
    const { root } = await open();
    const before = rows(root);
    const [first = '', second = ''] = before;
    button(root, `Move ${first} down`).focus();
    button(root, `Move ${first} down`).click();
    await expect.poll(() => rows(root)).toEqual([second, first, before[2]]);
    await expect.poll(() => focused()?.ariaLabel).toBe(`Move ${first} down`);
    button(root, `Move ${first} down`).click();
    await expect.poll(() => rows(root)).toEqual([second, before[2], first]);
    // The last one cannot go further down.
    await expect.poll(() => focused()?.ariaLabel).toBe(`Move ${first} up`);
    expect(stored().own[0]?.items.map(({ exercise }) => exercise)).toEqual(['side-lift-lying', 'couch-1', 'squat']);
  });

  it('begin with the warm-up where that is switched on; one of an earlier version does not', async () => {
    acknowledge();
    store(null, [fakeOwn]);
    history.replaceState(null, '', '#/own/own-1');
    const { root } = await open();
    const box = one(one(root, 'hip-own-session'), 'input[type=checkbox]') as HTMLInputElement;
    expect(box.checked).toBe(false);
    box.click();
    await settled(root);
    expect(stored().own).toEqual([{ ...fakeOwn, warmUp: true }]);
    await press(root, 'Start session', 'hip-workout');
    expect(running(root)).toMatchObject({ warmUp: true });
  });

  it('have their own doses, also for a time', async () => {
    store(null, [fakeOwn]);
    history.replaceState(null, '', '#/own/own-1');
    const { root } = await open();
    const doses = (): (Dose | undefined)[] => stored().own[0]?.items.map(({ dose }) => dose) ?? [];
    const [reps, , time] = all(root, 'hip-own-item');
    if (!reps || !time) throw new Error('No rows.');
    button(reps, 'More repetitions').click();
    const load = one(reps, 'select') as HTMLSelectElement;
    load.value = 'weights';
    load.dispatchEvent(new Event('change'));
    button(time, 'Fewer seconds').click();
    await settled(root);
    expect(doses()[0]).toEqual({ kind: 'reps', sets: 2, reps: 13, pauseS: 0, load: 'weights' });
    expect(doses()[2]).toEqual({ kind: 'time', sets: 1, keepS: 85, load: 'none' });
  });

  it('leave an exercise out, and the focus stays on the page', async () => {
    store(null, [fakeOwn]);
    history.replaceState(null, '', '#/own/own-1');
    const { root } = await open();
    button(root, 'Leave out Squat').click();
    await expect.poll(() => rows(root).length).toBe(2);
    await expect.poll(() => focused()?.tagName).toBe('SELECT');
  });

  it('are deleted, and brought back', async () => {
    store(null, [fakeOwn]);
    history.replaceState(null, '', '#/own/own-1');
    const { root } = await open();
    await press(root, 'Delete it', 'hip-own-sessions');
    expect(stored().own).toEqual([]);
    button(root, 'Bring it back').click();
    await settled(root);
    expect(stored().own).toEqual([fakeOwn]);
    expect(words(root)).toContain(fakeOwn.name);
    expect(all(root, 'button').map(words)).not.toContain('Bring it back');
  });

  it('are said not to be here where the address is of none', async () => {
    history.replaceState(null, '', '#/own/gone');
    const { root } = await open();
    expect(words(root)).toContain('This session is not here');
  });
});

describe('the note', () => {
  it('advises to ask first when something is true, lets one go on, and remembers the answers', async () => {
    store(newPlan(today()));
    const { root } = await open();
    await press(root, START, 'hip-note');
    expect(words(root)).not.toContain('Ask a doctor or physiotherapist first');
    all(root, 'input[type=checkbox]')[1]?.click();
    await settled(root);
    expect(words(root)).toContain('Ask a doctor or physiotherapist first');
    await press(root, 'Continue anyway', 'hip-workout');
    history.replaceState(null, '', '#/note');
    const again = await open();
    expect(all(again.root, 'input[type=checkbox]').map((box) => (box as HTMLInputElement).checked)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the question about pain', () => {
  const face = (root: HTMLElement, name: string): HTMLElement => {
    const found = all(root, '.faces button').find((each) => words(each) === name);
    if (!found) throw new Error(`There is no face that says “${name}”.`);
    return found;
  };

  it.each([
    ['Fine', 0, ''],
    ['A bit', 2, 'Noted'],
    ['It hurts', 4, 'Ease it'],
  ])('is answered with the face “%s”, which stands for %i', async (name, pain, heading) => {
    const root = await mount(html`<hip-pain .exercise=${squat}></hip-pain>`);
    expect(words(root)).toContain('Squat: any pain?');
    const told = next(root, 'pain-told');
    face(root, name).click();
    expect(await told).toEqual({ exercise: 'squat', pain });
    await settled(root);
    expect(words(one(root, '[role=status]'))).toContain(heading);
  });

  it.each([
    [3, 'Go on'],
    [4, 'Ease it'],
    [5, 'Ease it'],
    [6, 'Stop this one'],
  ])('is answered more finely at %i after the third face, with “%s”', async (pain, heading) => {
    const root = await mount(html`<hip-pain .exercise=${squat}></hip-pain>`);
    expect(all(root, 'button[aria-label^="Pain "]')).toEqual([]);
    face(root, 'It hurts').click();
    await settled(root);
    const told = next(root, 'pain-told');
    button(root, `Pain ${pain}`).click();
    expect(await told).toEqual({ exercise: 'squat', pain });
    await settled(root);
    expect(words(one(root, '[role=status]'))).toContain(heading);
    expect(button(root, `Pain ${pain}`).ariaPressed).toBe('true');
  });

  it('is asked anew for another exercise', async () => {
    const root = await mount(html`<hip-pain .exercise=${squat}></hip-pain>`);
    face(root, 'It hurts').click();
    await settled(root);
    const element = root.querySelector('hip-pain');
    if (element) element.exercise = exerciseById('bridge') ?? null;
    await settled(root);
    expect(words(one(root, '[role=status]'))).toBe('');
  });
});
