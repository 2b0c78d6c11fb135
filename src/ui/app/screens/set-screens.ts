import './set-elements.ts';
import { lookUp } from '../../../core/look-up.ts';
import { isOffered } from '../../../exercises/index.ts';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { AppController } from '../app-controller.ts';
import type { AskedDose } from '../../../programme/asked-dose.ts';
import type { LiveCommand } from '../../live/hip-live.ts';
import { hasBegun, isByMotion } from '../../live/live-state.ts';
import type { SetPlan } from '../plan.ts';
import type { ProblemAction } from '../../parts/hip-problem.ts';
import { linkTo } from '../../parts/route.ts';
import type { Wiring } from './screen.ts';
import type { SlowMotion } from '../../../capture/source.ts';
import type { PickedSource, SetSource } from '../../../session/set-runner-port.ts';
import { missingCamera } from '../../unwatched/hip-no-camera.ts';

/** The screens of an exercise, a set and a workout, wired to what runs. */

type SolveEvent = CustomEvent<{ id: string; action: ProblemAction }>;

const slowMotionOf = (source: SetSource): SlowMotion => (source.kind === 'file' && source.slowMotion) || 1;

const solver =
  (app: AppController) =>
  ({ detail }: SolveEvent): void =>
    app.solve(detail.id, detail.action);

export function exerciseView({ app, services }: Wiring, id: string) {
  const exercise = services.exercises.find((each) => each.id === id);
  if (!exercise) return null;
  return html`<hip-exercise
    .exercise=${exercise}
    .dose=${app.choices.doseOf(exercise)}
    .rulesOff=${app.choices.rulesOff(exercise)}
    @dose-changed=${({ detail }: CustomEvent<AskedDose>) => app.choices.keepDose(exercise, detail)}
    @rule-checked=${({ detail }: HTMLElementEventMap['rule-checked']) => app.choices.checkRule(exercise, detail.rule, detail.isOn)}
    @source-picked=${({ detail }: CustomEvent<PickedSource>) => app.choose(exercise.id, detail)}
  ></hip-exercise>`;
}

export function setupView({ app, services, voiceCommands }: Wiring, id: string) {
  const exercise = services.exercises.find((each) => each.id === id);
  if (!exercise) return null;
  const { cameras, choice } = app;
  const { source, saysSlowMotion, recognised } = app.chosen;
  return html`<hip-set-options
    .exercise=${exercise}
    .source=${source}
    .cameras=${cameras.all}
    .choice=${choice}
    .voiceAvailable=${services.voice.voiceAvailable()}
    .voiceCommands=${voiceCommands ? app.choices.usesVoiceCommands : null}
    .saysSlowMotion=${saysSlowMotion}
    .recognised=${recognised}
    .others=${services.exercises.filter(isOffered)}
    @exercise-chosen=${({ detail }: HTMLElementEventMap['exercise-chosen']) => app.choose(detail.exercise, detail.source)}
    @source-picked=${({ detail }: CustomEvent<PickedSource>) => app.choose(exercise.id, detail)}
    @slow-motion-chosen=${({ detail }: CustomEvent<SlowMotion>) => app.chosen.slowDown(detail)}
    @start-set=${({ detail }: HTMLElementEventMap['start-set']) => app.begin({ exercise, source: app.chosen.source, choice: detail, set: 1 })}
    @start-set-unseen=${({ detail: { choice, side } }: HTMLElementEventMap['start-set-unseen']) => app.begin({ exercise, source: { kind: 'motion', side }, choice, set: 1 })}
  ></hip-set-options>`;
}

/** A set that nobody watches, or whose camera does not come; null where it is seen. */
function unseenView({ app, services: { runner } }: Wiring, { exercise, choice, set, source, left }: SetPlan) {
  const { live } = app.running;
  const missing = missingCamera(live.problems);
  if (missing && source.kind === 'camera' && !isByMotion(live))
    return html`<hip-no-camera
      .problem=${missing}
      @problem-action=${solver(app)}
      @video-given=${({ detail }: HTMLElementEventMap['video-given']) => app.choose(exercise.id, { kind: 'file', file: detail })}
      @no-camera-left=${() => app.command(hasBegun(live) ? 'finish' : 'leave')}
    ></hip-no-camera>`;
  if (source.kind !== 'unwatched') return null;
  return html`<hip-unwatched
    .exercise=${exercise}
    .live=${live}
    .dose=${left ?? choice.dose}
    .set=${set}
    @live-command=${({ detail }: CustomEvent<LiveCommand>) => app.command(detail)}
    @set-tapped=${() => runner.tap()}
    @rep-undone=${() => runner.undoLastRep()}
    @way-chosen=${({ detail }: HTMLElementEventMap['way-chosen']) => runner.leadBy(detail)}
  ></hip-unwatched>`;
}

export function liveView(wiring: Wiring) {
  const { app } = wiring;
  if (!app.plan) return null;
  const { exercise, choice, set, source } = app.plan;
  const { live } = app.running;
  const unseen = unseenView(wiring, app.plan);
  if (unseen) return unseen;
  if (live.pace === 'analysis') {
    return html`<hip-analysis
      class="inside"
      .exercise=${exercise}
      .live=${live}
      fileName=${source.kind === 'file' ? source.file.name : ''}
      .slowMotion=${slowMotionOf(source)}
      @analysis-cancelled=${() => app.command('leave')}
      @problem-action=${solver(app)}
    ></hip-analysis>`;
  }
  return html`<hip-live
    .exercise=${exercise}
    .live=${live}
    .dose=${choice.dose}
    .set=${set}
    .lastPlacement=${lookUp(app.choices.placements, exercise.id)?.[choice.view] ?? null}
    @live-command=${({ detail }: CustomEvent<LiveCommand>) => app.command(detail)}
    @problem-action=${solver(app)}
  ></hip-live>`;
}

export function summaryView({ app, services: { exercises } }: Wiring, setId: string) {
  const { fresh, past, plan, read } = app;
  const known = past.sets.find(({ id }) => id === setId);
  const [set] = fresh?.id === setId ? [fresh] : ((known && read.of([known], past.sets)) ?? []);
  // It is being read.
  if (!set && known && !read.hasFailed) return '';
  if (!set)
    return html`<h1>${msg('This set is not here')}</h1>
      <p><a href=${linkTo('log')}>${msg('All sets')}</a></p>`;
  return html`<hip-summary
    .set=${set}
    .exercise=${exercises.find(({ id }) => id === set.exercise) ?? null}
    .fresh=${set === fresh && plan !== null}
    .slowMotion=${plan ? slowMotionOf(plan.source) : 1}
    @slow-motion-chosen=${({ detail }: CustomEvent<SlowMotion>) => app.countAgain(detail)}
    @another-set=${() => plan && app.begin({ ...plan, left: undefined, set: plan.set + 1 })}
    @summary-done=${() => app.go('home')}
  ></hip-summary>`;
}

export function workoutView({ app, services, voiceCommands }: Wiring) {
  if (!app.workout) return null;
  const { plan, source, resume } = app.workout;
  return html`<hip-workout
    .services=${services}
    .live=${app.running.live}
    .plan=${plan}
    .source=${source}
    .resume=${resume}
    .placements=${app.choices.placements}
    .programme=${app.programme.plan}
    .voiceCommands=${app.choices.usesVoiceCommands ? voiceCommands : null}
    @problem-action=${(event: SolveEvent) => event.detail.action !== 'choose-source' && solver(app)(event)}
    @workout-closed=${() => app.go('home')}
  ></hip-workout>`;
}
