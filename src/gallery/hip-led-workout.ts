import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Services } from '../session/services.ts';
import type { Placements } from '../settings/placement-store.ts';
import { LiveController } from '../ui/live/live-controller.ts';
import '../ui/workout/hip-workout.ts';
import type { WorkoutPlan } from '../workout/plan.ts';
import type { WorkoutClock } from '../workout/workout.ts';

/** A workout without the app around it: keeps what the app keeps for it. */
@customElement('hip-led-workout')
export class HipLedWorkout extends LitElement {
  @property({ attribute: false }) services: Services | null = null;
  @property({ attribute: false }) plan: WorkoutPlan | null = null;
  @property({ attribute: false }) clock: WorkoutClock | null = null;
  @property({ attribute: false }) placements: Placements = {};

  private readonly running = new LiveController(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    if (this.running.services !== this.services) this.running.services = this.services;
  }

  override render() {
    return html`<hip-workout
      .services=${this.services}
      .live=${this.running.live}
      .plan=${this.plan}
      .clock=${this.clock}
      .placements=${this.placements}
      @problem-action=${({ detail: { id, action } }: HTMLElementEventMap['problem-action']) =>
        action === 'dismiss' && this.running.hideProblem(id)}
    ></hip-workout>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-led-workout': HipLedWorkout;
  }
}
