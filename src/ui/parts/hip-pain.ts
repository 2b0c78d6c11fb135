import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { TOLD_LIMITS } from '../../programme/limits.ts';
import { LEFT_OUT_DAYS, MOST_PAIN_TO_GO_ON } from '../../programme/pain.ts';
import { painDecision, type PainAdvice } from '../../programme/index.ts';
import { face } from './faces.ts';
import './hip-icon.ts';
import type { IconName } from './icons.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { facesCss } from '../styles/faces-css.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

const [, MOST] = TOLD_LIMITS;

/**
 * What the faces stand for on the scale of the log, 0..10. "A bit" is the middle of what one goes on with: it neither eases the exercise nor
 * reads as none. "It hurts" is the least that eases it, until a number says more; so it is safe to say no number.
 */
const FINE = 0;
const A_BIT = Math.ceil(MOST_PAIN_TO_GO_ON / 2);
const HURTS = MOST_PAIN_TO_GO_ON + 1;

const ADVICE: Readonly<Record<PainAdvice, { heading: () => string; icon: IconName; then: () => string }>> = {
  'go-on': { heading: () => msg('Go on'), icon: 'check', then: () => '' },
  ease: { heading: () => msg('Ease it'), icon: 'warn', then: () => msg('Next time this one is a step easier.') },
  stop: {
    heading: () => msg('Stop this one'),
    icon: 'problem',
    then: () =>
      msg(
        str`Leave its other sets out; it rests for ${LEFT_OUT_DAYS} days and comes back easier. End the session if the pain stays while you rest.`,
      ),
  },
};

/**
 * Whether an exercise hurt: three faces, and how much, 1 to 10, only after the third. The last answer counts.
 *
 * @fires pain-told
 */
@customElement('hip-pain')
export class HipPain extends LitElement {
  static override styles = [
    baseStyles,
    facesCss,
    css`
      .stack {
        gap: var(--space-2);
      }
      .question {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-3);
      }
      .scale {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: var(--space-2);
      }
      .scale button {
        min-height: var(--tap);
        padding: 0;
        border-radius: var(--radius-s);
        background: var(--card);
        font-size: var(--text-xl);
        font-weight: 800;
        font-variant-numeric: tabular-nums;
      }
      .scale button[aria-pressed='true'] {
        border-color: var(--track);
        background: var(--track);
        color: var(--track-ink);
      }
      .answer {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--good-soft);
      }
      .ease {
        background: var(--partial-soft);
      }
      .stop {
        background: var(--bad-soft);
      }
      .answer h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      @media (min-width: 44rem) {
        .scale {
          grid-template-columns: repeat(10, minmax(0, 1fr));
        }
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .faces button {
          flex-direction: row;
          gap: var(--space-2);
          min-height: var(--tap);
        }
        .face {
          width: 1.5rem;
          height: 1.5rem;
        }
        .asked {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: var(--space-2) var(--space-3);
        }
        .asked .faces {
          flex: 1 1 16rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  /** What was told before, 0..10; null where nothing was. */
  @property({ attribute: false }) value: number | null = null;
  /** The exercise's name stands above it already. */
  @property({ type: Boolean }) named = false;

  /** 0..10; null while nothing was answered. */
  @state() private told: number | null = null;
  /** The third face, whatever number is said then. */
  @state() private hurts = false;
  /** It is said now, and not only shown: then it is said what comes of it. */
  @state() private isNew = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('exercise')) this.isNew = false;
    if (!changed.has('exercise') && !changed.has('value')) return;
    this.told = this.value;
    this.hurts = this.value !== null && this.value >= HURTS;
  }

  override render() {
    const { exercise, told, hurts } = this;
    if (!exercise) return '';
    return html`<div class="stack" role="group" aria-labelledby="question">
      <div class="stack asked">
        <div class="question">
          ${
            this.named
              ? html`<h3 id="question">${msg('Any pain?')}</h3>`
              : html`<h2 id="question">${msg(str`${translated(exercise.name)}: any pain?`)}</h2>`
          }
          <slot></slot>
        </div>
        <div class="faces">
          ${this.face(1, msg('Fine'), FINE, !hurts && told === FINE)}
          ${this.face(0, msg('A bit'), A_BIT, !hurts && told !== null && told > FINE)}
          ${this.face(-1, msg('It hurts'), HURTS, hurts)}
        </div>
      </div>
      ${hurts ? this.scale() : ''}
      <div role="status">
        ${!this.isNew || told === null ? '' : hurts ? this.answer(told) : html`<p class="hidden">${msg('Noted')}</p>`}
      </div>
    </div>`;
  }

  private face(mood: number, words: string, pain: number, isPressed: boolean) {
    const choose = (): void => {
      this.hurts = pain === HURTS;
      this.tell(pain);
    };
    return html`<button aria-pressed=${isPressed} @click=${choose}>${face(mood)}${words}</button>`;
  }

  private scale() {
    const numbers = Array.from({ length: MOST }, (_, at) => at + 1);
    return html`<p class="small" id="how-much">${msg('How much? 10 is the worst you can think of.')}</p>
      <div class="scale" role="group" aria-labelledby="how-much">
        ${numbers.map(
          (pain) =>
            html`<button aria-pressed=${this.told === pain} aria-label=${msg(str`Pain ${pain}`)} @click=${() => this.tell(pain)}>
              ${pain}
            </button>`,
        )}
      </div>`;
  }

  private answer(pain: number) {
    const { advice, reason } = painDecision(pain);
    const { heading, icon, then } = ADVICE[advice];
    return html`<div class="answer ${advice}">
      <h3><hip-icon name=${icon}></hip-icon>${heading()}</h3>
      <p>${translated(reason)} ${then()}</p>
    </div>`;
  }

  private tell(pain: number): void {
    const { exercise } = this;
    if (!exercise) return;
    this.told = pain;
    this.isNew = true;
    fire(this, 'pain-told', { exercise: exercise.id, pain }, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-pain': HipPain;
  }
  interface HTMLElementEventMap {
    /** `exercise` is its id, `pain` 0..10. */
    'pain-told': CustomEvent<{ exercise: string; pain: number }>;
  }
}
