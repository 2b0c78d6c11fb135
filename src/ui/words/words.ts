import { forCount, say, type Message } from '../../core/message.ts';
import { msg, str } from '@lit/localize';
import type { RepOutcome } from '../../core/events.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';
import { formatLocales, language, withinSentence, translated, worded } from '../../language/language.ts';
import { tallyIn } from '../../log/past-set.ts';
import type { PastSet, SetFacts } from '../../log/set-records.ts';
import type { SourceKind } from '../../log/events.ts';

const MINUTE_MS = 60_000;

/**
 * "18:05", as the user's clock showed it: `offsetMin` minutes ahead of UTC. Shifted by them, the words are those of UTC, wherever the user
 * is now.
 */
export const clockWords = (timeMs: number, offsetMin: number): string =>
  new Intl.DateTimeFormat(formatLocales(), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(
    timeMs + offsetMin * MINUTE_MS,
  );

/** By language and decimals: making one takes longer than using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with at most, and at least, so many decimals. */
export function decimalWords(value: number, most: number, least = most): string {
  const key = `${language()} ${most} ${least}`;
  const known = numberFormats.get(key);
  if (known) return known.format(value);
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  const made = new Intl.NumberFormat(formatLocales(), { ...digits, useGrouping: false });
  numberFormats.set(key, made);
  return made.format(value);
}

/** "1.8 s". */
export const secondsWords = (ms: number): string => `${decimalWords(ms / 1000, 1)} s`;

/** Time within a set: "1:05". */
export const lapWords = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** "about 2 minutes left". */
export const leftWords = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 5) return msg('a few seconds left');
  if (seconds < 60) return msg(str`about ${Math.ceil(seconds / 5) * 5} seconds left`);
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? msg('about a minute left') : msg(str`about ${minutes} minutes left`);
};

export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  get left() {
    return msg('Left');
  },
  get right() {
    return msg('Right');
  },
};

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  get camera() {
    return msg('Camera');
  },
  get file() {
    return msg('Video file');
  },
  get unwatched() {
    return msg('Not watched');
  },
  get sample() {
    return msg('Sample');
  },
  get motion() {
    return msg('Motion alone');
  },
};

/** What a movement came to. */
export const OUTCOME_WORDS: Readonly<Record<RepOutcome, () => string>> = {
  full: () => msg('Full'),
  partial: () => msg('Too small'),
  void: () => msg('Not counted'),
};

const COUNTED = {
  rep: (count: number) => translated(say`${count} reps`),
  repetition: (count: number) => translated(say`${count} repetitions`),
  'full repetition': (count: number) => translated(say`${count} full repetitions`),
  set: (count: number) => translated(say`${count} sets`),
  minute: (count: number) => translated(say`${count} minutes`),
  week: (count: number) => translated(say`${count} weeks`),
} as const;

/** "1 repetition", "2 repetitions". */
export const plural = (count: number, noun: keyof typeof COUNTED): string => COUNTED[noun](count);

/** "3 partial". */
export const partialWords = (count: number): string => msg(str`${count} too small`);

/** Repetitions that did not count, and why: "1 not counted: a bit lower". */
export const notCountedWords = (count: number, why: Message): string =>
  msg(str`${count} not counted: ${withinSentence(translated(why))}`);

/** "the side or the front". */
export const orWords = (words: readonly string[]): string =>
  words.length === 0 ? '' : words.reduce((one, other) => msg(str`${one} or ${other}`));

/** "2.5–3 m". */
export const metresWords = (low: number, high: number): string => `${decimalWords(low, 2, 0)}–${decimalWords(high, 2, 0)} m`;

/** What a figure shows, for those who do not see it; `name` in the user's language. */
export const figureWords = (name: string): string => msg(str`A figure shows the ${withinSentence(name)}`);

/** Whether a set is told by its time. */
export const isTimed = (set: PastSet): boolean => set.targetS !== null || tallyIn(set).all.holds > 0;

interface Amounts {
  total: number;
  left: number;
  right: number;
}

