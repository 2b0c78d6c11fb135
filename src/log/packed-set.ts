import type { SetFacts, SetSummary } from './set-records.ts';
import type { SetTally, SideTally } from './set-tally.ts';

/**
 * A set without its movements, as values in a row: the names of fields, which come again with each of the many thousand sets of ten years,
 * take three times the room, and time when they are read.
 */

type PackedSide = readonly [
  reps: number,
  counted: number,
  full: number,
  holds: number,
  heldMs: number,
  repForm: number | null,
  holdForm: number | null,
];

type F = SetFacts;

export type PackedSet = readonly [
  id: string,
  about: readonly [F['exercise'], F['source'], F['targetReps'], F['targetS'], F['perSide'], F['holdS'], F['set'], F['sets']],
  when: readonly [F['view'], F['clockMs'], F['startedMs'], F['startedOffsetMin'], F['endedMs'], F['endedOffsetMin'], F['how']],
  workoutId: F['workoutId'],
  counts: readonly [full: number, partial: number, void_: number, left: number, right: number],
  told: readonly [F['correctedTo'], F['timeCorrected'], F['note']],
  held: readonly [total: number, left: number, right: number],
  tally: readonly [
    all: PackedSide,
    left: PackedSide | null,
    right: PackedSide | null,
    longestHoldMs: number,
    span: SetTally['span'],
  ],
];

const packedSide = ({ reps, counted, full, holds, heldMs, repForm, holdForm }: SideTally): PackedSide => [
  reps,
  counted,
  full,
  holds,
  heldMs,
  repForm,
  holdForm,
];

const unpackedSide = ([reps, counted, full, holds, heldMs, repForm, holdForm]: PackedSide): SideTally => ({
  reps,
  counted,
  full,
  holds,
  heldMs,
  repForm,
  holdForm,
});

export function packedSet({ id, workoutId, counts, heldMs, tally, ...of }: SetSummary): PackedSet {
  const { all, left, right, longestHoldMs, span } = tally;
  return [
    id,
    [of.exercise, of.source, of.targetReps, of.targetS, of.perSide, of.holdS, of.set, of.sets],
    [of.view, of.clockMs, of.startedMs, of.startedOffsetMin, of.endedMs, of.endedOffsetMin, of.how],
    workoutId,
    [counts.full, counts.partial, counts.void, counts.left, counts.right],
    [of.correctedTo, of.timeCorrected, of.note],
    [heldMs.total, heldMs.left, heldMs.right],
    [packedSide(all), left && packedSide(left), right && packedSide(right), longestHoldMs, span],
  ];
}

export function unpackedSet([id, about, when, workoutId, counts, told, held, tally]: PackedSet): SetSummary {
  const [exercise, source, targetReps, targetS, perSide, holdS, set, sets] = about;
  const [view, clockMs, startedMs, startedOffsetMin, endedMs, endedOffsetMin, how] = when;
  const [correctedTo, timeCorrected, note] = told;
  const [all, left, right, longestHoldMs, span] = tally;
  return {
    id,
    exercise,
    source,
    targetReps,
    targetS,
    perSide,
    holdS,
    set,
    sets,
    view,
    clockMs,
    startedMs,
    startedOffsetMin,
    endedMs,
    endedOffsetMin,
    how,
    workoutId,
    counts: { full: counts[0], partial: counts[1], void: counts[2], left: counts[3], right: counts[4] },
    correctedTo,
    heldMs: { total: held[0], left: held[1], right: held[2] },
    timeCorrected,
    note,
    tally: {
      all: unpackedSide(all),
      left: left && unpackedSide(left),
      right: right && unpackedSide(right),
      longestHoldMs,
      span,
    },
  };
}
