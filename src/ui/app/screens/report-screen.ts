import { html } from 'lit';
import type { AppController } from '../app-controller.ts';
import type { Services } from '../../../session/services.ts';

/** The report for a physiotherapist, wired to the log. Its elements are loaded when it is shown first. */
export function reportScreen({ programme, pastSets }: AppController, { exercises }: Services) {
  void import('../../report/hip-report.ts');
  // What was done is not known before the log has been read.
  if (!programme.isKnown) return '';
  return html`<hip-report
    .workouts=${programme.workouts}
    .sets=${pastSets}
    .exercises=${exercises}
    .plan=${programme.plan}
    .today=${programme.day}
  ></hip-report>`;
}
