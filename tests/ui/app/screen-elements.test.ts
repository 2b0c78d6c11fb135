import { expect, it, vi } from 'vitest';
import { ScreenElements } from '../../../src/ui/app/screen-elements.ts';
import type { Screen, View } from '../../../src/ui/app/screens/screen.ts';

const view: View = () => '';

const screen = (load: () => Promise<View>): Screen => ({ route: 'licences', load });

/** What is told and taken back, in order. */
function createElements() {
  const said: string[] = [];
  const elements = new ScreenElements({
    show: ({ id, actions }) => void said.push(`${id}: ${actions.join(', ')}`),
    hide: (id) => void said.push(`${id} is over`),
    changed: () => void said.push('changed'),
  });
  return { said, elements };
}

it('a screen that comes is shown, and nothing is told', async () => {
  const { said, elements } = createElements();
  await elements.load(screen(() => Promise.resolve(view)));
  expect(said).toEqual(['changed']);
});

it('a screen that cannot be fetched is told once, and not asked for each time that something else changes', async () => {
  const { said, elements } = createElements();
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const missing = screen(load);
  await elements.load(missing);
  expect(elements.isMissing(missing)).toBe(true);
  await elements.load(missing);
  await elements.load(missing);
  expect(load).toHaveBeenCalledOnce();
  expect(said).toEqual(['screen-missing: retry']);
});

it('it is fetched again when somebody asks, and the problem is over once it is there', async () => {
  const { said, elements } = createElements();
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(view);
  const missing = screen(load);
  await elements.load(missing);
  expect(elements.isMissing(missing)).toBe(true);
  expect(elements.retry('camera-unplugged')).toBe(false);
  expect(elements.retry('screen-missing')).toBe(true);
  await elements.load(missing);
  expect(load).toHaveBeenCalledTimes(2);
  expect(elements.isMissing(missing)).toBe(false);
  expect(said).toEqual(['screen-missing: retry', 'screen-missing is over', 'changed', 'changed']);
});

it('another screen that is there ends the problem of the one before', async () => {
  const { said, elements } = createElements();
  const missing = screen(() => Promise.reject(new TypeError('Failed to fetch')));
  await elements.load(missing);
  expect(elements.isMissing(missing)).toBe(true);
  await elements.load({ route: 'home', view });
  expect(said.at(-1)).toBe('screen-missing is over');
});
