import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { newPlan, type Plan } from '../../programme/index.ts';
import './hip-programme-choices.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * The first visit: how often, and begin.
 *
 * @fires programme-begun
 */
@customElement('hip-begin')
export class HipBegin extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .card {
        border: 2px solid var(--track);
      }
    `,
  ];

  /** What could not be read of an earlier programme. */
  @property() notice = '';

  /** The first day is set when it is begun. */
  @state() private plan: Plan = newPlan('1970-01-01', { begin: 'gentle' });

  override render() {
    return html`<section class="card stack" aria-labelledby="begin">
      <h2 id="begin">${msg('Six weeks to stronger hips')}</h2>
      ${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
      <p>${msg('Two alternating workouts with a rest day in between. Gets harder as you improve, easier if something hurts.')}</p>
      <hip-programme-choices
        brief
        .plan=${this.plan}
        @plan-changed=${({ detail }: CustomEvent<Plan>) => {
          this.plan = detail;
        }}
      ></hip-programme-choices>
      <div class="row">
        <button class="primary big" @click=${this.begin}>${msg('Begin')}</button>
        <a class="button plain" href="#/own">${msg('Build my own')}</a>
      </div>
      <p class="small soft">${msg('Or pick a single exercise below.')}</p>
    </section>`;
  }

  private begin(): void {
    const { sessionsPerWeek, begin, minutes } = this.plan;
    fire(this, 'programme-begun', { sessionsPerWeek, begin, minutes }, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-begin': HipBegin;
  }
  interface HTMLElementEventMap {
    'programme-begun': CustomEvent<Partial<Plan>>;
  }
}
