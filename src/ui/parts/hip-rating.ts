import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TOLD_LIMITS } from '../../programme/limits.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

const [, MOST] = TOLD_LIMITS;

/**
 * A number from 0 to 10 that the user tells, and may tell anew.
 *
 * @fires value-changed
 */
@customElement('hip-rating')
export class HipRating extends LitElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: grid;
        gap: var(--space-2);
        font-weight: 700;
      }
      select {
        width: 100%;
      }
    `,
  ];

  @property() label = '';
  /** What the ends mean. */
  @property() none = '';
  @property() most = '';
  /** 0..10; null while nobody has said. */
  @property({ attribute: false }) value: number | null = null;

  override render() {
    const { label, none, most, value } = this;
    const ends = new Map([
      [0, none],
      [MOST, most],
    ]);
    const words = (rating: number): string =>
      [msg(str`${rating} of ${MOST}`), ...(ends.get(rating) ? [ends.get(rating)] : [])].join(': ');
    return html`<label>
      ${label}
      <select @change=${this.tell}>
        ${value === null ? html`<option value="" selected>${msg('Not told')}</option>` : nothing}
        ${Array.from({ length: MOST + 1 }, (_, rating) => html`<option value=${rating} ?selected=${rating === value}>${words(rating)}</option>`)}
      </select>
    </label>`;
  }

  private tell({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement) || target.value === '') return;
    fire(this, 'value-changed', Number(target.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rating': HipRating;
  }
}
