import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents, fakePicture } from '../../../src/gallery/fake-data.ts';
import { createFakeServices, type FakeServicesOptions } from '../../../src/gallery/fake-services.ts';
import { newPlan } from '../../../src/programme/index.ts';
import { preferencesFrom, preferencesStore } from '../../../src/settings/preferences.ts';
import '../../../src/ui/app/hip-app.ts';
import '../../../src/ui/app/screens/set-elements.ts';
import { all, button, mount, one, settled, words } from '../harness.ts';
import { loadScreens } from './load-screens.ts';

await loadScreens();

const PHONE: readonly [number, number] = [390, 844];
const today = (): string => new Date().toISOString().slice(0, 10);
const stored = () => preferencesFrom(localStorage.getItem('hipwise-preferences'));
const acknowledge = (): void => localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true }));
const storeProgramme = (): void => localStorage.setItem('hipwise-programme', JSON.stringify({ plan: newPlan(today()), own: [] }));

beforeEach(async () => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
  await page.viewport(...PHONE);
});
afterEach(() => history.replaceState(null, '', '#/'));

const open = async (options: Partial<FakeServicesOptions> = {}) => {
  const services = createFakeServices({ exercises: EXERCISES, ...options });
  const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
  await expect.poll(() => all(root, 'h1').length).toBe(1);
  await settled(root);
  return { root, services };
};

/** What has the focus, through all shadow trees. */
const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
const focusedHeading = (): string => {
  const active = focused();
  return active?.localName === 'h1' ? words(active) : '';
};

const isInSight = (element: HTMLElement): boolean => {
  const { top, bottom, left } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + 12, (top + bottom) / 2);
  // Whatever lies over it belongs to another shadow tree.
  return top >= 0 && bottom <= window.innerHeight && hit?.shadowRoot !== null;
};

const go = async (root: HTMLElement, hash: string, element: string): Promise<void> => {
  location.hash = hash;
  await expect.poll(() => all(root, element).length).toBe(1);
  await settled(root);
};

describe('the focus', () => {
  it.each([
    ['#/exercises', 'Exercises'],
    ['#/you', 'You'],
    ['#/settings', 'Settings'],
    ['#/log', 'History'],
    ['#/note', 'Before you start'],
    ['#/exercise/squat', 'Squat'],
  ])('goes to the heading of %s, and the page to its top', async (hash, heading) => {
    await open();
    window.scrollTo(0, 400);
    location.hash = hash;
    await expect.poll(focusedHeading).toBe(heading);
    expect(window.scrollY).toBe(0);
  });

  it('goes to what is due today when the programme was begun and the session put off', async () => {
    const { root } = await open();
    button(root, 'Start ·').click();
    await expect.poll(focusedHeading).toBe('Before you start');
    button(root, 'Not now').click();
    await expect.poll(focusedHeading).toContain('Session A');
    expect(window.scrollY).toBe(0);
  });

  it('stays on the skip link’s goal, and on nothing, when the page is new', async () => {
    const { root } = await open();
    expect(focused()).toBe(document.body);
    button(root, 'Skip to the content').click();
    expect(focused()?.localName).toBe('main');
  });
});

describe('the places at the lower edge of a phone', () => {
  it('are in sight wherever the page is scrolled to, and leave the end of the page free', async () => {
    const { root } = await open();
    await go(root, '#/exercises', 'hip-exercises');
    window.scrollTo(0, document.documentElement.scrollHeight);
    const bar = one(root, 'nav.places').getBoundingClientRect();
    expect(bar.bottom).toBe(PHONE[1]);
    for (const link of all(root, 'nav.places a')) expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
    const last = all(root, 'footer a').at(-1);
    expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(bar.top);
  });

  it('stay below what sticks there', async () => {
    const { root } = await open();
    await go(root, '#/exercises', 'hip-exercises');
    one(root, 'input[value=squat]').click();
    await settled(root);
    const bar = one(root, 'nav.places').getBoundingClientRect();
    expect(one(root, 'hip-start-bar').getBoundingClientRect().bottom).toBeLessThanOrEqual(bar.top);
    await go(root, '#/setup/squat', 'hip-set-options');
    const start = button(one(root, 'hip-set-options'), 'Start').getBoundingClientRect();
    expect(start.bottom).toBeLessThanOrEqual(bar.top);
    expect(start.top).toBeGreaterThan(0);
  });

  it('lie at the top on a laptop, and on a phone on its side', async () => {
    const { root } = await open();
    for (const size of [
      [1280, 800],
      [844, 390],
    ] as const) {
      await page.viewport(size[0], size[1]);
      expect(one(root, 'nav.places').getBoundingClientRect().bottom).toBeLessThan(120);
    }
  });
});

