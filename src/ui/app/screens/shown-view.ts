import type { Screen, View } from './screen.ts';

const loaded = new WeakMap<Screen, View>();
const loading = new WeakMap<Screen, Promise<boolean>>();

/** What a screen shows while it is loaded, which takes a moment. */
const nothingYet: View = () => '';

/** What this screen shows now: nothing until it has arrived. */
export const shownView = (screen: Screen): View => ('view' in screen ? screen.view : (loaded.get(screen) ?? nothingYet));

/**
 * Loads a screen that is not there, and the catalogue of exercises, which every one but the first takes for granted. Resolves with whether there is something new to show. One that did
 * not come is asked for anew next time.
 *
 * @throws Error where it cannot be fetched.
 */
export function arrival(screen: Screen): Promise<boolean> {
  if ('view' in screen || loaded.has(screen)) return Promise.resolve(false);
  const arriving =
    loading.get(screen) ??
    Promise.all([screen.load(), import('../../../exercises/index.ts')])
      .then(([view]) => loaded.set(screen, view).has(screen))
      .catch((error: unknown) => {
        loading.delete(screen);
        throw error;
      });
  loading.set(screen, arriving);
  return arriving;
}
