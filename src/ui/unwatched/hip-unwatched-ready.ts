import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { translated, withinSentence } from '../../language/language.ts';
import type { Dose, RestStep, SetUpStep } from '../../programme/index.ts';
import type { WorkoutCommand } from '../../workout/workout-state.ts';
import '../figure/hip-demo.ts';
import { fire } from '../fire.ts';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { doseWords } from '../words/dose-words.ts';
import { figureWords } from '../words/words.ts';
import { sideWords } from '../words/workout-words.ts';
import { ledDemo } from './led-figure.ts';

/**
 * What comes next in a session that nobody watches, and what to have at hand: the card of an exercise, and the rests between its sets.
 *
 * @fires workout-action
 */
@customElement('hip-unwatched-ready')
export class HipUnwatchedReady extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        display: grid;
        grid-template: 'head' auto 'figure' minmax(9rem, 1fr) 'say' auto 'foot' auto / minmax(0, 1fr);
        gap: var(--space-3);
        min-height: var(--live-height, 100dvh);
        padding: var(--space-2) var(--space-3) 0;
      }
      header {
        grid-area: head;
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
      }
      h1 {
        font-size: var(--display-name);
      }
      .lead {
        font-size: var(--text-l);
        font-weight: 600;
      }
      .left {
        font-family: var(--font-strong);
        font-size: var(--display-time);
        font-weight: 900;
        font-variant-numeric: tabular-nums;
        line-height: 0.9;
        white-space: nowrap;
        color: var(--track);
      }
      .say .left {
        font-size: var(--display-paused);
        text-align: center;
      }
      .left small {
        font-size: var(--text-xl);
      }
      hip-demo {
        grid-area: figure;
        aspect-ratio: auto;
        min-height: 9rem;
        max-height: none;
      }
      .say {
        grid-area: say;
        display: grid;
        gap: var(--space-3);
        align-content: start;
        min-width: 0;
      }
      ol {
        padding-inline-start: 1.4em;
      }
      footer {
        grid-area: foot;
        position: sticky;
        inset-block-end: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-inline: calc(-1 * var(--space-3));
        padding: var(--space-2) var(--space-3) var(--space-3);
        background: var(--paper);
      }
      footer ::slotted([slot='captions']) {
        flex: none;
        width: 100%;
      }
      footer > button,
      footer > hip-sound {
        flex: 1 1 0;
        min-width: 0;
      }
      footer button {
        flex-direction: column;
        gap: 0;
        min-height: 3.75rem;
        padding: var(--space-1);
        border-radius: var(--radius);
        line-height: 1.15;
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) {
        .page {
          grid-template: 'head head' auto 'figure say' minmax(0, 1fr) 'foot foot' auto / minmax(0, 1fr) minmax(0, 1fr);
          gap: var(--space-3) var(--space-5);
        }
        footer button {
          flex-direction: row;
          gap: var(--space-2);
          font-size: var(--text-l);
        }
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        h1 {
          font-size: var(--text-xl);
        }
        .left {
          font-size: var(--text-3xl);
        }
        footer {
          padding-block: var(--space-1) var(--space-2);
        }
        footer button {
          min-height: var(--tap);
          font-size: var(--text-m);
        }
      }
      /* The card is as high as the window: what does not fit scrolls by itself, and what is pressed stays where it is. */
      @media (min-height: 40rem), (min-width: 44rem) and (min-aspect-ratio: 1) {
        .page {
          height: var(--live-height, 100dvh);
          grid-template-rows: auto minmax(9rem, 1fr) minmax(0, auto) auto;
        }
        .say {
          overflow-y: auto;
          padding-block-end: var(--space-3);
          mask-image: linear-gradient(#000 calc(100% - var(--space-4)), transparent);
        }
      }
      @media (min-width: 44rem) and (min-aspect-ratio: 1) {
        .page {
          grid-template-rows: auto minmax(0, 1fr) auto;
        }
        hip-demo {
          height: 100%;
          min-height: 0;
        }
        .say:has(> .left) {
          align-content: center;
        }
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .page {
          zoom: 1.4;
          height: calc(var(--live-height, 100dvh) / 1.4);
          min-height: 0;
        }
        .say {
          font-size: var(--text-xl);
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) step: SetUpStep | RestStep | null = null;
  /** Of the set that comes. */
  @property({ attribute: false }) dose: Dose | null = null;
  @property({ attribute: false }) secondsLeft: number | null = null;

  private readonly wrist = new WristController(this);

  override updated(): void {
    const { exercise, step, secondsLeft } = this;
    if (!exercise || !step) return;
    const line = this.line(exercise, step);
    this.wrist.show({ title: this.heading(exercise, step), line, count: secondsLeft, target: null, ring: null, isWaiting: true });
  }

  override render() {
    const { exercise, step, dose, secondsLeft } = this;
    if (!exercise || !step) return '';
    const side = step.kind === 'rest' ? step.next.side : step.side;
    return html`<div class="page">
      <header>
        <div>
          <h1>${this.heading(exercise, step)}</h1>
          <p class="lead">${this.line(exercise, step)}</p>
        </div>
        ${step.kind === 'rest' ? '' : this.seconds(secondsLeft)}
      </header>
      ${
        dose &&
        html`<hip-demo
          .demo=${ledDemo(exercise, { ...dose, perSide: false }, side)}
          label=${figureWords(translated(exercise.name))}
        ></hip-demo>`
      }
      <div class="say">${step.kind === 'set-up' ? this.howItGoes(exercise) : this.seconds(secondsLeft)}<slot></slot></div>
      <footer>
        <slot name="captions"></slot>
        ${this.button('now', 'play', msg('Start now'), 'primary')} ${this.button('more-time', 'plus', msg('15 s more'))}
        ${step.kind === 'rest' ? this.button('repeat', 'repeat', msg('Repeat')) : this.button('skip', 'skip', msg('Skip'))}
        ${this.button('ask-to-end', 'flag', msg('End'))}
      </footer>
    </div>`;
  }

  private seconds(left: number | null) {
    return left === null ? '' : html`<p class="left" role="timer" aria-live="off">${left}<small> s</small></p>`;
  }

  private howItGoes({ steps, props, safety }: Exercise) {
    return html`${props.length === 0 ? '' : html`<p><b>${msg('You need:')}</b> ${props.map(translated).join(', ')}</p>`}
      <ol>
        ${steps.map((step) => html`<li>${translated(step)}</li>`)}
      </ol>
      ${safety.map((line) => html`<p class="small">${translated(line)}</p>`)}`;
  }

  private heading(exercise: Exercise, step: SetUpStep | RestStep): string {
    if (step.kind === 'set-up') return translated(exercise.name);
    if (step.why === 'rest') return msg('Rest');
    const side = sideWords(exercise, step.next.side);
    return side ? msg(str`Switch to ${withinSentence(side)}`) : msg('Turn around');
  }

  private line(exercise: Exercise, step: SetUpStep | RestStep): string {
    const { dose } = this;
    if (step.kind === 'set-up')
      return [sideWords(exercise, step.side), dose ? doseWords(dose, exercise.prescription.perSide) : '']
        .filter(Boolean)
        .join(' · ');
    const { side, set, sets } = step.next;
    return [translated(exercise.name), sideWords(exercise, side), msg(str`Set ${set} of ${sets}`)].filter(Boolean).join(' · ');
  }

  private button(action: WorkoutCommand | 'ask-to-end', icon: IconName, words: string, kind = '') {
    return html`<button class=${kind} @click=${() => fire(this, 'workout-action', action, 'up')}>
      <hip-icon name=${icon}></hip-icon>${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-unwatched-ready': HipUnwatchedReady;
  }
}
