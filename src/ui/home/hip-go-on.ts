import { sessionName } from '../../programme/index.ts';
import { say } from '../../core/message.ts';
import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { translated } from '../../language/language.ts';
import type { UnfinishedWorkout } from '../../workout/unfinished.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * A workout that a closed page left behind: to be gone on with, or ended.
 *
 * @fires workout-given-up
 * @fires workout-resumed
 */
@customElement('hip-go-on')
export class HipGoOn extends LitElement {
  static override styles = baseStyles;

  @property({ attribute: false }) workout: UnfinishedWorkout | null = null;

  override render() {
    const { workout } = this;
    if (!workout) return '';
    const { plan, setsLeft } = workout;
    const name = sessionName(plan.session, plan.name);
    return html`<section class="card stack" aria-labelledby="go-on">
      <h2 id="go-on">${msg('You were in the middle of it')}</h2>
      <p>${msg('The page was closed; nothing that was counted is lost.')}</p>
      <div class="row">
        <button class="primary" @click=${() => this.tell('workout-resumed', workout)}>
          <hip-icon name="play"></hip-icon>${translated(say`Go on with ${name} (${setsLeft} sets left)`)}
        </button>
        <button @click=${() => this.tell('workout-given-up', workout)}>${msg('End it')}</button>
      </div>
    </section>`;
  }

  private tell(type: 'workout-resumed' | 'workout-given-up', detail: UnfinishedWorkout): void {
    fire(this, type, detail, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-go-on': HipGoOn;
  }
  interface HTMLElementEventMap {
    'workout-resumed': CustomEvent<UnfinishedWorkout>;
    'workout-given-up': CustomEvent<UnfinishedWorkout>;
  }
}
