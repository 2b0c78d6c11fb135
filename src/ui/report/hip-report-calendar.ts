import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Calendar } from '../../data/export/report-calendar.ts';
import { reportCss } from './hip-report-css.ts';
import { blockWords } from './hip-report-words.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** How often something was done, week by week or month by month. */
@customElement('hip-report-calendar')
export class HipReportCalendar extends LitElement {
  static override styles = [baseStyles, reportCss];

  @property({ attribute: false }) calendar: Calendar | null = null;

  override render() {
    const { calendar } = this;
    if (!calendar) return '';
    return html`<ol class="blocks">
      ${calendar.blocks.map((block) => html`<li><span>${blockWords(calendar, block)}</span> <b>${block.count}</b></li>`)}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report-calendar': HipReportCalendar;
  }
}
