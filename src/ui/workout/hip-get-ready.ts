import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CoachStatus, HintId } from '../../core/events.ts';
import type { Exercise } from '../../core/exercise.ts';
import { TURN_ROUND } from '../../core/set-up/placement.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import type { PoseFrame } from '../../core/pose.ts';
import type { Dose, Placed, Spot } from '../../programme/index.ts';
import { COUNTED_SECONDS } from '../../workout/workout-state.ts';
import { betweenSetsCss } from './between-sets-css.ts';
import { demoFor } from '../figure/demo-for.ts';
import './hip-camera-plan.ts';
import './hip-camera-spot.ts';
import '../figure/hip-demo.ts';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import '../parts/hip-last-placement.ts';
import type { HipLastPlacement } from '../parts/hip-last-placement.ts';
import '../parts/hip-sound.ts';
import '../parts/hip-stage.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { initialLiveState, type LiveState } from '../live/live-state.ts';
import { isPlaced, placementChecks, type PlacementCheck } from './placement-checks.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ask } from './workout-action.ts';
import { doseWords } from '../words/dose-words.ts';
import { sideWords } from '../words/workout-words.ts';
import { translated } from '../../language/language.ts';
import { figureWords } from '../words/words.ts';

const CHECK_ICON = { good: 'check', wrong: 'form', waits: 'void' } as const;
/** What moves one has an icon that shows it; all else has that of a frame. */
const TOAST_ICON: Partial<Record<HintId | 'waiting', IconName>> = {
  waiting: 'hold',
  away: 'step-closer',
  'too-close': 'step-back',
  'too-far': 'step-closer',
  'feet-out': 'step-back',
  'head-out': 'step-back',
  'turn-to-side': 'turn',
  'turn-to-front': 'turn',
  'turn-round': 'turn',
  'wrong-posture': 'sample',
  'hold-still': 'check',
};

const CHECK_WORDS: Readonly<Record<PlacementCheck['state'], () => string>> = {
  good: () => msg('good'),
  wrong: () => msg('not yet'),
  waits: () => msg('waits'),
};

/**
 * The card before the first set of an exercise: how it goes, where to put the camera, and whether all is in its place.
 *
 * @fires workout-action
 */
