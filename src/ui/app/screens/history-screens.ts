import { msg } from '@lit/localize';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pastNav } from '../main-nav.ts';
import { firstWeekdayHere } from '../../words/day-words.ts';
import { linkTo } from '../../parts/route.ts';
import type { Wiring } from './screen.ts';

/** The screens of the past, wired to the log. */

export function historyView({ app: { history, programme } }: Wiring) {
  // Whether there is anything is not known before the log has been read.
  if (!history.isKnown) return '';
  return html`${pastNav('log')}<hip-history
      .entries=${history.entries}
      today=${programme.day}
      .firstWeekday=${firstWeekdayHere()}
    ></hip-history>`;
}

export function recordView({ app: { history } }: Wiring, id: string) {
  if (!history.isKnown) return '';
  const entry = history.entryById(id);
  const deleted = history.deletedFrom(id);
  if (!entry && deleted.length === 0)
    return html`<h1>${msg('This is not here')}</h1>
      <p>${msg('It was deleted, or recorded in another browser.')} <a href=${linkTo('log')}>${msg('All sessions')}</a></p>`;
  // What is written in one session's fields does not belong to the next.
  return keyed(
    id,
    html`<hip-record
      .entry=${entry}
      .deleted=${deleted}
      .pastSets=${history.sets}
      @set-edited=${({ detail }: HTMLElementEventMap['set-edited']) => void history.changeSet(detail.setId, detail.change)}
      @workout-edited=${({ detail }: HTMLElementEventMap['workout-edited']) => void history.note(detail)}
      @recording-given=${({ detail }: HTMLElementEventMap['recording-given']) => void history.addRecording(detail)}
      @recording-removed=${({ detail }: HTMLElementEventMap['recording-removed']) => void history.removeRecording(detail)}
      @delete-undone=${({ detail }: HTMLElementEventMap['delete-undone']) => void history.restore(detail)}
    ></hip-record>`,
  );
}

export function progressView({ app: { history, programme } }: Wiring) {
  if (!history.isKnown) return '';
  return html`${pastNav('progress')}<hip-progress
      .history=${programme.history ?? []}
      .sets=${history.sets}
      .plan=${programme.plan}
      today=${programme.day}
      .firstWeekday=${firstWeekdayHere()}
    ></hip-progress>`;
}
