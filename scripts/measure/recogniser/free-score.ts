import { join } from 'node:path';
import type { PoseFrame } from '../../../src/core/pose.ts';
import type { SetCount } from '../../../src/core/count.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { freeSetsIn } from '../../../src/free/free-sets.ts';
import { areKin } from '../../../src/recogniser/kin.ts';
import type { Recogniser } from '../../../src/recogniser/recogniser.ts';
import { readSeries } from '../count-file.ts';
import { isMotionCapture, readHandCounts, type HandCount } from '../people/hand-count.ts';

/** How a folder of series is counted when nobody says what is done in it. */
export interface FreeScore {
  /** Series of an exercise; how many of them were counted exactly under its name or that of its kin, and under its very name. */
  asked: number;
  exact: number;
  exactName: number;
  /** The same of all series as one training, with seconds in between in which nobody is there. */
  exactInARow: number;
  gapS: number;
  /** Series of none of the exercises, and what was counted in them. */
  others: number;
  falseReps: number;
}

/** Seconds between the series that are made one training. */
const GAP_S = 3;

/** What was counted under one name. */
interface Found {
  exercise: string;
  full: number;
  partial: number;
}

const foundIn = (exercise: string, { full, partial }: Pick<SetCount, 'full' | 'partial'>): Found => ({
  exercise,
  full: full.length,
  partial: partial.length,
});

/** Held against the hand count as the accuracy tables do it: partial ones count, unless they are most of what was found. */
export function isExact({ exercise, full, attempts, peaks }: HandCount, found: readonly Found[]): boolean {
  const sum = (of: 'full' | 'partial'): number => found.reduce((all, each) => all + each[of], 0);
  const counted = sum('full') + sum('partial');
  const wanted = [full ?? attempts, peaks].filter((each): each is number => typeof each === 'number');
  const isForeign = found.some((each) => each.full + each.partial > 0 && !areKin(each.exercise, exercise));
  return !isForeign && (wanted.includes(counted) || (sum('full') < 0.6 * counted && wanted.includes(sum('full'))));
}

/** The same frames, beginning at another time. */
const from = (fromMs: number, frames: readonly PoseFrame[]): PoseFrame[] =>
  frames.map((frame) => ({ ...frame, timeMs: fromMs + frame.timeMs - (frames[0]?.timeMs ?? 0) }));

const nobody = (fromMs: number, toMs: number): PoseFrame[] =>
  Array.from({ length: Math.floor((toMs - fromMs) / 100) - 1 }, (_, at) => {
    return { timeMs: fromMs + 100 * (at + 1), width: 1280, height: 720, image: null, world: null };
  });

/** Counts each series of a folder, and all of them in a row, as a training without a plan. */
export function freeScoreOf(folder: string, recogniser: Recogniser): FreeScore {
  const counts = readHandCounts(folder);
  const score: FreeScore = { asked: 0, exact: 0, exactName: 0, exactInARow: 0, gapS: GAP_S, others: 0, falseReps: 0 };
  const row: PoseFrame[] = [];
  const spans: { fromMs: number; counted: HandCount | null }[] = [];
  for (const file of new Set(counts.map((count) => count.file))) {
    const counted = counts.find((count) => count.file === file && (count.group === 'real' || isMotionCapture(count))) ?? null;
    const { frames } = readSeries(join(folder, file));
    const found = freeSetsIn(recogniser, frames, EXERCISES).map(({ exercise, count }) => foundIn(exercise.id, count));
    if (!counted) {
      score.others += 1;
      score.falseReps += found.reduce((sum, { full }) => sum + full, 0);
    } else {
      score.asked += 1;
      score.exact += isExact(counted, found) ? 1 : 0;
      score.exactName += isExact(counted, found) && found.every(({ exercise }) => exercise === counted.exercise) ? 1 : 0;
    }
    const lastMs = row.at(-1)?.timeMs ?? 0;
    const fromMs = lastMs + 1000 * GAP_S;
    row.push(...nobody(lastMs, fromMs), ...from(fromMs, frames));
    spans.push({ fromMs, counted });
  }
  const sets = freeSetsIn(recogniser, row, EXERCISES);
  spans.forEach(({ fromMs, counted }, index) => {
    if (!counted) return;
    const toMs = spans[index + 1]?.fromMs ?? Infinity;
    const isHere = ({ peakMs }: { peakMs: number }): boolean => peakMs >= fromMs && peakMs < toMs;
    const found = sets.map(({ exercise, count: { full, partial } }) =>
      foundIn(exercise.id, { full: full.filter(isHere), partial: partial.filter(isHere) }),
    );
    score.exactInARow += isExact(counted, found) ? 1 : 0;
  });
  return score;
}
