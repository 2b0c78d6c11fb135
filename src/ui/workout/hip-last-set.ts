import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SetRecord } from '../../log/set-records.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { countWords, isTimed } from '../words/words.ts';
import type { Correction } from './workout-action.ts';
import { fire } from '../fire.ts';

/**
 * What a set came to, in one line, and the way to put its count right by hand.
 *
 * @fires set-corrected
 */
@customElement('hip-last-set')
export class HipLastSet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .last {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--good-soft);
      }
      p {
        font-size: var(--text-l);
        font-weight: 600;
      }
      .count {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        margin-inline-start: auto;
      }
      @media (max-height: 34rem) and (min-width: 44rem) {
        .last {
          flex-wrap: nowrap;
          padding: var(--space-1) var(--space-3);
        }
        p {
          font-size: var(--text-m);
          line-height: 1.25;
        }
      }
      output {
        min-width: 2.2em;
        font-family: var(--font-strong);
        font-size: var(--text-2xl);
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      button {
        width: var(--tap);
        padding: 0;
        background: var(--card);
      }
    `,
  ];

  /** The exercise's name. */
  @property() name = '';
  @property({ attribute: false }) set: SetRecord | null = null;

  override render() {
    const { set, name } = this;
    if (!set) return '';
    return html`<div class="last">
      <p>${name}: ${countWords(set)}${set.correctedTo === null ? '' : ` (${msg('corrected by you')})`}</p>
      ${isTimed(set) ? '' : this.count(set)}
    </div>`;
  }

  private count({ counts: { full } }: SetRecord) {
    return html`<div class="count" role="group" aria-label=${msg('Correct the count')}>
      <button aria-label=${msg('One less')} ?disabled=${full <= 0} @click=${() => this.correct(full - 1)}>
        <hip-icon name="minus"></hip-icon>
      </button>
      <output>${full}</output>
      <button aria-label=${msg('One more')} @click=${() => this.correct(full + 1)}><hip-icon name="plus"></hip-icon></button>
    </div>`;
  }

  private correct(full: number): void {
    if (!this.set) return;
    const detail: Correction = { setId: this.set.id, full };
    fire(this, 'set-corrected', detail, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-last-set': HipLastSet;
  }
}
