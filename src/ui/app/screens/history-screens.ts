import { msg } from '@lit/localize';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AppController } from '../app-controller.ts';
import { firstWeekdayHere } from '../../words/day-words.ts';
import type { Services } from '../../../session/services.ts';

/** The screens of the past, wired to the log. Their elements are loaded when one is shown first: the first screen does without. */

const loadElements = (): void => void import('./history-elements.ts');

export function historyScreen({ history, programme }: AppController, { exercises }: Services) {
  loadElements();
  // Whether there is anything is not known before the log has been read.
  if (!history.isKnown) return '';
  return html`<hip-history
    .entries=${history.entries}
    .exercises=${exercises}
    today=${programme.day}
    .firstWeekday=${firstWeekdayHere()}
  ></hip-history>`;
}

export function recordScreen({ history }: AppController, { exercises }: Services, id: string) {
  loadElements();
  if (!history.isKnown) return '';
  const entry = history.entryById(id);
  const deleted = history.deletedFrom(id);
  if (!entry && deleted.length === 0)
    return html`<h1>${msg('This is not here')}</h1>
      <p>${msg('It was deleted, or recorded in another browser.')} <a href="#/log">${msg('All sessions')}</a></p>`;
  // What is written in one session's fields does not belong to the next.
  return keyed(
    id,
    html`<hip-record
      .entry=${entry}
      .deleted=${deleted}
      .exercises=${exercises}
      .pastSets=${history.sets}
      @set-edited=${({ detail }: HTMLElementEventMap['set-edited']) => void history.changeSet(detail.setId, detail.change)}
      @workout-edited=${({ detail }: HTMLElementEventMap['workout-edited']) => void history.note(detail)}
      @delete-undone=${({ detail }: HTMLElementEventMap['delete-undone']) => void history.restore(detail)}
    ></hip-record>`,
  );
}

export function progressScreen({ history, programme }: AppController, { exercises }: Services) {
  void import('../../progress/hip-progress.ts');
  if (!history.isKnown) return '';
  return html`<hip-progress
    .history=${programme.history ?? []}
    .sets=${history.sets}
    .exercises=${exercises}
    .plan=${programme.plan}
    today=${programme.day}
    .firstWeekday=${firstWeekdayHere()}
  ></hip-progress>`;
}
