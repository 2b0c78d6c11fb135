import type { HeartBeat } from '../log/events.ts';

/** Beats in one line of the log: what a tab that is killed loses at most is this many seconds. [our own choice] */
export const BEATS_A_LINE = 10;

/** Beats that wait to be written together. */
export interface BeatLog {
  add(beat: HeartBeat): void;
  /** Writes what waits; nothing where nothing does. */
  write(): void;
}

export function createBeatLog(record: (beats: readonly HeartBeat[]) => void): BeatLog {
  let waiting: HeartBeat[] = [];
  const write = (): void => {
    if (waiting.length === 0) return;
    const beats = waiting;
    waiting = [];
    record(beats);
  };
  return {
    add(beat) {
      waiting.push(beat);
      if (waiting.length >= BEATS_A_LINE) write();
    },
    write,
  };
}
