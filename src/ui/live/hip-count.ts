import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { opposite, type Side } from '../../core/pose.ts';
import { countCss } from './count-css.ts';
import './hip-digits.ts';
import '../parts/hip-icon.ts';
import { SIDE_WORDS } from '../words/words.ts';

/** The count, as large as its box allows. What did not count stands apart and never adds to it. */
@customElement('hip-count')
export class HipCount extends LitElement {
  static override styles = countCss;

  @property({ type: Number }) full = 0;
  @property({ type: Number }) target = 0;
  /** What did not count, and why: "1 not counted: a bit lower"; empty where all did. */
  @property() missed = '';
  /** Full repetitions per side; null where both legs work together, or one alone is asked for. */
  @property({ attribute: false }) sides: { left: number; right: number } | null = null;
  /** The target is for each side: then the side that works is the number. */
  @property({ type: Boolean }) each = false;
  /** The side that works now; null before it is known. */
  @property({ attribute: false }) side: Side | null = null;

  @query('.now') private readonly now!: HTMLElement | null;
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('full');
    if (before !== undefined && this.full > before && !this.quiet.matches)
      this.now?.animate([{ scale: '1' }, { scale: '1.1' }, { scale: '1' }], { duration: 380, easing: 'ease-out' });
  }

  override render() {
    const { sides, each } = this;
    return sides && each ? this.eachSide(sides) : this.together();
  }

  private together() {
    const { full, target } = this;
    return html`<div class="count ${this.reached(full)}">
      <div class="numbers" role="img" aria-label=${msg(str`${full} of ${target} repetitions`)}>
        <hip-digits class="now" text=${full}></hip-digits>
      </div>
      <div class="below"><span class="target">/ ${target}</span>${this.notCounted()}</div>
    </div>`;
  }

  private eachSide(sides: { left: number; right: number }) {
    const { target } = this;
    const { left, right } = sides;
    const side = this.side ?? 'left';
    const other = opposite(side);
    return html`<div class="count ${this.reached(sides[side])}">
      <div class="numbers" role="img" aria-label=${msg(str`Left ${left}, right ${right}, of ${target} repetitions each`)}>
        <hip-digits class="now" text=${sides[side]}></hip-digits>
        <span class="other"
          ><hip-digits text=${sides[other]}></hip-digits
          ><span>${SIDE_WORDS[other]}${this.reached(sides[other]) ? html` <hip-icon name="check"></hip-icon>` : ''}</span></span
        >
      </div>
      <div class="below">
        <span>${SIDE_WORDS[side]}</span><span class="target">/ ${target}</span>
        ${this.reached(sides[side]) ? html`<hip-icon name="check"></hip-icon>` : ''}${this.notCounted()}
      </div>
    </div>`;
  }

  private notCounted() {
    return this.missed ? html`<span class="partial">${this.missed}</span>` : '';
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
