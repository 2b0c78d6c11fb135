import * as v from 'valibot';
import type { Finding, Hold, FeltFacts, Rep } from '../../core/events.ts';
import type { SignalTrace } from '../../core/counting/signal-trace.ts';
import { ownExerciseSchema } from '../../programme/taught.ts';
import {
  between,
  idSchema as id,
  itemsSchema,
  list,
  nameSchema,
  ownSessionSchema,
  restSchema,
  whole,
  type Fields,
} from '../../programme/planned-schema.ts';
import { canBeChosen } from '../../settings/person-choices.ts';
// What a word may say of an exercise that was taught.
import '../../settings/taught-reader.ts';
import type {
  EffortTold,
  MorningTold,
  PainTold,
  WorkoutDeleted,
  WorkoutEnded,
  WorkoutNoted,
  WorkoutStarted,
  ChoiceMade,
  CountCorrected,
  FiledEvent,
  HeartBeat,
  HeartRateRecorded,
  HoldRecorded,
  MovementsForgotten,
  MovementsKept,
  RecordingAdded,
  RecordingRemoved,
  RepRecorded,
  RepUndone,
  SetDeleted,
  SetEnded,
  SetNoted,
  SetStarted,
  TimeCorrected,
  WatchedSet,
} from '../../log/events.ts';
import { KINDS } from '../../log/kinds.ts';
import { areOfOneSet } from '../../log/plausible.ts';
import { CLIP_LIMITS, type MovementClip } from '../../replay/clip.ts';
import { unpacked } from '../../replay/pack.ts';
import {
  CORRECTION_LIMITS,
  LOG_LIMITS,
  LONGEST,
  MOST,
  OWN_EXERCISES,
  TOLD_LIMITS,
  isChoice,
  isChoosable,
  type Limits,
} from '../../programme/limits.ts';

/**
 * What a line of the log may look like when it comes from outside. Every field is listed, here and for the compiler: a field that a type
 * gains and this file does not know is a type error. The limits are those of the app itself.
 */

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const moment = between(LOG_LIMITS.timeMs);
/** A clock of pictures, milliseconds: it begins anywhere. */
const clock = between(LOG_LIMITS.clockMs);
const duration = between(LOG_LIMITS.withinSetMs);
const measure = between(LOG_LIMITS.measure);
const side = v.nullable(v.picklist(KINDS.side));
const view = v.picklist(KINDS.view);
const sentence = text(LONGEST.sentence);
const note = text(LONGEST.note);
const told = between(TOLD_LIMITS);

/** Earlier versions wrote their English words into the log. Rule and side tell more now; the words are let in and not read. */
interface FormerWords {
  cue?: string;
}

const finding = v.strictObject({
  rule: id,
  state: v.picklist(KINDS.state),
  value: v.exactOptional(measure),
  confidence: v.picklist(KINDS.confidence),
  grade: v.picklist(KINDS.grade),
  reason: v.exactOptional(v.picklist(['view', 'hidden', 'too-short'])),
  side: v.exactOptional(v.picklist(['low', 'high'])),
  cue: v.exactOptional(sentence),
} satisfies Fields<Finding & FormerWords>);

const findings = v.pipe(v.array(finding), v.maxLength(MOST.findings));

const hold = v.pipe(
  v.strictObject({
    side,
    startMs: clock,
    endMs: clock,
    heldMs: duration,
    findings: v.exactOptional(findings),
  } satisfies Fields<Hold>),
  v.forward(
    v.partialCheck([['startMs'], ['endMs']], ({ startMs, endMs }) => areOfOneSet(startMs, endMs)),
    ['endMs'],
  ),
);

const repFields = v.strictObject({
  outcome: v.picklist(KINDS.outcome),
  index: whole([0, MOST.movements]),
  side,
  startMs: clock,
  peakMs: clock,
  endMs: clock,
  amplitude: measure,
  peak: measure,
  unit: v.picklist(KINDS.unit),
  holdMs: duration,
  hold: v.exactOptional(hold),
  view,
  findings,
  reason: v.exactOptional(sentence),
  unclear: v.exactOptional(id),
  unsure: v.exactOptional(v.literal(true)),
  source: v.exactOptional(v.picklist(['motion', 'unwatched'])),
  felt: v.exactOptional(
    v.strictObject({
      place: v.nullable(v.picklist(['thigh', 'waist', 'ankle', 'wrist'])),
      tiltDeg: measure,
      sinkDeg: v.nullable(measure),
      shakeMg: v.nullable(measure),
    } satisfies Fields<FeltFacts>),
  ),
  voidReason: v.exactOptional(v.picklist(['lost', 'left-pose', 'other-movement', 'unclear', 'cut', 'paused'])),
} satisfies Fields<Rep & { reason?: string }>);

