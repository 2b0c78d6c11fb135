import { createRescue } from '../../data/rescue.ts';
import type { StartMarks } from '../../settings/start-mark.ts';
import './hip-safe-start.ts';

/** Loads the page again from its first screen: what was shown may be what it could not bear. */
function loadAnew(): void {
  history.replaceState(null, '', '#/');
  location.reload();
}

/** The plain page in the place of the app. */
export function showSafeStart(app: Element, starts: StartMarks): void {
  const page = document.createElement('hip-safe-start');
  page.rescue = createRescue();
  page.addEventListener('started-normally', () => {
    starts.forget();
    loadAnew();
  });
  // The marks are gone with everything else.
  page.addEventListener('erased', loadAnew);
  const main = document.createElement('main');
  main.append(page);
  app.replaceWith(main);
}
