import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** The count, as large as its box allows. Partial repetitions stand apart and never add to it. */
@customElement('hip-count')
export class HipCount extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: size;
      min-height: 6rem;
    }
    .count {
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
      /* Two digits, the stroke and the target have to fit across; one line down. */
      font-size: min(82cqh, 44cqw);
      white-space: nowrap;
    }
    .long {
      font-size: min(80cqh, 31cqw);
    }
    .target {
      font-size: 0.4em;
      font-weight: 700;
      letter-spacing: -0.02em;
      color: var(--ink-soft);
      margin-inline-start: 0.2em;
    }
    .sides,
    .partial {
      font-size: max(1.125rem, min(9cqh, 7cqw));
      font-weight: 700;
      line-height: 1.2;
    }
    .partial {
      color: var(--partial);
      min-height: 1.2em;
    }
    .reached .full {
      color: var(--good);
    }
  `;

  @property({ type: Number }) full = 0;
  @property({ type: Number }) target = 0;
  @property({ type: Number }) partial = 0;
  /** Full repetitions per side; null where both legs work together. */
  @property({ attribute: false }) sides: { left: number; right: number } | null = null;

  override render() {
    const { full, target, partial, sides } = this;
    const reached = target > 0 && full >= target;
    const long = String(full).length + String(target).length > 4;
    return html`<div class="count ${reached ? 'reached' : ''}">
      <div class="numbers ${long ? 'long' : ''}" role="img" aria-label="${full} of ${target} repetitions">
        <span class="full">${full}</span><span class="target">/ ${target}</span>
      </div>
      ${sides ? html`<div class="sides">Left ${sides.left} · Right ${sides.right}</div>` : ''}
      <div class="partial">${partial > 0 ? `+ ${partial} partial` : ''}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-count': HipCount;
  }
}
