import { msg, str } from '@lit/localize';
import { leastOf, mostOf } from '../../core/extremes.ts';
import { translated } from '../../language/language.ts';
import type { WatchRecord } from '../../log/recordings.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { dayOf } from '../../programme/index.ts';
import type { Answer } from '../../recording/recording-for.ts';
import { longDay } from '../words/day-words.ts';
import { lapWords, plural } from '../words/words.ts';
import { timesWords } from './record-model.ts';

/** What is said of a watch's recording. */

const MINUTE_MS = 60_000;
/** So much longer than the session a recording may be and still be one of it alone, milliseconds. [our own choice] */
const MUCH_LONGER_MS = 10 * MINUTE_MS;

function whatWords({ beats, calories }: WatchRecord): string {
  if (beats > 0 && calories !== undefined) return msg(str`Heart rate and ${calories} kcal were added from your watch.`);
  if (beats > 0) return msg('Heart rate was added from your watch.');
  if (calories !== undefined) return msg(str`${calories} kcal were added from your watch.`);
  return msg('The repetitions that your watch counted were added.');
}

/** "47 s", "3 minutes", "8:00 h". */
function lengthWords(ms: number): string {
  if (ms < 2 * MINUTE_MS) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / MINUTE_MS);
  return minutes < 120 ? plural(minutes, 'minute') : `${lapWords(ms / 60)} h`;
}

function clockWords({ offsetMs }: WatchRecord): string {
  if (offsetMs === 0) return '';
  const off = lengthWords(Math.abs(offsetMs));
  return offsetMs > 0 ? msg(str`Its clock was ${off} behind.`) : msg(str`Its clock was ${off} ahead.`);
}

/** Calories cannot be shared out: those of a long recording are told with its length. */
function longWords({ calories, startMs, endMs }: WatchRecord, sets: readonly SetRecord[]): string {
  const ends = sets.map((set) => set.endedMs ?? set.startedMs);
  const lasted = mostOf(ends) - leastOf(sets.map(({ startedMs }) => startedMs));
  const isLong = calories !== undefined && endMs - startMs > lasted + MUCH_LONGER_MS;
  return isLong ? msg(str`The calories are of all that it recorded: ${lengthWords(endMs - startMs)}.`) : '';
}

/** "Heart rate and 143 kcal were added from your watch. Its clock was 47 s behind." `sets`: of the session. */
export const addedWords = (recording: WatchRecord, sets: readonly SetRecord[]): string =>
  [whatWords(recording), clockWords(recording), longWords(recording, sets)].filter(Boolean).join(' ');

const whenWords = (startMs: number, endMs: number, offsetMin: number): string =>
  [
    longDay(dayOf(startMs, offsetMin)),
    timesWords({ startedMs: startMs, startedOffsetMin: offsetMin, endedMs: endMs, endedOffsetMin: offsetMin }),
  ].join(', ');

/** Why nothing was added. `sets`: of the session. */
export function refusedWords(answer: Exclude<Answer, { kind: 'given' }>, sets: readonly SetRecord[]): string {
  switch (answer.kind) {
    case 'refused':
      return translated(answer.message);
    case 'known':
      return msg('This recording is here already. Nothing was added.');
    case 'nothing-new':
      return msg('All that is in this recording is here already. Nothing was added.');
    case 'other-time': {
      const [first, last] = [sets[0], sets.at(-1)];
      const offsetMin = first?.startedOffsetMin ?? 0;
      const watch = whenWords(answer.startMs, answer.endMs, offsetMin);
      const ours = whenWords(first?.startedMs ?? 0, last?.endedMs ?? last?.startedMs ?? 0, offsetMin);
      return msg(
        str`This recording is of another day or time (${watch}), and this training was on ${ours}. Nothing was added. Choose the recording of this training.`,
      );
    }
  }
}
