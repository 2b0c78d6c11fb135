import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { Report, SessionReport } from '../../data/export/report.ts';
import { translated } from '../../language/language.ts';
import { dateWords } from '../words/day-words.ts';
import { reportCss } from './hip-report-css.ts';
import { plannedWords, ratingWords } from './hip-report-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { tableCss } from '../styles/table-css.ts';
import { exerciseNameWords } from '../words/words.ts';
import { exercisesContext } from '../contexts.ts';

/** What the columns are called; where there is no room for columns, the rows of each session. */
const COLUMNS = {
  session: () => msg('Session'),
  sets: () => msg('Sets'),
  effort: () => msg('Effort'),
  heart: () => msg('Heart rate: mean, highest'),
  pain: () => msg('Highest pain'),
  morning: () => msg('Worse next morning'),
  notes: () => msg('Notes'),
} as const;

/** Pain and effort from session to session, and where the programme went up or down. */
@customElement('hip-report-sessions')
export class HipReportSessions extends LitElement {
  static override styles = [baseStyles, tableCss, reportCss];

  @property({ attribute: false }) report: Report | null = null;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** What the user noted of sessions and sets is shown. */
  @property({ type: Boolean }) notes = false;

  override render() {
    const { report } = this;
    if (!report) return '';
    const title = msg('Sessions, pain and effort');
    const hasHeart = report.sessions.some(({ heartRate }) => heartRate !== null);
    return html`<section>
        <h2>${title}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=${title}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">${msg('Day')}</th>
                <th scope="col">${COLUMNS.session()}</th>
                <th scope="col">${COLUMNS.sets()}</th>
                <th scope="col">${COLUMNS.effort()}</th>
                ${hasHeart ? html`<th scope="col">${COLUMNS.heart()}</th>` : ''}
                <th scope="col">${COLUMNS.pain()}</th>
                <th scope="col">${COLUMNS.morning()}</th>
                ${this.notes ? html`<th scope="col">${COLUMNS.notes()}</th>` : ''}
              </tr>
            </thead>
            <tbody>
              ${report.sessions.map((session) => this.session(session, hasHeart))}
            </tbody>
          </table>
        </div>
      </section>
      ${this.changes(report)}`;
  }

  private session(
    { day, name, sets, unwatched, effort, heartRate, pain, worseNextMorning, notes }: SessionReport,
    hasHeart: boolean,
  ) {
    const morning = worseNextMorning === null ? '–' : worseNextMorning ? msg('yes') : msg('no');
    return html`<tr>
      <th scope="row" class="number">${dateWords(day)}</th>
      <td data-name=${COLUMNS.session()} class="number">${name === null ? msg('Single set') : translated(name)}</td>
      <td data-name=${COLUMNS.sets()} class="number">
        ${sets}${unwatched > 0 ? html`<br />${msg(str`${unwatched} not watched`)}` : ''}
      </td>
      <td data-name=${COLUMNS.effort()} class="number">${effort === null ? '–' : ratingWords(effort)}</td>
      ${hasHeart ? html`<td data-name=${COLUMNS.heart()} class="number">${heartRate ? `${heartRate.mean}, ${heartRate.max}` : '–'}</td>` : ''}
      <td data-name=${COLUMNS.pain()}>
        ${pain ? `${ratingWords(pain.pain)}${pain.pain > 0 ? `, ${exerciseNameWords(this.exercises, pain.exercise)}` : ''}` : '–'}
      </td>
      <td data-name=${COLUMNS.morning()}>${morning}</td>
      ${this.notes ? html`<td data-name=${COLUMNS.notes()}>${notes.map((note) => html`<p>${note}</p>`)}</td>` : ''}
    </tr>`;
  }

  private changes({ changes, sessionsAsked }: Report) {
    if (sessionsAsked === null) return '';
    return html`<section aria-labelledby="changes">
      <h2 id="changes">${msg('Changes of the programme')}</h2>
      ${
        changes.length === 0
          ? html`<p>${msg('It stayed as it was in this time.')}</p>`
          : html`<ul class="lines">
              ${changes.map(
                ({ day, to, reason }) =>
                  html`<li><b>${dateWords(day)}:</b> ${plannedWords(to, this.exercises)}. ${translated(reason)}</li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report-sessions': HipReportSessions;
  }
}
