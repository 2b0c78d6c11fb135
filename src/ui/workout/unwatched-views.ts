import { html } from 'lit';
import type { Exercise } from '../../core/exercise.ts';
import { nextSet, type RestStep, type SetStep, type SetUpStep } from '../../programme/index.ts';
import type { Services } from '../../session/services.ts';
import { ofOneSide, type Workout } from '../../workout/workout.ts';
import type { LiveState } from '../live/live-state.ts';
import '../unwatched/hip-unwatched.ts';
import '../unwatched/hip-unwatched-ready.ts';
import './hip-set-controls.ts';
import { secondsLeftOf } from './workout-controller.ts';

/** A card, or a rest, of a session that nobody watches. `inside`: what is asked and said meanwhile. */
export const unwatchedReady = (workout: Workout, step: SetUpStep | RestStep, exercise: Exercise | null, inside: unknown) =>
  html`<hip-unwatched-ready
    .exercise=${exercise}
    .step=${step}
    .dose=${nextSet(workout.state.progress)?.dose ?? null}
    .secondsLeft=${secondsLeftOf(workout.state)}
    >${inside}</hip-unwatched-ready
  >`;

interface Watching {
  live: LiveState;
  services: Services | null;
  isPaused: boolean;
}

/** A set of a session that nobody watches; taps and the choice between tapping and tempo go to the runner. */
export function unwatchedSet({ live, services, isPaused }: Watching, step: SetStep, exercise: Exercise, captions: unknown) {
  return html`<hip-unwatched
    guided
    ?paused=${isPaused}
    .exercise=${exercise}
    .live=${live}
    .dose=${{ ...ofOneSide(step.dose), sets: step.sets }}
    .set=${step.set}
    @set-tapped=${() => services?.runner.tap()}
    @way-chosen=${({ detail }: HTMLElementEventMap['way-chosen']) => services?.runner.leadBy(detail)}
  >
    ${captions}
    <hip-set-controls slot="controls" ?undoable=${(live.paced?.done ?? 0) > 0}></hip-set-controls>
  </hip-unwatched>`;
}
