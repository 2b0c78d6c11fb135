import './history-elements.ts';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pastNav } from '../main-nav.ts';
import { firstWeekdayHere } from '../../words/day-words.ts';
import { linkTo } from '../../parts/route.ts';
import type { PastSet, SetRecord } from '../../../log/set-records.ts';
import type { Entry } from '../../../progress/entries.ts';
import type { ReadSets } from '../../parts/read-sets.ts';
import { setsToCompare } from '../../parts/workout-summary-model.ts';
import { addingUp } from './adding-up.ts';
import type { Wiring } from './screen.ts';

/** The screens of the past, wired to the log. */

/** The session with its movements, and of all others those that it is compared with; null while they are read. */
function readEntry(entry: Entry, all: readonly PastSet[], read: ReadSets): Shown | null {
  const exercises = [...new Set(entry.sets.map(({ exercise }) => exercise))];
  const lastMs = entry.sets.reduce((last, { startedMs }) => Math.max(last, startedMs), -Infinity);
  const compared = setsToCompare(
    exercises,
    all.filter(({ startedMs }) => startedMs <= lastMs),
  );
  const found = read.of([...new Set([...entry.sets, ...compared])], all);
  if (!found) return null;
  const before = made.get(found);
  if (before?.of === entry) return before;
  const known = new Map(found.map((set) => [set.id, set]));
  const sets = entry.sets.flatMap(({ id }) => known.get(id) ?? []);
  const shown = { of: entry, entry: { ...entry, sets }, pastSets: all.map((set) => known.get(set.id) ?? set) };
  made.set(found, shown);
  return shown;
}

/** The same as long as nothing of it changes: it is asked for whenever the screen is drawn. */
const made = new WeakMap<readonly SetRecord[], Shown>();

interface Shown {
  of: Entry;
  entry: Entry<SetRecord>;
  pastSets: readonly PastSet[];
}

const unreadEntry = () =>
  html`<p role="alert">${msg('Your past sets could not be read.')} ${msg('Load the page again. You can train meanwhile.')}</p>`;

export function historyView({ app: { history, past, programme } }: Wiring) {
  // Whether there is anything is not known before the log has been read.
  if (!history.isKnown) return addingUp(past.share);
  return html`${pastNav('log')}<hip-history
      .entries=${history.entries}
      today=${programme.day}
      .firstWeekday=${firstWeekdayHere()}
    ></hip-history>`;
}

export function recordView({ app: { history, past, read } }: Wiring, id: string) {
  if (!history.isKnown) return addingUp(past.share);
  const entry = history.entryById(id);
  const deleted = history.deletedFrom(id);
  if (!entry && deleted.length === 0)
    return html`<h1>${msg('This is not here')}</h1>
      <p>${msg('It was deleted, or recorded in another browser.')} <a href=${linkTo('log')}>${msg('All sessions')}</a></p>`;
  const shown = entry && readEntry(entry, history.sets, read);
  if (entry && !shown) return read.hasFailed ? unreadEntry() : '';
  // What is written in one session's fields does not belong to the next.
  return keyed(
    id,
    html`<hip-record
      .entry=${shown?.entry ?? null}
      .deleted=${deleted}
      .pastSets=${shown?.pastSets ?? []}
      @set-edited=${({ detail }: HTMLElementEventMap['set-edited']) => void history.changeSet(detail.setId, detail.change)}
      @workout-edited=${({ detail }: HTMLElementEventMap['workout-edited']) => void history.note(detail)}
      @recording-given=${({ detail }: HTMLElementEventMap['recording-given']) => void history.addRecording(detail)}
      @recording-removed=${({ detail }: HTMLElementEventMap['recording-removed']) => void history.removeRecording(detail)}
      @delete-undone=${({ detail }: HTMLElementEventMap['delete-undone']) => void history.restore(detail)}
    ></hip-record>`,
  );
}
