import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { GestureEvent } from '../../core/gesture/gesture.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import { nextSet, sessionName, type Placed, type RestStep, type SetStep, type SetUpStep } from '../../programme/index.ts';
import type { SpokenCommand, VoiceCommands } from '../../workout/voice-commands.ts';
import { ofOneSide, type Workout, type WorkoutClock } from '../../workout/workout.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import type { Resume } from '../../workout/unfinished.ts';
import { stepOf } from '../../workout/workout-state.ts';
import './hip-after-set.ts';
import '../live/hip-captions.ts';
import type { Said } from '../live/hip-captions.ts';
import '../live/hip-live.ts';
import type { HipLive } from '../live/hip-live.ts';
import './hip-paused.ts';
import '../parts/hip-problem.ts';
import './hip-rest.ts';
import type { HipRest } from './hip-rest.ts';
import './hip-ring.ts';
import type { HipRing } from './hip-ring.ts';
import './hip-session-bar.ts';
import './hip-set-controls.ts';
import './hip-get-ready.ts';
import type { HipGetReady } from './hip-get-ready.ts';
import './hip-workout-summary.ts';
import '../unwatched/hip-unwatched.ts';
import '../unwatched/hip-unwatched-ready.ts';
import { missingCamera } from '../unwatched/hip-no-camera.ts';
import type { Placements } from '../../settings/placement-store.ts';
import type { Problem } from '../../session/problem.ts';
import type { Services } from '../../session/services.ts';
import type { PickedSource } from '../../session/set-runner-port.ts';
import { initialLiveState, isByMotion, type LiveState } from '../live/live-state.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { pressedAction } from './pressed-action.ts';
import { spokenAction } from './spoken-action.ts';
import { ask, type WorkoutAction } from './workout-action.ts';
import { secondsLeftOf, WorkoutController } from './workout-controller.ts';
import { workoutCss } from './workout-css.ts';
import { actionOf, isForTheFocus, KEYS } from './workout-keys.ts';
import { exerciseSummaries } from '../parts/workout-summary-model.ts';
import { gestureWords, sideWords } from '../words/workout-words.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

const stillThere = (workout: Workout | null): Said => ({
  text: workout?.isUnwatched ? msg('Still there? Go on, or pause.') : msg('Still there? Go on, or raise an arm to pause.'),
});

/**
 * A whole session, from its first card to what it came to. Begins as soon as it has its services and a plan.
 *
 * @fires workout-closed
 */
@customElement('hip-workout')
export class HipWorkout extends LitElement {
  static override styles = [baseStyles, workoutCss];

  @property({ attribute: false }) services: Services | null = null;
  /** What the running set shows; the app keeps it. */
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property({ attribute: false }) plan: WorkoutPlan | null = null;
  @property({ attribute: false }) source: PickedSource = { kind: 'camera' };
  /** Null where they are switched off, or not to be had. */
  @property({ attribute: false }) voiceCommands: VoiceCommands | null = null;
  /** What was done of it before the page was closed; null where it is begun. */
  @property({ attribute: false }) resume: Resume | null = null;
  /** Where sets were counted well, by exercise and view. */
  @property({ attribute: false }) placements: Placements = {};
  /** For tests; the device's where it is left out. */
  @property({ attribute: false }) clock: WorkoutClock | null = null;

  /** Asks whether the session is to end. */
  @state() private isAsking = false;

  @query('hip-get-ready, hip-live') private readonly setScreen!: HipGetReady | HipLive | null;
  @query('hip-rest') private readonly restScreen!: HipRest | null;
  @query('hip-ring') private readonly ring!: HipRing | null;

  private readonly running = new WorkoutController(this, {
    frame: ({ pose, status }) => this.setScreen?.showFrame(pose, status),
    watched: (pose) => this.restScreen?.showFrame(pose),
    gesture: (event) => this.showGesture(event),
    heard: (command) => this.obey(command),
  });

  constructor() {
    super();
    new WristController(this, (button) => {
      const { workout } = this.running;
      const action = workout && pressedAction(button, workout.state);
      if (action) this.order(action, workout);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.press);
    this.addEventListener('workout-action', this.act);
    this.addEventListener('set-corrected', this.correct);
    this.addEventListener('pain-told', this.tellPain);
    this.addEventListener('problem-action', this.solve);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.press);
    this.removeEventListener('workout-action', this.act);
    this.removeEventListener('set-corrected', this.correct);
    this.removeEventListener('pain-told', this.tellPain);
    this.removeEventListener('problem-action', this.solve);
  }

