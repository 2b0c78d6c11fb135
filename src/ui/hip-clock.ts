import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lapWords } from './words.ts';

/** The time of a timed exercise, as large as its box allows. */
@customElement('hip-clock')
export class HipClock extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: size;
      min-height: 6rem;
    }
    .clock {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      height: 100%;
      font-family: var(--font-strong);
      font-variant-numeric: tabular-nums lining-nums;
      line-height: 0.8;
    }
    .numbers {
      display: flex;
      align-items: baseline;
      font-weight: 900;
      letter-spacing: -0.05em;
      /* Minutes, seconds, the stroke and the target have to fit across; one line down. */
      font-size: min(78cqh, 29cqw);
      white-space: nowrap;
    }
    .target {
      font-size: 0.35em;
      font-weight: 700;
      letter-spacing: -0.02em;
      color: var(--ink-soft);
      margin-inline-start: 0.2em;
    }
    .below {
      font-size: max(1.125rem, min(9cqh, 7cqw));
      font-weight: 700;
      line-height: 1.2;
    }
    .waits .now {
      color: var(--ink-soft);
    }
    .reached .now {
      color: var(--good);
    }
  `;

  @property({ type: Number }) seconds = 0;
  @property({ type: Number }) target = 0;
  @property({ type: Boolean }) running = false;
  /** Seconds per side; null where the sides are not told apart. */
  @property({ attribute: false }) sides: { left: number; right: number } | null = null;
  /** Counted beside the time. */
  @property() note = '';

  override render() {
    const { seconds, target, running, sides, note } = this;
    const state = target > 0 && seconds >= target ? 'reached' : running ? '' : 'waits';
    const now = lapWords(1000 * seconds);
    const aim = lapWords(1000 * target);
    return html`<div class="clock ${state}">
      <div class="numbers" role="img" aria-label="${now} of ${aim} minutes">
        <span class="now">${now}</span><span class="target">/ ${aim}</span>
      </div>
      ${sides ? html`<div class="below">Left ${lapWords(1000 * sides.left)} · Right ${lapWords(1000 * sides.right)}</div>` : ''}
      ${note ? html`<div class="below">${note}</div>` : ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-clock': HipClock;
  }
}
