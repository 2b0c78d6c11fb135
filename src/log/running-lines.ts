import type { WorkoutEvent } from './events.ts';

/** The lines of what runs in this page, from its beginning on: written already, and at hand should the browser lose them. */
export interface RunningLines {
  /** Heard of every line that this page writes, in order. */
  add(event: WorkoutEvent): void;
  all(): readonly WorkoutEvent[];
}

export function createRunningLines(): RunningLines {
  let lines: WorkoutEvent[] = [];
  /** Of the session, else of the set. */
  let runs: string | null = null;
  return {
    add(event) {
      if (event.type === 'workout-started' || (event.type === 'set-started' && event.workoutId !== runs)) {
        runs = event.type === 'set-started' ? (event.workoutId ?? event.setId) : event.workoutId;
        lines = [];
      }
      if (runs === null) return;
      lines.push(event);
      const ended = event.type === 'workout-ended' ? event.workoutId : event.type === 'set-ended' ? event.setId : null;
      if (ended !== runs) return;
      runs = null;
      lines = [];
    },
    all: () => lines,
  };
}
