import { msg, str } from '@lit/localize';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { lookUp } from '../../core/look-up.ts';
import { addDays, type Day } from '../../programme/index.ts';
import { addMonths, MONDAY, monthOf, weekOf, weeksOfMonth } from '../../progress/calendar.ts';
import type { DayTotal } from '../../progress/entries.ts';
import { calendarCss } from './calendar-css.ts';
import { longDay, monthWords, weekdayWords } from '../words/day-words.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { plural } from '../words/words.ts';
import { fire } from '../fire.ts';

/** Sets of a day from which it has two marks, and three. Six exercises with three sets fill a session. [our own choice] */
const MARKS_FROM = [1, 5, 10] as const;

/**
 * A month with the days of training marked. A day that is chosen is told; chosen again, it is chosen no more.
 *
 * @fires day-chosen
 */
@customElement('hip-calendar')
export class HipCalendar extends LitElement {
  static override styles = [baseStyles, calendarCss];

  /** Days with training. */
  @property({ attribute: false }) days: ReadonlyMap<Day, DayTotal> = new Map();
  @property() today: Day = '1970-01-01';
  /** 1 Monday to 7 Sunday. */
  @property({ type: Number }) firstWeekday = MONDAY;
  @property({ attribute: false }) chosen: Day | null = null;

  /** Where the keyboard is; its month is shown. */
  @state() private at: Day | null = null;
  @query('td button[tabindex="0"]') private readonly current!: HTMLButtonElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chosen') && this.chosen) this.at = this.chosen;
    this.at ??= this.today;
  }

  override render() {
    const at = this.at ?? this.today;
    const month = monthOf(at);
    const weeks = weeksOfMonth(month, this.firstWeekday);
    return html`<header>
        <button class="plain" aria-label=${msg('Month before')} @click=${() => this.turn(-1)}>
          <hip-icon name="back"></hip-icon>
        </button>
        <h2 id="month" aria-live="polite">${monthWords(month)}</h2>
        <button class="plain" aria-label=${msg('Month after')} @click=${() => this.turn(1)}>
          <hip-icon name="chevron"></hip-icon>
        </button>
      </header>
      <table role="grid" aria-labelledby="month" @keydown=${this.move}>
        <thead>
          <tr>
            ${weeks[0]?.map((day) => {
              const { short, long } = weekdayWords(day);
              return html`<th scope="col"><span aria-hidden="true">${short}</span><span class="hidden">${long}</span></th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr>
                ${week.map((day) => html`<td>${monthOf(day) === month ? this.day(day, at) : nothing}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="small soft">${this.sum(month)}</p>`;
  }

  private day(day: Day, at: Day) {
    const total = this.days.get(day);
    const marks = total ? MARKS_FROM.filter((from) => total.sets >= from).length : 0;
    const label = total ? `${longDay(day)}: ${plural(total.sets, 'set')}` : longDay(day);
    return html`<button
      class=${total ? 'trained' : ''}
      tabindex=${day === at ? 0 : -1}
      aria-label=${label}
      aria-pressed=${day === this.chosen}
      aria-current=${day === this.today ? 'date' : nothing}
      @click=${() => this.choose(day)}
    >
      <span>${Number(day.slice(8))}</span>
      <span class="marks">${Array.from({ length: marks }, () => html`<i></i>`)}</span>
    </button>`;
  }

  private sum(month: string): string {
    const totals = [...this.days].flatMap(([day, total]) => (monthOf(day) === month ? [total] : []));
    if (totals.length === 0) return msg('No training in this month.');
    const sets = totals.reduce((sum, total) => sum + total.sets, 0);
    return totals.length === 1
      ? msg(str`One day of training, ${plural(sets, 'set')}.`)
      : msg(str`${totals.length} days of training, ${plural(sets, 'set')}.`);
  }

  private choose(day: Day): void {
    this.at = day;
    const detail = day === this.chosen ? null : day;
    fire(this, 'day-chosen', detail, 'up');
  }

  private turn(months: number): void {
    this.at = addMonths(this.at ?? this.today, months);
  }

  /** The keys that a calendar has: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/ */
  private move(event: KeyboardEvent): void {
    const at = this.at ?? this.today;
    const start = weekOf(at, this.firstWeekday);
    const to: Readonly<Record<string, Day>> = {
      ArrowLeft: addDays(at, -1),
      ArrowRight: addDays(at, 1),
      ArrowUp: addDays(at, -7),
      ArrowDown: addDays(at, 7),
      Home: start,
      End: addDays(start, 6),
      PageUp: addMonths(at, -1),
      PageDown: addMonths(at, 1),
    };
    const day = lookUp(to, event.key);
    if (day === undefined) return;
    event.preventDefault();
    this.at = day;
    void this.updateComplete.then(() => this.current?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-calendar': HipCalendar;
  }
  interface HTMLElementEventMap {
    /** Null: no day is chosen any more. */
    'day-chosen': CustomEvent<Day | null>;
  }
}
