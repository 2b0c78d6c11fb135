import { prescribedDose } from '../../../src/programme/asked-dose.ts';
import { inEnglish } from '../../../src/language/english.ts';
import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { exerciseById, EXERCISES } from '../../../src/exercises/index.ts';
import type { FigureView, LoadFigure } from '../../../src/figure/figure-port.ts';
import { preferencesStore } from '../../../src/settings/preferences.ts';
import '../../../src/ui/exercise/hip-exercise.ts';
import '../../../src/ui/library/hip-exercises.ts';
import { all, button, mount, next, one, prefer, settled, words } from '../harness.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

afterEach(() => prefer());

/** A figure that draws nothing; tells how many there are, and which of them moved. */
const fakeFigures = () => {
  const alive = new Set<HTMLCanvasElement>();
  let made = 0;
  const people: (string | undefined)[] = [];
  const loadFigure: LoadFigure = () =>
    Promise.resolve((canvas): FigureView => {
      made += 1;
      alive.add(canvas);
      canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
      return {
        show: (_, look) => void people.push(look?.person),
        render: vi.fn(),
        resize: vi.fn(),
        dispose: () => alive.delete(canvas),
      };
    });
  /** Figures in cards; the one that draws the stills is out of sight. */
  const moving = (): HTMLCanvasElement[] => [...alive].filter((canvas) => canvas.style.visibility !== 'hidden');
  return { loadFigure, moving, people, made: () => made };
};

const type = async (root: HTMLElement, text: string): Promise<void> => {
  const field = one(root, 'input[type=search]') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await settled(root);
};

const cards = (root: HTMLElement): string[] =>
  all(one(root, 'hip-library'), 'input[type=radio]').map((radio) => (radio as HTMLInputElement).value);

describe('the library', () => {
  it('narrows while one types, says how many are left, and leads back to all', async () => {
    const root = await mount(html`<hip-exercises></hip-exercises>`);
    expect(cards(root)).toEqual(EXERCISES.map(({ id }) => id));
    await type(root, 'squat');
    expect(cards(root)).toContain('squat');
    expect(cards(root).length).toBeLessThan(EXERCISES.length);
    expect(words(one(root, '[role=status]'))).toBe(`${cards(root).length} of ${EXERCISES.length} exercises`);
    await type(root, 'bench press');
    expect(cards(root)).toEqual([]);
    expect(words(root)).toContain('No exercise fits.');
    button(root, 'Show all exercises').click();
    await settled(root);
    expect(cards(root)).toHaveLength(EXERCISES.length);
    expect((one(root, 'input[type=search]') as HTMLInputElement).value).toBe('');
  });

  it('filters by what is picked, and keeps the chosen exercise', async () => {
    const root = await mount(html`<hip-exercises></hip-exercises>`);
    one(root, 'input[value=squat]').click();
    const position = all(root, 'select').find((each) => words(each).includes('Any position')) as HTMLSelectElement;
    position.value = 'lying';
    position.dispatchEvent(new Event('change'));
    await settled(root);
    expect(cards(root)).toContain('bridge');
    expect(cards(root)).not.toContain('squat');
    const chosen = next(root, 'exercise-chosen');
    button(root, 'Start').click();
    expect(await chosen).toEqual({ exercise: 'squat', source: { kind: 'camera' } });
  });

  it('moves one figure at a time: the chosen one, or the one pointed at, and none before', async () => {
    await page.viewport(1280, 1600);
    const { loadFigure, moving } = fakeFigures();
    const root = await mount(html`<hip-exercises></hip-exercises>`, { loadFigure });
    const cardOf = (canvas: HTMLCanvasElement | undefined): string => {
      const demo = (canvas?.getRootNode() as ShadowRoot | undefined)?.host;
      return demo?.parentElement?.querySelector('input')?.value ?? '';
    };
    expect(moving()).toEqual([]);
    one(root, 'input[value=squat]').click();
    await expect.poll(() => moving().map(cardOf)).toEqual(['squat']);
    const bridge = one(root, 'input[value=bridge]').closest('.card');
    bridge?.dispatchEvent(new PointerEvent('pointerenter'));
    await expect.poll(() => moving().map(cardOf)).toEqual(['bridge']);
    one(one(root, 'hip-library'), 'fieldset').dispatchEvent(new PointerEvent('pointerleave'));
    await expect.poll(() => moving().map(cardOf)).toEqual(['squat']);
  });

  it('has a picture on every card at once, and draws and moves nothing where motion is unwelcome', async () => {
    await prefer({ motion: 'reduce' });
    await page.viewport(1280, 1600);
    const { loadFigure, moving, made } = fakeFigures();
    const root = await mount(html`<hip-exercises></hip-exercises>`, { loadFigure });
    const shown = all(root, 'hip-figure-still').map((still) => still.shadowRoot?.querySelector('img')?.src ?? '');
    expect(new Set(shown).size).toBe(EXERCISES.length);
    expect(shown).not.toContain('');
    expect(made()).toBe(0);
    expect(moving()).toEqual([]);
  });
});

