import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Period } from '../../data/export/report-calendar.ts';
import { addDays, type Day } from '../../programme/index.ts';
import { isDayOfAClock } from '../../programme/limits.ts';
import { addMonths } from '../../progress/calendar.ts';
import { optionCss } from '../styles/option-css.ts';
import { programmeCss } from '../styles/programme-css.ts';
import { quietForm } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

const PERIODS = {
  '4-weeks': () => msg('The last 4 weeks'),
  '3-months': () => msg('The last 3 months'),
  all: () => msg('Everything'),
  own: () => msg('From one day to another'),
} as const;

type PeriodName = keyof typeof PERIODS;

const isPeriodName = (name: string): name is PeriodName => Object.hasOwn(PERIODS, name);

/** What the user chose of the report. */
export interface ReportChoices {
  period: PeriodName;
  /** The user's own days; null until they are chosen. */
  own: Period | null;
  name: string;
  remarks: string;
  /** Whether notes of sessions and sets are in it. */
  notes: boolean;
}

export const initialChoices: ReportChoices = { period: '4-weeks', own: null, name: '', remarks: '', notes: true };

const lastWeeks = (today: Day): Period => ({ from: addDays(today, -27), to: today });

/** The days that are meant; null where the first lies after the last. `firstDay`: of the log. */
export function periodOf({ period, own }: ReportChoices, today: Day, firstDay: Day): Period | null {
  if (period === '4-weeks') return lastWeeks(today);
  if (period === '3-months') return { from: addDays(addMonths(today, -3), 1), to: today };
  if (period === 'all') return { from: firstDay, to: today };
  const { from, to } = own ?? lastWeeks(today);
  return from <= to ? { from, to } : null;
}

/**
 * What is in the report.
 *
 * @fires report-choices-changed
 */
@customElement('hip-report-choices')
export class HipReportChoices extends LitElement {
  static override styles = [
    baseStyles,
    programmeCss,
    optionCss,
    css`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) choices: ReportChoices = initialChoices;
  @property() today: Day = '';

  override render() {
    const { choices, today } = this;
    const { from, to } = choices.own ?? lastWeeks(today);
    return html`<div class="card stack">
      <fieldset>
        <legend>${msg('Which days')}</legend>
        <div class="tiles">
          ${Object.entries(PERIODS).map(
            ([name, words]) =>
              html`<label class="option">
                <input type="radio" name="period" .checked=${choices.period === name} @change=${() => this.choosePeriod(name)} />
                <span>${words()}</span>
              </label>`,
          )}
        </div>
      </fieldset>
      ${
        choices.period === 'own'
          ? html`<div class="tiles">
              ${this.dayField(msg('First day'), from, (day) => ({ from: day, to }))}
              ${this.dayField(msg('Last day'), to, (day) => ({ from, to: day }))}
            </div>`
          : ''
      }
      ${quietForm(
        html`<label class="field">
            ${msg('Your name, if you like')}
            <input type="text" autocomplete="name" .value=${choices.name} @input=${this.write('name')} />
          </label>
          <label class="field">
            ${msg('What you want to say or ask')}
            <textarea rows="2" .value=${choices.remarks} @input=${this.write('remarks')}></textarea>
          </label>`,
      )}
      <label class="option">
        <input type="checkbox" .checked=${choices.notes} @change=${() => this.tell({ notes: !choices.notes })} />
        <span>${msg('With my notes on sessions and sets')}</span>
      </label>
      <p class="small soft">${msg('Name and remarks stay on this page and are not stored: they are gone when you leave it.')}</p>
    </div>`;
  }

  private dayField(label: string, day: Day, periodWith: (day: Day) => Period) {
    return quietForm(
      html`<label class="field">
        ${label}
        <input
          type="date"
          .value=${day}
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement && isDayOfAClock(target.value)) this.tell({ own: periodWith(target.value) });
          }}
        />
      </label>`,
    );
  }

  private choosePeriod(period: string): void {
    if (isPeriodName(period)) this.tell({ period });
  }

  private write(field: 'name' | 'remarks') {
    return ({ target }: Event): void => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.tell({ [field]: target.value });
    };
  }

  private tell(change: Partial<ReportChoices>): void {
    this.choices = { ...this.choices, ...change };
    fire(this, 'report-choices-changed', this.choices);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report-choices': HipReportChoices;
  }
  interface HTMLElementEventMap {
    'report-choices-changed': CustomEvent<ReportChoices>;
  }
}
