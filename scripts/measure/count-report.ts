import { reasonOf } from '../../src/core/judging/words.ts';
import { inEnglish } from '../../src/language/english.ts';
import type { SetCount } from '../../src/core/count.ts';
import type { Finding, Rep } from '../../src/core/events.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { median } from '../../src/core/seeing/geometry.ts';

/** How long things took; null where nothing was detected because the input was a landmark series. */
export interface CountTiming {
  model: string | null;
  delegate: string | null;
  inputWidth: number | null;
  inferenceMs: readonly number[];
  pipelineMs: readonly number[];
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
const medianOf = (values: readonly number[]): number | null => {
  const value = median(values);
  return value === undefined ? null : round(value, 2);
};

function repRow(rep: Rep) {
  return {
    index: rep.index,
    side: rep.side,
    startMs: Math.round(rep.startMs),
    peakMs: Math.round(rep.peakMs),
    endMs: Math.round(rep.endMs),
    amplitude: round(rep.amplitude, 3),
    unit: rep.unit,
    holdMs: Math.round(rep.holdMs),
    ...judged(rep.findings),
  };
}

const judged = (findings: readonly Finding[]) => ({
  findings: findings
    .filter((finding) => finding.state !== 'unobserved')
    .map(({ rule, state, value }) => ({ rule, state, value: value === undefined ? null : round(value, 3) })),
  unobserved: findings.filter((finding) => finding.state === 'unobserved').map((finding) => finding.rule),
});

const withReason = (rep: Rep, exercise: Exercise) => {
  const reason = reasonOf(rep, exercise);
  return { ...repRow(rep), reason: reason ? inEnglish(reason) : '' };
};

/**
 * The one JSON object that the headless counter prints. Times are milliseconds from the first frame's clock; `notes` are sentences about
 * the file.
 */
export function countReport(
  exercise: Exercise,
  durationMs: number,
  count: SetCount,
  timing: CountTiming,
  notes: readonly string[],
) {
  const bySide = (side: 'left' | 'right') =>
    exercise.sides === 'none' ? null : count.full.filter((rep) => rep.side === side).length;
  return {
    exercise: exercise.id,
    durationMs: Math.round(durationMs),
    notes,
    frames: count.frames,
    counts: {
      full: count.full.length,
      partial: count.partial.length,
      void: count.void.length,
      left: bySide('left'),
      right: bySide('right'),
    },
    reps: count.full.map(repRow),
    partials: count.partial.map((rep) => withReason(rep, exercise)),
    voids: count.void.map((rep) => withReason(rep, exercise)),
    holds: count.holds.map((hold) => ({
      side: hold.side,
      startMs: Math.round(hold.startMs),
      endMs: Math.round(hold.endMs),
      heldMs: Math.round(hold.heldMs),
      ...(hold.findings && judged(hold.findings)),
    })),
    timing: {
      model: timing.model,
      delegate: timing.delegate,
      inputWidth: timing.inputWidth,
      medianInferenceMs: medianOf(timing.inferenceMs),
      medianPipelineMs: medianOf(timing.pipelineMs),
    },
  };
}

export type CountReport = ReturnType<typeof countReport>;
