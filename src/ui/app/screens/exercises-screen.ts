import '../../library/hip-exercises.ts';
import { html } from 'lit';
import { NO_FILTER } from '../../library/library-model.ts';
import type { Wiring } from './screen.ts';

/** Every exercise; what was searched for and picked is kept by the app. */
export const exercisesView = ({ app }: Wiring) =>
  html`<hip-exercises
    .library=${app.library ?? { filter: NO_FILTER, chosen: '' }}
    @library-changed=${({ detail }: HTMLElementEventMap['library-changed']) => {
      app.library = detail;
    }}
    @exercise-chosen=${({ detail }: HTMLElementEventMap['exercise-chosen']) => app.choose(detail.exercise, detail.source)}
  ></hip-exercises>`;
