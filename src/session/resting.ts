import type { HeartBeat } from '../log/events.ts';
import { LIMITS } from '../programme/limits.ts';
import { createBeatLog, type BeatLog } from './beat-log.ts';

/** The longest rest of all: what the heart does later has nothing to do with the set. */
const LONGEST_MS = 1000 * LIMITS.restS[1];

/** Where no set follows: the minute over which recovery is told, and some seconds for a value that is late. */
const LAST_MS = 65_000;

/** What the heart does after a set is written to the set, until the next one begins. */
export interface Resting {
  /** `isLast`: no set follows. */
  begin(setId: string, endedMs: number, isLast: boolean): void;
  /** No set follows after all. */
  release(): void;
  beat(beat: HeartBeat): void;
  /** Writes what is left; what comes now is of no set. */
  end(): void;
}

export function createResting(record: (setId: string, beats: readonly HeartBeat[]) => void): Resting {
  let resting: { endedMs: number; forMs: number; beats: BeatLog } | null = null;
  const end = (): void => {
    resting?.beats.write();
    resting = null;
  };
  return {
    begin(setId, endedMs, isLast) {
      end();
      const beats = createBeatLog((some) => record(setId, some));
      resting = { endedMs, forMs: isLast ? LAST_MS : LONGEST_MS, beats };
    },
    release() {
      if (resting) resting.forMs = LAST_MS;
    },
    beat(beat) {
      if (resting && beat.timeMs - resting.endedMs > resting.forMs) end();
      resting?.beats.add(beat);
    },
    end,
  };
}
