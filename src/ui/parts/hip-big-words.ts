import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inlineStyle } from '../styles/inline-style.ts';
import { fitWords, type Fitted } from './fit-words.ts';
import { capHeightOf, measured } from './measured.ts';

const LINE_HEIGHT = 1.06;
/**
 * Height of a capital letter that is read from three metres on a phone: 9 mm on one of 6.1 inches, 390 pixels wide. Twice the 4.4 mm that a
 * sharp eye just reads from there.
 */
const FAR_CAP_PX = 54;

/** One word is no larger than this share of the height of the box. */
const MOST = 0.45;

/** Words as large as their box allows: broken into lines and, before they get smaller than is read from afar, narrowed. */
@customElement('hip-big-words')
export class HipBigWords extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-family: var(--font-far);
      font-weight: 800;
      line-height: ${LINE_HEIGHT};
      overflow: hidden;
      text-align: center;
      white-space: nowrap;
    }
    /* One element has all of the text, for whoever reads it as a whole. */
    .all {
      display: grid;
      align-content: center;
      justify-content: center;
      height: 100%;
    }
    .line {
      display: block;
      justify-self: center;
      transform-origin: center;
    }
  `;

  @property() text = '';
  /** Height of a capital letter that is aimed for, pixels: letters are narrowed before they are lower. */
  @property({ type: Number }) cap = FAR_CAP_PX;

  @state() private fitted: Fitted = { lines: [], size: 0, narrowed: 1 };
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
    if (changed.has('text') || changed.has('cap')) this.fit();
  }

  private get words(): string[] {
    // A mark stays with the word that it belongs to, and “…” with the number before or after it.
    return this.text.split(/ (?![:!?…%])/).filter(Boolean);
  }

  private fit(): void {
    const { clientWidth: width, clientHeight: height } = this;
    const font = getComputedStyle(this);
    this.fitted = fitWords({
      words: this.words.map((word) => measured(word, font)),
      space: measured(' ', font),
      width,
      height,
      lineHeight: LINE_HEIGHT,
      wanted: this.cap / capHeightOf(font),
      most: Math.max(this.cap / capHeightOf(font), MOST * height),
    });
  }

  override render() {
    const { lines, size, narrowed } = this.fitted;
    let at = 0;
    const { words } = this;
    // Before it is measured it is there to be read aloud.
    if (lines.length === 0 || lines.reduce((sum, count) => sum + count, 0) !== words.length)
      return html`<div class="all">${this.text}</div>`;
    const spans = lines.map((count, i) => {
      const line = words.slice(at, (at += count)).join(' ');
      const last = i === lines.length - 1;
      return html`<span class="line" ${inlineStyle(`font-size: ${size}px; transform: scaleX(${narrowed})`)}
        >${line}${last ? '' : ' '}</span
      >`;
    });
    return html`<div class="all">${spans}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-big-words': HipBigWords;
  }
}