  override willUpdate(): void {
    const { services, plan, source, clock, resume, voiceCommands, running } = this;
    if (services && plan && !running.workout) {
      running.begin(services, plan, source, clock, resume);
      if (voiceCommands) running.listen(voiceCommands);
    }
    if (running.workout?.state.pausedMs == null) this.isAsking = false;
  }

  override render() {
    const { workout } = this.running;
    if (!workout) return '';
    const step = stepOf(workout.state);
    if (step.kind === 'end') return this.summary(workout);
    const isPaused = workout.state.pausedMs !== null;
    return html`<div ?inert=${isPaused}>
        <hip-session-bar .progress=${workout.state.progress}></hip-session-bar>
        ${this.withoutCamera(workout) ?? (step.kind === 'set' ? this.set(step) : this.betweenSets(workout, step))}
        <p class="help" aria-label=${msg('Keys')}>${KEYS.map(([key, what]) => html`<span><kbd>${key}</kbd> ${what()}</span>`)}</p>
      </div>
      ${isPaused ? html`<hip-paused ?asking=${this.isAsking}></hip-paused>` : ''}
      <hip-ring></hip-ring>`;
  }

  /** The camera does not come; null where it does, or none is wanted. */
  private withoutCamera({ isUnwatched }: Workout) {
    const missing = isUnwatched || isByMotion(this.live) ? null : missingCamera(this.live.problems);
    return (
      missing &&
      html`<hip-no-camera .problem=${withoutSource(missing)} @no-camera-left=${() => ask(this, 'ask-to-end')}></hip-no-camera>`
    );
  }

  private exercise(id: string): Exercise | null {
    return this.services?.exercises.find((each) => each.id === id) ?? null;
  }

  private lastPlacement({ exercise, view }: Placed): Placement | null {
    return this.placements[exercise]?.[view] ?? null;
  }

  private betweenSets(workout: Workout, step: SetUpStep | RestStep) {
    const card = workout.isUnwatched ? this.ready(workout, step) : null;
    return html`${this.problem()} ${card ?? (step.kind === 'rest' ? this.rest(workout, step) : this.setUp(workout, step))}
    ${this.captions('captions', '')}`;
  }

  private setUp(workout: Workout, step: SetUpStep) {
    const set = nextSet(workout.state.progress);
    return html`<hip-get-ready
      .exercise=${this.exercise(step.exercise)}
      .placed=${step}
      .dose=${set?.dose ?? null}
      .live=${this.live}
      .lastPlacement=${this.lastPlacement(step)}
      .secondsLeft=${secondsLeftOf(workout.state)}
      >${this.afterSet(workout, true)}</hip-get-ready
    >`;
  }

  /** A card, or a rest, of a session that nobody watches. */
  private ready(workout: Workout, step: SetUpStep | RestStep) {
    const isRest = step.kind === 'rest';
    return html`<hip-unwatched-ready
      .exercise=${this.exercise(isRest ? step.next.exercise : step.exercise)}
      .step=${step}
      .dose=${nextSet(workout.state.progress)?.dose ?? null}
      .secondsLeft=${secondsLeftOf(workout.state)}
      >${this.afterSet(workout, !isRest)}</hip-unwatched-ready
    >`;
  }

  private unwatched(step: SetStep, exercise: Exercise) {
    const { live, services } = this;
    const undoable = (live.paced?.done ?? 0) > 0;
    return html`<hip-unwatched
      guided
      ?paused=${this.running.workout?.state.pausedMs != null}
      .exercise=${exercise}
      .live=${live}
      .dose=${{ ...ofOneSide(step.dose), sets: step.sets }}
      .set=${step.set}
      @set-tapped=${() => services?.runner.tap()}
      @way-chosen=${({ detail }: HTMLElementEventMap['way-chosen']) => services?.runner.leadBy(detail)}
    >
      ${this.captions('', '', 'captions')}
      <hip-set-controls slot="controls" ?undoable=${undoable}></hip-set-controls>
    </hip-unwatched>`;
  }

  private set(step: SetStep) {
    const { live } = this;
    const exercise = this.exercise(step.exercise);
    if (!exercise) return '';
    if (this.running.workout?.isUnwatched) return this.unwatched(step, exercise);
    const shown = live.hint?.text ?? live.cue?.text ?? '';
    return html`<hip-live
      guided
      ?paused=${this.running.workout?.state.pausedMs != null}
      .exercise=${exercise}
      .live=${live}
      .lastPlacement=${this.lastPlacement(step)}
      .dose=${{ ...ofOneSide(step.dose), sets: step.sets }}
      .set=${step.set}
      note=${sideWords(exercise, step.side)}
    >
      ${this.captions('', shown, 'captions')}
      <hip-set-controls slot="controls" ?undoable=${live.counts.full + live.counts.partial > 0}></hip-set-controls>
    </hip-live>`;
  }

