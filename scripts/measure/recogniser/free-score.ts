import { join } from 'node:path';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { freeSetsIn } from '../../../src/free/free-sets.ts';
import { areKin } from '../../../src/recogniser/kin.ts';
import type { Recogniser } from '../../../src/recogniser/recogniser.ts';
import { readSeries } from '../count-file.ts';
import type { Source } from './labelled.ts';
import { isMotionCapture, readHandCounts, type HandCount } from '../people/hand-count.ts';
import { scoreSet, type Counted } from '../people/score.ts';

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
export interface Found extends Counted {
  exercise: string;
}

/** Whether that is the hand count, as the accuracy tables have it, and nothing was counted under another name than its own and its kin's. */
export function isExact(truth: HandCount, found: readonly Found[]): boolean {
  const isForeign = found.some(
    ({ exercise, full, partial }) => full.length + partial.length > 0 && !areKin(exercise, truth.exercise),
  );
  const together: Counted = {
    full: found.flatMap(({ full }) => full),
    partial: found.flatMap(({ partial }) => partial),
    holds: found.flatMap(({ holds }) => holds),
  };
  return !isForeign && scoreSet(truth, together).off === 0;
}

/** The same frames, beginning at another time. */
const from = (fromMs: number, frames: readonly PoseFrame[]): PoseFrame[] =>
  frames.map((frame) => ({ ...frame, timeMs: fromMs + frame.timeMs - (frames[0]?.timeMs ?? 0) }));

const nobody = (fromMs: number, toMs: number): PoseFrame[] =>
  Array.from({ length: Math.floor((toMs - fromMs) / 100) - 1 }, (_, at) => {
    return { timeMs: fromMs + 100 * (at + 1), width: 1280, height: 720, image: null, world: null };
  });

/** Sets that were begun in what is none of the exercises. */
export interface FreeFalse {
  sets: number;
  minutes: number;
}

/** What a training without a plan counts of all series of a source that show none of the exercises. */
export function freeFalseIn({ series }: Source, recogniser: Recogniser): FreeFalse {
  const others = series.filter(({ shows }) => shows === null).map(({ frames }) => [...frames()]);
  return {
    sets: others.reduce((sum, frames) => sum + freeSetsIn(recogniser, frames, EXERCISES).length, 0),
    minutes: others.reduce((sum, frames) => sum + ((frames.at(-1)?.timeMs ?? 0) - (frames[0]?.timeMs ?? 0)) / 60_000, 0),
  };
}

/** Counts each series of a folder, and all of them in a row, as a training without a plan. */
export function freeScoreOf(folder: string, recogniser: Recogniser): FreeScore {
  const counts = readHandCounts(folder);
  const score: FreeScore = { asked: 0, exact: 0, exactName: 0, exactInARow: 0, gapS: GAP_S, others: 0, falseReps: 0 };
  const row: PoseFrame[] = [];
  const spans: { fromMs: number; counted: HandCount | null }[] = [];
  for (const file of new Set(counts.map((count) => count.file))) {
    const counted = counts.find((count) => count.file === file && (count.group === 'real' || isMotionCapture(count))) ?? null;
    const { frames } = readSeries(join(folder, file));
    const found = freeSetsIn(recogniser, frames, EXERCISES).map(({ exercise, count }): Found => ({
      ...count,
      exercise: exercise.id,
    }));
    if (!counted) {
      score.others += 1;
      score.falseReps += found.reduce((sum, { full }) => sum + full.length, 0);
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
    const found = sets.map(({ exercise, count: { full, partial, holds } }): Found => ({
      exercise: exercise.id,
      full: full.filter(isHere),
      partial: partial.filter(isHere),
      holds: holds.filter(({ startMs }) => isHere({ peakMs: startMs })),
    }));
    score.exactInARow += isExact(counted, found) ? 1 : 0;
  });
  return score;
}
