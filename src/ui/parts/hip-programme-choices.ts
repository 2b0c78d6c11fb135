import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LIMITS, MINUTES, type Plan } from '../../programme/index.ts';
import { isDayOfAClock } from '../../programme/limits.ts';
import './hip-stepper.ts';
import { optionCss } from '../styles/option-css.ts';
import { quietForm } from './quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

type Choice = Pick<Plan, 'sessionsPerWeek' | 'begin' | 'kick' | 'minutes'>;

const CHOICES: { [K in keyof Choice]: { legend: () => string; options: readonly { value: Choice[K]; words: () => string }[] } } =
  {
    sessionsPerWeek: {
      legend: () => msg('How many days a week?'),
      options: [
        { value: 3, words: () => msg('Three') },
        { value: 4, words: () => msg('Four') },
      ],
    },
    begin: {
      legend: () => msg('How strong are your hips?'),
      options: [
        { value: 'gentle', words: () => msg('Just starting: fewer reps, no bands') },
        { value: 'article', words: () => msg('Regular: full programme') },
      ],
    },
    minutes: {
      legend: () => msg('How long is a session?'),
      options: MINUTES.map((minutes) => ({ value: minutes, words: () => msg(str`${minutes} min`) })),
    },
    kick: {
      legend: () => msg('Session B: which kick first?'),
      options: [
        { value: 'donkey', words: () => msg('Donkey kicks') },
        { value: 'quad-hip-ext', words: () => msg('Quadruped hip extensions') },
      ],
    },
  };

const REST_STEP_S = 5;

/**
 * What can be chosen of the six weeks.
 *
 * @fires plan-changed
 */
@customElement('hip-programme-choices')
export class HipProgrammeChoices extends LitElement {
  static override styles = [
    baseStyles,
    optionCss,
    css`
      .choices {
        gap: var(--space-5);
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
        gap: var(--space-2);
      }
      .sessionsPerWeek {
        grid-template-columns: 1fr 1fr;
      }
      .minutes {
        grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr));
      }
      .day {
        display: grid;
        gap: var(--space-2);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) plan: Plan | null = null;
  /** Only what has to be chosen before one begins. */
  @property({ type: Boolean }) brief = false;

  override render() {
    const { plan } = this;
    if (!plan) return '';
    return html`<div class="stack choices">
      ${plan.phase === 'keep' ? '' : this.days(plan)} ${this.choice('minutes', plan)} ${this.choice('begin', plan)}
      ${this.brief ? '' : html`${this.choice('kick', plan)} ${this.rest(plan)} ${this.firstDay(plan)}`}
    </div>`;
  }

  private days(plan: Plan) {
    const inARow = html`<p class="small soft">${msg('With four, two days a week follow each other without a rest day.')}</p>`;
    return html`<div class="stack">${this.choice('sessionsPerWeek', plan)} ${plan.sessionsPerWeek === 4 ? inARow : ''}</div>`;
  }

  private choice<K extends keyof Choice>(name: K, plan: Plan) {
    const { legend, options } = CHOICES[name];
    return html`<fieldset>
      <legend>${legend()}</legend>
      <div class="tiles ${name}">
        ${options.map(
          ({ value, words }) =>
            html`<label class="option">
              <input
                type="radio"
                name=${name}
                .checked=${plan[name] === value}
                @change=${() => this.tell({ ...plan, [name]: value })}
              />
              <span>${words()}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private rest(plan: Plan) {
    const [min, max] = LIMITS.restS;
    return html`<hip-stepper
      label=${msg('Rest between sets (s)')}
      .min=${min}
      .max=${max}
      .step=${REST_STEP_S}
      .value=${plan.restS}
      @value-changed=${({ detail: restS }: CustomEvent<number>) => this.tell({ ...plan, restS })}
    ></hip-stepper>`;
  }

  private firstDay(plan: Plan) {
    return quietForm(
      html`<label class="day">
        ${msg('First day')}
        <input
          type="date"
          .value=${plan.startDay}
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement && isDayOfAClock(target.value)) this.tell({ ...plan, startDay: target.value });
          }}
        />
      </label>`,
    );
  }

  private tell(detail: Plan): void {
    this.plan = detail;
    fire(this, 'plan-changed', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-programme-choices': HipProgrammeChoices;
  }
  interface HTMLElementEventMap {
    'plan-changed': CustomEvent<Plan>;
  }
}
