import type { LoggedEvent } from '../../log/events.ts';
import type { ReadBackup } from './reading.ts';
import { dayOf, laterOf, type Day } from '../../programme/index.ts';

/** What came in a file. */
type Came = Pick<ReadBackup, 'events' | 'leftOut'>;

/** What a backup would add to the log. */
export interface Preview {
  /** Events of training that are new here, and those that were here already. */
  added: number;
  known: number;
  /** Of what is new. */
  sets: number;
  sessions: number;
  /** What was chosen that is new here: settings, plans, what is one's own. */
  choices: number;
  /** Lines that cannot be right and stay in the file; mostly 0. */
  leftOut: number;
  /** Of what is new, the user's own days; null without anything new. */
  from: Day | null;
  to: Day | null;
}

/** `known`: ids of the events that are here. */
export function previewOf({ events, leftOut }: Came, known: ReadonlySet<string>): Preview {
  const training = events.filter(({ type }) => type !== 'choice-made');
  const fresh = training.filter(({ id }) => !known.has(id));
  const days = fresh.map(({ timeMs, offsetMin }) => dayOf(timeMs, offsetMin));
  const counted = (type: LoggedEvent['type']): number => fresh.filter((event) => event.type === type).length;
  return {
    added: fresh.length,
    known: training.length - fresh.length,
    sets: counted('set-started'),
    sessions: counted('workout-started'),
    choices: events.filter(({ id, type }) => type === 'choice-made' && !known.has(id)).length,
    leftOut,
    from: days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b)),
    to: days.length === 0 ? null : days.reduce(laterOf),
  };
}
