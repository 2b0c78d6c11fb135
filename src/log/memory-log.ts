import { mostOf } from '../core/extremes.ts';
import { takeWords, wordsOf, type Word } from './choices.ts';
import { asKept } from './forgotten.ts';
import type { WorkoutLog } from './workout-log.ts';
import { type LoggedEvent, type WorkoutEvent, inOrder } from './events.ts';
import { workoutsFrom } from './session-log.ts';
import { leftOutOf, setsFrom } from './set-records.ts';

/** A log that lives as long as the page: for tests and the gallery. */
export const createMemoryLog = (stored: readonly WorkoutEvent[] = []): WorkoutLog => {
  let events: LoggedEvent[] = stored.map((event, i) => ({ ...event, order: i + 1 }));
  const listeners = new Set<(problem: null) => void>();
  const isKnown = (id: string): boolean => events.some((event) => event.id === id);
  const letGo = (): void => void (events = events.map((event) => asKept(event, isKnown)));
  const tell = (): void => listeners.forEach((listener) => listener(null));
  const inPlace = (): LoggedEvent[] => events.toSorted(inOrder);
  return {
    append(event) {
      const last = Math.max(0, mostOf(events.map(({ order }) => order)));
      if (!isKnown(event.id)) events.push({ ...event, order: last + 1 });
      letGo();
      return Promise.resolve(null);
    },
    retry: () => Promise.resolve(null),
    merge(others) {
      const before = events.length;
      for (const event of others) if (!isKnown(event.id)) events.push(event);
      letGo();
      const added = events.length - before;
      if (added > 0) tell();
      return Promise.resolve({ added, known: others.length - added, problem: null });
    },
    events: () => Promise.resolve(inPlace()),
    past() {
      const lines = inPlace();
      const sets = setsFrom(lines).filter(({ how }) => how !== 'cancelled');
      return Promise.resolve({ sets, workouts: workoutsFrom(lines), leftOut: leftOutOf(lines) });
    },
    glance: () => Promise.resolve(null),
    keepGlance: () => Promise.resolve(),
    sets(ids) {
      const sets = new Map(setsFrom(inPlace()).map((set) => [set.id, set]));
      return Promise.resolve(ids.flatMap((id) => sets.get(id) ?? []));
    },
    async choices() {
      const words = new Map<string, Word>();
      const store = { get: (choice: string) => words.get(choice), put: (word: Word) => words.set(word.choice, word) };
      await takeWords(store, events);
      return wordsOf(words.values());
    },
    ids: () => Promise.resolve(new Set(events.map(({ id }) => id))),
    count: () => Promise.resolve(events.length),
    async *batches() {
      if (events.length > 0) yield await Promise.resolve(inPlace());
    },
    erase() {
      events = [];
      tell();
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => undefined,
  };
};
