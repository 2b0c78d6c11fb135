import { expect, it, vi } from 'vitest';
import { ScreenElements } from '../../../src/ui/app/screen-elements.ts';
import type { Screen } from '../../../src/ui/app/screens/screen.ts';

const screen = (load: NonNullable<Screen['load']>): Screen => ({ route: 'licences', load, view: () => '' });

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

it('a screen that is there is nothing to speak of', async () => {
  const { said, elements } = createElements();
  elements.load(screen(() => Promise.resolve()));
  await Promise.resolve();
  expect(said).toEqual([]);
});

it('a screen that cannot be fetched is told once, and not asked for each time that something else changes', async () => {
  const { said, elements } = createElements();
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const missing = screen(load);
  elements.load(missing);
  await vi.waitFor(() => expect(elements.isMissing(missing)).toBe(true));
  elements.load(missing);
  elements.load(missing);
  expect(load).toHaveBeenCalledOnce();
  expect(said).toEqual(['screen-missing: retry']);
});

it('it is fetched again when somebody asks, and the problem is over once it is there', async () => {
  const { said, elements } = createElements();
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(undefined);
  const missing = screen(load);
  elements.load(missing);
  await vi.waitFor(() => expect(elements.isMissing(missing)).toBe(true));
  expect(elements.retry('camera-unplugged')).toBe(false);
  expect(elements.retry('screen-missing')).toBe(true);
  elements.load(missing);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  expect(elements.isMissing(missing)).toBe(false);
  expect(said).toEqual(['screen-missing: retry', 'screen-missing is over', 'changed']);
});

it('another screen that is there ends the problem of the one before', async () => {
  const { said, elements } = createElements();
  const missing = screen(() => Promise.reject(new TypeError('Failed to fetch')));
  elements.load(missing);
  await vi.waitFor(() => expect(elements.isMissing(missing)).toBe(true));
  elements.load({ route: 'home', view: () => '' });
  expect(said.at(-1)).toBe('screen-missing is over');
});
