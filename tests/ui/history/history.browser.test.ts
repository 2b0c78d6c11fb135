import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents, need } from '../../../src/gallery/fake-data.ts';
import { FAKE_TODAY, fakePlan, fakeQuarter, fakeSession, pastFrom } from '../../../src/gallery/fake-history.ts';
import { createFakeServices, type FakeServices } from '../../../src/gallery/fake-services.ts';
import type { WorkoutEvent } from '../../../src/log/events.ts';
import { dayTotals, entriesFrom } from '../../../src/progress/entries.ts';
import '../../../src/ui/app/hip-app.ts';
import '../../../src/ui/history/hip-calendar.ts';
import '../../../src/ui/history/hip-history.ts';
import { longDay } from '../../../src/ui/words/day-words.ts';
import type { HipOwnNote } from '../../../src/ui/parts/hip-own-note.ts';
import '../../../src/ui/progress/hip-progress.ts';
import { historyFrom } from '../../../src/workout/history.ts';
import { all, button, mount, one, settled, words } from '../harness.ts';
import { loadScreens } from '../app/load-screens.ts';

await loadScreens();

const squat = need(exerciseById('squat'), 'the squat');

/** Two sets of bridges. */
const small = fakeSession('w', 'A', 0, 6).filter((event) => !('setId' in event) || event.setId.startsWith('w-0'));

const entriesOf = (events: readonly WorkoutEvent[]) => {
  const { workouts, sets } = pastFrom(events);
  return entriesFrom(workouts, sets);
};

afterEach(() => history.replaceState(null, '', '#/'));

/** The app at an address, with a log. */
async function open(hash: string, events: readonly WorkoutEvent[]): Promise<{ root: HTMLElement; services: FakeServices }> {
  history.replaceState(null, '', hash);
  const services = createFakeServices({ exercises: EXERCISES, events });
  const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
  await expect.poll(() => words(root)).toMatch(/(Delete|Nothing here|All sessions|This is not here)/);
  await settled(root);
  return { root, services };
}

const press = async (root: HTMLElement, text: string): Promise<void> => {
  button(root, text).click();
  await settled(root);
};

describe('the calendar', () => {
  const show = async (chosen: (string | null)[] = []) => {
    const days = dayTotals(entriesOf(fakeQuarter()));
    const root = await mount(
      html`<hip-calendar
        .days=${days}
        today=${FAKE_TODAY}
        @day-chosen=${({ detail }: CustomEvent<string | null>) => chosen.push(detail)}
      ></hip-calendar>`,
    );
    const focused = () => one(root, 'td button[tabindex="0"]').ariaLabel;
    const key = async (name: string) => {
      await userEvent.keyboard(`{${name}}`);
      await settled(root);
    };
    return { root, focused, key };
  };

  it('marks today and the days of training, and says how much there was', async () => {
    const { root } = await show();
    expect(one(root, '[aria-current=date]').ariaLabel).toBe(longDay('2025-03-03'));
    expect(all(root, '.trained').map(({ ariaLabel }) => ariaLabel)).toEqual([`${longDay('2025-03-01')}: 6 sets`]);
    expect(words(root)).toContain('One day of training, 6 sets.');
  });

  it('is walked through with the keys: days, weeks, the ends of a week, months', async () => {
    const { root, focused, key } = await show();
    one(root, 'td button[tabindex="0"]').focus();
    await key('ArrowRight');
    expect(focused()).toBe(longDay('2025-03-04'));
    await key('ArrowDown');
    expect(focused()).toBe(longDay('2025-03-11'));
    await key('End');
    expect(focused()).toBe(longDay('2025-03-16'));
    await key('Home');
    expect(focused()).toBe(longDay('2025-03-10'));
    await key('PageUp');
    expect(focused()).toContain(longDay('2025-02-10'));
    expect(words(root)).toContain('February 2025');
    await key('ArrowUp');
    await key('ArrowUp');
    await key('ArrowLeft');
    expect(focused()).toBe(longDay('2025-01-26'));
    expect(root.querySelector('hip-calendar')?.shadowRoot?.activeElement?.ariaLabel).toBe(focused());
  });

  it('tells the day that is chosen by keyboard, and none when it is chosen again', async () => {
    const chosen: (string | null)[] = [];
    const { root, key } = await show(chosen);
    one(root, 'td button[tabindex="0"]').focus();
    await key('Enter');
    const calendar = root.querySelector('hip-calendar');
    if (calendar) calendar.chosen = chosen[0] ?? null;
    await settled(root);
    await key('Enter');
    expect(chosen).toEqual([FAKE_TODAY, null]);
  });

  it('begins its weeks where it is told to', async () => {
    const { root } = await show();
    const first = () => words(all(root, 'th')[0] ?? root);
    expect(first()).toContain('Monday');
    const calendar = root.querySelector('hip-calendar');
    if (calendar) calendar.firstWeekday = 7;
    await settled(root);
    expect(first()).toContain('Sunday');
  });
});

