import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents } from '../../../src/gallery/fake-data.ts';
import { createFakeServices } from '../../../src/gallery/fake-services.ts';
import { reportStates } from '../../../src/gallery/report-states.ts';
import { handOver } from '../../../src/data/export/download.ts';
import { setsFrom, type SetRecord } from '../../../src/log/set-records.ts';
import '../../../src/ui/app/hip-app.ts';
import '../../../src/ui/parts/hip-export.ts';
import { all, button, mount, one, settled, words } from '../harness.ts';
import { loadScreens } from '../app/load-screens.ts';

await loadScreens();

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
});
afterEach(() => vi.restoreAllMocks());

const show = async (id: string): Promise<HTMLElement> => {
  const state = reportStates.find((each) => each.id === id);
  if (!state) throw new Error(`The gallery has no ${id}.`);
  return mount(state.show());
};

const pick = async (root: HTMLElement, option: string): Promise<void> => {
  const label = all(root, 'label').find((each) => words(each).includes(option));
  label?.click();
  await settled(root);
};

const write = async (root: HTMLElement, selector: string, value: string, at = 0): Promise<void> => {
  const field = all(root, selector)[at];
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`No field is ${selector}.`);
  field.value = value;
  field.dispatchEvent(new Event(field.type === 'date' ? 'change' : 'input', { bubbles: true }));
  await settled(root);
};

/** What stands in the margins of printed pages. */
const pageRules = (): string =>
  document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');

const printed = (media: 'print' | ''): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    media,
    features: [{ name: 'prefers-color-scheme', value: media ? 'dark' : 'light' }],
  });

describe('the report', () => {
  it('sums up four weeks: sessions, doses, range with its side, form and how much of it was seen, pain', async () => {
    const page = words(one(await show('report'), 'hip-report-summary'));
    expect(page).toContain('Sessions 12');
    expect(page).toContain('Highest pain 4 of 10, Banded side step');
    expect(page).toMatch(/Squat 2 × \d+ \d+ of \d+ \d+° \(\d+°\) Knees stay behind the toes: off in \d+ of \d+ 10 of 14 2/);
    expect(page).toMatch(/Left \d+° \(\d+°\) Right \d+° \(\d+°\)/);
  });

  it('says of each exercise what was off, how sure that is, and what was not checked and why', async () => {
    const root = await show('report');
    const section = all(root, 'hip-report-exercise')
      .map(words)
      .find((text) => text.startsWith('Squat'));
    expect(section).toMatch(/Knees stay behind the toes up to 0.1 foot lengths \d+ 0 \d+ of \d+ fairly sure/);
    expect(section).toContain('Good whenever it was seen (sure): Thighs go down to level');
    expect(section).toMatch(/Not checked Feet below hips and shoulders\. It can only be seen from/);
  });

  it('on a phone has no hole between the two sides of a cell, and no name that runs into its value', async () => {
    await page.viewport(390, 844);
    const cells = all(await show('report'), '.stacked td').filter((cell) => cell.children.length === 2);
    expect(cells.length).toBeGreaterThan(0);
    for (const { children } of cells) {
      const [left, right] = [...children].map((line) => line.getBoundingClientRect());
      expect((right?.top ?? 0) - (left?.bottom ?? 0)).toBeLessThan(16);
    }
    for (const cell of all(one(document.body, 'hip-report'), '.stacked td'))
      expect(getComputedStyle(cell, '::before').whiteSpace).toBe('normal');
  });

  it('says how it was measured, and that it is no diagnosis', async () => {
    const method = words(one(await show('report'), 'hip-report-method'));
    expect(method).toContain('Hipwise is not a medical device.');
    expect(method).toContain('Angles are those in the picture');
  });

  it('tells every session, and leaves the notes out on request', async () => {
    const root = await show('report');
    expect(all(one(root, 'hip-report-sessions'), 'tbody tr')).toHaveLength(12);
    expect(words(root)).toContain('Right hip a bit stiff.');
    await pick(root, 'With my notes');
    expect(words(root)).not.toContain('Right hip a bit stiff.');
  });

  it('holds the days that are chosen', async () => {
    const root = await show('report');
    await pick(root, 'From one day to another');
    await write(root, 'input[type=date]', '2025-02-28');
    expect(all(one(root, 'hip-report-sessions'), 'tbody tr')).toHaveLength(2);
    await write(root, 'input[type=date]', '2025-03-02', 0);
    await write(root, 'input[type=date]', '2025-03-01', 1);
    expect(words(root)).toContain('The first day lies after the last one.');
    expect(all(root, 'hip-report-summary')).toEqual([]);
    await write(root, 'input[type=date]', '2025-04-02', 1);
    await write(root, 'input[type=date]', '2025-04-01', 0);
    expect(words(root)).toContain('Nothing was recorded in these days.');
  });

  it('has nothing to print where nothing was recorded', async () => {
    const root = await show('report-empty');
    expect(words(root)).toContain('Nothing was recorded in these days. Choose a longer time.');
    expect(all(root, 'button')).toEqual([]);
  });

  it('has the name on it, and keeps it nowhere', async () => {
    const root = await show('report');
    await write(root, 'input[type=text]', 'Anna "A" Läufer');
    await write(root, 'textarea', 'May I run?');
    expect(words(one(root, 'header'))).toContain('Anna "A" Läufer');
    expect(words(root)).toContain('May I run?');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Anna');
    expect(words(await show('report'))).not.toContain('Anna');
  });

  it('is printed by the browser', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    button(await show('report'), 'Print or save as PDF').click();
    expect(print).toHaveBeenCalledOnce();
  });

  it('has name and days at the top of each printed page, as long as it is shown', async () => {
    const root = await show('report');
    await write(root, 'input[type=text]', 'Anna" } * { display: none }');
    expect(pageRules()).toContain('Anna\\" } * { display: none }, 4 February 2025 to 3 March 2025');
    expect(pageRules()).toContain('counter(pages)');
    root.replaceChildren();
    expect(pageRules()).not.toContain('@page');
  });
});

