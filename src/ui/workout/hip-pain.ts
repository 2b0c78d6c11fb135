import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { TOLD_LIMITS } from '../../programme/limits.ts';
import { LEFT_OUT_DAYS } from '../../programme/pain.ts';
import { painDecision, type PainAdvice } from '../../programme/index.ts';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { withinSentence, translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

const [, MOST] = TOLD_LIMITS;

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
 * How much it hurt, 0 to 10, asked after an exercise, and what follows. The last answer counts.
 *
 * @fires pain-told
 */
@customElement('hip-pain')
export class HipPain extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .scale {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
        gap: var(--space-2);
      }
      .scale button {
        min-height: 3.5rem;
        padding: 0;
        border-radius: var(--radius);
        background: var(--card);
        font-size: var(--text-2xl);
        font-weight: 800;
        font-variant-numeric: tabular-nums;
      }
      .scale button[aria-pressed='true'] {
        border-color: var(--track);
        background: var(--track);
        color: var(--track-ink);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
      }
      .answer {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-4);
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
        font-size: var(--text-xl);
      }
      @media (min-width: 40rem) {
        .scale {
          grid-template-columns: repeat(11, minmax(0, 1fr));
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;

  /** 0..10; null while nothing was answered. */
  @state() private told: number | null = null;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('exercise')) this.told = null;
  }

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    return html`<div class="stack" role="group" aria-labelledby="question">
      <h2 id="question">${msg(str`How did your hips feel during the ${withinSentence(translated(exercise.name))}?`)}</h2>
      <div>
        <div class="scale">${Array.from({ length: MOST + 1 }, (_, pain) => this.target(exercise, pain))}</div>
        <p class="ends small soft"><span>${msg('0: no pain')}</span><span>${msg('10: the worst you can think of')}</span></p>
      </div>
      <div role="status">${this.told === null ? '' : this.answer(this.told)}</div>
    </div>`;
  }

  private target(exercise: Exercise, pain: number) {
    return html`<button
      aria-pressed=${this.told === pain}
      aria-label=${msg(str`Pain ${pain}`)}
      @click=${() => this.tell(exercise, pain)}
    >
      ${pain}
    </button>`;
  }

  private answer(pain: number) {
    const { advice, reason } = painDecision(pain);
    const { heading, icon, then } = ADVICE[advice];
    return html`<div class="answer ${advice}">
      <h3><hip-icon name=${icon}></hip-icon>${heading()}</h3>
      <p>${translated(reason)} ${then()}</p>
    </div>`;
  }

  private tell({ id }: Exercise, pain: number): void {
    this.told = pain;
    fire(this, 'pain-told', { exercise: id, pain }, 'up');
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
