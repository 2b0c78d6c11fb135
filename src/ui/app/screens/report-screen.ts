import { html } from 'lit';
import { pastNav } from '../main-nav.ts';
import type { Wiring } from './screen.ts';

/** The report for a physiotherapist, wired to the log. */
export function reportView({ app: { programme, pastSets } }: Wiring) {
  // What was done is not known before the log has been read.
  if (!programme.isKnown) return '';
  return html`${pastNav('report')}<hip-report
      .workouts=${programme.workouts}
      .sets=${pastSets}
      .plan=${programme.plan}
      .today=${programme.day}
    ></hip-report>`;
}
