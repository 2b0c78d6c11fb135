import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { median } from '../../core/seeing/geometry.ts';
import type { Exercise } from '../../core/exercise.ts';
import { highestPain, type ExerciseReport, type Report } from '../../data/export/report.ts';
import { translated } from '../../language/language.ts';
import { figuresCss } from '../styles/figures-css.ts';
import './hip-report-calendar.ts';
import { reportCss } from './hip-report-css.ts';
import { formWords, latestDoseWords, ofWords, painWords, ratingWords, reachedWords } from './hip-report-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { tableCss } from '../styles/table-css.ts';
import { exercisesContext } from '../contexts.ts';

/** What the columns are called; where there is no room for columns, the rows of each exercise. */
const COLUMNS = {
  asked: () => msg('Asked'),
  sets: () => msg('Sets done'),
  reached: () => msg('Usual height (highest), or longest time'),
  off: () => msg('Most often off'),
  checked: () => msg('Form checked'),
  pain: () => msg('Highest pain'),
} as const;

/** The first page of the report: what was asked and done, how far it went, what was off, and pain. */
@customElement('hip-report-summary')
export class HipReportSummary extends LitElement {
  static override styles = [
    baseStyles,
    tableCss,
    figuresCss,
    reportCss,
    css`
      table {
        table-layout: fixed;
      }
      @media (min-width: 37.5625rem) {
        table {
          min-width: 58rem;
        }
      }
      .exercise,
      .asked {
        width: 16%;
      }
      .height {
        width: 18%;
      }
      .off {
        width: 21%;
      }
      @media print {
        table {
          min-width: 0;
          font-size: var(--print-s);
        }
        /* Smaller words need less room. */
        .exercise,
        .asked {
          width: 17%;
        }
        .height {
          width: 19%;
        }
        .off {
          width: 22%;
        }
        thead th,
        th,
        td {
          padding-block: 0.6mm;
          padding-inline-end: 1.5mm;
          font-size: var(--print-s);
        }
        dl {
          gap: 2mm 8mm;
        }
        dt {
          font-size: var(--print-s);
        }
        dd {
          font-size: var(--print-l);
        }
      }
    `,
  ];

  @property({ attribute: false }) report: Report | null = null;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];

  override render() {
    const { report } = this;
    if (!report) return '';
    return html`<section aria-labelledby="summary">
      <h2 id="summary">${msg('Summary')}</h2>
      <dl>
        ${this.figures(report).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <h3>${report.calendar.by === 'week' ? msg('Sessions, by week') : msg('Sessions, by month')}</h3>
      <hip-report-calendar .calendar=${report.calendar}></hip-report-calendar>
      <h3>${msg('Exercises')}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${msg('Exercises')}>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col" class="exercise">${msg('Exercise')}</th>
              <th scope="col" class="asked">${COLUMNS.asked()}</th>
              <th scope="col">${COLUMNS.sets()}</th>
              <th scope="col" class="height">${COLUMNS.reached()}</th>
              <th scope="col" class="off">${COLUMNS.off()}</th>
              <th scope="col">${COLUMNS.checked()}</th>
              <th scope="col">${COLUMNS.pain()}</th>
            </tr>
          </thead>
          <tbody>
            ${report.exercises.map((each) => this.row(each))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private row(each: ExerciseReport) {
    const pain = highestPain(each.pain);
    return html`<tr>
      <th scope="row">${translated(each.exercise.name)}</th>
      <td data-name=${COLUMNS.asked()}>${latestDoseWords(each)}</td>
      <td data-name=${COLUMNS.sets()} class="number">${ofWords(each.setsDone, each.setsAsked)}</td>
      <td data-name=${COLUMNS.reached()}>${reachedWords(each).map((line) => html`<p>${line}</p>`)}</td>
      <td data-name=${COLUMNS.off()}>${formWords(each) ?? '–'}</td>
      <td data-name=${COLUMNS.checked()} class="number">${ofWords(each.rules.length, each.exercise.rules.length)}</td>
      <td data-name=${COLUMNS.pain()} class="number">${pain ? pain.pain : '–'}</td>
    </tr>`;
  }

  private figures({ sessions, sessionsAsked, exercises }: Report): [name: string, value: string][] {
    const whole = sessions.filter(({ name }) => name !== null);
    const singles = sessions.length - whole.length;
    const effort = median(sessions.flatMap((session) => session.effort ?? []));
    const pain = highestPain(exercises.flatMap((each) => each.pain));
    const mornings = sessions.flatMap(({ worseNextMorning }) => worseNextMorning ?? []);
    const figures: [string, string | null][] = [
      [msg('Sessions'), String(whole.length)],
      [msg('Single sets'), singles > 0 ? String(singles) : null],
      [msg('Asked a week'), sessionsAsked === null ? null : String(sessionsAsked)],
      [msg('Usual effort'), effort === undefined ? null : ratingWords(Math.round(effort))],
      [msg('Worse next morning'), mornings.length > 0 ? ofWords(mornings.filter(Boolean).length, mornings.length) : null],
      [msg('Highest pain'), pain ? painWords(pain, this.exercises) : msg('not told')],
    ];
    return figures.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report-summary': HipReportSummary;
  }
}