  private rest(workout: Workout, step: RestStep) {
    return html`<hip-rest
      .step=${step}
      .exercise=${this.exercise(step.next.exercise)}
      .picture=${this.live.picture}
      .done=${workout.sets.at(-1) ?? null}
      .secondsLeft=${secondsLeftOf(workout.state)}
      >${this.afterSet(workout, false)}</hip-rest
    >`;
  }

  private captions(className: string, shown: string, slot = '') {
    const said = this.running.isAsked ? stillThere(this.running.workout) : this.running.said;
    return html`<hip-captions class=${className} slot=${slot} .said=${said} shown=${shown}></hip-captions>`;
  }

  private afterSet({ sets, pain }: Workout, isLast: boolean) {
    const set = sets.at(-1);
    if (!set) return '';
    return html`<hip-after-set
      .exercise=${this.exercise(set.exercise)}
      .set=${set}
      .pain=${pain[set.exercise] ?? null}
      ?last=${isLast}
      ?running=${!this.running.isOver}
    ></hip-after-set>`;
  }

  private summary(workout: Workout) {
    const { plan, plannedSets, sets, pain, startedMs, state: now } = workout;
    const { pastSets, isOver } = this.running;
    const exercises = exerciseSummaries({ items: plan.items, sets, pain, pastSets }, (id) => this.exercise(id) ?? undefined);
    return html`<hip-workout-summary
      name=${translated(sessionName(plan.session, plan.name))}
      .lastedMs=${now.seenMs - startedMs}
      .plannedSets=${plannedSets}
      .exercises=${exercises}
      ?writing=${!isOver}
      @summary-done=${() => fire(this, 'workout-closed', workout.id)}
      >${this.problem()} ${this.afterSet(workout, true)}</hip-workout-summary
    >`;
  }

  private problem() {
    const problem = this.live.problems.at(-1);
    return problem ? html`<hip-problem .problem=${withoutSource(problem)}></hip-problem>` : '';
  }

  /** Another source ends the session, with what was counted; all else is for whoever keeps the problems. */
  private readonly solve = (event: HTMLElementEventMap['problem-action']): void => {
    if (event.detail.action === 'choose-source') this.running.workout?.command('end');
    if (event.detail.action === 'unwatched') this.running.workout?.goOnUnwatched();
  };

  private showGesture(event: GestureEvent): void {
    if (event.type !== 'charging') return;
    const command = this.running.workout?.askedBy(event.gesture);
    if (command) this.ring?.show(event.gesture, event.progress, gestureWords(command));
  }

  private readonly press = (event: KeyboardEvent): void => {
    const { workout } = this.running;
    if (!workout || event.repeat || isForTheFocus(event, event.composedPath()[0])) return;
    const { kind } = stepOf(workout.state);
    const action = kind === 'end' ? null : actionOf(event.key, kind, workout.state.pausedMs !== null);
    if (!action) return;
    event.preventDefault();
    this.order(action, workout);
  };

  private obey(command: SpokenCommand): void {
    const { workout } = this.running;
    const action = workout && spokenAction(command, workout.state, this.isAsking);
    if (action) this.order(action, workout);
  }

  private readonly act = ({ detail }: HTMLElementEventMap['workout-action']): void => {
    const { workout } = this.running;
    if (workout) this.order(detail, workout);
  };

  private readonly correct = ({ detail }: HTMLElementEventMap['set-corrected']): void => {
    this.running.workout?.correct(detail.setId, detail.full);
    this.requestUpdate();
  };

  private readonly tellPain = ({ detail }: HTMLElementEventMap['pain-told']): void => {
    this.running.workout?.tellPain(detail.exercise, detail.pain);
    this.requestUpdate();
  };

  private order(action: WorkoutAction, workout: Workout): void {
    if (action === 'undo') workout.undoLastRep();
    else if (action !== 'ask-to-end') workout.command(action);
    else if (this.isAsking) workout.command('resume');
    else {
      workout.command('pause');
      this.isAsking = true;
    }
  }
}

/** In the middle of a session there is no other source to choose. */
const withoutSource = (problem: Problem): Problem => ({
  ...problem,
  actions: problem.actions.filter((action) => action !== 'choose-source'),
});

declare global {
  interface HTMLElementTagNameMap {
    'hip-workout': HipWorkout;
  }
  interface HTMLElementEventMap {
    /** The user has seen what it came to; `detail` is the workout's id. */
    'workout-closed': CustomEvent<string>;
  }
}
