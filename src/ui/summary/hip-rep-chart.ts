import { mostOf } from '../../core/extremes.ts';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { wasSeen } from '../../core/counting/seen.ts';
import type { Rep } from '../../core/events.ts';
import { evenly } from '../parts/evenly.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { OUTCOME_WORDS } from '../words/words.ts';
import { inlineStyle } from '../styles/inline-style.ts';

/** Of a repetition whose height nobody saw: low, per cent of the chart. */
const FELT_HEIGHT = 30;

/** More bars than these would be thinner than a pixel on a phone. */
const MOST_BARS = 300;

/** One bar per repetition, as high as the movement; a table beside it has the same numbers. */
@customElement('hip-rep-chart')
export class HipRepChart extends LitElement {
  static override styles = [
    baseStyles,
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
      .bar.felt {
        background: var(--good-soft);
        border: 2px solid var(--good);
        border-block-end: 0;
      }
      .legend {
        gap: var(--space-2) var(--space-5);
        margin-block-start: var(--space-2);
        font-size: var(--text-s);
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

  override render() {
    const { reps } = this;
    const highest = Math.max(Number.EPSILON, mostOf(reps.map(({ amplitude }) => amplitude)));
    const kinds = (['full', 'partial', 'void'] as const).filter((kind) => reps.some(({ outcome }) => outcome === kind));
    return html`<div
        class="bars"
        role="img"
        aria-label=${msg('Height of each repetition; the same numbers are in the table below')}
      >
        ${evenly(reps, MOST_BARS).map((rep) => html`<div class="bar ${wasSeen(rep) ? rep.outcome : 'felt'}" ${inlineStyle(`height: ${wasSeen(rep) ? Math.max(0, (rep.amplitude / highest) * 100) : FELT_HEIGHT}%`)}></div>`)}
      </div>
      <div class="row legend" aria-hidden="true">
        ${kinds.map((kind) => html`<span><i class="bar ${kind}"></i>${OUTCOME_WORDS[kind]()}</span>`)}
        ${reps.every(wasSeen) ? '' : html`<span><i class="bar felt"></i>${reps.some(({ source }) => source === 'unwatched') ? msg('Not watched') : msg('Counted by motion')}</span>`}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rep-chart': HipRepChart;
  }
}
