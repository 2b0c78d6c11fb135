import '../../progress/hip-progress.ts';
import { html } from 'lit';
import { pastNav } from '../main-nav.ts';
import { firstWeekdayHere } from '../../words/day-words.ts';
import { addingUp } from './adding-up.ts';
import type { Wiring } from './screen.ts';

/** What training has come to, wired to the log and the programme. */
export function progressView({ app: { history, past, programme } }: Wiring) {
  if (!history.isKnown) return addingUp(past.share);
  return html`${pastNav('progress')}<hip-progress
      .history=${programme.history ?? []}
      .sets=${history.sets}
      .plan=${programme.plan}
      today=${programme.day}
      .firstWeekday=${firstWeekdayHere()}
    ></hip-progress>`;
}
