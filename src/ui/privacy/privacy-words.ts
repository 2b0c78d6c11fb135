import { say } from '../../core/message.ts';
import { translated, formatLocales } from '../../language/language.ts';
import { msg, str } from '@lit/localize';
import type { Asker, RequestEntry } from '../../privacy/network-record.ts';
import { mayCarryData } from '../../privacy/verdict.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "5.8 MB"; a thousand bytes are a kilobyte. */
export function bytesWords(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const format = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(formatLocales(), { ...format, maximumFractionDigits: step < 2 ? 0 : 1 }).format(
    bytes / 1000 ** step,
  );
}

/** "18:05:12". */
export const requestTimeWords = (timeMs: number): string =>
  new Intl.DateTimeFormat(formatLocales(), { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(timeMs);

export const ASKER_WORDS: Readonly<Record<Asker, string>> = {
  get page() {
    return msg('the page');
  },
  get 'backup-reader'() {
    return msg('the reader of backups');
  },
  get 'pose-worker'() {
    return msg('body tracking');
  },
  get recogniser() {
    return msg('the movement recogniser');
  },
  get recording() {
    return msg('the reader of watch recordings');
  },
  get 'service-worker'() {
    return msg('the offline store');
  },
};

export const requestsWords = (count: number): string => translated(say`${count} requests`);

/** "5.8 MB from the network". */
export function receivedWords({ receivedBytes, answeredBy }: RequestEntry): string {
  const amount = bytesWords(receivedBytes);
  if (answeredBy === 'device') return msg(str`${amount} from the browser’s cache`);
  if (answeredBy === 'service-worker') return msg(str`${amount} through the offline store`);
  return receivedBytes === 0 ? msg('size not told') : msg(str`${amount} from the network`);
}

export const sentWords = (request: RequestEntry): string =>
  mayCarryData(request) ? msg('a request by the program') : msg('nothing but the request');
