import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** A caption stays for so long after it was said, milliseconds; read slowly, from afar. */
const STAYS_MS = 6000;

/** What was said. The same words said again are another object. */
export interface Said {
  text: string;
}

/** What is said, to be read: for those who do not hear it, or have no voice on the device. */
@customElement('hip-captions')
export class HipCaptions extends LitElement {
  static override styles = css`
    :host {
      display: block;
      pointer-events: none;
      text-align: center;
    }
    p {
      margin: 0;
      min-height: 1.4em;
      font-size: var(--display-caption);
      font-weight: 700;
      line-height: 1.4;
      text-wrap: balance;
    }
    span {
      padding: 0.1em 0.5em;
      border-radius: 0.35em;
      background: #14110e;
      color: #fdf8f0;
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
  `;

  @property({ attribute: false }) said: Said | null = null;
  /** The screen says it already in larger letters; then it is neither shown nor announced twice. */
  @property() shown = '';

  @state() private text = '';
  private leaves: ReturnType<typeof setTimeout> | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('said')) return;
    clearTimeout(this.leaves);
    this.text = this.said?.text ?? '';
    if (this.text) this.leaves = setTimeout(() => (this.text = ''), STAYS_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.leaves);
  }

  override render() {
    const text = this.text === this.shown ? '' : this.text;
    return html`<p aria-live="polite">${text ? html`<span>${text}</span>` : ''}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-captions': HipCaptions;
  }
}