/** "12", or "left 12, right 8" where each side has its target. */
const amountWords = ({ perSide }: SetFacts, { total, left, right }: Amounts, words: (amount: number) => string): string =>
  perSide ? msg(str`left ${words(left)}, right ${words(right)}`) : words(total);

/** What is told after the main number, where there is any of it. */
const besides = (set: PastSet): string[] => [
  ...(isTimed(set) && tallyIn(set).all.reps > 0 ? [plural(set.counts.full, 'repetition')] : []),
  ...(set.counts.partial > 0 ? [partialWords(set.counts.partial)] : []),
  ...(set.source === 'unwatched' ? [msg('not watched')] : []),
];

/** It had a target; a recording has none. */
const isAimed = ({ source }: SetFacts): boolean => source === 'camera' || source === 'unwatched';

const fullOf = ({ counts: { full, left, right } }: SetFacts): Amounts => ({ total: full, left, right });

/**
 * "12 of 15 full, 2 partial", "left 12, right 8 of 15 each"; of a timed exercise "left 2:54, right 1:02 held, longest 1:44". A recording
 * has no target.
 */
export function countWords(set: PastSet): string {
  const { targetReps, source, perSide, heldMs } = set;
  if (isTimed(set)) {
    const { all, longestHoldMs } = tallyIn(set);
    const longest = all.holds > 1 ? [msg(str`longest ${lapWords(longestHoldMs)}`)] : [];
    return [msg(str`${amountWords(set, heldMs, lapWords)} held`), ...longest, ...besides(set)].join(', ');
  }
  const amount = amountWords(set, fullOf(set), String);
  const ofEach = (): string => {
    if (perSide) return msg(str`${amount} of ${targetReps} each`);
    // Nobody saw whether they were full.
    return source === 'unwatched' ? msg(str`${amount} of ${targetReps}`) : msg(str`${amount} of ${targetReps} full`);
  };
  return [isAimed(set) ? ofEach() : msg(str`${amount} full`), ...besides(set)].join(', ');
}

/** What a set came to, as one large number and the words after it. */
export function scoreOf(set: PastSet): { number: string; words: string } {
  return isTimed(set)
    ? { number: lapWords(set.heldMs.total), words: [heldWords(set), ...besides(set)].join(', ') }
    : { number: String(set.counts.full), words: [fullWords(set), ...besides(set)].join(', ') };
}

/** "held of 3:00", "held: left 2:54 of 3:00, right 1:02 of 3:00"; after a time. */
function heldWords(set: PastSet): string {
  const { targetS, perSide, heldMs } = set;
  const aim = isAimed(set) && targetS !== null ? lapWords(1000 * targetS) : null;
  if (perSide) {
    const words = (ms: number): string => (aim === null ? lapWords(ms) : msg(str`${lapWords(ms)} of ${aim}`));
    return msg(str`held: ${amountWords(set, heldMs, words)}`);
  }
  return aim === null ? msg('held') : msg(str`held of ${aim}`);
}

/** "of 15 full repetitions", "full repetitions: left 6 of 15, right 4 of 15"; after a number. */
function fullWords(set: PastSet): string {
  const { counts, targetReps, source, perSide } = set;
  const isLive = isAimed(set);
  if (source === 'unwatched' && !perSide) return translated(say`of ${targetReps} repetitions`);
  if (isLive && !perSide) return translated(say`of ${targetReps} full repetitions`);
  const noun = translated(forCount(counts.full, source === 'unwatched' ? say`repetitions` : say`full repetitions`));
  if (!perSide) return noun;
  const words = (count: number): string => (isLive ? msg(str`${count} of ${targetReps}`) : String(count));
  return msg(str`${noun}: ${amountWords(set, fullOf(set), words)}`);
}

/** The exercise's name, or its id where this version no longer knows it. */
export const exerciseNameWords = (exercises: readonly Pick<Exercise, 'id' | 'name'>[], id: string): string =>
  worded(exercises.find((exercise) => exercise.id === id)?.name ?? id);
