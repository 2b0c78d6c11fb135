import type { LoggedEvent, WorkoutEvent } from './events.ts';
import { inOrder } from './events.ts';
import type { Past } from './past.ts';
import type { PastStore } from './past-store.ts';
import { isPlausible } from './plausible.ts';
import { recordingsFrom } from './recordings.ts';
import { setsWith, type SetRecord } from './set-records.ts';
import { bySubject, keptOf, setSubject, type Kept, type Subject } from './subjects.ts';

/** The past as it is kept, with what is not written yet. */
export interface PastReader {
  past(onProgress?: (left: number) => void): Promise<Past>;
  sets(ids: readonly string[]): Promise<SetRecord[]>;
}

/** Behind every line that is on the disk. */
const LATER = Number.MAX_SAFE_INTEGER / 2;

export function createPastReader(store: PastStore, waiting: () => readonly WorkoutEvent[]): PastReader {
  const waitingLines = (): LoggedEvent[] => waiting().map((event, at) => ({ ...event, order: LATER + at }));

  /** Every line of these, written or not, in order. */
  const linesOf = async (subjects: readonly Kept[], more: readonly LoggedEvent[]): Promise<Map<Subject, LoggedEvent[]>> => {
    const stored = await store.linesOf(subjects);
    const all = new Map<Subject, LoggedEvent[]>();
    for (const [subject, lines] of stored) all.set(subject, [...lines]);
    for (const [subject, lines] of bySubject(more)) {
      const own = all.get(subject) ?? [];
      const ids = new Set(own.map(({ id }) => id));
      all.set(subject, [...own, ...lines.filter(({ id }) => !ids.has(id))]);
    }
    return all;
  };

  return {
    async past(onProgress) {
      const kept = await store.upToDate(onProgress);
      const more = waitingLines();
      if (more.length === 0) return kept.past();
      const touched = [...bySubject(more).keys()].flatMap((subject) => kept.get(subject) ?? []);
      const lines = await linesOf(touched, more);
      return kept.past(new Map([...lines].map(([subject, own]) => [subject, keptOf(subject, own)])));
    },
    async sets(ids) {
      const kept = await store.upToDate();
      const wanted = new Set(ids.map(setSubject));
      const more = waitingLines();
      const rest = kept.get('rest');
      const isRestWaiting = bySubject(more).has('rest');
      const known = [...wanted].flatMap((subject) => kept.get(subject) ?? []);
      const lines = await linesOf([...known, ...(isRestWaiting && rest ? [rest] : [])], more);
      const recordings = isRestWaiting
        ? recordingsFrom((lines.get('rest') ?? []).filter(isPlausible).sort(inOrder))
        : (rest?.recordings ?? []);
      return [...wanted].flatMap((subject) => setsWith((lines.get(subject) ?? []).filter(isPlausible).sort(inOrder), recordings));
    },
  };
}
