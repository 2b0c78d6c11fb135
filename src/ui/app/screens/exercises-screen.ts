import { html } from 'lit';
import type { Wiring } from './screen.ts';

/** Every exercise; what was searched for and picked is kept by the app. */
export const exercisesView = ({ app }: Wiring) =>
  html`<hip-exercises
    .library=${app.library}
    @library-changed=${({ detail }: HTMLElementEventMap['library-changed']) => {
      app.library = detail;
    }}
    @exercise-chosen=${({ detail }: HTMLElementEventMap['exercise-chosen']) => app.choose(detail.exercise, detail.source)}
  ></hip-exercises>`;
