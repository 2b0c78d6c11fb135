import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { newPlan, secondsOf, stepsOf, todayOf, type Plan } from '../../programme/index.ts';
import { fire } from '../fire.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { today } from '../words/day-words.ts';
import './hip-icon.ts';
import './hip-programme-choices.ts';
import { linkTo } from './route.ts';

/** About how long the first session of a programme takes, minutes. */
function firstMinutes(plan: Plan): number {
  return Math.max(1, Math.round(secondsOf(stepsOf(todayOf(plan, [], plan.startDay).session)) / 60));
}

/**
 * The first visit: one button begins the programme and its first session; what it asks for is preselected, and can be changed before or
 * after.
 *
 * @fires programme-begun
 * @fires sample-asked
 * @fires today-asked
 */
@customElement('hip-begin')
export class HipBegin extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .go {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
      }
      .go button {
        flex: 1 0 auto;
      }
      .go .primary {
        flex-grow: 4;
        padding-inline: var(--space-5);
      }
      .links {
        gap: 0 var(--space-5);
      }
      .links a {
        display: inline-flex;
        align-items: center;
        min-height: var(--tap);
        font-weight: 700;
      }
      .inner {
        padding-block: var(--space-3) var(--space-2);
      }
    `,
  ];

  /** What could not be read of an earlier programme. */
  @property() notice = '';
  /** With the way to see the app work before one trains. */
  @property({ type: Boolean, attribute: 'with-sample' }) withSample = false;

  @state() private plan: Plan = newPlan(today(), { begin: 'gentle' });

  override render() {
    const minutes = firstMinutes(this.plan);
    return html`<section class="stack" aria-label=${msg('Begin')}>
      ${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
      <div class="go">
        <button class="primary big" @click=${this.begin}>
          <hip-icon name="play"></hip-icon>${msg(str`Start · ${minutes} min`)}
        </button>
        ${
          this.withSample
            ? html`<button class="plain" @click=${() => fire(this, 'sample-asked', undefined)}>
                <hip-icon name="sample"></hip-icon>${msg('See it work')}
              </button>`
            : ''
        }
      </div>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('Change days and level')}</summary>
        <div class="stack inner">
          <p class="small soft">
            ${msg('Two alternating workouts with a rest day in between. Gets harder as you improve, easier if something hurts.')}
          </p>
          <hip-programme-choices
            brief
            .plan=${this.plan}
            @plan-changed=${({ detail }: CustomEvent<Plan>) => {
              this.plan = detail;
            }}
          ></hip-programme-choices>
        </div>
      </details>
      <p class="row small links">
        <a href=${linkTo('exercises')}>${msg('Pick a single exercise')}</a>
        <a href=${linkTo('own')}>${msg('Build my own')}</a>
      </p>
    </section>`;
  }

  private begin(): void {
    // The day is that of the tap, whatever stands in the plan.
    fire(this, 'programme-begun', this.plan, 'up');
    fire(this, 'today-asked', undefined, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-begin': HipBegin;
  }
  interface HTMLElementEventMap {
    'programme-begun': CustomEvent<Partial<Plan>>;
    'sample-asked': CustomEvent<undefined>;
    /** What is due today is to be begun. */
    'today-asked': CustomEvent<undefined>;
  }
}
