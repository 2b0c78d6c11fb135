import { ContextProvider } from '@lit/context';
import { html, render } from 'lit';
import { EXERCISES } from '../exercises/index.ts';
import { exercisesContext, loadFigureContext } from '../ui/contexts.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import { galleryStates } from './states.ts';
import { inlineStyle } from '../ui/styles/inline-style.ts';

/** For developers: every element in all its states. `#/only/ID` shows one of them alone, as the app would. */

const loadFigure: LoadFigure = async (person) => (await import('../figure/figure.ts')).prepareStudioFigure(person);
new ContextProvider(document.body, { context: exercisesContext, initialValue: EXERCISES });
new ContextProvider(document.body, { context: loadFigureContext, initialValue: loadFigure });
const states = galleryStates({ loadFigure });
const wanted = location.hash.match(/^#\/only\/(.+)$/)?.[1];
const shown = states.filter(({ id }) => !wanted || id === wanted);
// The app reads the address itself.
if (wanted) history.replaceState(null, '', '#/');
else shown.splice(0, shown.length, ...shown.filter(({ id }) => id !== 'app'));

/** Screens whose picture goes to the edges. */
const FULL_BLEED = ['live', 'workout', 'free'];

const frame = (kind: string): string =>
  kind === 'screen' && wanted !== 'app' && !FULL_BLEED.some((start) => wanted?.startsWith(start)) ? 'padding: 1rem' : '';

render(
  wanted
    ? html`<main>
        ${shown.map((state) => html`<div id=${state.id} ${inlineStyle(frame(state.kind))}>${state.show()}</div>`)}
      </main>`
    : html`<main ${inlineStyle('padding: 1rem; display: grid; gap: 3rem')}>
        <h1>Gallery</h1>
        <ul>
          ${states.map(({ id }) => html`<li><a href="#/only/${id}">${id}</a></li>`)}
        </ul>
        ${shown.map(
          (state) =>
            html`<section aria-label=${state.id}>
              <h2>${state.id}</h2>
              <div id=${state.id} ${inlineStyle('border: 1px solid; overflow: hidden; position: relative; contain: layout')}>
                ${state.show()}
              </div>
            </section>`,
        )}
      </main>`,
  document.body,
);
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/only/')) location.reload();
});
// After the elements have rendered.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    for (const { id, after } of shown) {
      const root = document.getElementById(id);
      if (root) void after?.(root);
    }
  }),
);
