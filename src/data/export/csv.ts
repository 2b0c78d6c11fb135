import { lookUp } from '../../core/look-up.ts';
import { mostOf } from '../../core/extremes.ts';
import { wasSeen } from '../../core/counting/seen.ts';
import type { Finding, Hold, Rep } from '../../core/events.ts';
import type { Exercise } from '../../core/exercise.ts';
import { median } from '../../core/seeing/geometry.ts';
import { setQuality, type SetQuality } from '../../core/judging/quality.ts';
import { reasonOf } from '../../core/judging/words.ts';
import { translated, worded } from '../../language/language.ts';
import { sessionName } from '../../programme/index.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { beatsIn, heartRateOf, recoveryOf, type Recovery } from '../../log/heart-rate.ts';
import { watchCountOf } from '../../log/recordings.ts';
import { csvOf, type Column, type CsvForm } from './csv-format.ts';
import { isTimedSet } from './set-figures.ts';
import { localIso } from './local-iso.ts';

/** What is exported. */
export interface ExportedTraining {
  workouts: readonly WorkoutRecord[];
  /** In any order; the rows are in order of time. */
  sets: readonly SetRecord[];
  exercises: readonly Exercise[];
}

/** A set and what belongs to it. */
interface SetRow {
  set: SetRecord;
  workout: WorkoutRecord | undefined;
  exercise: Exercise | undefined;
}