describe('the page of an exercise', () => {
  it('tells every rule with its limits, what no camera sees, safety and sources', async () => {
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
    const text = words(root);
    for (const { title, basis, source } of squat.rules) {
      expect(text).toContain(inEnglish(title));
      expect(text).toContain(basis);
      if (source) expect(text).toContain(source.label);
    }
    expect(text).toContain('Good 75° to 125° Off below 65°');
    for (const { title, why } of squat.notObservable) expect(text).toContain(`${inEnglish(title)}. ${inEnglish(why)}`);
    for (const line of [...squat.steps, ...squat.safety, squat.progression]) expect(text).toContain(inEnglish(line));
    for (const { reference } of squat.sources) expect(text).toContain(reference);
    // Some rules say the same on either side.
    expect(text).toContain('You hear “Weight even” Why');
  });

  it('lets a point of form that is advice be switched off, and no other one', async () => {
    const told: unknown[] = [];
    const root = await mount(
      html`<hip-exercise
        .exercise=${squat}
        .rulesOff=${['slow-down']}
        @rule-checked=${({ detail }: CustomEvent) => told.push(detail)}
      ></hip-exercise>`,
    );
    const advice = squat.rules.filter(({ grade }) => grade === 'advice').length;
    const boxes = all(one(root, 'hip-rules'), 'input').filter((box) => box instanceof HTMLInputElement);
    expect(boxes).toHaveLength(advice);
    expect(boxes.filter(({ checked }) => !checked)).toHaveLength(1);
    boxes.find(({ checked }) => checked)?.click();
    expect(told).toEqual([{ rule: 'knees-behind-toes', isOn: false }]);
  });

  it('shows how much is asked for, and keeps the user’s own', async () => {
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
    expect(words(one(root, '.amount'))).toBe('3 × 15');
    const changed = next(root, 'dose-changed');
    button(root, 'Fewer sets').click();
    expect(await changed).toEqual({ ...prescribedDose(squat), sets: 2 });
    await settled(root);
    expect(words(one(root, '.amount'))).toBe('2 × 15');
  });

  it('shows two mistakes with what is said of them, and lets one move at a time', async () => {
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
    const mistakes = all(one(root, 'hip-mistakes'), 'button');
    expect(mistakes.map((each) => words(each))).toEqual([
      'A bit lower Thighs go down to level',
      'Sit back more Knees stay behind the toes',
    ]);
    mistakes[0]?.click();
    await settled(root);
    mistakes[1]?.click();
    await settled(root);
    expect(mistakes.map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  });

  it('folds away how it is measured', async () => {
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
    const measured = one(root, 'details.measured');
    expect(measured.hasAttribute('open')).toBe(false);
    expect(one(measured, 'hip-rules')).toBeDefined();
  });

  it('lets another figure be chosen, who shows it from then on', async () => {
    const { loadFigure, people } = fakeFigures();
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`, { loadFigure });
    await expect.poll(() => people.at(-1)).toBe('first');
    one(root, 'input[aria-label="Figure with tied hair"]').click();
    await expect.poll(() => people.at(-1)).toBe('second');
    expect(preferencesStore.load().figure).toBe('second');
    one(root, 'input[aria-label="Figure with short hair"]').click();
    await expect.poll(() => people.at(-1)).toBe('first');
  });

  it('begins with one press; the sample, a file and no camera are one more tap away, and out of the way before', async () => {
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
    const bar = one(root, 'hip-start-bar');
    const offered = (): string[] =>
      all(bar, 'button')
        .filter((each) => each.checkVisibility())
        .map((each) => words(each));
    expect(offered()).toEqual(['Start', 'Other ways']);
    const toggle = button(bar, 'Other ways');
    expect(toggle.ariaExpanded).toBe('false');
    toggle.click();
    await settled(root);
    expect(toggle.ariaExpanded).toBe('true');
    expect(offered().slice(2)).toEqual([
      'Without the camera Tap, or follow the tempo',
      'From a video file Choose one, or drop it here',
      'Try the sample See it work without a camera',
    ]);
    for (const [text, kind] of [
      ['Start', 'camera'],
      ['Without the camera', 'unwatched'],
      ['Try the sample', 'sample'],
    ] as const) {
      const picked = next(root, 'source-picked');
      button(bar, text).click();
      expect(await picked).toMatchObject({ kind });
    }
  });

  it('has Start within a thumb’s reach on a phone, and in sight on its side', async () => {
    for (const [width, height] of [
      [390, 844],
      [844, 390],
    ] as const) {
      await page.viewport(width, height);
      const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
      const start = button(one(root, 'hip-start-bar'), 'Start').getBoundingClientRect();
      expect(start.top).toBeGreaterThan(0.6 * height);
      expect(start.bottom).toBeLessThanOrEqual(height);
      expect(start.width).toBeGreaterThan(button(root, 'Other ways').getBoundingClientRect().width);
    }
  });

  it('shows the movement, its steps and two mistakes; all else is folded away', async () => {
    const root = await mount(html`<hip-exercise .exercise=${squat}></hip-exercise>`);
    expect(
      all(root, 'h2')
        .filter((each) => each.checkVisibility())
        .map((each) => words(each)),
    ).toEqual(['How it goes', 'Common mistakes', 'How it is measured', 'Squat']);
    for (const folded of ['hip-dose', 'hip-figure-choice', 'hip-rules'])
      expect(one(one(root, 'details.measured'), folded)).toBeDefined();
  });
});
