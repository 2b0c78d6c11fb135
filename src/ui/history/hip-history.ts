import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addDays, type Day } from '../../programme/index.ts';
import { MONDAY } from '../../progress/calendar.ts';
import { dayTotals, type DayTotal, type Entry } from '../../progress/entries.ts';
import { longDay } from '../words/day-words.ts';
import './hip-calendar.ts';
import '../parts/hip-set-list.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** So many are shown at first, and more on request: about six weeks. */
const AT_ONCE = 20;

/** Everything that was done: a calendar, and below it the sessions and single sets, newest first. */
@customElement('hip-history')
export class HipHistory extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        gap: var(--space-5);
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-5);
        align-items: start;
      }
      .calendar {
        padding: var(--space-4) clamp(0.5rem, 3vw, 1.5rem);
      }
      .chosen {
        justify-content: space-between;
      }
      @media (min-width: 48rem) {
        .columns {
          grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
        }
      }
      /* Where all of it is in sight. */
      @media (min-width: 48rem) and (min-height: 32rem) {
        .calendar {
          position: sticky;
          inset-block-start: var(--space-4);
        }
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property() today: Day = '1970-01-01';
  /** On which weeks begin: 1 Monday to 7 Sunday. */
  @property({ type: Number }) firstWeekday = MONDAY;

  @state() private chosen: Day | null = null;
  @state() private shown = AT_ONCE;
  private days: ReadonlyMap<Day, DayTotal> = new Map();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.days = dayTotals(this.entries);
  }

  override render() {
    return html`<div class="page stack">
      <h1>${msg('History')}</h1>
      ${this.entries.length === 0 ? this.nothing() : this.past()}
      <p class="small soft">${msg('Kept in this browser on this device, nowhere else. No picture is ever stored.')}</p>
    </div>`;
  }

  private nothing() {
    return html`<p>${msg('Nothing here yet. Your first set shows up as soon as you have done it.')}</p>
      <div class="row"><a class="button primary" href="#/exercises">${msg('Pick an exercise')}</a></div>`;
  }

  private past() {
    const { entries, chosen, shown, today } = this;
    const wanted = chosen === null ? entries : entries.filter(({ day }) => day === chosen);
    const isAhead = entries.some(({ day }) => day > addDays(today, 1));
    return html`${
        isAhead
          ? html`<p>
              ${msg('Some dates lie ahead of today: the clock of this device was set wrong when they were recorded, or is now. Nothing is lost.')}
            </p>`
          : ''
      }
      <div class="columns">
        <section class="card calendar" aria-label=${msg('Calendar')}>
          <hip-calendar
            .days=${this.days}
            today=${today}
            .firstWeekday=${this.firstWeekday}
            .chosen=${chosen}
            @day-chosen=${({ detail }: HTMLElementEventMap['day-chosen']) => {
              this.chosen = detail;
            }}
          ></hip-calendar>
        </section>
        <section class="stack" aria-labelledby="which">
          <div class="row chosen">
            <h2 id="which" aria-live="polite">${chosen === null ? msg('All sessions') : longDay(chosen)}</h2>
            ${
              chosen === null
                ? ''
                : html`<button
                    @click=${() => {
                      this.chosen = null;
                    }}
                  >
                    ${msg('Show every day')}
                  </button>`
            }
          </div>
          ${wanted.length === 0 ? html`<p>${msg('Nothing on this day.')}</p>` : ''}
          <hip-set-list .entries=${wanted.slice(0, shown)}></hip-set-list>
          ${
            wanted.length > shown
              ? html`<button
                  @click=${() => {
                    this.shown += AT_ONCE;
                  }}
                >
                  ${msg(str`Show ${wanted.length - shown} more`)}
                </button>`
              : ''
          }
        </section>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-history': HipHistory;
  }
}
