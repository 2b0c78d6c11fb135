import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Plan } from '../programme/index.ts';
import type { Placements } from '../settings/placement-store.ts';
import { LedElement } from './led-element.ts';
import '../ui/workout/hip-workout.ts';
import type { WorkoutPlan } from '../workout/plan.ts';
import type { WorkoutClock } from '../workout/workout.ts';

/** A workout, led by the gallery. */
@customElement('hip-led-workout')
export class HipLedWorkout extends LedElement {
  @property({ attribute: false }) plan: WorkoutPlan | null = null;
  @property({ attribute: false }) clock: WorkoutClock | null = null;
  @property({ attribute: false }) programme: Plan | null = null;
  @property({ attribute: false }) placements: Placements = {};

  override render() {
    return html`<hip-workout
      .services=${this.services}
      .live=${this.running.live}
      .plan=${this.plan}
      .clock=${this.clock}
      .programme=${this.programme}
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