describe('the first visit on a phone', () => {
  it('has its one button in sight, and the acknowledgement of the note after it', async () => {
    const { root } = await open();
    expect(isInSight(button(root, 'Start ·'))).toBe(true);
    expect(isInSight(button(root, 'See it work'))).toBe(true);
    button(root, 'Start ·').click();
    await expect.poll(focusedHeading).toBe('Before you start');
    expect(isInSight(button(root, 'I have read this'))).toBe(true);
  });

  it('lets one see it work without a programme', async () => {
    const { root, services } = await open();
    button(root, 'See it work').click();
    await expect.poll(() => all(root, 'hip-set-options').length).toBe(1);
    await settled(root);
    button(root, 'Start').click();
    await expect.poll(() => all(root, 'hip-note').length).toBe(1);
    await settled(root);
    button(root, 'I have read this').click();
    await expect.poll(() => services.started[0]).toMatchObject({ exercise: 'squat', source: { kind: 'sample' } });
  });

  it('has the language at hand, and later visits have it in the settings', async () => {
    const { root } = await open();
    expect(all(one(root, 'header.bar'), 'hip-language')).toHaveLength(1);
    storeProgramme();
    const { root: later } = await open();
    expect(all(one(later, 'header.bar'), 'hip-language')).toEqual([]);
    await go(later, '#/settings', 'hip-settings');
    expect(all(later, 'hip-language')).toHaveLength(1);
  });
});

describe('the address that begins today’s session', () => {
  it('begins it at once where the note was read', async () => {
    acknowledge();
    storeProgramme();
    history.replaceState(null, '', '#/today');
    const { root } = await open();
    await expect.poll(() => all(root, 'hip-workout').length).toBe(1);
    expect(location.hash).toBe('#/workout');
  });

  it('shows the note first where it was not', async () => {
    storeProgramme();
    history.replaceState(null, '', '#/today');
    const { root } = await open();
    await expect.poll(() => all(root, 'hip-note').length).toBe(1);
    expect(all(root, 'hip-workout')).toEqual([]);
  });

  it('shows the first screen where there is no programme, and on a day of rest', async () => {
    acknowledge();
    history.replaceState(null, '', '#/today');
    const { root } = await open();
    expect(all(root, 'hip-begin')).toHaveLength(1);
    storeProgramme();
    history.replaceState(null, '', '#/today');
    const squat = exerciseById('squat');
    const events = squat ? fakeEvents(squat).map((event) => ({ ...event, timeMs: Date.now() })) : [];
    const { root: rest } = await open({ events });
    await expect.poll(() => words(one(rest, 'hip-today'))).toContain('Rest day');
    expect(location.hash).toBe('#/');
  });
});

describe('the settings', () => {
  const choose = async (root: HTMLElement, text: string): Promise<void> => {
    const option = all(root, 'label.option').find((label) => words(label).startsWith(text));
    option?.click();
    await settled(root);
  };

  it('are kept as they are chosen', async () => {
    const { root } = await open();
    await go(root, '#/settings', 'hip-settings');
    for (const option of ['Dark', 'Quiet', 'Show me as in a mirror']) await choose(root, option);
    expect(stored()).toMatchObject({ theme: 'dark', feedback: 'quiet', mirror: false });
    await choose(root, 'Normal');
    await choose(root, 'Say every number');
    expect(stored()).toMatchObject({ feedback: 'normal', spokenNumbers: true });
  });

  it('say nothing of numbers where nothing is said, and that they are said where all is', async () => {
    const { root } = await open();
    await go(root, '#/settings', 'hip-settings');
    await choose(root, 'Off');
    expect(words(root)).not.toContain('Say every number');
    await choose(root, 'Full');
    const box = all(root, 'label.option')
      .find((label) => words(label).startsWith('Say every number'))
      ?.querySelector('input');
    expect(box).toMatchObject({ checked: true, disabled: true });
  });

  it('keep the movement of no more sets, and show what was chosen beside a set meanwhile', async () => {
    const { root } = await open();
    await go(root, '#/settings', 'hip-settings');
    expect(stored().keepReplay).toBe(true);
    await choose(root, 'Keep each set’s movement');
    expect(stored().keepReplay).toBe(false);
    await go(root, '#/you', 'hip-you');
    preferencesStore.change((now) => ({ ...now, keepReplay: true }));
    await go(root, '#/settings', 'hip-settings');
    const box = all(root, 'label.option').find((label) => words(label).startsWith('Keep each set’s movement'));
    expect(box?.querySelector('input')?.checked).toBe(true);
  });

  it('say who shows the exercises', async () => {
    const { root } = await open();
    await go(root, '#/settings', 'hip-settings');
    all(one(root, 'hip-figure-choice'), 'input')[1]?.click();
    expect(stored().figure).toBe('second');
  });

  it('turn the picture of the next set as in a mirror, or not', async () => {
    acknowledge();
    const { root, services } = await open();
    for (const mirrored of [1, 0]) {
      await go(root, '#/setup/squat', 'hip-set-options');
      button(root, 'Start').click();
      await expect.poll(() => all(root, 'hip-stage').length).toBe(1);
      services.emit({ type: 'picture-changed', picture: { element: fakePicture(), mirrored: true } });
      await settled(root);
      await expect.poll(() => all(root, '.mirrored').length).toBe(mirrored);
      await go(root, '#/settings', 'hip-settings');
      if (mirrored) await choose(root, 'Show me as in a mirror');
    }
  });
});
