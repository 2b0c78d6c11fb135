import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { prescribedDose } from '../programme/asked-dose.ts';
import { LedElement } from './led-element.ts';
import '../ui/workout/hip-free.ts';

/** Training without a plan, led by the gallery. */
@customElement('hip-led-free')
export class HipLedFree extends LedElement {
  override render() {
    return html`<hip-free .services=${this.services} .live=${this.running.live} .doseOf=${prescribedDose}></hip-free>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-led-free': HipLedFree;
  }
}
