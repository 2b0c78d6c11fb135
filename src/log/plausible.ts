import type { Finding, Hold, Rep } from '../core/events.ts';
import type { SignalTrace } from '../core/counting/signal-trace.ts';
import type { PlannedExercise } from '../programme/index.ts';
import {
  CORRECTION_LIMITS,
  LOG_LIMITS,
  LONGEST,
  MOST,
  TOLD_LIMITS,
  isChoice,
  isChoosable,
  isId,
  isWithinLimits,
  type Limits,
} from '../programme/limits.ts';
import { CLIP_LIMITS, type MovementClip } from '../replay/clip.ts';
import type { HeartBeat, RecordingAdded, WorkoutEvent } from './events.ts';
import { KINDS, isOneOf } from './kinds.ts';

/**
 * Whether a line of the log can be: within the limits that the app keeps when it writes one. What lies on the disk is only said to be a
 * line: an earlier version took in more than this one would, and a disk can be damaged. What cannot be is kept, and left out of what the
 * log adds up to. It is asked of every line at every start, so it only looks at what the app could not bear; the schema of backups looks
 * at everything.
 */

const isNone = (value: number | undefined, limits: Limits): boolean => value === undefined || isWithinLimits(value, limits);

/** Whether moments of one movement, on the pictures' clock, lie as near to each other as those of one set do. */
export const areOfOneSet = (one: number, other: number): boolean =>
  isWithinLimits(one, LOG_LIMITS.clockMs) &&
  isWithinLimits(other, LOG_LIMITS.clockMs) &&
  isWithinLimits(Math.abs(one - other), LOG_LIMITS.withinSetMs);

const isSide = (side: unknown): boolean => side === null || isOneOf(KINDS.side, side);

const areFindings = (findings: readonly Finding[]): boolean =>
  findings.length <= MOST.findings &&
  findings.every(
    ({ rule, state, confidence, grade }) =>
      isId(rule) && isOneOf(KINDS.state, state) && isOneOf(KINDS.confidence, confidence) && isOneOf(KINDS.grade, grade),
  );

const isHold = ({ side, startMs, endMs, heldMs, findings }: Hold): boolean =>
  isSide(side) &&
  areOfOneSet(startMs, endMs) &&
  isWithinLimits(heldMs, LOG_LIMITS.withinSetMs) &&
  (findings === undefined || areFindings(findings));

const isRep = (rep: Rep): boolean => isOfKnownWords(rep) && isOfPossibleNumbers(rep);

const isOfKnownWords = ({ outcome, side, unit, view }: Rep): boolean =>
  isOneOf(KINDS.outcome, outcome) && isSide(side) && isOneOf(KINDS.unit, unit) && isOneOf(KINDS.view, view);

const isOfPossibleNumbers = ({ startMs, peakMs, endMs, holdMs, hold, amplitude, peak, index, findings }: Rep): boolean =>
  areOfOneSet(startMs, endMs) &&
  areOfOneSet(startMs, peakMs) &&
  isWithinLimits(holdMs, LOG_LIMITS.withinSetMs) &&
  isWithinLimits(amplitude, LOG_LIMITS.measure) &&
  isWithinLimits(peak, LOG_LIMITS.measure) &&
  isWithinLimits(index, [0, MOST.movements]) &&
  areFindings(findings) &&
  (hold === undefined || isHold(hold));

const isTrace = ({ startMs, stepMs, values }: SignalTrace): boolean =>
  isWithinLimits(startMs, LOG_LIMITS.clockMs) &&
  isWithinLimits(stepMs, LOG_LIMITS.traceStepMs) &&
  values.length <= MOST.traceValues;

const isClip = ({ ofMs, stepMs, moment, poses }: MovementClip): boolean =>
  isWithinLimits(ofMs, LOG_LIMITS.clockMs) &&
  isWithinLimits(stepMs, LOG_LIMITS.clipStepMs) &&
  isWithinLimits(moment, [0, CLIP_LIMITS.poses[1] - 1]) &&
  poses.length <= CLIP_LIMITS.letters;

