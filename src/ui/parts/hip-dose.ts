import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { DOSE_LIMITS } from '../../programme/limits.ts';
import { isPrescribed, prescribedDose, type Dose } from '../../programme/set-dose.ts';
import { doseWords } from '../words/dose-words.ts';
import './hip-icon.ts';
import './hip-stepper.ts';
import { shared } from '../styles/shared-css.ts';

type Amount = keyof typeof DOSE_LIMITS;

const SECONDS_STEP = 10;

/** How much of an exercise: sets, repetitions or seconds, each side or both, how long to hold; and the way back to the article's. */
@customElement('hip-dose')
export class HipDose extends LitElement {
  static override styles = [
    shared,
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
  @property({ attribute: false }) dose: Dose | null = null;

  override render() {
    const { exercise, dose } = this;
    if (!exercise || !dose) return '';
    return html`<div class="stack">
      <div class="amounts">
        ${this.amount('sets', msg('Sets'), dose.sets)}
        ${
          dose.seconds === undefined
            ? this.amount('reps', dose.perSide ? msg('Repetitions per side') : msg('Repetitions'), dose.reps)
            : this.amount('seconds', dose.perSide ? msg('Seconds per side') : msg('Seconds'), dose.seconds, SECONDS_STEP)
        }
        ${dose.holdS === undefined ? '' : this.amount('holdS', msg('Seconds held at the top'), dose.holdS)}
      </div>
      ${exercise.prescription.perSide ? this.sides(dose) : ''}
      <div class="article">${this.article(exercise, dose)}</div>
    </div>`;
  }

  private amount(part: Amount, label: string, value: number, step = 1) {
    const [min, max] = DOSE_LIMITS[part];
    return html`<hip-stepper
      label=${label}
      .min=${min}
      .max=${max}
      .step=${step}
      .value=${value}
      @value-changed=${({ detail }: CustomEvent<number>) => this.change({ [part]: detail })}
    ></hip-stepper>`;
  }

  private sides({ perSide }: Dose) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${perSide}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && this.change({ perSide: target.checked })}
      />
      ${msg('Each side does all of it')}
    </label>`;
  }

  private article(exercise: Exercise, dose: Dose) {
    const words = doseWords(prescribedDose(exercise));
    if (isPrescribed(dose, exercise)) return html`<p class="small soft">${msg(str`As in the article: ${words}.`)}</p>`;
    return html`<button class="plain" @click=${() => this.tell(prescribedDose(exercise))}>
      <hip-icon name="back"></hip-icon>${msg(str`Back to the article’s ${words}`)}
    </button>`;
  }

  private change(change: Partial<Dose>): void {
    if (this.dose) this.tell({ ...this.dose, ...change });
  }

  private tell(detail: Dose): void {
    this.dose = detail;
    this.dispatchEvent(new CustomEvent('dose-changed', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-dose': HipDose;
  }
  interface HTMLElementEventMap {
    'dose-changed': CustomEvent<Dose>;
  }
}
