import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { prescribedDose } from '../programme/asked-dose.ts';
import type { Services } from '../session/services.ts';
import { LiveController } from '../ui/live/live-controller.ts';
import '../ui/workout/hip-free.ts';

/** Training without a plan and without the app around it: keeps what the app keeps for it. */
@customElement('hip-led-free')
export class HipLedFree extends LitElement {
  @property({ attribute: false }) services: Services | null = null;

  private readonly running = new LiveController(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    if (this.running.services !== this.services) this.running.services = this.services;
  }

  override render() {
    return html`<hip-free .services=${this.services} .live=${this.running.live} .doseOf=${prescribedDose}></hip-free>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-led-free': HipLedFree;
  }
}