describe('the history', () => {
  it('shows only what was done on a chosen day, and everything again', async () => {
    const entries = entriesOf(fakeQuarter());
    const root = await mount(html`<hip-history .entries=${entries} today="2025-03-01"></hip-history>`);
    expect(all(root, 'li')).toHaveLength(20);
    await press(root, 'Show 17 more');
    expect(all(root, 'li')).toHaveLength(37);
    await press(root, `${longDay('2025-03-01')}: 6 sets`);
    expect(all(root, 'li')).toHaveLength(1);
    await press(root, longDay('2025-03-02'));
    expect(words(root)).toContain('Nothing on this day.');
    await press(root, 'Show every day');
    expect(all(root, 'li')).toHaveLength(37);
  });

  it('says what to make of a date that lies ahead, from the day after tomorrow on', async () => {
    const at = async (today: string) => {
      const entries = entriesOf(fakeEvents(squat));
      return words(await mount(html`<hip-history .entries=${entries} today=${today}></hip-history>`));
    };
    expect(await at('2025-03-02')).not.toContain('lie ahead');
    expect(await at('2025-03-01')).toContain('Some dates lie ahead of today');
  });

  it('is right at once when another tab has changed the log', async () => {
    const { root, services } = await open('#/log', small);
    await services.log.note({ type: 'workout-deleted', workoutId: 'w' });
    services.logNews({ type: 'log-changed' });
    await expect.poll(() => words(root)).toContain('Nothing here yet');
  });
});

describe('the page of a session', () => {
  it('tells how hard it was and where it hurt', async () => {
    const { root, services } = await open('#/log/w', small);
    await press(root, 'Very hard');
    await press(root, 'It hurts');
    await press(root, 'Pain 6');
    await expect.poll(async () => (await services.log.records()).workouts[0]).toMatchObject({ effort: 7, pain: { bridge: 6 } });
    const pressed = (): string[] => all(root, '[aria-pressed=true]').map((each) => words(each) || (each.ariaLabel ?? ''));
    await expect.poll(pressed).toEqual(['Very hard', 'It hurts', '6']);
  });

  it('shows what was told before with the same faces, and not again what came of it', async () => {
    const told = [
      { type: 'effort-told', workoutId: 'w', effort: 9 },
      { type: 'pain-told', workoutId: 'w', exercise: 'bridge', pain: 4 },
    ] as const;
    const { root, services } = await open('#/log/w', small);
    for (const fact of told) await services.log.note(fact);
    services.logNews({ type: 'log-changed' });
    await expect.poll(() => all(root, '[aria-pressed=true]').map((each) => words(each))).toEqual(['Very hard', 'It hurts', '4']);
    expect(words(root)).not.toContain('Ease it');
  });

  it('says first what everybody understands, and folds away what was measured', async () => {
    const { root } = await open('#/log/w', small);
    const card = one(one(root, 'hip-record'), '.parts section');
    const details = one(card, 'details');
    expect(details.hasAttribute('open')).toBe(false);
    expect(words(one(details, 'summary'))).toBe('Details');
    expect(all(card, 'hip-number').every((number) => !number.checkVisibility())).toBe(true);
    const short = words(one(card, 'hip-findings'));
    expect(short).not.toMatch(/°|% of|of 100|One camera/);
  });

  it('puts a count right, and says what was seen', async () => {
    const { root, services } = await open('#/log/a', fakeEvents(squat, { id: 'a' }));
    expect((button(root, 'Save') as HTMLButtonElement).disabled).toBe(true);
    await press(root, 'More full repetitions');
    expect(services.calls).toEqual([]);
    await press(root, 'Save');
    await expect.poll(() => words(root)).toContain('Set 1: 11 of 15 full, 2 too small');
    expect(words(root)).toContain('Corrected by you. Seen: 10 full repetitions.');
    expect(services.calls).toEqual(['change count-corrected']);
  });

  it('puts a time right', async () => {
    const stretch = need(exerciseById('couch-3'), 'the stretch');
    const { root, services } = await open('#/log/a', fakeEvents(stretch, { id: 'a' }));
    await press(root, 'Fewer seconds held');
    await press(root, 'Save');
    const [set] = (await services.log.records()).sets;
    expect(set?.heldMs.total).toBe(231_000);
  });

  it('deletes a set and brings it back, as long as the page is open', async () => {
    const { root } = await open('#/log/w', small);
    await press(root, 'Delete this set');
    await expect.poll(() => all(root, 'hip-record-set').length).toBe(1);
    expect(words(root)).toContain('Deleted: Set 1');
    expect(words(one(root, 'hip-record').shadowRoot?.activeElement ?? root)).toBe('Undo');
    await press(root, 'Undo');
    await expect.poll(() => all(root, 'hip-record-set').length).toBe(2);
    expect(words(root)).not.toContain('Deleted:');
  });

  it('deletes the session and brings it back', async () => {
    const { root } = await open('#/log/w', small);
    await press(root, 'Delete this session');
    await expect.poll(() => all(root, 'hip-record-set').length).toBe(0);
    expect(words(one(root, 'hip-record'))).toContain('Session A');
    await press(root, 'Undo');
    await expect.poll(() => all(root, 'hip-record-set').length).toBe(2);
  });

  it('says so where there is no such session', async () => {
    const { root } = await open('#/log/elsewhere', []);
    expect(words(root)).toContain('This is not here');
  });
});

