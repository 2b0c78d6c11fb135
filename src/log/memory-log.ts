import type { WorkoutEvent, WorkoutLog } from './workout-log.ts';

/** A log that lives as long as the page: for tests and the gallery. */
export const createMemoryLog = (stored: readonly WorkoutEvent[] = []): WorkoutLog => {
  const events = [...stored];
  return {
    append(event) {
      if (!events.some(({ id }) => id === event.id)) events.push(event);
      return Promise.resolve(null);
    },
    retry: () => Promise.resolve(null),
    events: () => Promise.resolve([...events]),
    close: () => undefined,
  };
};
