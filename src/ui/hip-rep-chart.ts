import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Rep, RepOutcome } from '../core/events.ts';
import './hip-icon.ts';
import { shared } from './shared-css.ts';
import { formatSignal } from './summary-model.ts';
import { lapWords, secondsWords } from './words.ts';

const OUTCOME_WORDS: Record<RepOutcome, string> = { full: 'Full', partial: 'Partial', void: 'Not counted' };

/** One bar per repetition, as high as the movement, and the same as a table. */
@customElement('hip-rep-chart')
export class HipRepChart extends LitElement {
  static override styles = [
    shared,
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
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        border-block-start: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
      }
      thead th {
        border: 0;
        font-size: 0.875rem;
        color: var(--ink-soft);
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
    return html`<div class="bars" role="img" aria-label="Height of each repetition; the same numbers are in the table below">
        ${reps.map(({ outcome, amplitude }) => html`<div class="bar ${outcome}" style="height: ${Math.max(0, (amplitude / highest) * 100)}%"></div>`)}
      </div>
      <div class="row legend" aria-hidden="true">
        ${kinds.map((kind) => html`<span><i class="bar ${kind}"></i>${OUTCOME_WORDS[kind]}</span>`)}
      </div>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>Every repetition</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Every repetition">${this.table()}</div>
      </details>`;
  }

  private table() {
    const { reps, clockMs, withHold } = this;
    const sided = reps.some(({ side }) => side !== null);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">At</th>
          ${sided ? html`<th scope="col">Side</th>` : ''}
          <th scope="col">Result</th>
          <th scope="col">Height</th>
          <th scope="col">Took</th>
          ${withHold ? html`<th scope="col">Held</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${reps.map(
          (rep) =>
            html`<tr>
              <td>${lapWords(rep.startMs - clockMs)}</td>
              ${sided ? html`<td>${rep.side ?? '–'}</td>` : ''}
              <td><b>${OUTCOME_WORDS[rep.outcome]} ${rep.outcome === 'full' ? rep.index : ''}</b>${this.remarks(rep)}</td>
              <td>${formatSignal(rep.peak, rep.unit)}</td>
              <td>${secondsWords(rep.endMs - rep.startMs)}</td>
              ${withHold ? html`<td>${secondsWords(rep.holdMs)}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private remarks({ reason, findings }: Rep) {
    const cues = findings.filter(({ state }) => state === 'fault' || state === 'warn').flatMap(({ cue }) => cue ?? []);
    const words = [...(reason ? [reason] : []), ...new Set(cues)];
    return words.length === 0 ? '' : html`<br /><span class="soft small">${words.join(' · ')}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rep-chart': HipRepChart;
  }
}