/** A repetition, or a posture that was held, of a set; 1-based. */
interface MovementRow extends SetRow {
  number: number;
  rep: Rep | null;
  hold: Hold | null;
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const seconds = (ms: number | null | undefined): number | null => (ms == null ? null : rounded(ms / 1000, 3));
const tenths = (value: number | null | undefined): number | null => (value == null ? null : rounded(value, 1));
/** Degrees, or lengths of the body, of which a thousandth is a millimetre or less. */
const inUnit = (value: number | null | undefined, unit: Rep['unit'] | undefined): number | null =>
  value == null || unit === undefined ? null : rounded(value, unit === 'deg' ? 1 : 3);

const UNITS: Readonly<Record<Rep['unit'], string>> = {
  deg: 'deg',
  trunk: 'trunk lengths',
  leg: 'leg lengths',
  shoulders: 'shoulder widths',
};

const unitWords = (unit: Rep['unit'] | undefined): string | null => (unit === undefined ? null : UNITS[unit]);

const findingsText = (findings: readonly Finding[] | undefined): string =>
  (findings ?? []).map(({ rule, state }) => `${rule}=${state}`).join(';');

const reasonWords = (rep: Rep | null, exercise: Exercise | undefined): string | null => {
  const reason = rep && exercise ? reasonOf(rep, exercise) : null;
  return reason && translated(reason);
};

/** What both tables begin with. */
const WHICH_SET: readonly Column<SetRow>[] = [
  { name: 'set_started', value: ({ set }) => localIso(set.startedMs, set.startedOffsetMin) },
  { name: 'session', value: ({ workout }) => workout && translated(sessionName(workout.session, workout.name)) },
  { name: 'exercise_id', value: ({ set }) => set.exercise },
  { name: 'exercise', value: ({ set, exercise }) => worded(exercise?.name ?? set.exercise) },
  { name: 'set', value: ({ set }) => set.set },
];

const inSet = ({ set }: SetRow, ms: number | undefined): number | null => (ms === undefined ? null : seconds(ms - set.clockMs));

/** When it began, was highest and was over, of either kind. */
const momentOf = ({ rep, hold }: MovementRow): { startMs?: number; endMs?: number } => rep ?? hold ?? {};

const MOVEMENT_COLUMNS: readonly Column<MovementRow>[] = [
  ...WHICH_SET,
  { name: 'kind', value: ({ rep }) => (rep ? 'repetition' : 'hold') },
  { name: 'number', value: ({ number }) => number },
  { name: 'side', value: ({ rep, hold }) => (rep ?? hold)?.side },
  { name: 'outcome', value: ({ rep }) => rep?.outcome },
  { name: 'start_s', value: (row) => inSet(row, momentOf(row).startMs) },
  { name: 'peak_s', value: (row) => inSet(row, row.rep?.peakMs) },
  { name: 'end_s', value: (row) => inSet(row, momentOf(row).endMs) },
  { name: 'height', value: ({ rep }) => (rep && wasSeen(rep) ? inUnit(rep.peak, rep.unit) : null) },
  { name: 'range', value: ({ rep }) => (rep && wasSeen(rep) ? inUnit(rep.amplitude, rep.unit) : null) },
  { name: 'height_and_range_unit', value: ({ rep }) => unitWords(rep?.unit) },
  { name: 'hold_s', value: ({ rep, hold }) => seconds(rep ? (wasSeen(rep) ? rep.holdMs : undefined) : hold?.heldMs) },
  { name: 'way_out_s', value: ({ rep }) => seconds(rep && (rep.hold?.startMs ?? rep.peakMs) - rep.startMs) },
  { name: 'way_back_s', value: ({ rep }) => seconds(rep && rep.endMs - (rep.hold?.endMs ?? rep.peakMs)) },
  { name: 'seen_from', value: ({ rep }) => (rep && wasSeen(rep) ? rep.view : null) },
  { name: 'counted_by', value: ({ rep }) => rep && (rep.source ?? 'camera') },
  { name: 'felt_at', value: ({ rep }) => rep?.felt?.place },
  { name: 'felt_tilt_deg', value: ({ rep }) => tenths(rep?.felt?.tiltDeg) },
  { name: 'felt_sink_deg', value: ({ rep }) => tenths(rep?.felt?.sinkDeg) },
  { name: 'felt_shake_mg', value: ({ rep }) => tenths(rep?.felt?.shakeMg) },
  { name: 'findings', value: ({ rep, hold }) => findingsText((rep ?? hold)?.findings) },
  { name: 'why_not_full', value: ({ rep, exercise }) => reasonWords(rep, exercise) },
];

/** Both times of the end are of one event, so either is there or none. */
const endOf = ({ endedMs, endedOffsetMin, startedOffsetMin }: SetRecord): string | null =>
  endedMs === null ? null : localIso(endedMs, endedOffsetMin ?? startedOffsetMin);

/** A set with what its repetitions come to. */
interface JudgedRow extends SetRow {
  full: readonly Rep[];
  quality: SetQuality | undefined;
  heart: ReturnType<typeof heartRateOf>;
  recovery: Recovery | null;
}

const judged = (row: SetRow): JudgedRow => ({
  ...row,
  full: row.set.reps.filter(({ outcome }) => outcome === 'full'),
  quality: row.exercise && setQuality(row.set, row.exercise),
  heart: heartRateOf(beatsIn(row.set)),
  recovery: recoveryOf(row.set),
});

const peaks = ({ full }: JudgedRow): number[] => full.filter(wasSeen).map(({ peak }) => peak);
const unitIn = ({ full }: JudgedRow): Rep['unit'] | undefined => full[0]?.unit;

const highest = (values: readonly number[]): number | undefined => (values.length > 0 ? mostOf(values) : undefined);

const SET_COLUMNS: readonly Column<JudgedRow>[] = [
  ...WHICH_SET,
  { name: 'sets_planned', value: ({ set }) => set.sets },
  { name: 'set_ended', value: ({ set }) => endOf(set) },
  { name: 'how_it_ended', value: ({ set }) => set.how },
  { name: 'source', value: ({ set }) => set.source },
  { name: 'seen_from', value: ({ set }) => set.view },
  { name: 'target_repetitions', value: ({ set }) => (set.targetS === null ? set.targetReps : null) },
  { name: 'target_s', value: ({ set }) => set.targetS },
  { name: 'target_hold_s', value: ({ set }) => set.holdS },
  { name: 'target_is_per_side', value: ({ set }) => set.perSide },
  { name: 'full', value: ({ set }) => set.counts.full },
  { name: 'full_left', value: ({ set }) => set.counts.left },
  { name: 'full_right', value: ({ set }) => set.counts.right },
  { name: 'partial', value: ({ set }) => set.counts.partial },
  { name: 'not_counted', value: ({ set }) => set.counts.void },
  { name: 'full_as_counted', value: ({ full }) => full.length },
  { name: 'full_was_corrected', value: ({ set }) => set.correctedTo !== null },
  { name: 'held_s', value: ({ set }) => (isTimedSet(set) ? seconds(set.heldMs.total) : null) },
  { name: 'held_left_s', value: ({ set }) => (isTimedSet(set) ? seconds(set.heldMs.left) : null) },
  { name: 'held_right_s', value: ({ set }) => (isTimedSet(set) ? seconds(set.heldMs.right) : null) },
  { name: 'held_was_corrected', value: ({ set }) => set.timeCorrected },
  { name: 'median_height', value: (row) => inUnit(median(peaks(row)), unitIn(row)) },
  { name: 'highest_height', value: (row) => inUnit(highest(peaks(row)), unitIn(row)) },
  { name: 'height_unit', value: (row) => unitWords(unitIn(row)) },
  { name: 'median_hold_s', value: ({ quality }) => seconds(quality?.tempo?.holdMs) },
  { name: 'median_way_out_s', value: ({ quality }) => seconds(quality?.tempo?.outMs) },
  { name: 'median_way_back_s', value: ({ quality }) => seconds(quality?.tempo?.backMs) },
  { name: 'form_0_to_100', value: ({ quality }) => tenths(quality?.form.score) },
  { name: 'heart_rate_mean', value: ({ heart }) => heart.mean },
  { name: 'heart_rate_highest', value: ({ heart }) => heart.max },
  { name: 'heart_rate_fell_by', value: ({ recovery }) => recovery?.fellBy },
  { name: 'heart_rate_fell_in_s', value: ({ recovery }) => recovery?.afterS },
  { name: 'watch_repetitions', value: ({ set }) => watchCountOf(set) },
  { name: 'watch_kcal', value: ({ set }) => set.recordings[0]?.calories },
  { name: 'pain_0_to_10', value: ({ set, workout }) => workout && lookUp(workout.pain, set.exercise) },
  { name: 'session_effort_0_to_10', value: ({ workout }) => workout?.effort },
  { name: 'worse_next_morning', value: ({ workout }) => workout?.worseNextMorning },
  { name: 'note', value: ({ set }) => set.note },
  { name: 'session_note', value: ({ workout }) => workout?.note },
];

const rowsOf = ({ workouts, sets, exercises }: ExportedTraining): SetRow[] => {
  const workoutById = new Map(workouts.map((workout) => [workout.id, workout]));
  const exerciseById = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  return sets
    .toSorted((a, b) => a.startedMs - b.startedMs)
    .map((set) => ({
      set,
      workout: workoutById.get(set.workoutId ?? ''),
      exercise: exerciseById.get(set.exercise),
    }));
};

/** One row for each set. */
export const setsCsv = (training: ExportedTraining, form?: CsvForm): string =>
  csvOf(SET_COLUMNS, rowsOf(training).map(judged), form);

/** One row for each repetition, and for each time that a posture was held in a timed exercise. */
export const repetitionsCsv = (training: ExportedTraining, form?: CsvForm): string =>
  csvOf(
    MOVEMENT_COLUMNS,
    rowsOf(training).flatMap((row) => [
      ...row.set.reps.map((rep, at): MovementRow => ({ ...row, number: at + 1, rep, hold: null })),
      ...row.set.holds.map((hold, at): MovementRow => ({ ...row, number: at + 1, rep: null, hold })),
    ]),
    form,
  );
