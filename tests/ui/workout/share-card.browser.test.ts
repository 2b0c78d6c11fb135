import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeSets, need } from '../../../src/gallery/fake-data.ts';
import { workoutStates } from '../../../src/gallery/workout-states.ts';
import '../../../src/ui/workout/hip-share-card.ts';
import { page } from 'vitest/browser';
import { all, button, mount, one, settled, words } from '../harness.ts';

const sets = fakeSets([need(exerciseById('squat'), 'the squat'), { id: 'shared', count: 15 }]);

/** A picture is drawn in a tenth of a second, on a busy machine in seconds. */
const DRAWN = { timeout: 20_000 };

/** The system's sheet: whether it takes pictures, and what comes of asking it. */
function withSheet(takes: boolean, share: (data: ShareData) => Promise<void> = async () => undefined): typeof share {
  const asked = vi.fn(share);
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: () => takes });
  Object.defineProperty(navigator, 'share', { configurable: true, value: asked });
  return asked;
}

/** Opens the preview and waits until something can be done with the picture, or it has failed. */
async function opened(): Promise<HTMLElement> {
  const root = await mount(html`<hip-share-card .lastedMs=${1_294_000} .sets=${sets} .end=${null}></hip-share-card>`);
  button(root, 'Share').click();
  await settled(root);
  await vi.waitFor(() => one(root, 'dialog .primary:not(:disabled), dialog [role=status]:not(:empty)'), DRAWN);
  return root;
}

const said = (root: HTMLElement): string => words(one(root, '[role=status]'));
const offers = (root: HTMLElement): string[] => all(root, 'dialog .does button').map(words);

async function pressed(root: HTMLElement): Promise<void> {
  one(root, 'dialog .primary').click();
  await new Promise((resolve) => setTimeout(resolve));
  await settled(root);
}

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'canShare');
  Reflect.deleteProperty(navigator, 'share');
});

describe('the card of a session', () => {
  it('is handed to the system as a PNG of 1080 by 1350 pixels, only when that is tapped', async () => {
    const given: File[] = [];
    const share = withSheet(true, async ({ files }) => void given.push(...(files ?? [])));
    const root = await opened();
    expect(offers(root)).toEqual(['Share']);
    expect(share).not.toHaveBeenCalled();
    await pressed(root);
    const [file] = given;
    expect(file?.name).toMatch(/^hipwise-\d{4}-\d\d-\d\d\.png$/);
    expect(file?.type).toBe('image/png');
    const { width, height } = await createImageBitmap(need(file, 'the picture'));
    expect([width, height]).toEqual([1080, 1350]);
    expect(said(root)).toBe('');
  });

  it('is drawn: paper above, the track below, and a figure between', async () => {
    const root = await opened();
    const canvas = one(root, 'canvas') as HTMLCanvasElement;
    const { data } = need(canvas.getContext('2d') ?? undefined, 'the brush').getImageData(0, 0, 1080, 1350);
    const colour = (x: number, y: number): string => `${data.slice((y * 1080 + x) * 4, (y * 1080 + x) * 4 + 3)}`;
    const paper = colour(4, 4);
    expect(colour(4, 1340)).not.toBe(paper);
    const between = Array.from({ length: 1080 }, (_, x) => colour(x, 420)).filter((each) => each !== paper);
    expect(new Set(between).size).toBeGreaterThan(20);
  });

  it('says in words what it shows', async () => {
    expect(one(await opened(), 'canvas').getAttribute('aria-label')).toMatch(
      /^Hipwise\. .+\d{4}\. 22 minutes for my hips\. \d+ repetitions$/,
    );
  });

  it('is no mistake where the user closes the sheet of the system again', async () => {
    withSheet(true, () => Promise.reject(new DOMException('', 'AbortError')));
    const root = await opened();
    await pressed(root);
    expect(said(root)).toBe('');
    expect(offers(root)).toEqual(['Share']);
  });

  it('can be saved where sharing fails, and says so', async () => {
    withSheet(true, () => Promise.reject(new DOMException('', 'NotAllowedError')));
    const root = await opened();
    await pressed(root);
    expect(said(root)).toBe('Sharing did not work. Save the picture and send it yourself.');
    expect(offers(root)).toEqual(['Save picture']);
  });

  it('is saved as a file where the system shares no pictures', async () => {
    const share = withSheet(false);
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const root = await opened();
    expect(offers(root)).toEqual(['Save picture']);
    await pressed(root);
    expect(saved).toEqual([expect.stringMatching(/^hipwise-.+\.png$/)]);
    expect(said(root)).toBe('Saved.');
    expect(share).not.toHaveBeenCalled();
  });

  it('is made without a figure where its picture cannot be loaded', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    withSheet(true);
    const root = await opened();
    expect(offers(root)).toEqual(['Share']);
    expect(said(root)).toBe('');
  });

  it('says so where the device makes no picture', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    const root = await opened();
    expect(said(root)).toBe('The picture could not be made. Close this and try again.');
    expect(one(root, 'dialog .does button').matches(':disabled')).toBe(true);
  });

  it('can be closed', async () => {
    const root = await opened();
    button(root, 'Close').click();
    await vi.waitFor(() => expect(all(root, 'dialog canvas')).toEqual([]), DRAWN);
  });
});

describe('the end of a session', () => {
  const summary = workoutStates(null).find(({ id }) => id === 'workout-best');

  it('offers the card, and keeps all that is told and asked first in sight on a phone', async () => {
    await page.viewport(390, 844);
    const root = await mount(need(summary, 'the summary').show());
    expect(button(root, 'Share').getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    const asked = one(root, 'hip-effort').getBoundingClientRect().bottom;
    expect(asked).toBeLessThanOrEqual(button(root, 'Done').getBoundingClientRect().top);
  });

  it('offers none where nothing was counted', async () => {
    const root = await mount(html`<hip-workout-summary name="Session A" .exercises=${[]}></hip-workout-summary>`);
    expect(all(root, 'hip-share-card')).toEqual([]);
    expect(words(root)).toContain('Done');
  });
});
