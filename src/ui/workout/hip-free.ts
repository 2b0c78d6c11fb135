import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { VideoSource } from '../../capture/source.ts';
import type { Exercise } from '../../core/exercise.ts';
import { beginFreeTraining, type FreeTraining } from '../../free/free-training.ts';
import { translated } from '../../language/language.ts';
import type { TrainingRecords } from '../../log/training-log.ts';
import { FREE_SESSION, sessionName, type Plan } from '../../programme/index.ts';
import { prescribedDose, type AskedDose } from '../../programme/asked-dose.ts';
import type { Services } from '../../session/services.ts';
import { fire } from '../fire.ts';
import '../live/hip-captions.ts';
import type { Said } from '../live/hip-captions.ts';
import '../live/hip-live.ts';
import type { HipLive } from '../live/hip-live.ts';
import { FreeRoom } from '../live/free-room.ts';
import { initialLiveState, type LiveState } from '../live/live-state.ts';
import { watchingCss } from '../live/watching-css.ts';
import { watchingView } from '../live/watching-view.ts';
import '../parts/hip-icon.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { KeysController } from '../parts/keys-controller.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { exerciseSummaries, withCompared } from '../parts/workout-summary-model.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { countWords, exerciseNameWords } from '../words/words.ts';
import { firstWeekdayHere, today } from '../words/day-words.ts';
import './hip-workout-summary.ts';
import { sessionEndOf, type SessionEnd } from './session-end.ts';

/** So many of the last sets are listed above the person. */
const LISTED = 3;

/**
 * Training without a plan: one moves, and the screen says what it is and counts it. Begins as soon as it has its services.
 *
 * @fires free-closed
 */
@customElement('hip-free')
export class HipFree extends LitElement {
  static override styles = [
    baseStyles,
    watchingCss,
    css`
      .done {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        font-weight: 700;
        list-style: none;
      }
      .done li {
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius);
        background: var(--scrim);
      }
      .buttons {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
      }
      .buttons button {
        min-height: 3.75rem;
        padding-inline: var(--space-3);
        background: var(--card);
      }
      @media (min-width: 36rem) and (min-aspect-ratio: 1) {
        .buttons {
          grid-template-columns: minmax(6rem, auto);
        }
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .buttons {
          zoom: 1.35;
        }
      }
    `,
  ];

  @property({ attribute: false }) services: Services | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property({ attribute: false }) source: VideoSource = { kind: 'camera' };
  /** The user's own dose of an exercise, else the prescribed one. */
  @property({ attribute: false }) doseOf: (exercise: Exercise) => AskedDose = prescribedDose;

  /** The six weeks; null where there are none. */
  @property({ attribute: false }) programme: Plan | null = null;

  @state() private said: Said | null = null;
  /** All is written, and the camera is closed. */
  @state() private isOver = false;
  @state() private past: Pick<TrainingRecords, 'workouts' | 'sets'> | null = null;
  @state() private end: SessionEnd | null = null;
  /** How hard it was, 0..10; null while nobody has said. */
  @state() private effort: number | null = null;

  @query('hip-live') private readonly setScreen!: HipLive | null;
  @query('hip-stage') private readonly stage!: HipStage | null;

  private training: FreeTraining | null = null;
  private startedMs = 0;
  private endedMs = 0;
  private offs: readonly (() => void)[] = [];

  constructor() {
    super();
    new FreeRoom(this);
    // Of what a watch or a key can ask for only this has a meaning here: what is done begins and ends by itself.
    new WristController(this, (button) => button === 'undo' && this.undo());
    new KeysController(this, (button) => button === 'undo' && this.undo());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Leaving asks nothing and keeps everything.
    void this.training?.close();
    for (const off of this.offs) off();
    this.offs = [];
    this.training = null;
  }

  override willUpdate(): void {
    const { services, doseOf } = this;
    if (!services || this.training) return;
    this.startedMs = Date.now();
    this.offs = [
      services.runner.subscribe((event) => {
        if (event.type === 'frame') this.setScreen?.showFrame(event.pose, event.status);
        if (event.type === 'watched') this.stage?.showPose(event.pose, null);
      }),
      services.voice.onSaid(({ text }) => (this.said = { text })),
    ];
    this.training = beginFreeTraining({ ...services, connect: () => services.connectRecogniser(), doseOf }, this.source, {
      changed: () => this.requestUpdate(),
    });
  }

