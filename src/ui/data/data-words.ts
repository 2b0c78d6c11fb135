import { say } from '../../core/message.ts';
import { translated, formatLocales } from '../../language/language.ts';
import { msg, str } from '@lit/localize';
import type { Preview } from '../../data/backup/preview.ts';
import { clockWords, decimalWords, plural } from '../words/words.ts';

/** "3 March 2026". */
export const dateWords = (timeMs: number): string =>
  new Intl.DateTimeFormat(formatLocales(), { day: 'numeric', month: 'long', year: 'numeric' }).format(timeMs);

/** "3 March 2026, 18:05". */
export const momentWords = (timeMs: number): string => `${dateWords(timeMs)}, ${clockWords(timeMs)}`;

/** "12 MB". */
export const sizeWords = (bytes: number): string => `${decimalWords(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`;

const hereWords = (known: number): string => (known === 0 ? '' : translated(say`${known} were here already.`));

/** "142 new events: 12 sets, from 3 March 2026 to 4 April 2026. 300 were here already." */
export function previewWords({ added, known, sets, fromMs, toMs }: Preview): string {
  if (added === 0 || fromMs === null || toMs === null) {
    return known === 0 ? msg('There are no sets in this backup.') : msg('Everything in this backup is here already.');
  }
  const events = translated(say`${added} new events`);
  const [from, to] = [dateWords(fromMs), dateWords(toMs)];
  const when = from === to ? msg(str`of ${from}`) : msg(str`from ${from} to ${to}`);
  return [`${events}: ${plural(sets, 'set')}, ${when}.`, hereWords(known)].join(' ').trim();
}
