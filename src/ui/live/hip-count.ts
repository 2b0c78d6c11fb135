import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countCss } from './count-css.ts';
import '../parts/hip-icon.ts';
import { partialWords, SIDE_WORDS } from '../words/words.ts';

/** The count, as large as its box allows. Partial repetitions stand apart and never add to it. */
@customElement('hip-count')
export class HipCount extends LitElement {
  static override styles = [
    countCss,
    css`
      .numbers {
        /* Two digits, the stroke and the target have to fit across; one line down. All sizes here follow the box. */
        font-size: min(78cqh, 44cqw);
      }
      .long {
        font-size: min(78cqh, 31cqw);
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 4cqw;
        text-align: center;
      }
      .side .numbers {
        justify-content: center;
        min-width: 1.1em;
        font-size: min(56cqh, 36cqw);
      }
      .side .long {
        font-size: min(56cqh, 24cqw);
      }
      .side .below {
        margin-block-start: 0.3em;
      }
    `,
  ];

  @property({ type: Number }) full = 0;
  @property({ type: Number }) target = 0;
  @property({ type: Number }) partial = 0;
  /** Full repetitions per side; null where both legs work together. */
  @property({ attribute: false }) sides: { left: number; right: number } | null = null;
  /** The target is for each side: then the sides are what is counted. */
  @property({ type: Boolean }) each = false;

  override render() {
    const { full, target, sides, each } = this;
    if (sides && each) return this.bothSides(sides);
    const long = String(full).length + String(target).length > 4;
    return html`<div class="count ${this.reached(full)}">
      <div class="numbers ${long ? 'long' : ''}" role="img" aria-label=${msg(str`${full} of ${target} repetitions`)}>
        <span class="now">${full}</span><span class="target">/ ${target}</span>
      </div>
      <div class="below">
        ${sides ? html`<span>${SIDE_WORDS.left} ${sides.left}</span><span>${SIDE_WORDS.right} ${sides.right}</span>` : ''}${this.partials()}
      </div>
    </div>`;
  }

  private bothSides({ left, right }: { left: number; right: number }) {
    const { target } = this;
    return html`<div class="count">
      <div class="sides" role="img" aria-label=${msg(str`Left ${left}, right ${right}, of ${target} repetitions each`)}>
        ${this.side(SIDE_WORDS.left, left)} ${this.side(SIDE_WORDS.right, right)}
      </div>
      <div class="below"><span class="soft">${msg(str`of ${target} each`)}</span>${this.partials()}</div>
    </div>`;
  }

  private side(name: string, count: number) {
    const reached = this.reached(count);
    return html`<div class="side ${reached}">
      <div class="numbers ${count > 99 ? 'long' : ''}"><span class="now">${count}</span></div>
      <div class="below">${name}${reached ? html`<hip-icon name="check"></hip-icon>` : ''}</div>
    </div>`;
  }

  private partials() {
    return this.partial > 0 ? html`<span class="partial">+ ${partialWords(this.partial)}</span>` : '';
  }

  private reached(count: number): 'reached' | '' {
    return this.target > 0 && count >= this.target ? 'reached' : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-count': HipCount;
  }
}
