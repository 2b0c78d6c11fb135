import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICONS, type IconName } from './icons.ts';

/** One icon, as large as the text around it. Decorative: the words beside it say the same. */
@customElement('hip-icon')
export class HipIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      width: 1.25em;
      height: 1.25em;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: var(--icon-stroke, 2);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  @property() name: IconName = 'note';

  override render() {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-icon': HipIcon;
  }
}
