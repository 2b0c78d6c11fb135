import type { Exercise } from '../core/exercise.ts';
import type { Side } from '../core/pose.ts';
import type { SetRecord, SourceKind } from '../log/workout-log.ts';

const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const timeFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** "Monday 3 March", by the user's own calendar. */
export const dayWords = (timeMs: number): string => dayFormat.format(timeMs);

/** "18:05". */
export const clockWords = (timeMs: number): string => timeFormat.format(timeMs);

/** "1.8 s". */
export const secondsWords = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Time within a set: "1:05". */
export const lapWords = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** "about 2 minutes left". */
export const leftWords = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 5) return 'a few seconds left';
  if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`;
};

export const SIDE_WORDS: Readonly<Record<Side, string>> = { left: 'Left', right: 'Right' };

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = { camera: 'Camera', file: 'Video file', sample: 'Sample' };

/** "1 repetition", "2 repetitions". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Whether a set is told by its time. */
export const isTimed = ({ holds, targetS }: Pick<SetRecord, 'holds' | 'targetS'>): boolean =>
  targetS !== null || holds.length > 0;

interface Amounts {
  total: number;
  left: number;
  right: number;
}

/** "12", or "left 12, right 8" where each side has its target. */
const amountWords = ({ perSide }: SetRecord, { total, left, right }: Amounts, words: (amount: number) => string): string =>
  perSide ? `left ${words(left)}, right ${words(right)}` : words(total);

const partialWords = ({ counts }: SetRecord): string => (counts.partial > 0 ? `, ${counts.partial} partial` : '');

const fullOf = ({ counts: { full, left, right } }: SetRecord): Amounts => ({ total: full, left, right });

const longestMs = ({ holds }: SetRecord): number => Math.max(...holds.map(({ heldMs }) => heldMs));

/**
 * "12 of 15 full, 2 partial", "left 12, right 8 of 15 each"; of a timed exercise "left 2:54, right 1:02 held, longest 1:44". A recording
 * has no target.
 */
export function countWords(set: SetRecord): string {
  const { counts, targetReps, source, perSide, holds, heldMs, reps } = set;
  if (isTimed(set)) {
    const longest = holds.length > 1 ? `, longest ${lapWords(longestMs(set))}` : '';
    const counted = reps.length > 0 ? `, ${plural(counts.full, 'repetition')}` : '';
    return `${amountWords(set, heldMs, lapWords)} held${longest}${counted}${partialWords(set)}`;
  }
  const aim = source === 'camera' ? ` of ${targetReps}${perSide ? ' each' : ''}` : '';
  const what = perSide && aim ? '' : ' full';
  return `${amountWords(set, fullOf(set), String)}${aim}${what}${partialWords(set)}`;
}

/** What a set came to, as one large number and the words after it. */
export function scoreOf(set: SetRecord): { number: string; words: string } {
  const { counts, targetReps, targetS, source, perSide, heldMs, reps } = set;
  const isLive = source === 'camera';
  if (isTimed(set)) {
    const aim = isLive && targetS !== null ? ` of ${lapWords(1000 * targetS)}` : '';
    const bySide = amountWords(set, heldMs, (ms) => `${lapWords(ms)}${aim}`);
    const counted = reps.length > 0 ? `, ${plural(counts.full, 'repetition')}` : '';
    return { number: lapWords(heldMs.total), words: `held${perSide ? `: ${bySide}` : aim}${counted}${partialWords(set)}` };
  }
  const number = String(counts.full);
  const aim = isLive ? ` of ${targetReps}` : '';
  const noun = `full repetition${(isLive && !perSide ? targetReps : counts.full) === 1 ? '' : 's'}`;
  const words = perSide ? `${noun}: ${amountWords(set, fullOf(set), (count) => `${count}${aim}`)}` : `${aim} ${noun}`.trim();
  return { number, words: `${words}${partialWords(set)}` };
}

/** The exercise's name, or its id where this version no longer knows it. */
export const exerciseName = (exercises: readonly Exercise[], id: string): string =>
  exercises.find((exercise) => exercise.id === id)?.name ?? id;
