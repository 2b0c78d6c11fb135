import '../../workout/hip-find.ts';
import '../../workout/hip-free.ts';
import { html } from 'lit';
import type { Wiring } from './screen.ts';

/** Training without a plan, and a video of which nobody has said what it shows. */

export const freeView = ({ app, services }: Wiring) =>
  html`<hip-free
    .services=${services}
    .live=${app.running.live}
    .source=${app.choices.fromChosenCamera({ kind: 'camera' })}
    .doseOf=${app.choices.doseOf.bind(app.choices)}
    .programme=${app.programme.plan}
    @problem-action=${({ detail }: HTMLElementEventMap['problem-action']) => app.solve(detail.id, detail.action)}
    @free-closed=${() => app.go('home')}
  ></hip-free>`;

export const findView = ({ app, services }: Wiring) => {
  const { source } = app.chosen;
  return html`<hip-find
    .services=${services}
    .live=${app.running.live}
    .source=${source.kind === 'unwatched' ? null : source}
    @problem-action=${({ detail }: HTMLElementEventMap['problem-action']) => app.solve(detail.id, detail.action)}
    @exercise-found=${({ detail }: HTMLElementEventMap['exercise-found']) => app.foundInVideo(detail)}
  ></hip-find>`;
};
