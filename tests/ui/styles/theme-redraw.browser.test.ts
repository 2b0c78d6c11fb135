import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import script from '../../../public/theme.js?raw';
import type { SeenMovement, SeenPose } from '../../../src/core/demo.ts';
import '../../../src/ui/figure/hip-skeleton.ts';
import type { ChartModel } from '../../../src/ui/parts/chart-model.ts';
import '../../../src/ui/parts/hip-chart.ts';
import { frame, mount, one, prefer } from '../harness.ts';

// As the page runs it: a classic script, after the style sheet.
new Function(script)();

const side = (x: number): SeenPose['left'] => ({
  shoulder: [x, 0.2],
  elbow: [x, 0.35],
  wrist: [x, 0.5],
  hip: [x, 0.5],
  knee: [x, 0.7],
  ankle: [x, 0.9],
  toe: [x, 0.95],
});
const MOVEMENT: SeenMovement = { poses: [{ head: [0.5, 0.1], left: side(0.6), right: side(0.4) }], stepMs: 100, height: 0 };
const CHART: ChartModel = {
  title: 'Sessions each week',
  sentence: 'Three a week.',
  labels: ['1', '2'],
  across: 'Week',
  up: 'Sessions',
  series: [{ name: 'Sessions', values: [3, 3], look: 'bars', colour: '--track' }],
  format: String,
  fromZero: true,
};

/** The colour of a token as a canvas has it. */
function colourOf(token: string): string {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  context.fillRect(0, 0, 1, 1);
  return String(context.getImageData(0, 0, 1, 1).data);
}

/** Whether some of what is drawn has the colour that the token stands for now. */
function hasColour(root: HTMLElement, token: string): boolean {
  const canvas = one(root, 'canvas') as HTMLCanvasElement;
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  const wanted = colourOf(token);
  return Array.from({ length: data.length / 4 }, (_, at) => String(data.slice(4 * at, 4 * at + 4))).includes(wanted);
}

const choose = (theme: string): void => {
  localStorage.setItem('hipwise-preferences', JSON.stringify({ theme }));
  window.dispatchEvent(new Event('theme-chosen'));
};

afterEach(async () => {
  localStorage.clear();
  window.dispatchEvent(new Event('theme-chosen'));
  await prefer();
});

describe.each([
  [
    'a skeleton',
    '--ink',
    html`<hip-skeleton .movement=${MOVEMENT} .live=${false} style="width: 8rem; height: 8rem"></hip-skeleton>`,
  ],
  ['a chart', '--track', html`<hip-chart .model=${CHART}></hip-chart>`],
] as const)('%s', (_, token, template) => {
  const shown = async (): Promise<HTMLElement> => {
    await prefer({ scheme: 'light' });
    const root = await mount(template);
    await vi.waitFor(() => expect(hasColour(root, token)).toBe(true));
    return root;
  };

  it('is drawn anew in the colours that the user chooses', async () => {
    const root = await shown();
    const before = colourOf(token);
    choose('dark');
    expect(colourOf(token)).not.toBe(before);
    await vi.waitFor(() => expect(hasColour(root, token)).toBe(true));
    choose('light');
    await vi.waitFor(() => expect(hasColour(root, token)).toBe(true));
  });

  it('is drawn anew when another tab chose them', async () => {
    const root = await shown();
    localStorage.setItem('hipwise-preferences', JSON.stringify({ theme: 'dark' }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'hipwise-preferences' }));
    await vi.waitFor(() => expect(hasColour(root, token)).toBe(true));
  });

  it('is drawn anew when the device turns dark', async () => {
    const root = await shown();
    await prefer({ scheme: 'dark' });
    await vi.waitFor(() => expect(hasColour(root, token)).toBe(true));
  });

  it('is left alone once it is off the page, and is right when it is back', async () => {
    const root = await shown();
    const element = one(root, 'hip-skeleton, hip-chart');
    element.remove();
    choose('dark');
    await frame();
    root.append(element);
    await vi.waitFor(() => expect(hasColour(root, token)).toBe(true));
  });
});