@customElement('hip-get-ready')
export class HipGetReady extends LitElement {
  static override styles = [
    baseStyles,
    betweenSetsCss,
    css`
      .left {
        font-family: var(--font-strong);
        font-size: var(--display-left);
        font-weight: 900;
        font-variant-numeric: tabular-nums;
        line-height: 1;
        white-space: nowrap;
        color: var(--track);
      }
      .left small {
        font-size: var(--text-xl);
      }
      hip-stage {
        width: 100%;
        height: 100%;
        min-height: 0;
      }
      .now {
        /* Above the stage, which is positioned too. */
        position: relative;
        display: grid;
        align-content: end;
        padding: var(--space-2);
        pointer-events: none;
      }
      .toast {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius);
        background: #14110e;
        color: #fdf8f0;
        font-family: var(--font-strong);
        font-size: var(--display-words);
        font-weight: 800;
        line-height: 1.1;
        text-align: center;
        text-wrap: balance;
      }
      .look {
        container-type: inline-size;
      }
      .placed .toast {
        background: var(--good);
        color: var(--paper);
      }
      .seconds {
        place-self: center;
        display: grid;
        place-content: center;
        width: min(11rem, 42dvh);
        aspect-ratio: 1;
        border-radius: 50%;
        background: var(--good);
        color: var(--paper);
        font-family: var(--font-strong);
        font-size: min(8rem, 30dvh);
        font-weight: 900;
        font-variant-numeric: tabular-nums;
        line-height: 1;
      }
      .now:has(.seconds) {
        align-content: center;
      }
      .how {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: var(--space-3);
        align-items: center;
      }
      .how hip-demo {
        height: 9.5rem;
      }
      .checks {
        list-style: none;
        display: grid;
        gap: 0.2rem;
        font-weight: 700;
        letter-spacing: -0.02em;
        line-height: 1.2;
      }
      .checks li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .good hip-icon {
        color: var(--good);
        --icon-stroke: 3.4;
      }
      .wrong {
        color: var(--form);
      }
      .waits {
        color: var(--ink-soft);
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) and (min-height: 34.01rem) {
        .say {
          gap: var(--space-4);
        }
        .how {
          grid-template-columns: minmax(0, 1fr);
        }
        .how hip-demo {
          height: 30dvh;
        }
        .checks {
          font-size: var(--text-l);
        }
        .asks .how {
          grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        }
        .asks .how hip-demo {
          height: 11rem;
        }
      }
      /* Above it a question is asked. */
      @media (max-width: 43.99rem) {
        .asks .how hip-demo {
          height: 7.5rem;
        }
        .asks .checks {
          gap: 0;
          font-size: var(--text-s);
        }
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .page:not(.asks) .how hip-demo {
          height: 20dvh;
        }
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .how hip-demo {
          height: 8.5rem;
        }
        .checks {
          font-size: var(--text-s);
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) placed: Placed | null = null;
  /** Where the camera stands; as the exercise has it when left out. */
  @property({ attribute: false }) spot: Spot | null = null;
  /** The camera is there already. */
  @property({ type: Boolean }) stays = false;
  @property({ attribute: false }) dose: Dose | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  /** Until the set begins; null while it waits for the placement. */
  @property({ attribute: false }) secondsLeft: number | null = null;
  /** Where the last set was counted well; null where there was none. */
  @property({ attribute: false }) lastPlacement: Placement | null = null;

  /** Something of the exercise before is told or asked. */
  @state() private asks = false;

  @query('hip-stage') private readonly stage!: HipStage | null;
  @query('hip-last-placement') private readonly comparison!: HipLastPlacement | null;

  private readonly wrist = new WristController(this);

  override updated(): void {
    const { exercise, placed, secondsLeft } = this;
    if (!exercise || !placed) return;
    const [title, line] = [translated(exercise.name), sideWords(exercise, placed.side)];
    this.wrist.show({ title, line, count: secondsLeft, target: null, ring: null, isWaiting: true });
  }

  showFrame(pose: PoseFrame, { view, nearSide, place }: CoachStatus): void {
    this.stage?.showPose(pose, view === 'side' ? nearSide : null);
    this.comparison?.show(place, pose.timeMs);
  }

  override render() {
    const { exercise, placed, dose, live, secondsLeft } = this;
    if (!exercise || !placed) return '';
    const { props, camera } = exercise;
    const checks = placementChecks(placed, camera.posture, live);
    const isGood = checks.every(({ state }) => state === 'good');
    return html`<div class="page ${this.asks ? 'asks' : ''}">
      <header>
        <div>
          <h1>${translated(exercise.name)}</h1>
          <p class="lead">
            ${[sideWords(exercise, placed.side), dose ? doseWords(dose, exercise.prescription.perSide) : ''].filter(Boolean).join(' · ')}
          </p>
        </div>
        ${secondsLeft === null ? '' : html`<p class="left" role="timer" aria-live="off">${secondsLeft}<small> s</small></p>`}
      </header>
      <div class="ask"><slot @slotchange=${this.lookWhatIsAsked}></slot></div>
      <div class="look">
        <hip-stage .picture=${live.picture}></hip-stage>
        <div class="now ${isGood ? 'placed' : ''}">${this.now(checks)}</div>
      </div>
      <div class="say">
        <div class="how">
          <hip-demo .demo=${demoFor(exercise, placed)} label=${figureWords(translated(exercise.name))}></hip-demo>
          <ul class="checks" aria-label=${msg('Before it begins')}>
            ${checks.map(this.check)}
          </ul>
        </div>
        <hip-camera-spot .exercise=${exercise} .spot=${this.spot} ?stays=${this.stays}></hip-camera-spot>
        ${props.length > 0 ? html`<p><b>${msg('You need:')}</b> ${props.map(translated).join(', ')}</p>` : ''}
        <hip-last-placement .last=${this.lastPlacement}></hip-last-placement>
        <details>
          <summary><hip-icon name="chevron"></hip-icon>${msg('Where to put the camera')}</summary>
          <hip-camera-plan .exercise=${exercise} .placed=${placed} .spot=${this.spot}></hip-camera-plan>
          <p class="soft">${translated(camera.text)}</p>
        </details>
      </div>
      <footer>
        <slot name="captions"></slot>
        <button class="primary" @click=${() => ask(this, 'now')}><hip-icon name="play"></hip-icon>${msg('Start now')}</button>
        <button aria-label=${msg('Skip this exercise')} @click=${() => ask(this, 'skip')}>
          <hip-icon name="skip"></hip-icon>${msg('Skip')}
        </button>
        <button aria-label=${msg('End the session')} @click=${() => ask(this, 'ask-to-end')}>
          <hip-icon name="flag"></hip-icon>${msg('End')}
        </button>
        <hip-sound></hip-sound>
      </footer>
    </div>`;
  }

  private readonly lookWhatIsAsked = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSlotElement) this.asks = currentTarget.assignedElements().length > 0;
  };

  /** One thing at a time: what to change, or how long until it begins. */
  private now(checks: readonly PlacementCheck[]) {
    const { secondsLeft, live } = this;
    if (isPlaced(live) && secondsLeft !== null && secondsLeft <= COUNTED_SECONDS)
      return html`<p class="seconds" aria-hidden="true">${secondsLeft}</p>
        <p class="hidden" role="status">${msg('Starting')}</p>`;
    const { id, text } = this.instruction(checks);
    return html`<p class="toast" role="status" aria-live="polite">
      <hip-icon name=${TOAST_ICON[id] ?? 'hint'}></hip-icon><span>${text}</span>
    </p>`;
  }

  private instruction(checks: readonly PlacementCheck[]): { id: HintId | 'waiting'; text: string } {
    const { hint, set, step, phase, problems } = this.live;
    if (problems.some(({ blocking }) => blocking)) return { id: 'waiting', text: msg('Waiting for the camera') };
    if (set === 'starting' || set === 'idle') return { id: 'waiting', text: step ?? msg('Getting ready') };
    const isOpen = checks.some(({ state }) => state === 'wrong');
    if (hint && (isOpen || !isPlaced(this.live))) return hint;
    // It was asked for, and the set begins all the same.
    if (isOpen) return { id: TURN_ROUND.id, text: translated(TURN_ROUND.message) };
    if (isPlaced(this.live)) return { id: 'hold-still', text: msg('Good – stay right there') };
    return phase === 'placement' ? { id: 'nobody', text: msg('Step into view') } : { id: 'waiting', text: msg('One moment') };
  }

  private readonly check = ({ title, state }: PlacementCheck) =>
    html`<li class=${state}>
      <hip-icon name=${CHECK_ICON[state]}></hip-icon><span>${title}<span class="hidden">: ${CHECK_WORDS[state]()}</span></span>
    </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-get-ready': HipGetReady;
  }
}
