import { say } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { msg, str } from '@lit/localize';
import type { Preview } from '../../data/backup/preview.ts';
import { offsetHere } from '../../log/offset.ts';
import { dayOf } from '../../programme/index.ts';
import { dateWords } from '../words/day-words.ts';
import { clockWords, decimalWords, plural } from '../words/words.ts';

/** "3 March 2026, 18:05", where the user is now: of what the app has done, not of training. */
export const momentWords = (timeMs: number): string => {
  const offsetMin = offsetHere(timeMs);
  return `${dateWords(dayOf(timeMs, offsetMin))}, ${clockWords(timeMs, offsetMin)}`;
};

/** "12 MB". */
export const megabyteWords = (bytes: number): string => `${decimalWords(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`;

const hereWords = (known: number): string => (known === 0 ? '' : translated(say`${known} were here already.`));

/** "142 new events: 12 sets, from 3 March 2026 to 4 April 2026. 300 were here already." */
export function previewWords(preview: Preview): string {
  return [addedWords(preview), choicesWords(preview.choices), apartWords(preview.leftOut)].filter(Boolean).join(' ');
}

const choicesWords = (choices: number): string => (choices === 0 ? '' : msg('Your settings and plans come along.'));

const apartWords = (leftOut: number): string =>
  leftOut === 0 ? '' : translated(say`${leftOut} entries in it cannot be right: they stay in the file and are not added.`);

function addedWords({ added, known, sets, choices, from, to }: Preview): string {
  if (added === 0 && choices > 0) return hereWords(known);
  if (added === 0 || from === null || to === null)
    return known === 0 ? msg('There are no sets in this backup.') : msg('Everything in this backup is here already.');
  const events = translated(say`${added} new events`);
  const [first, last] = [dateWords(from), dateWords(to)];
  const when = first === last ? msg(str`of ${first}`) : msg(str`from ${first} to ${last}`);
  return [`${events}: ${plural(sets, 'set')}, ${when}.`, hereWords(known)].join(' ').trim();
}