const rep = v.pipe(
  repFields,
  v.forward(
    v.partialCheck([['startMs'], ['endMs']], ({ startMs, endMs }) => areOfOneSet(startMs, endMs)),
    ['endMs'],
  ),
  v.forward(
    v.partialCheck([['startMs'], ['peakMs']], ({ startMs, peakMs }) => areOfOneSet(startMs, peakMs)),
    ['peakMs'],
  ),
);

const trace = v.strictObject({
  startMs: clock,
  stepMs: between(LOG_LIMITS.traceStepMs),
  values: list(v.nullable(measure), MOST.traceValues),
} satisfies Fields<SignalTrace>);

const beat = v.strictObject({ timeMs: moment, bpm: between(LOG_LIMITS.bpm) } satisfies Fields<HeartBeat>);

const clip = v.pipe(
  v.strictObject({
    role: v.picklist(['worst', 'best']),
    ofMs: clock,
    stepMs: between(LOG_LIMITS.clipStepMs),
    moment: whole([0, CLIP_LIMITS.poses[1] - 1]),
    side,
    near: side,
    rule: v.exactOptional(id),
    poses: text(CLIP_LIMITS.letters),
  } satisfies Fields<MovementClip>),
  v.check(({ poses, moment }) => moment < (unpacked(poses)?.length ?? 0)),
);

/** Nothing depends on them: one that does not fit is left out, and the set stays. */
const clips = v.pipe(
  v.fallback(v.array(v.unknown()), []),
  v.transform((list): MovementClip[] =>
    list.slice(0, CLIP_LIMITS.clips).flatMap((each) => {
      const { success, output } = v.safeParse(clip, each);
      return success ? [output] : [];
    }),
  ),
  v.readonly(),
);

const watchedSet = v.strictObject({
  setId: id,
  repetitions: v.exactOptional(whole([0, MOST.movements])),
} satisfies Fields<WatchedSet>);

const reps = whole(LOG_LIMITS.reps);
const seconds = between(LOG_LIMITS.seconds);
const holdS = between(LOG_LIMITS.holdS);
const setNumber = whole(LOG_LIMITS.setNumber);

const [shortestS, longestS] = CORRECTION_LIMITS.heldS;
const heldMsLimits: Limits = [1000 * shortestS, 1000 * longestS];

/** What every line has. The largest place that can still be told from the one before it. */
const stamp = {
  id,
  timeMs: moment,
  offsetMin: v.exactOptional(whole(LOG_LIMITS.offsetMin)),
  order: whole([1, Number.MAX_SAFE_INTEGER]),
};
const ofSet = { ...stamp, setId: id };
const ofWorkout = { ...stamp, workoutId: id };

type Logged<T> = Fields<T & { order: number }>;

