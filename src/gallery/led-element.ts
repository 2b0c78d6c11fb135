import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Services } from '../session/services.ts';
import { LiveController } from '../ui/live/live-controller.ts';

/** A training without the app around it: keeps what the app keeps for it. */
export abstract class LedElement extends LitElement {
  @property({ attribute: false }) services: Services | null = null;

  protected readonly running = new LiveController(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    if (this.running.services !== this.services) this.running.services = this.services;
  }
}
