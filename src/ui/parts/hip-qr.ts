import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { qrPath } from '../../phone/qr.ts';

/** A code for a camera: black on white in the dark too, because not every camera reads it the other way round. */
@customElement('hip-qr')
export class HipQr extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      border-radius: var(--radius-s);
      background: #fff;
      fill: #000;
    }
  `;

  @property() text = '';
  /** What it is, for those who do not see it. */
  @property() label = '';

  override render() {
    const { size, path } = qrPath(this.text);
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
      <path d=${path} />
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-qr': HipQr;
  }
}
