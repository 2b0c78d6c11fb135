import type { Exercise } from '../../core/exercise.ts';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Hold } from '../../core/events.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { cuesOf } from './summary-model.ts';
import { tableCss } from '../styles/table-css.ts';
import { lapWords, SIDE_WORDS } from '../words/words.ts';

/** Rows that are shown at first, and with every tap. */
const AT_ONCE = 200;

/** Every time that a posture was held without a break. */
@customElement('hip-hold-table')
export class HipHoldTable extends LitElement {
  static override styles = [baseStyles, tableCss];

  /** What was done; null where this version does not know it. */
  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) holds: readonly Hold[] = [];
  /** The pictures' clock at the start of the set, milliseconds. */
  @property({ type: Number }) clockMs = 0;

  @state() private shown = AT_ONCE;

  override render() {
    const { holds } = this;
    const sided = holds.some(({ side }) => side !== null);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${msg('Every time it was held')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('At')}</th>
            ${sided ? html`<th scope="col">${msg('Side')}</th>` : ''}
            <th scope="col">${msg('Held')}</th>
          </tr>
        </thead>
        <tbody>
          ${holds.slice(0, this.shown).map((hold) => this.row(hold, sided))}
        </tbody>
      </table>
      ${
        holds.length > this.shown
          ? html`<button
              @click=${() => {
                this.shown += AT_ONCE;
              }}
            >
              ${msg(str`Show ${holds.length - this.shown} more`)}
            </button>`
          : ''
      }
    </div>`;
  }

  private row({ side, startMs, heldMs, findings = [] }: Hold, sided: boolean) {
    const cues = this.exercise ? cuesOf(findings, this.exercise) : [];
    return html`<tr>
      <td>${lapWords(startMs - this.clockMs)}</td>
      ${sided ? html`<td>${side ? SIDE_WORDS[side] : '–'}</td>` : ''}
      <td>
        <b>${lapWords(heldMs)}</b>${cues.length === 0 ? '' : html`<br /><span class="soft small">${cues.join(' · ')}</span>`}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-hold-table': HipHoldTable;
  }
}
