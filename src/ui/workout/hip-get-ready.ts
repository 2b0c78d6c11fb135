import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CoachStatus, HintId } from '../../core/events.ts';
import type { Exercise } from '../../core/exercise.ts';
import { TURN_ROUND } from '../../core/set-up/placement.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import type { PoseFrame } from '../../core/pose.ts';
import type { Dose, Placed } from '../../programme/index.ts';
import { COUNTED_SECONDS } from '../../workout/workout-state.ts';
import { betweenSetsCss } from './between-sets-css.ts';
import { demoFor } from '../figure/demo-for.ts';
import './hip-camera-plan.ts';
import '../figure/hip-demo.ts';
import '../parts/hip-hint.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-last-placement.ts';
import type { HipLastPlacement } from '../parts/hip-last-placement.ts';
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
      header {
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
      }
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
      .now {
        height: clamp(8rem, 22dvh, 18rem);
        border-radius: var(--radius);
        background: var(--hint-soft);
        overflow: hidden;
      }
      .now.placed {
        background: var(--good-soft);
        color: var(--good);
      }
      .seconds {
        display: grid;
        place-content: center;
        height: 100%;
        /* Here and below: what fills the box, whose height the same rules set. */
        font-size: clamp(7rem, 22dvh, 18rem);
      }
      hip-hint {
        height: 100%;
        padding: var(--space-2);
      }
      .checks {
        list-style: none;
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-2);
        font-size: var(--text-l);
        font-weight: 700;
        letter-spacing: -0.02em;
        line-height: 1.15;
      }
      .checks li {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }
      .checks hip-icon {
        font-size: var(--text-m);
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
      .how {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: var(--space-3);
        align-items: start;
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) {
        .say {
          grid-template-rows: minmax(7rem, 1fr) auto auto;
        }
        .now {
          height: auto;
          /* The checks below it stay in sight. */
          max-height: 50dvh;
        }
        .seconds {
          font-size: min(50dvh, 26rem);
        }
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .now {
          max-height: 34dvh;
        }
        .seconds {
          font-size: 32dvh;
        }
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .say {
          grid-template-rows: auto;
        }
        .now {
          height: 32dvh;
        }
        .seconds {
          font-size: 36dvh;
        }
        .checks {
          gap: var(--space-1) var(--space-3);
          font-size: var(--text-m);
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) placed: Placed | null = null;
  @property({ attribute: false }) dose: Dose | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  /** Until the set begins; null while it waits for the placement. */
  @property({ attribute: false }) secondsLeft: number | null = null;
  /** Where the last set was counted well; null where there was none. */
  @property({ attribute: false }) lastPlacement: Placement | null = null;

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
    const checks = placementChecks(placed, live);
    const { props, camera } = exercise;
    return html`<div class="page">
      <header>
        <div>
          <h1>${translated(exercise.name)}</h1>
          <p class="lead">
            ${[sideWords(exercise, placed.side), dose ? doseWords(dose, exercise.prescription.perSide) : ''].filter(Boolean).join(' · ')}
          </p>
        </div>
        ${secondsLeft === null ? '' : html`<p class="left" role="timer" aria-live="off">${secondsLeft}<small> s</small></p>`}
      </header>
      <div class="say">
        <div class="now ${checks.every(({ state }) => state === 'good') ? 'placed' : ''}">${this.now(checks)}</div>
        <ul class="checks" aria-label=${msg('Before it begins')}>
          ${checks.map(this.check)}
        </ul>
        <hip-last-placement .last=${this.lastPlacement}></hip-last-placement>
        <slot></slot>
      </div>
      <div class="look">
        <hip-stage .picture=${live.picture}></hip-stage>
        <div class="how">
          <hip-demo .demo=${demoFor(exercise, placed)} label=${figureWords(translated(exercise.name))}></hip-demo>
          <div class="stack">
            <hip-camera-plan .exercise=${exercise} .placed=${placed}></hip-camera-plan>
            ${props.length > 0 ? html`<p><b>${msg('You need:')}</b> ${props.map(translated).join(', ')}</p>` : ''}
          </div>
        </div>
        <p class="soft">${translated(camera.text)}</p>
      </div>
      <footer>
        <button class="primary" @click=${() => ask(this, 'now')}><hip-icon name="play"></hip-icon>${msg('Start now')}</button>
        <button aria-label=${msg('Skip this exercise')} @click=${() => ask(this, 'skip')}>
          <hip-icon name="skip"></hip-icon>${msg('Skip')}
        </button>
        <button aria-label=${msg('End the session')} @click=${() => ask(this, 'ask-to-end')}>
          <hip-icon name="flag"></hip-icon>${msg('End')}
        </button>
      </footer>
    </div>`;
  }

  /** One thing at a time: what to change, or how long until it begins. */
  private now(checks: readonly PlacementCheck[]) {
    const { secondsLeft, live } = this;
    if (isPlaced(live) && secondsLeft !== null && secondsLeft <= COUNTED_SECONDS)
      return html`<p class="seconds" aria-hidden="true">${secondsLeft}</p>
        <p class="hidden" role="status">${msg('Starting')}</p>`;
    const { id, text } = this.instruction(checks);
    return html`<hip-hint text=${text} hint-id=${id}></hip-hint>`;
  }

  private instruction(checks: readonly PlacementCheck[]): { id: HintId | 'waiting'; text: string } {
    const { hint, set, step, phase, problems } = this.live;
    if (problems.some(({ blocking }) => blocking)) return { id: 'waiting', text: msg('Waiting for the camera') };
    if (set === 'starting' || set === 'idle') return { id: 'waiting', text: step ?? msg('Getting ready') };
    const isOpen = checks.some(({ state }) => state === 'wrong');
    if (hint && (isOpen || !isPlaced(this.live))) return hint;
    // It was asked for, and the set begins all the same.
    if (isOpen) return { id: TURN_ROUND.id, text: translated(TURN_ROUND.message) };
    if (isPlaced(this.live)) return { id: 'hold-still', text: msg('Good. Stay there') };
    return phase === 'placement'
      ? { id: 'nobody', text: msg('Step into the picture') }
      : { id: 'waiting', text: msg('One moment') };
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
