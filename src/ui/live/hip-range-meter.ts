import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';

/** Above the goal by this much the meter is at its end: the goal's mark is not at the very edge. */
const SCALE_MAX = 1.15;

/** How far the movement has come: from rest to the goal, with a mark where a full repetition begins. Fed by `show`. */
@customElement('hip-range-meter')
export class HipRangeMeter extends LitElement {
  static override styles = css`
    :host {
      display: block;
      --at: 0;
      --full-at: 0.8;
    }
    .lane {
      position: relative;
      height: 2.25rem;
      border-radius: 999px;
      background: var(--sunken);
      border: 2px solid var(--line-strong);
      overflow: hidden;
    }
    .fill {
      position: absolute;
      inset: 0;
      background: var(--partial);
      transform-origin: left;
      transform: scaleX(var(--at));
    }
    .full .fill {
      background: var(--good);
    }
    .unknown .fill {
      display: none;
    }
    .mark {
      position: absolute;
      inset-block: 0;
      width: 5px;
      margin-inline-start: -2px;
      background: var(--ink);
    }
    .full-at {
      inset-inline-start: calc(var(--full-at) * 100%);
    }
    .goal {
      inset-inline-start: calc(100% / ${SCALE_MAX});
      width: 0.75rem;
      background: repeating-conic-gradient(var(--ink) 0 25%, var(--card) 0 50%) 0 0 / 0.75rem 0.75rem;
    }
    .words {
      position: relative;
      height: 1.3em;
      font-size: var(--text-m);
      font-weight: 700;
      color: var(--ink-soft);
    }
    .words span {
      position: absolute;
      transform: translateX(-100%);
      white-space: nowrap;
    }
    .words .at-full {
      inset-inline-start: calc(var(--full-at) * 100%);
      padding-inline-end: 0;
    }
    .words .at-goal {
      inset-inline-start: calc(100% / ${SCALE_MAX});
      transform: none;
    }
  `;

  @query('.meter') private readonly meter!: HTMLDivElement;

  /** `range` 0 at rest, 1 at the goal, null while unknown; `fullAt` on the same scale. */
  show(range: number | null, fullAt: number): void {
    if (!this.hasUpdated) return;
    const shown = Math.min(Math.max(range ?? 0, 0), SCALE_MAX) / SCALE_MAX;
    this.style.setProperty('--at', shown.toFixed(3));
    this.style.setProperty('--full-at', (fullAt / SCALE_MAX).toFixed(3));
    this.meter.classList.toggle('full', range !== null && range >= fullAt);
    this.meter.classList.toggle('unknown', range === null);
  }

  override render() {
    // For the eyes alone: a screen reader would be flooded, and hears the count and the cues.
    return html`<div class="meter" aria-hidden="true">
      <div class="lane">
        <div class="fill"></div>
        <div class="mark full-at"></div>
        <div class="mark goal"></div>
      </div>
      <div class="words"><span class="at-full">${msg('full')}</span><span class="at-goal">${msg('goal')}</span></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-range-meter': HipRangeMeter;
  }
}
