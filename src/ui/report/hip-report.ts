import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { reportFrom, setsOfReport, type Report } from '../../data/export/report.ts';
import { dayBegun } from '../../log/begun.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { LoadSets } from '../../log/training-log.ts';
import type { Day, History, Plan } from '../../programme/index.ts';
import { historyFrom } from '../../workout/history.ts';
import { firstWeekdayHere, today } from '../words/day-words.ts';
import '../parts/hip-icon.ts';
import './hip-report-choices.ts';
import { initialChoices, periodOf, type ReportChoices } from './hip-report-choices.ts';
import { reportCss } from './hip-report-css.ts';
import './hip-report-exercise.ts';
import './hip-report-method.ts';
import './hip-report-sessions.ts';
import { ReportSheet } from './hip-report-sheet.ts';
import './hip-report-summary.ts';
import type { Period } from '../../data/export/report-calendar.ts';
import { periodWords } from './hip-report-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { exercisesContext, loadSetsContext } from '../contexts.ts';
import { ReadSets } from '../parts/read-sets.ts';

/** What the report is made of. */
const DATA = ['workouts', 'sets', 'exercises', 'plan'] as const;

/** A report of some weeks of training, for a physiotherapist: chosen and read on the screen, printed or saved as PDF by the browser. */
@customElement('hip-report')
export class HipReport extends LitElement {
  static override styles = [
    baseStyles,
    reportCss,
    css`
      .page {
        gap: var(--space-5);
        max-width: 60rem;
      }
      .remarks {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .problem {
        color: var(--bad);
        font-weight: 700;
      }
      @media print {
        .controls {
          display: none;
        }
        /* A gap of a grid at the end of a page would be a page of its own. */
        .page {
          display: block;
          max-width: none;
        }
        .page .stack {
          gap: 2mm;
        }
        .details {
          break-before: page;
        }
      }
    `,
  ];

  @property({ attribute: false }) workouts: readonly WorkoutRecord[] = [];
  @property({ attribute: false }) sets: readonly PastSet[] = [];
  @consume({ context: loadSetsContext, subscribe: true }) @state() loadSets: LoadSets | null = null;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Null without a programme. */
  @property({ attribute: false }) plan: Plan | null = null;
  @property() today: Day = today();

  /** Only as long as the page is shown: a name is nothing to keep. */
  @state() private choices: ReportChoices = initialChoices;
  @state() private report: Report | null = null;
  private readonly sheet = new ReportSheet();
  private readonly read = new ReadSets(this, () => this.loadSets);
  private period: Period | null = null;
  private wanted: readonly PastSet[] = [];
  private found: readonly PastSet[] | null = null;
  private history: History = [];

  override willUpdate(changed: PropertyValues<this>): void {
    const { workouts, sets, exercises, plan } = this;
    const period = periodOf(this.choices, this.today, this.firstDay());
    const isSame = period?.from === this.period?.from && period?.to === this.period?.to;
    const isOther = !isSame || DATA.some((each) => changed.has(each));
    if (isOther) {
      this.period = period;
      this.history = historyFrom(workouts, sets);
      this.wanted = period ? setsOfReport(workouts, sets, period) : [];
    }
    const found = this.read.of(this.wanted, sets);
    // A name is written letter by letter.
    if (!isOther && found === this.found) return;
    this.found = found;
    const { history } = this;
    const firstWeekday = firstWeekdayHere();
    this.report = period && found && reportFrom({ workouts, sets: found, history, exercises, plan, period, firstWeekday });
  }

  override updated(): void {
    if (this.report) this.sheet.show([this.choices.name.trim(), periodWords(this.report.period)].filter(Boolean).join(', '));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sheet.hide();
  }

  override render() {
    const { report, choices } = this;
    const name = choices.name.trim();
    return html`<div class="page stack">
      <div class="first stack">
        <header class="stack">
          <h1>${msg('Training report')}</h1>
          ${report ? html`<p>${name ? html`<b>${name}</b>, ` : ''}${periodWords(report.period)}</p>` : ''}
          <p class="small soft">
            ${msg('Hip exercises at home, watched by one camera. No diagnosis; how it was measured stands at the end.')}
          </p>
        </header>
        <div class="controls">
          <hip-report-choices
            .choices=${choices}
            .today=${this.today}
            @report-choices-changed=${({ detail }: HTMLElementEventMap['report-choices-changed']) => {
              this.choices = detail;
            }}
          ></hip-report-choices>
        </div>
        ${choices.remarks.trim() ? html`<p class="remarks">${choices.remarks.trim()}</p>` : ''} ${this.summary(report)}
      </div>
      ${report && report.sessions.length > 0 ? this.details(report) : ''}
    </div>`;
  }

  private summary(report: Report | null) {
    if (this.period && this.read.hasFailed && !report)
      return html`<p role="alert">
        ${msg('Your past sets could not be read.')} ${msg('Load the page again. You can train meanwhile.')}
      </p>`;
    if (this.period && !report) return html`<p role="status">${msg('One moment…')}</p>`;
    if (!report)
      return html`<p class="problem" role="status">${msg('The first day lies after the last one. Change one of them.')}</p>`;
    if (report.sessions.length === 0)
      return html`<p role="status">${msg('Nothing was recorded in these days. Choose a longer time.')}</p>`;
    return html`<div class="row controls">
        <button class="primary big" @click=${() => window.print()}>
          <hip-icon name="log"></hip-icon>${msg('Print or save as PDF')}
        </button>
      </div>
      <hip-report-summary .report=${report}></hip-report-summary>`;
  }

  private details(report: Report) {
    return html`<section class="details" aria-labelledby="details">
        <h2 id="details">${msg('Each exercise')}</h2>
        ${report.exercises.map((each) => html`<hip-report-exercise .exercise=${each}></hip-report-exercise>`)}
      </section>
      <hip-report-sessions .report=${report} ?notes=${this.choices.notes}></hip-report-sessions>
      <hip-report-method></hip-report-method>`;
  }

  /** The first day with anything in the log; today where there is nothing. */
  private firstDay(): Day {
    const begins = [...this.workouts, ...this.sets].map(dayBegun);
    return begins.reduce((first, day) => (day < first ? day : first), this.today);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report': HipReport;
  }
}
