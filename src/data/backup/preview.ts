import type { LoggedEvent } from '../../log/events.ts';

/** What a backup would add to the log. */
export interface Preview {
  /** Events that are new here, and those that were here already. */
  added: number;
  known: number;
  /** Of what is new. */
  sets: number;
  sessions: number;
  /** Of what is new, milliseconds since 1970; null without anything new. */
  fromMs: number | null;
  toMs: number | null;
}

export function previewOf(events: readonly LoggedEvent[], here: readonly LoggedEvent[]): Preview {
  const known = new Set(here.map(({ id }) => id));
  const fresh = events.filter(({ id }) => !known.has(id));
  const times = fresh.map(({ timeMs }) => timeMs);
  const counted = (type: LoggedEvent['type']): number => fresh.filter((event) => event.type === type).length;
  return {
    added: fresh.length,
    known: events.length - fresh.length,
    sets: counted('set-started'),
    sessions: counted('workout-started'),
    fromMs: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    toMs: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
  };
}
