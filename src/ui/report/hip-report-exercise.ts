import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ExerciseReport, RuleReport } from '../../data/export/report.ts';
import { translated } from '../../language/language.ts';
import { shortDay } from '../words/day-words.ts';
import { limitWords } from '../words/exercise-words.ts';
import './hip-report-calendar.ts';
import { reportCss } from './hip-report-css.ts';
import {
  askedWords,
  CONFIDENCE_WORDS,
  reportCoverageWords,
  reportDoneWords,
  goodWords,
  isFound,
  notCheckedIn,
  ofWords,
  sideColumns,
  symmetryWords,
} from './hip-report-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { tableCss } from '../styles/table-css.ts';

/** What the columns of its form are called; where there is no room for columns, the rows of each point. */
const COLUMNS = {
  good: () => msg('Good'),
  off: () => msg('Off'),
  close: () => msg('Close to the limit'),
  sure: () => msg('How sure'),
} as const;

const seenIn = ({ exercise }: ExerciseReport): string =>
  exercise.rep ? msg('Repetitions in which it was seen') : msg('Holds in which it was seen');

/** One exercise of the report: how much, how far, what was seen of the form, and what was not. */
@customElement('hip-report-exercise')
export class HipReportExercise extends LitElement {
  static override styles = [
    baseStyles,
    tableCss,
    reportCss,
    css`
      .begin {
        padding-block-start: var(--space-4);
        border-block-start: 2px solid var(--line-strong);
      }
      h4 {
        margin: 0;
        font-size: var(--text-m);
      }
      @media print {
        h4 {
          break-after: avoid;
          font-size: var(--print-m);
        }
        .together {
          gap: 1.5mm;
          break-inside: avoid;
        }
        .begin {
          padding-block-start: 2mm;
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise: ExerciseReport | null = null;

  override render() {
    const { exercise: each } = this;
    if (!each) return '';
    const symmetry = symmetryWords(each.symmetry);
    return html`<section>
      <div class="stack together begin">
        <h3>${translated(each.exercise.name)}</h3>
        <p><b>${msg('Asked')}:</b> ${askedWords(each)}. <b>${msg('Sets done')}:</b> ${reportDoneWords(each)}.</p>
        <h4>
          ${each.calendar.by === 'week' ? msg('Days on which it was done, by week') : msg('Days on which it was done, by month')}
        </h4>
        <hip-report-calendar .calendar=${each.calendar}></hip-report-calendar>
      </div>
      ${this.sides(each)} ${symmetry ? html`<p>${symmetry}</p>` : ''} ${this.form(each)} ${this.notChecked(each)}
      ${this.pain(each)}
    </section>`;
  }

  private sides({ sides, exercise }: ExerciseReport) {
    const columns = sideColumns(sides);
    if (columns.length === 0) return '';
    return html`<div class="scroll together" tabindex="0" role="region" aria-label=${translated(exercise.name)}>
      <table class="stacked">
        <thead>
          <tr>
            ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sides.map(
            (side) =>
              html`<tr>
                ${columns.map(({ name, value }) => html`<td data-name=${name} class="number">${value(side) ?? '–'}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private form(each: ExerciseReport) {
    const title = reportCoverageWords(each);
    const found = each.rules.filter(isFound);
    return html`<h4>${msg('Form')}: ${title}</h4>
      ${found.length > 0 ? this.found(each, found) : ''}
      ${goodWords(each.rules).map(([sure, titles]) => html`<p>${msg(str`Good whenever it was seen (${sure}): ${titles}.`)}</p>`)}`;
  }

  private found(each: ExerciseReport, found: readonly RuleReport[]) {
    return html`<div
      class="scroll together"
      tabindex="0"
      role="region"
      aria-label=${`${translated(each.exercise.name)}: ${msg('What was off')}`}
    >
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">${msg('What')}</th>
            <th scope="col">${COLUMNS.good()}</th>
            <th scope="col">${COLUMNS.off()}</th>
            <th scope="col">${COLUMNS.close()}</th>
            <th scope="col">${seenIn(each)}</th>
            <th scope="col">${COLUMNS.sure()}</th>
          </tr>
        </thead>
        <tbody>
          ${found.map((rule) => this.rule(rule, seenIn(each)))}
        </tbody>
      </table>
    </div>`;
  }

  private rule({ rule, off, close, seen, of }: RuleReport, seenWords: string) {
    return html`<tr>
      <th scope="row">${translated(rule.title)}</th>
      <td data-name=${COLUMNS.good()}>${limitWords(rule).good}</td>
      <td data-name=${COLUMNS.off()} class="number">${off}</td>
      <td data-name=${COLUMNS.close()} class="number">${close}</td>
      <td data-name=${seenWords} class="number">${ofWords(seen, of)}</td>
      <td data-name=${COLUMNS.sure()}>${CONFIDENCE_WORDS[rule.confidence]()}</td>
    </tr>`;
  }

  private notChecked(each: ExerciseReport) {
    const points = notCheckedIn(each);
    if (points.length === 0) return '';
    return html`<h4>${msg('Not checked')}</h4>
      <ul class="lines small">
        ${points.map(({ title, why }) => html`<li><b>${title}.</b> ${why}</li>`)}
      </ul>`;
  }

  private pain({ pain }: ExerciseReport) {
    if (pain.length === 0) return '';
    if (pain.every((told) => told.pain === 0)) return html`<p>${msg('No pain was told after it.')}</p>`;
    return html`<div class="stack together">
      <h4>${msg('Pain told after it, 0 to 10')}</h4>
      <ol class="blocks">
        ${pain.map((told) => html`<li><span>${shortDay(told.day)}</span> <b>${told.pain}</b></li>`)}
      </ol>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report-exercise': HipReportExercise;
  }
}
