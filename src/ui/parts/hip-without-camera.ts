import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WorkoutPlan } from '../../workout/plan.ts';
import { fire } from '../fire.ts';
import { baseStyles } from '../styles/base-styles.ts';

/**
 * The way into a session that nobody watches, for wherever a session is offered.
 *
 * @fires workout-unwatched
 */
@customElement('hip-without-camera')
export class HipWithoutCamera extends LitElement {
  static override styles = [
    baseStyles,
    css`
      button {
        border-color: transparent;
        padding-inline: 0;
        color: var(--track);
        font-weight: 600;
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @property({ attribute: false }) plan: WorkoutPlan | null = null;

  override render() {
    const { plan } = this;
    if (!plan || plan.items.length === 0) return '';
    return html`<button @click=${() => fire(this, 'workout-unwatched', plan, 'up')}>
      ${msg('No camera? Train without it')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-without-camera': HipWithoutCamera;
  }
  interface HTMLElementEventMap {
    /** A session to be begun at once, without the camera. */
    'workout-unwatched': CustomEvent<WorkoutPlan>;
  }
}
