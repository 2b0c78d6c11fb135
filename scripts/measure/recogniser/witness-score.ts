import { join } from 'node:path';
import { countSet } from '../../../src/core/count.ts';
import type { Rep } from '../../../src/core/events.ts';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { areKin } from '../../../src/recogniser/kin.ts';
import type { Recogniser } from '../../../src/recogniser/recogniser.ts';
import { readSeries } from '../count-file.ts';
import { isMotionCapture, readHandCounts } from '../people/hand-count.ts';
import { isExact } from './free-score.ts';

/** What a counter does by itself, and with the recogniser as one more witness. */
export interface WithAndWithout {
  alone: number;
  witnessed: number;
}

/** Whether the recogniser as a witness makes the count better. */
export interface WitnessScore {
  /** Series of an exercise, and how many its own counter counts exactly. */
  asked: number;
  exact: WithAndWithout;
  /** Full repetitions that counters of other exercises, but for kin, find in all series; and in those that show none. */
  foreign: WithAndWithout;
}

/** After its end a repetition may still be recognised for so long, milliseconds. */
const LATE_MS = 1000;

interface Decided {
  timeMs: number;
  movement: string;
}

function decisionsIn(recogniser: Recogniser, frames: readonly PoseFrame[]): Decided[] {
  recogniser.reset();
  return frames.flatMap((frame) => {
    const said = recogniser.push(frame);
    return said && said.decided !== null ? { timeMs: said.timeMs, movement: said.decided } : [];
  });
}

/** A witness speaks against a repetition where another movement was decided in it, and its own one never. */
const isRefuted = ({ startMs, endMs }: Rep, exercise: string, decided: readonly Decided[]): boolean => {
  const during = decided.filter(({ timeMs }) => timeMs >= startMs && timeMs <= endMs + LATE_MS);
  return during.length > 0 && during.every(({ movement }) => !areKin(movement, exercise));
};

/** Counts every series of a folder by every counter, with the recogniser as a witness and without. */
export function witnessScoreOf(folder: string, recogniser: Recogniser): WitnessScore {
  const counts = readHandCounts(folder);
  const score: WitnessScore = { asked: 0, exact: { alone: 0, witnessed: 0 }, foreign: { alone: 0, witnessed: 0 } };
  for (const file of new Set(counts.map((count) => count.file))) {
    const { frames } = readSeries(join(folder, file));
    const decided = decisionsIn(recogniser, frames);
    const own = counts.find((count) => count.file === file && (count.group === 'real' || isMotionCapture(count)));
    for (const exercise of EXERCISES) {
      const { full, partial, holds } = countSet(exercise, frames);
      const stands = (rep: Rep): boolean => !isRefuted(rep, exercise.id, decided);
      if (own && exercise.id === own.exercise) {
        const found = (kept: (rep: Rep) => boolean) => [
          { exercise: exercise.id, full: full.filter(kept), partial: partial.filter(kept), holds },
        ];
        score.asked += 1;
        score.exact.alone += isExact(
          own,
          found(() => true),
        )
          ? 1
          : 0;
        score.exact.witnessed += isExact(own, found(stands)) ? 1 : 0;
      } else if (!own || !areKin(exercise.id, own.exercise)) {
        score.foreign.alone += full.length;
        score.foreign.witnessed += full.filter(stands).length;
      }
    }
  }
  return score;
}
