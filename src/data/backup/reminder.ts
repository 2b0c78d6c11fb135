import { dayBegun, type Begun } from '../../log/begun.ts';

/** When to ask for a backup: quietly, and only where nothing has made a copy lately, by hand or by itself. */

/** Either asks: a week and a half of the programme, or two weeks with anything new. [our own choice] */
const SESSIONS = 5;
const DAYS = 14;
const DAY_MS = 86_400_000;

export interface ReminderState {
  /** When a copy was last made, by hand, in a folder or by sync, milliseconds since 1970; null for never. */
  backedUpMs: number | null;
  /** When the user last said that it can wait; null for never. */
  dismissedMs: number | null;
}

interface Done extends Begun {
  workoutId: string | null;
}

/** Sessions, and days with single sets. */
const sessionsIn = (sets: readonly Done[]): number => new Set(sets.map((set) => set.workoutId ?? `day ${dayBegun(set)}`)).size;

/** How many sessions have no copy, where it is time to say so; 0 where it is not. */
export function sessionsWithoutBackup(sets: readonly Done[], { backedUpMs, dismissedMs }: ReminderState, nowMs: number): number {
  if (dismissedMs !== null && nowMs - dismissedMs < DAYS * DAY_MS) return 0;
  const fresh = sets.filter(({ startedMs }) => startedMs > (backedUpMs ?? -Infinity));
  const oldest = fresh.reduce((ms, { startedMs }) => Math.min(ms, startedMs), Infinity);
  const isLong = nowMs - oldest >= DAYS * DAY_MS;
  const sessions = sessionsIn(fresh);
  return sessions >= SESSIONS || isLong ? sessions : 0;
}
