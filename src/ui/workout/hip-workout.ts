import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { lookUp } from '../../core/look-up.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { GestureEvent } from '../../core/gesture/gesture.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import {
  nextSet,
  sessionName,
  type Placed,
  type Plan,
  type RestStep,
  type SetStep,
  type SetUpStep,
  type Step,
} from '../../programme/index.ts';
import type { VoiceCommands } from '../../workout/voice-commands.ts';
import { ofOneSide, type Workout, type WorkoutClock } from '../../workout/workout.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import type { Resume } from '../../workout/unfinished.ts';
import { stepOf } from '../../workout/workout-state.ts';
import './hip-after-set.ts';
import '../live/hip-captions.ts';
import type { Said } from '../live/hip-captions.ts';
import '../live/hip-live.ts';
import type { HipLive } from '../live/hip-live.ts';
import { pausedView } from './paused-view.ts';
import '../parts/hip-problem.ts';
import './hip-rest.ts';
import type { HipRest } from './hip-rest.ts';
import './hip-ring.ts';
import type { HipRing } from './hip-ring.ts';
import './hip-session-bar.ts';
import './hip-set-controls.ts';
import './hip-get-ready.ts';
import type { HipGetReady } from './hip-get-ready.ts';
import './hip-warm-up.ts';
import './hip-workout-summary.ts';
import { unwatchedReady, unwatchedSet } from './unwatched-views.ts';
import { missingCamera } from '../unwatched/hip-no-camera.ts';
import type { Placements } from '../../settings/placement-store.ts';
import type { Problem } from '../../session/problem.ts';
import type { Services } from '../../session/services.ts';
import type { PickedSource } from '../../session/set-runner-port.ts';
import { initialLiveState, isByMotion, type LiveState } from '../live/live-state.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { OrdersController } from './orders-controller.ts';
import { ask } from './workout-action.ts';
import { secondsLeftOf, WorkoutController } from './workout-controller.ts';
import { workoutCss } from './workout-css.ts';
import { KEYS } from './workout-keys.ts';
import { firstWeekdayHere, today } from '../words/day-words.ts';
import { sessionEndOf, type SessionEnd } from './session-end.ts';
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
  /** The six weeks; null where there are none. */
  @property({ attribute: false }) programme: Plan | null = null;
  /** For tests; the device's where it is left out. */
  @property({ attribute: false }) clock: WorkoutClock | null = null;

  @query('hip-get-ready, hip-live') private readonly setScreen!: HipGetReady | HipLive | null;
  @query('hip-rest') private readonly restScreen!: HipRest | null;
  @query('hip-ring') private readonly ring!: HipRing | null;

  private told: { own: Workout['sets']; records: WorkoutController['past']; end: SessionEnd } | null = null;

  private readonly running = new WorkoutController(this, {
    frame: ({ pose, status }) => this.setScreen?.showFrame(pose, status),
    watched: (pose) => this.restScreen?.showFrame(pose),
    gesture: (event) => this.showGesture(event),
    heard: (command) => this.orders.obey(command),
  });

  private readonly orders: OrdersController = new OrdersController(this, () => this.running.workout);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('set-corrected', this.correct);
    this.addEventListener('pain-told', this.tellPain);
    this.addEventListener('effort-chosen', this.tellEffort);
    this.addEventListener('problem-action', this.solve);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('set-corrected', this.correct);
    this.removeEventListener('pain-told', this.tellPain);
    this.removeEventListener('effort-chosen', this.tellEffort);
    this.removeEventListener('problem-action', this.solve);
  }

  override willUpdate(): void {
    const { services, plan, source, clock, resume, voiceCommands, running } = this;
    if (services && plan && !running.workout) {
      running.begin(services, plan, source, clock, resume);
      if (voiceCommands) running.listen(voiceCommands);
    }
    this.orders.look();
  }

  override render() {
    const { workout } = this.running;
    if (!workout) return '';
    const step = stepOf(workout.state);
    if (step.kind === 'end') return this.summary(workout);
    const { isPaused } = this;
    return html`<div ?inert=${isPaused}>
        <hip-session-bar .progress=${workout.state.progress}></hip-session-bar>
        ${this.withoutCamera(workout) ?? this.step(workout, step)}
        <p class="help" aria-label=${msg('Keys')}>${KEYS.map(([key, what]) => html`<span><kbd>${key}</kbd> ${what()}</span>`)}</p>
      </div>
      ${isPaused ? pausedView(workout.state.progress, step, { live: this.live, isAsking: this.orders.isAsking, exerciseOf: (id) => this.exercise(id) }) : ''}
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

  /** What is under way; null before it has begun. For those who do what it asks for: tests, and whoever measures a whole session. */
  get under(): Step | null {
    const { workout } = this.running;
    return workout && stepOf(workout.state);
  }

  private get isPaused(): boolean {
    return this.running.workout?.state.pausedMs != null;
  }

  private exercise(id: string): Exercise | null {
    return this.services?.exercises.find((each) => each.id === id) ?? null;
  }

  private lastPlacement({ exercise, view }: Placed): Placement | null {
    return lookUp(this.placements, exercise)?.[view] ?? null;
  }

  private step(workout: Workout, step: Exclude<Step, { kind: 'end' }>) {
    switch (step.kind) {
      case 'warm-up':
        return html`<hip-warm-up .step=${step} .secondsLeft=${secondsLeftOf(workout.state)}></hip-warm-up>`;
      case 'set':
        return this.set(step);
      default:
        return html`<div class=${this.live.problems.length > 0 ? 'told' : ''}>
          ${this.problem('notice')} ${this.betweenSets(workout, step)}
        </div>`;
    }
  }

  private betweenSets(workout: Workout, step: SetUpStep | RestStep) {
    if (!workout.isUnwatched) return step.kind === 'rest' ? this.rest(workout, step) : this.setUp(workout, step);
    const exercise = this.exercise(step.kind === 'rest' ? step.next.exercise : step.exercise);
    return unwatchedReady(workout, step, exercise, html`${this.afterSet(workout, step.kind !== 'rest')} ${this.captions('')}`);
  }

  private setUp(workout: Workout, step: SetUpStep) {
    const set = nextSet(workout.state.progress);
    return html`<hip-get-ready
      .exercise=${this.exercise(step.exercise)}
      .placed=${step}
      .spot=${step.spot}
      ?stays=${!step.moves}
      .dose=${set?.dose ?? null}
      .live=${this.live}
      .lastPlacement=${this.lastPlacement(step)}
      .secondsLeft=${secondsLeftOf(workout.state)}
      >${this.afterSet(workout, true)} ${this.captions('')}</hip-get-ready
    >`;
  }

  private set(step: SetStep) {
    const { live } = this;
    const exercise = this.exercise(step.exercise);
    if (!exercise) return '';
    if (this.running.workout?.isUnwatched)
      return unwatchedSet({ live, services: this.services, isPaused: this.isPaused }, step, exercise, this.captions(''));
    const shown = live.hint?.text ?? live.cue?.text ?? '';
    return html`<hip-live
      guided
      ?paused=${this.isPaused}
      .exercise=${exercise}
      .live=${live}
      .lastPlacement=${this.lastPlacement(step)}
      .dose=${{ ...ofOneSide(step.dose), sets: step.sets }}
      .set=${step.set}
      note=${sideWords(exercise, step.side)}
    >
      ${this.captions(shown)}
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
      >${step.why === 'rest' ? this.afterSet(workout, false) : ''} ${this.captions('')}</hip-rest
    >`;
  }

  /** `shown`: what the screen says already. */
  private captions(shown: string) {
    const said = this.running.isAsked ? stillThere(this.running.workout) : this.running.said;
    return html`<hip-captions slot="captions" .said=${said} shown=${shown}></hip-captions>`;
  }

  private afterSet({ sets, pain }: Workout, isLast: boolean) {
    const set = sets.at(-1);
    if (!set) return '';
    return html`<hip-after-set
      .exercise=${this.exercise(set.exercise)}
      .set=${set}
      .pain=${lookUp(pain, set.exercise) ?? null}
      ?last=${isLast}
      ?running=${!this.running.isOver}
    ></hip-after-set>`;
  }

  private summary(workout: Workout) {
    const { plan, plannedSets, sets, pain, startedMs, state: now } = workout;
    const { past, effort, isOver } = this.running;
    const pastSets = past?.sets ?? [];
    const exercises = exerciseSummaries({ items: plan.items, sets, pain, pastSets }, (id) => this.exercise(id) ?? undefined);
    return html`<hip-workout-summary
      name=${translated(sessionName(plan.session, plan.name))}
      .lastedMs=${now.seenMs - startedMs}
      .plannedSets=${plannedSets}
      .exercises=${exercises}
      .end=${past && this.endOf(sets, past)}
      .effort=${effort}
      ?writing=${!isOver}
      @summary-done=${() => fire(this, 'workout-closed', workout.id)}
      >${this.problem()} ${this.afterSet(workout, true)}</hip-workout-summary
    >`;
  }

  private endOf(own: Workout['sets'], records: NonNullable<WorkoutController['past']>): SessionEnd {
    // Looking through the log of years takes a moment.
    if (this.told?.own !== own || this.told.records !== records) {
      const day = today(this.clock?.nowMs());
      const end = sessionEndOf({ own, records, plan: this.programme, today: day, firstWeekday: firstWeekdayHere() });
      this.told = { own, records, end };
    }
    return this.told.end;
  }

  private problem(className = '') {
    const problem = this.live.problems.at(-1);
    return problem
      ? html`<hip-problem class=${className} ?brief=${className !== ''} .problem=${withoutSource(problem)}></hip-problem>`
      : '';
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

  private readonly correct = ({ detail }: HTMLElementEventMap['set-corrected']): void => {
    this.running.workout?.correct(detail.setId, detail.full);
    this.requestUpdate();
  };

  private readonly tellPain = ({ detail }: HTMLElementEventMap['pain-told']): void => {
    this.running.workout?.tellPain(detail.exercise, detail.pain);
    this.requestUpdate();
  };

  private readonly tellEffort = ({ detail }: HTMLElementEventMap['effort-chosen']): void => this.running.tellEffort(detail);
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
