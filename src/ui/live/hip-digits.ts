import { LitElement, css, html, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { digitHeightOf, measured } from '../parts/measured.ts';
import { NARROWEST } from '../parts/fit-words.ts';

/** Room around the digits for their dark rim, pixels. */
const RIM_PX = 6;
/** Little is as wide as this, and a box is made for two digits at least. */
const WIDTHS_OF = '00';

interface Fit {
  width: number;
  height: number;
  /** Font size and height of a digit, pixels; how much narrower the digits are made. */
  size: number;
  digit: number;
  narrowed: number;
}

/** A number as high as its box, narrowed where it would be too wide, with a dark rim that keeps it apart from any picture. */
@customElement('hip-digits')
export class HipDigits extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
      min-height: 0;
      font-family: var(--font-far);
      font-variant-numeric: tabular-nums lining-nums;
      font-weight: 900;
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    text {
      fill: currentColor;
      stroke: var(--rim, rgb(11 9 8 / 65%));
      stroke-width: 0.035em;
      stroke-linejoin: round;
      paint-order: stroke;
      text-anchor: middle;
    }
  `;

  @property() text = '';

  @state() private fitted: Fit | null = null;
  private readonly sizes = new ResizeObserver(() => this.fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.fit();
  }

  private fit(): void {
    const { clientWidth: width, clientHeight: height } = this;
    const font = getComputedStyle(this);
    const digitPart = digitHeightOf(font);
    const wide = Math.max(measured(this.text, font), measured(WIDTHS_OF, font));
    const [room, high] = [Math.max(1, width - 2 * RIM_PX), Math.max(1, height - 2 * RIM_PX)];
    const size = Math.min(high / digitPart, room / (wide * NARROWEST));
    this.fitted = { width, height, size, digit: size * digitPart, narrowed: Math.min(1, room / (wide * size)) };
  }

  override render() {
    const fit = this.fitted;
    if (!fit || fit.width === 0) return html`<svg aria-hidden="true"><text>${this.text}</text></svg>`;
    const { width, height, size, digit, narrowed } = fit;
    const to = `translate(${width / 2} ${(height + digit) / 2}) scale(${narrowed} 1)`;
    return html`<svg aria-hidden="true">${svg`<text font-size=${size} transform=${to}>${this.text}</text>`}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-digits': HipDigits;
  }
}
