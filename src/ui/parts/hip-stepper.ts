import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
import { quietForm } from './quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { withinSentence } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * A whole number with a large minus and plus beside it.
 *
 * @fires value-changed
 */
@customElement('hip-stepper')
export class HipStepper extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .stepper {
        display: grid;
        grid-template-columns: var(--tap) minmax(3.5rem, 1fr) var(--tap);
        align-items: center;
        gap: var(--space-2);
      }
      label {
        grid-column: 1 / -1;
        font-weight: 700;
      }
      button {
        width: var(--tap);
        padding: 0;
      }
      input[type='number'] {
        width: 100%;
        font-size: var(--text-2xl);
        font-weight: 800;
        text-align: center;
        appearance: textfield;
      }
      input::-webkit-inner-spin-button {
        display: none;
      }
    `,
  ];

  @property() label = '';
  @property({ type: Number }) value = 1;
  @property({ type: Number }) min = 1;
  @property({ type: Number }) max = 100;
  /** What one press changes. */
  @property({ type: Number }) step = 1;

  override render() {
    const { label, value, min, max, step } = this;
    return html`<div class="stepper">
      <label for="number">${label}</label>
      <button
        aria-label=${msg(str`Fewer ${withinSentence(label)}`)}
        ?disabled=${value <= min}
        @click=${() => this.set(value - step)}
      >
        <hip-icon name="minus"></hip-icon>
      </button>
      ${quietForm(
        html`<input
          id="number"
          type="number"
          inputmode="numeric"
          min=${min}
          max=${max}
          .value=${String(value)}
          @change=${({ target }: Event) => {
            if (!(target instanceof HTMLInputElement)) return;
            this.set(target.valueAsNumber);
            target.value = String(this.value);
          }}
        />`,
      )}
      <button
        aria-label=${msg(str`More ${withinSentence(label)}`)}
        ?disabled=${value >= max}
        @click=${() => this.set(value + step)}
      >
        <hip-icon name="plus"></hip-icon>
      </button>
    </div>`;
  }

  private set(wanted: number): void {
    const value = Number.isFinite(wanted) ? Math.min(Math.max(Math.round(wanted), this.min), this.max) : this.value;
    if (value === this.value) return;
    this.value = value;
    fire(this, 'value-changed', value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-stepper': HipStepper;
  }
  interface HTMLElementEventMap {
    'value-changed': CustomEvent<number>;
  }
}
