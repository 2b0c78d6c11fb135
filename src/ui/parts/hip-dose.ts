import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { isPrescribed, prescribedDose, type AskedDose } from '../../programme/asked-dose.ts';
import { doseWords } from '../words/dose-words.ts';
import { doseSteppers, type Amount } from './dose-steppers.ts';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * How much of an exercise: sets, repetitions or seconds, each side or both, how long to hold; and the way back to the article's.
 *
 * @fires dose-changed
 */
@customElement('hip-dose')
export class HipDose extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .amounts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--space-4);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: var(--tap);
        font-weight: 700;
        cursor: pointer;
      }
      input {
        width: 1.375rem;
        height: 1.375rem;
        flex: none;
        margin: 0;
        accent-color: var(--track);
      }
      .article {
        display: flex;
        align-items: center;
        min-height: var(--tap);
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) dose: AskedDose | null = null;

  override render() {
    const { exercise, dose } = this;
    if (!exercise || !dose) return '';
    return html`<div class="stack">
      <div class="amounts">
        ${doseSteppers(dose, {
          labels: {
            sets: msg('Sets'),
            reps: dose.perSide ? msg('Repetitions per side') : msg('Repetitions'),
            keepS: dose.perSide ? msg('Seconds per side') : msg('Seconds'),
            pauseS: msg('Seconds held at the top'),
          },
          leastPauseS: exercise.hold ? 1 : null,
          change: (part, value) => this.change({ [part]: value }),
        })}
      </div>
      ${exercise.prescription.perSide ? this.sides(dose) : ''}
      <div class="article">${this.article(exercise, dose)}</div>
    </div>`;
  }

  private sides({ perSide }: AskedDose) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${perSide}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && this.change({ perSide: target.checked })}
      />
      ${msg('Each side does all of it')}
    </label>`;
  }

  private article(exercise: Exercise, dose: AskedDose) {
    const prescribed = prescribedDose(exercise);
    const words = doseWords(prescribed, prescribed.perSide);
    if (isPrescribed(dose, exercise)) return html`<p class="small soft">${msg(str`The full amount: ${words}.`)}</p>`;
    return html`<button class="plain" @click=${() => this.tell(prescribed)}>
      <hip-icon name="back"></hip-icon>${msg(str`Back to ${words}`)}
    </button>`;
  }

  private change(change: Partial<Record<Amount, number>> & { perSide?: boolean }): void {
    if (this.dose) this.tell({ ...this.dose, ...change });
  }

  private tell(detail: AskedDose): void {
    this.dose = detail;
    fire(this, 'dose-changed', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-dose': HipDose;
  }
  interface HTMLElementEventMap {
    'dose-changed': CustomEvent<AskedDose>;
  }
}
