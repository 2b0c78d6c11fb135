import { html } from 'lit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { shownSet } from '../../src/gallery/replay-states.ts';
import { preferencesStore } from '../../src/settings/preferences.ts';
import type { HipReplayStage } from '../../src/ui/replay/hip-replay-stage.ts';
import { all, frame, mount, prefer, settled, words } from './harness.ts';

const squat = exerciseById('squat') ?? null;
const faulty = () => shownSet('squat', 'chest-up');

afterAll(() => prefer());

const stages = (root: ParentNode): HipReplayStage[] => all(root, 'hip-replay-stage') as HipReplayStage[];
const slider = (root: ParentNode): HTMLInputElement => all(root, 'input[type="range"]')[0] as HTMLInputElement;
const button = (root: ParentNode, label: string): HTMLElement => {
  const found = all(root, 'button').find((each) => each.getAttribute('aria-label') === label || words(each).includes(label));
  if (!found) throw new Error(`There is no button ${label}.`);
  return found as HTMLElement;
};

/** How many pixels of the stage are as hot as what is off. */
function hotPixels(stage: HipReplayStage | undefined): number {
  const canvas = stage?.renderRoot.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let hot = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if ((pixels[at] ?? 0) > 235 && (pixels[at + 1] ?? 0) < 110 && (pixels[at + 2] ?? 0) < 80 && (pixels[at + 3] ?? 0) > 200)
      hot += 1;
  return hot;
}

const show = async (set = faulty()): Promise<HTMLElement> => {
  const root = await mount(html`<hip-replay .set=${set} .exercise=${squat}></hip-replay>`);
  await settled(root);
  await frame();
  return root;
};

describe('a replay', () => {
  beforeAll(() => prefer({ motion: 'reduce' }));

  it('says which repetition was worst, what to change, and which was best', async () => {
    const said = words(await show());
    expect(said).toContain('Rep 3 · Chest up');
    expect(said).toContain('Rep 1 · your best');
    expect(said).toContain('off here.');
  });

  it('says so to those who do not see it', async () => {
    const [worst] = all(await show(), '.stage[role="img"]');
    expect(worst?.getAttribute('aria-label')).toBe(
      'A moving stick figure of you. Rep 3 · Chest up. Trunk stays parallel to the shins: off here.',
    );
  });

  it('stands at the moment where motion is unwelcome, with what was off glowing', async () => {
    const root = await show();
    const [worst, best] = stages(root);
    expect(worst?.at).toBe(worst?.staged?.clip.moment);
    expect(best?.at).toBe(best?.staged?.clip.moment);
    expect(hotPixels(worst)).toBeGreaterThan(200);
    expect(hotPixels(best)).toBe(0);
    const before = slider(root).value;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(slider(root).value).toBe(before);
  });

  it('goes where the slider says, and stays there', async () => {
    const root = await show();
    const range = slider(root);
    range.value = '0';
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(root);
    expect(stages(root).map(({ at }) => at)).toEqual([0, 0]);
    range.value = range.max;
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(root);
    for (const { at, staged } of stages(root)) expect(at).toBe((staged?.poses.length ?? 0) - 1);
  });

  it('plays and pauses', async () => {
    const root = await show();
    const before = Number(slider(root).value);
    button(root, 'Play').click();
    await vi.waitFor(() => expect(Number(slider(root).value)).not.toBe(before));
    button(root, 'Pause').click();
    await settled(root);
    const then = slider(root).value;
    await frame();
    await frame();
    expect(slider(root).value).toBe(then);
  });

  it('says that there was nothing to correct where all was good', async () => {
    const root = await show(shownSet('squat', null));
    expect(stages(root)).toHaveLength(1);
    expect(words(root)).toContain('Nothing to correct in this set. This one was your best.');
  });

  it('shows nothing of a figure that is damaged, and does not break', async () => {
    const set = faulty();
    const root = await show({ ...set, movements: set.movements.map((clip) => ({ ...clip, poses: 'AAAA' })) });
    expect(stages(root)).toHaveLength(0);
  });
});

describe('the button that shows it', () => {
  const offered = async (forgettable = true): Promise<HTMLElement> => {
    const root = await mount(html`<hip-show-me .set=${faulty()} ?forgettable=${forgettable}></hip-show-me>`);
    await settled(root);
    return root;
  };
  const dialog = (root: ParentNode): HTMLDialogElement => all(root, 'dialog')[0] as HTMLDialogElement;

  it('is not there where nothing was kept', async () => {
    const root = await mount(html`<hip-show-me .set=${{ ...faulty(), movements: [] }}></hip-show-me>`);
    expect(all(root, 'button')).toEqual([]);
  });

  it('opens it above the page, and closes it', async () => {
    const root = await offered();
    button(root, 'Show me').click();
    await vi.waitFor(() => expect(dialog(root).open).toBe(true));
    await settled(root);
    expect(all(root, 'hip-replay')).toHaveLength(1);
    button(root, 'Close').click();
    await vi.waitFor(() => expect(all(root, 'hip-replay')).toHaveLength(0));
  });

  it('forgets the movements of the set, and keeps none from then on, when it is told to', async () => {
    const root = await offered();
    const edits: unknown[] = [];
    root.addEventListener('set-edited', ({ detail }) => edits.push(detail));
    button(root, 'Show me').click();
    await vi.waitFor(() => expect(all(root, 'hip-replay')).toHaveLength(1));
    const box = all(root, 'input[type="checkbox"]')[0] as HTMLInputElement;
    expect(box.checked).toBe(true);
    box.click();
    expect(preferencesStore.load().keepReplay).toBe(false);
    box.click();
    expect(preferencesStore.load().keepReplay).toBe(true);
    button(root, 'Forget these movements').click();
    expect(edits).toEqual([{ setId: faulty().id, change: { type: 'movements-forgotten' } }]);
    expect(dialog(root).open).toBe(false);
  });

  it('offers no forgetting right after the set', async () => {
    const root = await offered(false);
    button(root, 'Show me').click();
    await vi.waitFor(() => expect(all(root, 'hip-replay')).toHaveLength(1));
    expect(words(root)).not.toContain('Forget these movements');
  });
});
