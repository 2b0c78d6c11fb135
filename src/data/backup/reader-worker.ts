import { expose } from 'comlink';
import type { LoggedEvent } from '../../log/events.ts';
import { reportRequests } from '../../privacy/report-requests.ts';
import type { ReaderApi } from './reader-api.ts';
import { readBackup } from './reading.ts';

/** Taken over by the page in a few milliseconds. */
const EVENTS_AT_A_TIME = 500;
/** A sign after so many letters: a slow device reads them in a second. */
const SIGN_LETTERS = 1_000_000;

let events: readonly LoggedEvent[] = [];
let given = 0;

reportRequests('backup-reader');
expose({
  async read(file, limits, opening, onSign) {
    let unsaid = 0;
    const { backup, refusal } = await readBackup(file, limits, opening, (letters) => {
      unsaid += letters;
      if (unsaid < SIGN_LETTERS) return;
      unsaid = 0;
      onSign();
    });
    if (refusal) return { head: null, refusal };
    const { events: all, ...head } = backup;
    [events, given] = [all, 0];
    return { head, refusal: null };
  },
  async next() {
    given += EVENTS_AT_A_TIME;
    return events.slice(given - EVENTS_AT_A_TIME, given);
  },
} satisfies ReaderApi);