/** A line of the log. Its type decides what else it has to have; what is not listed may not be there. */
export const loggedEvent = v.variant('type', [
  v.strictObject({
    ...ofSet,
    type: v.literal('set-started'),
    exercise: id,
    source: v.picklist(KINDS.source),
    targetReps: reps,
    targetS: v.exactOptional(seconds),
    perSide: v.exactOptional(v.boolean()),
    holdS: v.exactOptional(holdS),
    set: setNumber,
    sets: setNumber,
    view,
    clockMs: clock,
    workoutId: v.exactOptional(id),
  } satisfies Logged<SetStarted>),
  v.strictObject({ ...ofSet, type: v.literal('rep'), rep, trace: v.exactOptional(trace) } satisfies Logged<RepRecorded>),
  v.strictObject({ ...ofSet, type: v.literal('hold'), hold } satisfies Logged<HoldRecorded>),
  v.strictObject({
    ...ofSet,
    type: v.literal('set-ended'),
    how: v.picklist(['target', 'finished', 'idle', 'source-ended', 'cancelled', 'interrupted']),
  } satisfies Logged<SetEnded>),
  v.strictObject({
    ...ofSet,
    type: v.literal('heart-rate'),
    beats: list(beat, MOST.beats),
    recording: v.exactOptional(id),
  } satisfies Logged<HeartRateRecorded>),
  v.strictObject({ ...ofSet, type: v.literal('movements-kept'), clips } satisfies Logged<MovementsKept>),
  v.strictObject({ ...ofSet, type: v.literal('movements-forgotten') } satisfies Logged<MovementsForgotten>),
  v.strictObject({ ...ofSet, type: v.literal('rep-undone'), rep: id } satisfies Logged<RepUndone>),
  v.strictObject({
    ...ofSet,
    type: v.literal('count-corrected'),
    full: whole(CORRECTION_LIMITS.reps),
  } satisfies Logged<CountCorrected>),
  v.strictObject({
    ...ofSet,
    type: v.literal('time-corrected'),
    heldMs: between(heldMsLimits),
  } satisfies Logged<TimeCorrected>),
  v.strictObject({ ...ofSet, type: v.literal('set-noted'), note } satisfies Logged<SetNoted>),
  v.strictObject({ ...ofSet, type: v.picklist(['set-deleted', 'set-restored']) } satisfies Logged<SetDeleted>),
  v.strictObject({
    ...ofWorkout,
    type: v.literal('workout-started'),
    session: id,
    name: nameSchema,
    items: itemsSchema,
    plannedSets: whole(LOG_LIMITS.plannedSets),
    restS: v.exactOptional(restSchema),
  } satisfies Logged<WorkoutStarted>),
  v.strictObject({
    ...ofWorkout,
    type: v.literal('workout-ended'),
    how: v.picklist(['done', 'stopped', 'interrupted']),
  } satisfies Logged<WorkoutEnded>),
  v.strictObject({ ...ofWorkout, type: v.literal('pain-told'), exercise: id, pain: told } satisfies Logged<PainTold>),
  v.strictObject({ ...ofWorkout, type: v.literal('morning-told'), worse: v.boolean() } satisfies Logged<MorningTold>),
  v.strictObject({ ...ofWorkout, type: v.literal('effort-told'), effort: told } satisfies Logged<EffortTold>),
  v.strictObject({ ...ofWorkout, type: v.literal('workout-noted'), note } satisfies Logged<WorkoutNoted>),
  v.strictObject({ ...ofWorkout, type: v.picklist(['workout-deleted', 'workout-restored']) } satisfies Logged<WorkoutDeleted>),
  v.strictObject({
    ...stamp,
    type: v.literal('recording-added'),
    recording: id,
    file: id,
    startMs: moment,
    endMs: moment,
    offsetMs: between(LOG_LIMITS.watchOffsetMs),
    calories: v.exactOptional(between(LOG_LIMITS.kcal)),
    beats: whole([0, MOST.watchBeats]),
    sets: list(watchedSet, MOST.watchedSets),
  } satisfies Logged<RecordingAdded>),
  v.strictObject({ ...stamp, type: v.literal('recording-removed'), recording: id } satisfies Logged<RecordingRemoved>),
  v.pipe(
    v.strictObject({
      ...stamp,
      type: v.literal('choice-made'),
      choice: v.pipe(
        v.string(),
        v.check((named) => isChoice(named)),
      ),
      value: v.unknown(),
    } satisfies Logged<ChoiceMade>),
    v.forward(
      v.partialCheck([['choice'], ['value']], ({ choice, value }) => isChoosable(value) && canBeChosen(choice, value)),
      ['value'],
    ),
  ),
]) satisfies v.GenericSchema<unknown, FiledEvent>;

/** Whether a plan can be followed is for the programme to say; here it is flat and small. */
const plan = v.pipe(v.record(text(40), v.union([text(40), v.number()])), v.maxEntries(20));

/** Around the events, which are looked at one by one. */
export const envelope = v.strictObject({
  format: v.literal('hipwise-backup'),
  version: v.literal(1),
  app: text(40),
  exportedMs: moment,
  events: v.array(v.unknown()),
  /** Lines of the device that wrote it which it could not take for lines: kept for people, never taken in. */
  leftOut: v.exactOptional(v.array(v.unknown())),
  programme: v.exactOptional(
    v.strictObject({
      plan: v.nullable(plan),
      own: list(ownSessionSchema, MOST.sessions),
      exercises: v.exactOptional(list(ownExerciseSchema, OWN_EXERCISES.kept)),
    }),
  ),
});

export type StoredProgrammeData = NonNullable<v.InferOutput<typeof envelope>['programme']>;