  override render() {
    const { training } = this;
    if (!training) return '';
    if (this.isOver) return this.summary(training);
    const { exercise, dose } = training;
    return exercise && dose ? this.set(training, exercise, dose) : this.waiting(training);
  }

  private set({ set }: FreeTraining, exercise: Exercise, dose: AskedDose) {
    const { live } = this;
    const shown = live.hint?.text ?? live.cue?.text ?? '';
    return html`<hip-live guided unplanned .exercise=${exercise} .live=${live} .dose=${dose} .set=${set}>
      <hip-captions slot="captions" .said=${this.said} shown=${shown}></hip-captions>
      <div class="buttons" slot="controls">
        <button ?disabled=${live.counts.full + live.counts.partial === 0} @click=${this.undo}>
          <hip-icon name="undo"></hip-icon>${msg('Undo')}
        </button>
        ${this.endButton()}
      </div>
    </hip-live>`;
  }

  private waiting({ guess, isBlind, sets }: FreeTraining) {
    const done = html`<ul class="done" aria-label=${msg('Done so far')}>
      ${sets.slice(-LISTED).map((set) => html`<li>${this.nameOf(set.exercise)}: ${countWords(set)}</li>`)}
    </ul>`;
    return watchingView({
      live: this.live,
      title: msg('Just move'),
      asked: this.asked(guess, isBlind),
      hintId: 'other-movement',
      explained: this.explained(isBlind),
      done: sets.length > 0 ? done : '',
      buttons: this.endButton(),
    });
  }

  private asked(guess: Exercise | null, isBlind: boolean): string {
    if (isBlind) return msg('Pick an exercise instead');
    return guess ? msg(str`${translated(guess.name)}? Go on`) : msg('Start any exercise');
  }

  private explained(isBlind: boolean): string {
    return isBlind
      ? msg('This browser could not load what recognises exercises. Everything else works as before.')
      : msg('It gets its name and is counted from the first repetition. Stop, and it is saved.');
  }

  private endButton() {
    return html`<button @click=${this.close}><hip-icon name="flag"></hip-icon>${msg('End')}</button>`;
  }

  private nameOf(exercise: string): string {
    return exerciseNameWords(this.services?.exercises ?? [], exercise);
  }

  private summary({ id: workoutId, sets }: FreeTraining) {
    const exercises = this.services?.exercises ?? [];
    const done = new Set(sets.map(({ exercise }) => exercise));
    const items = exercises.filter(({ id }) => done.has(id)).map((each) => ({ exercise: each.id, dose: this.doseOf(each) }));
    const toSum = { items, sets, pain: {}, pastSets: this.past?.sets ?? [] };
    return html`<hip-workout-summary
      name=${translated(sessionName(FREE_SESSION, ''))}
      .lastedMs=${this.endedMs - this.startedMs}
      .plannedSets=${sets.length}
      .exercises=${exerciseSummaries(toSum, (id) => exercises.find((each) => each.id === id))}
      .end=${this.end}
      .effort=${this.effort}
      @effort-chosen=${({ detail: effort }: HTMLElementEventMap['effort-chosen']) => {
        this.effort = effort;
        void this.services?.log.note({ type: 'effort-told', workoutId, effort });
      }}
      @summary-done=${() => fire(this, 'free-closed', undefined)}
    ></hip-workout-summary>`;
  }

  private undo(): void {
    this.services?.runner.undoLastRep();
  }

  /** All that was trained, and with its movements what is compared. */
  private async readPast({ log }: Services, { sets: own }: FreeTraining): Promise<Pick<TrainingRecords, 'workouts' | 'sets'>> {
    const { workouts, sets } = await log.records();
    return { workouts, sets: await withCompared(log, [...new Set(own.map(({ exercise }) => exercise))], sets) };
  }

  private readonly close = async (): Promise<void> => {
    const { training, services } = this;
    if (!training || !services) return;
    this.endedMs = Date.now();
    await training.close();
    if (training.sets.length === 0) return void fire(this, 'free-closed', undefined);
    // Without the past there is no comparison, and nothing else is missing.
    this.past = await this.readPast(services, training).catch(() => null);
    this.end =
      this.past &&
      sessionEndOf({
        own: training.sets,
        records: this.past,
        plan: this.programme,
        today: today(),
        firstWeekday: firstWeekdayHere(),
      });
    this.isOver = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-free': HipFree;
  }
  interface HTMLElementEventMap {
    /** Nothing runs any more, and what was done has been seen. */
    'free-closed': CustomEvent<void>;
  }
}
