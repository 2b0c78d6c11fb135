import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { need } from '../../../src/gallery/fake-data.ts';
import { fakeSession, pastFrom } from '../../../src/gallery/fake-history.ts';
import { createFakeServices, type FakeServices } from '../../../src/gallery/fake-services.ts';
import { fitRecordings } from '../../../src/recording/fit.ts';
import '../../../src/ui/app/hip-app.ts';
import '../../../src/ui/history/hip-watch-recording.ts';
import { fitOf, record, session, set } from '../../recording/fit-bytes.ts';
import { all, button, mount, one, settled, words } from '../harness.ts';
import { loadScreens } from '../app/load-screens.ts';

await loadScreens();

/** Two sets of squats. */
const events = fakeSession('w', 'B', 0, 11).filter((event) => !('setId' in event) || event.setId.startsWith('w-0'));
const sets = pastFrom(events).sets.toSorted((a, b) => a.startedMs - b.startedMs);
const firstMs = need(sets[0], 'a set').startedMs;
const lastMs = need(sets.at(-1), 'a set').startedMs;
const seconds = Math.round((lastMs - firstMs) / 1000) + 60;

/** As a watch would record the session, which in each set counted one repetition. */
const bytes = fitOf([
  session(firstMs, seconds, 143),
  ...Array.from({ length: seconds }, (_, second) => record(firstMs + 1000 * second, 110)),
  ...sets.map(({ startedMs }) => set(startedMs + 10_000, 30, 1)),
]);
const fitFile = () => new File([bytes], 'activity.fit');

afterEach(() => history.replaceState(null, '', '#/'));

async function open(): Promise<{ root: HTMLElement; services: FakeServices }> {
  history.replaceState(null, '', '#/log/w');
  const services = createFakeServices({ exercises: EXERCISES, events });
  const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
  await expect.poll(() => words(root)).toContain('Add your watch’s recording');
  await settled(root);
  return { root, services };
}

const holding = (file: File): DataTransfer => {
  const held = new DataTransfer();
  held.items.add(file);
  return held;
};

/** Somewhere on the page. */
const drag = (type: string, dataTransfer: DataTransfer): DragEvent => {
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

const heartIn = async ({ log }: FakeServices): Promise<number> => {
  const sets = await log.sets((await log.records()).sets.map(({ id }) => id));
  return sets.reduce((sum, { heartRate }) => sum + heartRate.length, 0);
};

describe('a watch’s recording that is dropped on the page of its session', () => {
  it('brings heart rate, calories and both counts, and can be removed again', async () => {
    expect(fitRecordings(bytes)).toHaveLength(1);
    const { root, services } = await open();
    drag('drop', holding(fitFile()));
    await expect.poll(() => words(root)).toContain('Heart rate and 143 kcal were added from your watch.');
    expect(words(root)).toContain('Hipwise 8 · watch 1');
    expect(all(root, 'hip-heart-rate').length).toBe(sets.length);
    expect(await heartIn(services)).toBeGreaterThan(100);
    button(root, 'Remove it again').click();
    await expect.poll(() => words(root)).not.toContain('143 kcal');
    expect(all(root, 'hip-heart-rate')).toEqual([]);
    expect(await heartIn(services)).toBe(0);
  });

  it('a second time adds nothing, and says so', async () => {
    const { root, services } = await open();
    drag('drop', holding(fitFile()));
    await expect.poll(() => words(root)).toContain('143 kcal');
    const before = await heartIn(services);
    drag('drop', holding(fitFile()));
    await expect.poll(() => words(root)).toContain('This recording is here already. Nothing was added.');
    expect(await heartIn(services)).toBe(before);
    expect(words(root).split('143 kcal')).toHaveLength(2);
  });

  it('of another day names both times and adds nothing', async () => {
    const { root, services } = await open();
    const other = new File([fitOf([session(firstMs - 5 * 86_400_000, 1800, 100)])], 'a.fit');
    drag('drop', holding(other));
    await expect.poll(() => words(root)).toMatch(/of another day or time \(.*26 February 2025.*\), .* 3 March 2025/);
    expect(await heartIn(services)).toBe(0);
  });

  it('that is none is refused with what to do', async () => {
    const { root } = await open();
    drag('drop', holding(new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'watch.fit')));
    await expect.poll(() => words(root)).toContain('Choose a FIT or TCX file');
  });
});

describe('the page of a session', () => {
  it('shows that a file can be dropped while one is held over it, and keeps the browser from opening it', async () => {
    const { root } = await open();
    expect(drag('dragover', holding(fitFile())).defaultPrevented).toBe(true);
    await settled(root);
    expect(words(root)).toContain('Drop it here');
    drag('dragleave', holding(fitFile()));
    await settled(root);
    expect(words(root)).not.toContain('Drop it here');
  });

  it('leaves alone what is dragged and is no file', async () => {
    await open();
    const text = new DataTransfer();
    text.setData('text/plain', 'a note');
    expect([drag('dragover', text), drag('drop', text)].map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false]);
  });

  it('takes files no longer once it is left', async () => {
    await open();
    await mount(html`<p>Elsewhere</p>`);
    expect(drag('dragover', holding(fitFile())).defaultPrevented).toBe(false);
  });

  it('takes a file that is chosen', async () => {
    const { root } = await open();
    const input = one(one(root, 'hip-watch-recording'), 'input') as HTMLInputElement;
    input.files = holding(fitFile()).files;
    input.dispatchEvent(new Event('change'));
    await expect.poll(() => words(root)).toContain('143 kcal');
  });
});