const isItem = ({ exercise, dose }: PlannedExercise): boolean =>
  isId(exercise) &&
  isOneOf(KINDS.load, dose.load) &&
  isWithinLimits(dose.sets, LOG_LIMITS.sets) &&
  (dose.kind === 'reps'
    ? isWithinLimits(dose.reps, LOG_LIMITS.reps) && isWithinLimits(dose.pauseS, LOG_LIMITS.holdS)
    : isWithinLimits(dose.keepS, LOG_LIMITS.seconds));

const isBeat = ({ timeMs, bpm }: HeartBeat): boolean =>
  isWithinLimits(timeMs, LOG_LIMITS.timeMs) && isWithinLimits(bpm, LOG_LIMITS.bpm);

const isRecording = ({ startMs, endMs, offsetMs, calories, beats, sets }: RecordingAdded): boolean =>
  isWithinLimits(startMs, LOG_LIMITS.timeMs) &&
  isWithinLimits(endMs, LOG_LIMITS.timeMs) &&
  isWithinLimits(offsetMs, LOG_LIMITS.watchOffsetMs) &&
  isNone(calories, LOG_LIMITS.kcal) &&
  isWithinLimits(beats, [0, MOST.watchBeats]) &&
  sets.length <= MOST.watchedSets &&
  sets.every(({ repetitions }) => isNone(repetitions, [0, MOST.movements]));

function hasPlausibleFields(event: WorkoutEvent): boolean {
  switch (event.type) {
    case 'set-started':
      return (
        isId(event.exercise) &&
        isOneOf(KINDS.source, event.source) &&
        isOneOf(KINDS.view, event.view) &&
        isWithinLimits(event.targetReps, LOG_LIMITS.reps) &&
        isNone(event.targetS, LOG_LIMITS.seconds) &&
        isNone(event.holdS, LOG_LIMITS.holdS) &&
        isWithinLimits(event.set, LOG_LIMITS.setNumber) &&
        isWithinLimits(event.sets, LOG_LIMITS.setNumber) &&
        isWithinLimits(event.clockMs, LOG_LIMITS.clockMs)
      );
    case 'rep':
      return isRep(event.rep) && (event.trace === undefined || isTrace(event.trace));
    case 'hold':
      return isHold(event.hold);
    case 'movements-kept':
      return event.clips.length <= CLIP_LIMITS.clips && event.clips.every(isClip);
    case 'heart-rate':
      return event.beats.length <= MOST.beats && event.beats.every(isBeat);
    case 'recording-added':
      return isRecording(event);
    case 'count-corrected':
      return isWithinLimits(event.full, CORRECTION_LIMITS.reps);
    case 'time-corrected':
      return isWithinLimits(event.heldMs / 1000, CORRECTION_LIMITS.heldS);
    case 'set-noted':
    case 'workout-noted':
      return event.note.length <= LONGEST.note;
    case 'workout-started':
      return (
        isWithinLimits(event.items.length, LOG_LIMITS.items) &&
        event.items.every(isItem) &&
        isWithinLimits(event.plannedSets, LOG_LIMITS.plannedSets) &&
        isNone(event.restS, LOG_LIMITS.restS) &&
        event.name.length <= LONGEST.name
      );
    case 'pain-told':
      return isId(event.exercise) && isWithinLimits(event.pain, TOLD_LIMITS);
    case 'choice-made':
      return isChoice(event.choice) && isChoosable(event.value);
    case 'effort-told':
      return isWithinLimits(event.effort, TOLD_LIMITS);
    // The others carry no number. Those of a newer version are kept, and add up to nothing.
    default:
      return true;
  }
}

/** Ids of what a line belongs to. */
function ofWhat(event: WorkoutEvent): unknown[] {
  const ids: unknown[] = [];
  if ('setId' in event) ids.push(event.setId);
  if ('workoutId' in event && event.workoutId !== undefined) ids.push(event.workoutId);
  return ids;
}

export function isPlausible(event: WorkoutEvent): boolean {
  try {
    return (
      isId(event.id) &&
      ofWhat(event).every(isId) &&
      isWithinLimits(event.timeMs, LOG_LIMITS.timeMs) &&
      isWithinLimits(event.offsetMin, LOG_LIMITS.offsetMin) &&
      hasPlausibleFields(event)
    );
  } catch {
    // A field that every line of its kind has is not there.
    return false;
  }
}
