import type { Exercise } from '../core/exercise.ts';
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

/** "3 × 15", "3 × 12 per side". */
export const dosageWords = ({ prescription: { sets, reps, perSide } }: Exercise): string =>
  `${sets} × ${reps}${perSide ? ' per side' : ''}`;

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = { camera: 'Camera', file: 'Video file', sample: 'Sample' };

/** "12 of 15 full, 2 partial", or of a timed exercise "2:10 held"; a recording has no target. */
export const countWords = ({ counts, targetReps, source, holds, targetS, heldMs }: SetRecord): string => {
  if (isTimed({ holds, targetS })) return `${lapWords(heldMs.total)} held`;
  return `${counts.full}${source === 'camera' ? ` of ${targetReps}` : ''} full${counts.partial > 0 ? `, ${counts.partial} partial` : ''}`;
};

/** Whether a set is told by its time. */
export const isTimed = ({ holds, targetS }: Pick<SetRecord, 'holds' | 'targetS'>): boolean =>
  targetS !== null || holds.length > 0;

/** The exercise's name, or its id where this version no longer knows it. */
export const exerciseName = (exercises: readonly Exercise[], id: string): string =>
  exercises.find((exercise) => exercise.id === id)?.name ?? id;
