import '../../report/hip-report.ts';
import { html } from 'lit';
import { pastNav } from '../main-nav.ts';
import { addingUp } from './adding-up.ts';
import type { Wiring } from './screen.ts';

/** The report for a physiotherapist, wired to the log. */
export function reportView({ app: { history, programme, past } }: Wiring) {
  // What was done is not known before the log has been read.
  if (!history.isKnown) return addingUp(past.share);
  return html`${pastNav('report')}<hip-report
      .workouts=${programme.workouts}
      .sets=${past.sets}
      .plan=${programme.plan}
      .today=${programme.day}
    ></hip-report>`;
}
