import { expect, it } from 'vitest';
import type { Screen, View, Wiring } from '../../../src/ui/app/screens/screen.ts';
import { arrival, shownView } from '../../../src/ui/app/screens/shown-view.ts';

/** What a view is wired to is not looked at here. */
const shownOf = (screen: Screen) => shownView(screen)({} as Wiring, '');

const something: View = () => null;

it('shows nothing of a screen until it has come, and says once that it is new', async () => {
  let loads = 0;
  const screen: Screen = {
    route: 'late',
    load: () => {
      loads += 1;
      return Promise.resolve(something);
    },
  };
  expect(shownOf(screen)).toBe('');
  const [first, second] = [arrival(screen), arrival(screen)];
  expect(await first).toBe(true);
  await second;
  expect(loads).toBe(1);
  expect(shownOf(screen)).toBeNull();
  expect(await arrival(screen)).toBe(false);
});

it('shows the first screen at once', async () => {
  const screen: Screen = { route: 'first', view: something };
  expect(shownOf(screen)).toBeNull();
  expect(await arrival(screen)).toBe(false);
});

it('asks for a screen again that could not be loaded', async () => {
  let isThere = false;
  const screen: Screen = {
    route: 'far',
    load: () => (isThere ? Promise.resolve(something) : Promise.reject(new TypeError('Failed to fetch'))),
  };
  await expect(arrival(screen)).rejects.toThrow('Failed to fetch');
  expect(shownOf(screen)).toBe('');
  isThere = true;
  expect(await arrival(screen)).toBe(true);
});
