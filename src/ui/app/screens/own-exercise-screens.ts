import '../../own-exercise/hip-own-exercises.ts';
import '../../own-exercise/hip-teach.ts';
import '../../../settings/taught-reader.ts';
import { html } from 'lit';
import type { Wiring } from './screen.ts';

/** Teaching an exercise, and what was taught. */

export const teachView = ({ app, services }: Wiring) =>
  html`<hip-teach
    .services=${services}
    .live=${app.running.live}
    .source=${app.choices.fromChosenCamera({ kind: 'camera' })}
    @problem-action=${({ detail }: HTMLElementEventMap['problem-action']) => app.solve(detail.id, detail.action)}
    @own-exercise-taught=${({ detail }: HTMLElementEventMap['own-exercise-taught']) => {
      app.programme.exercises.teach(detail.name, detail.movement);
      app.go('own-exercises');
    }}
    @teach-closed=${() => app.go('own-exercises')}
  ></hip-teach>`;

export function ownExercisesView({ app }: Wiring) {
  const { programme } = app;
  const { exercises } = programme;
  return html`<hip-own-exercises
    .exercises=${exercises.all}
    .deleted=${exercises.deleted}
    notice=${programme.notice ?? ''}
    @teach-asked=${() => app.watch('teach')}
    @own-exercise-added=${({ detail }: HTMLElementEventMap['own-exercise-added']) => exercises.add(detail)}
    @own-exercise-renamed=${({ detail }: HTMLElementEventMap['own-exercise-renamed']) => exercises.rename(detail.id, detail.name)}
    @own-exercise-deleted=${({ detail }: HTMLElementEventMap['own-exercise-deleted']) => exercises.delete(detail)}
    @own-exercise-delete-undone=${() => exercises.takeBackDelete()}
  ></hip-own-exercises>`;
}
