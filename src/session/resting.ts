import type { HeartBeat } from '../log/events.ts';
import { REST_MS } from '../log/heart-rate.ts';
import { createBeatLog, type BeatLog } from './beat-log.ts';

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
      resting = { endedMs, forMs: isLast ? REST_MS.last : REST_MS.between, beats };
    },
    release() {
      if (resting) resting.forMs = REST_MS.last;
    },
    beat(beat) {
      if (resting && beat.timeMs - resting.endedMs > resting.forMs) end();
      resting?.beats.add(beat);
    },
    end,
  };
}
