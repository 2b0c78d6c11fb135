import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Rep, RepOutcome } from '../core/events.ts';
import './hip-icon.ts';
import { shared } from './shared-css.ts';
import { cuesOf, formatSignal } from './summary-model.ts';
import { tableCss } from './table-css.ts';
import { lapWords, secondsWords, SIDE_WORDS } from './words.ts';
import { translated } from '../language/translated.ts';

const OUTCOME_WORDS: Readonly<Record<RepOutcome, () => string>> = {
  full: () => msg('Full'),
  partial: () => msg('Partial'),
  void: () => msg('Not counted'),
};

/** One bar per repetition, as high as the movement, and the same as a table. */
@customElement('hip-rep-chart')
export class HipRepChart extends LitElement {
  static override styles = [
    shared,
    tableCss,
    css`
      .bars {
        display: flex;
        align-items: flex-end;
        gap: 4px;
        height: 9rem;
        padding-block-start: var(--space-2);
        border-block-end: 3px solid var(--ink);
        overflow-x: auto;
      }
      .bar {
        flex: 1 0 8px;
        max-width: 2.5rem;
        min-height: 6px;
        border-radius: 6px 6px 0 0;
        background: var(--good);
      }
      .bar.partial {
        background: repeating-linear-gradient(45deg, var(--partial) 0 6px, var(--partial-soft) 6px 10px);
        border: 2px solid var(--partial);
        border-block-end: 0;
      }
      .bar.void {
        background: none;
        border: 2px dashed var(--line-strong);
        border-block-end: 0;
      }
      .legend {
        gap: var(--space-2) var(--space-5);
        margin-block-start: var(--space-2);
        font-size: 0.875rem;
      }
      .legend span {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
      }
      .legend .bar {
        flex: none;
        width: 1rem;
        height: 1rem;
        border-radius: 3px;
      }
    `,
  ];

  @property({ attribute: false }) reps: readonly Rep[] = [];
  /** The pictures' clock at the start of the set, milliseconds. */
  @property({ type: Number }) clockMs = 0;
  @property({ type: Boolean }) withHold = false;

  override render() {
    const { reps } = this;
    const highest = Math.max(...reps.map(({ amplitude }) => amplitude), Number.EPSILON);
    const kinds = (['full', 'partial', 'void'] as const).filter((kind) => reps.some(({ outcome }) => outcome === kind));
    return html`<div
        class="bars"
        role="img"
        aria-label=${msg('Height of each repetition; the same numbers are in the table below')}
      >
        ${reps.map(({ outcome, amplitude }) => html`<div class="bar ${outcome}" style="height: ${Math.max(0, (amplitude / highest) * 100)}%"></div>`)}
      </div>
      <div class="row legend" aria-hidden="true">
        ${kinds.map((kind) => html`<span><i class="bar ${kind}"></i>${OUTCOME_WORDS[kind]()}</span>`)}
      </div>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('Every repetition')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${msg('Every repetition')}>${this.table()}</div>
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
        ${reps.map(
          (rep) =>
            html`<tr>
              <td>${lapWords(rep.startMs - clockMs)}</td>
              ${sided ? html`<td>${rep.side ? SIDE_WORDS[rep.side] : '–'}</td>` : ''}
              <td>
                <b>${OUTCOME_WORDS[rep.outcome]()} ${rep.outcome === 'full' ? numbers.get(rep) : ''}</b>${this.remarks(rep)}
              </td>
              <td>${formatSignal(rep.peak, rep.unit)}</td>
              <td>${secondsWords(rep.endMs - rep.startMs)}</td>
              ${withHold ? html`<td>${secondsWords(rep.holdMs)}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private remarks({ reason, findings }: Rep) {
    const words = [...(reason ? [translated(reason)] : []), ...cuesOf(findings)];
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
    'hip-rep-chart': HipRepChart;
  }
}