describe('a note', () => {
  const write = async (root: HTMLElement, text: string): Promise<HTMLTextAreaElement> => {
    const field = one(root, 'textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled(root);
    return field;
  };

  it('is saved by itself when the field is left, once, and says so when it is written', async () => {
    const { root, services } = await open('#/log/w', small);
    const field = await write(root, 'Felt strong.');
    expect(words(root)).toContain('Saving …');
    field.dispatchEvent(new Event('change'));
    field.dispatchEvent(new Event('change'));
    await expect.poll(() => words(root)).toContain('Saved.');
    expect(services.calls).toEqual(['note workout-noted']);
    expect((await services.log.records()).workouts[0]?.note).toBe('Felt strong.');
  });

  it('is saved when one leaves the page in the middle of a word', async () => {
    const { root, services } = await open('#/log/w', small);
    await write(root, 'Felt str');
    location.hash = '#/log';
    await expect.poll(async () => (await services.log.records()).workouts[0]?.note).toBe('Felt str');
  });

  it('of a set is the set’s', async () => {
    const { root, services } = await open('#/log/a', fakeEvents(squat, { id: 'a' }));
    (await write(root, 'New band')).dispatchEvent(new Event('change'));
    await expect.poll(async () => (await services.log.records()).sets[0]?.note).toBe('New band');
  });

  it('that is being written is not lost when the log has another one', async () => {
    const root = await mount(html`<hip-own-note label="Note" value="old"></hip-own-note>`);
    const note = one(root, 'hip-own-note') as HipOwnNote;
    const field = await write(root, 'mine');
    note.value = 'theirs';
    await settled(root);
    expect(field.value).toBe('mine');
  });
});

describe('progress', () => {
  const show = async (events: readonly WorkoutEvent[]) => {
    const { workouts, sets } = pastFrom(events);
    return mount(
      html`<hip-progress
        .history=${historyFrom(workouts, sets)}
        .sets=${sets}
        .plan=${fakePlan}
        today=${FAKE_TODAY}
      ></hip-progress>`,
    );
  };

  it('shows weeks, streak, bests and the charts of the exercise that is chosen, each with its table', async () => {
    await page.viewport(390, 844);
    const root = await show(fakeQuarter());
    expect(words(root)).toContain('Weeks in a row 8');
    const field = one(root, 'select') as HTMLSelectElement;
    field.value = 'squat';
    field.dispatchEvent(new Event('change'));
    await settled(root);
    expect(words(root)).toContain('Most repetitions in a set');
    const charts = all(root, 'hip-chart');
    expect(charts.map((chart) => words(one(chart, 'h3')))).toEqual([
      'Sessions each week',
      'Full repetitions',
      'Range of motion',
      'Form',
    ]);
    for (const chart of charts) {
      expect(all(chart, 'tbody tr').length).toBeGreaterThan(1);
      const canvas = one(chart, 'canvas') as HTMLCanvasElement;
      expect(canvas.width).toBeGreaterThan(0);
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      expect(new Set(pixels).size).toBeGreaterThan(2);
    }
  });

  it('says with one session that a trend needs more', async () => {
    const root = await show(fakeSession('w', 'B', 0, 11));
    expect(words(root)).toContain('One session so far: a trend needs more.');
    expect(all(root, 'hip-exercise-progress hip-chart')).toEqual([]);
  });
});
