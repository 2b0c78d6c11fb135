import type { Exercise } from '../../core/exercise.ts';
import { reasonOf } from '../../core/judging/words.ts';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wasSeen } from '../../core/counting/seen.ts';
import type { Rep } from '../../core/events.ts';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { cuesOf, formatSignal } from './summary-model.ts';
import { tableCss } from '../styles/table-css.ts';
import { lapWords, OUTCOME_WORDS, secondsWords, SIDE_WORDS } from '../words/words.ts';
import { translated } from '../../language/language.ts';

/** Rows that are shown at first, and with every tap: more than anybody does in a set. */
const AT_ONCE = 200;

/** Every repetition in numbers and words, shown on request. */
@customElement('hip-rep-table')
export class HipRepTable extends LitElement {
  static override styles = [baseStyles, tableCss];

  /** What was done; null where this version does not know it. */
  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) reps: readonly Rep[] = [];
  /** The pictures' clock at the start of the set, milliseconds. */
  @property({ type: Number }) clockMs = 0;
  @property({ type: Boolean }) withHold = false;

  @state() private shown = AT_ONCE;

  override render() {
    return html`<details>
      <summary><hip-icon name="chevron"></hip-icon>${msg('Every repetition')}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${msg('Every repetition')}>${this.table()}</div>
      ${this.reps.length > this.shown ? html`<button @click=${this.showMore}>${msg(str`Show ${this.reps.length - this.shown} more`)}</button>` : ''}
    </details>`;
  }

  private table() {
    const { reps, clockMs, withHold } = this;
    const sided = reps.some(({ side }) => side !== null);
    const numbers = numbersBySide(reps);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${msg('At')}</th>
          ${sided ? html`<th scope="col">${msg('Side')}</th>` : ''}
          <th scope="col">${msg('Result')}</th>
          <th scope="col">${msg('Height')}</th>
          <th scope="col">${msg('Took')}</th>
          ${withHold ? html`<th scope="col">${msg('Held')}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${reps.slice(0, this.shown).map(
          (rep) =>
            html`<tr>
              <td>${lapWords(rep.startMs - clockMs)}</td>
              ${sided ? html`<td>${rep.side ? SIDE_WORDS[rep.side] : '–'}</td>` : ''}
              <td>
                <b>${OUTCOME_WORDS[rep.outcome]()} ${rep.outcome === 'full' ? numbers.get(rep) : ''}</b>${this.remarks(rep)}
              </td>
              <td>${wasSeen(rep) ? formatSignal(rep.peak, rep.unit) : '–'}</td>
              <td>${secondsWords(rep.endMs - rep.startMs)}</td>
              ${withHold ? html`<td>${wasSeen(rep) ? secondsWords(rep.holdMs) : '–'}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private readonly showMore = (): void => {
    this.shown += AT_ONCE;
  };

  private remarks(rep: Rep) {
    const { exercise } = this;
    if (!exercise) return '';
    const reason = reasonOf(rep, exercise);
    const unsure = rep.unsure ? [msg('Counted, but badly seen: nothing is said of its form')] : [];
    const unseen = rep.source === 'unwatched' ? msg('Not watched') : msg('Counted by motion: nothing was seen of its form');
    const felt = wasSeen(rep) ? [] : [unseen];
    const words = [...(reason ? [translated(reason)] : []), ...unsure, ...felt, ...cuesOf(rep.findings, exercise)];
    return words.length === 0 ? '' : html`<br /><span class="soft small">${words.join(' · ')}</span>`;
  }
}

/** The number of each full repetition on its side. */
function numbersBySide(reps: readonly Rep[]): ReadonlyMap<Rep, number> {
  const counted = new Map<Rep['side'], number>();
  return new Map(
    reps
      .filter(({ outcome }) => outcome === 'full')
      .map((rep) => {
        const number = (counted.get(rep.side) ?? 0) + 1;
        counted.set(rep.side, number);
        return [rep, number];
      }),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rep-table': HipRepTable;
  }
}