describe('in the app', () => {
  it('the report is at an address of its own, with the sets of the log', async () => {
    history.replaceState(null, '', '#/report');
    const events = fakeEvents(squat, { daysAgo: -Math.floor((Date.now() - Date.UTC(2025, 2, 3)) / 86_400_000) });
    const services = createFakeServices({ exercises: EXERCISES, events });
    const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
    await expect.poll(() => words(root)).toContain('Training report');
    await settled(root);
    expect(words(root)).toMatch(/Single sets 1/);
  });

  it('paper shows the report alone, black on white, whatever the screen prefers', async () => {
    history.replaceState(null, '', '#/report');
    const root = await mount(html`<hip-app .services=${createFakeServices({ exercises: EXERCISES })}></hip-app>`, {
      around: 'div',
    });
    await expect.poll(() => all(root, 'hip-report-choices').length).toBe(1);
    await settled(root);
    try {
      await printed('print');
      for (const selector of ['nav', 'footer', 'hip-report-choices'])
        expect(one(root, selector).checkVisibility(), selector).toBe(false);
      expect(one(root, 'h1').checkVisibility()).toBe(true);
      expect(getComputedStyle(one(root, 'h1')).color).toBe('rgb(0, 0, 0)');
    } finally {
      await printed('');
    }
    expect(one(root, 'nav').checkVisibility()).toBe(true);
  });
});

describe('the files', () => {
  const sets = setsFrom(fakeEvents(squat, { workoutId: 'w' }));
  const open = (some: readonly SetRecord[]) => mount(html`<hip-export .sets=${some}></hip-export>`);
  const saved = () => vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const asPhone = (share: (data?: ShareData) => Promise<void>) => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ ...matchMedia('all'), matches: true });
    Object.assign(navigator, { canShare: () => true, share });
  };
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'canShare');
    Reflect.deleteProperty(navigator, 'share');
  });

  it('are saved under names that say what they are', async () => {
    const click = saved();
    const root = await open(sets);
    for (const [text, name] of [
      ['FIT file', 'hipwise-2025-03-03-squat.fit'],
      ['Sets as CSV', 'hipwise-2025-03-03-squat-sets.csv'],
      ['Repetitions as CSV', 'hipwise-2025-03-03-squat-repetitions.csv'],
    ] as const) {
      button(root, text).click();
      await expect.poll(() => words(root)).toContain(`Saved as ${name}.`);
    }
    expect(click.mock.contexts.map((link) => (link instanceof HTMLAnchorElement ? link.download : ''))).toHaveLength(3);
  });

  it('have a FIT file for one workout or one set, and none for all of it', async () => {
    const other = setsFrom(fakeEvents(squat, { id: 'set-2', workoutId: 'other' }));
    expect(words(await open(sets))).toContain('FIT file');
    expect(words(await open([...sets, ...other]))).not.toContain('FIT file');
    expect(words(await open([]))).toBe('There is nothing to export yet.');
  });

  it('go through the phone’s own sheet, where there is one', async () => {
    const click = saved();
    const share = vi.fn(async () => undefined);
    asPhone(share);
    const file = new File(['x'], 'x.csv', { type: 'text/csv' });
    expect(await handOver(file)).toBe('shared');
    expect(share).toHaveBeenCalledWith({ files: [file] });
    expect(click).not.toHaveBeenCalled();
  });

  it('are not saved when the sheet is closed, and saved when it is refused', async () => {
    const click = saved();
    const file = new File(['x'], 'x.fit');
    asPhone(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await handOver(file)).toBe('given-up');
    expect(click).not.toHaveBeenCalled();
    asPhone(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(await handOver(file)).toBe('saved');
    expect(click).toHaveBeenCalledOnce();
  });
});
