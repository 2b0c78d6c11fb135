import { Coach } from '../core/coach.ts';
import { TraceRecorder } from '../core/counting/signal-trace.ts';
import type { CoachEvent, CoachStatus, HintId } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import { say, type Message } from '../core/message.ts';
import { opposite, type PoseFrame, type Side } from '../core/pose.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { HeartBeat, SetEnd, SetFact, WorkoutEvent } from '../log/events.ts';
import { setsFrom, type SetRecord } from '../log/set-records.ts';
import type { TrainingLog } from '../log/training-log.ts';
import { pauseOf } from '../programme/asked-dose.ts';
import { isSameMotion, type MotionStatus, type Teaching } from '../motion/motion-state.ts';
import type { MotionSample } from '../wearables/sample.ts';
import { refusedAt } from '../motion/places.ts';
import { createBeatLog } from './beat-log.ts';
import { createMovementRecorder } from './movement-recorder.ts';
import { createSetMotion } from './set-motion.ts';
import { aimOf, isSetDone, numberOf, partsDone } from './set-goal.ts';
import { lastRecorded, startOf } from './set-facts.ts';
import type { Pace, RunnerEvent, StartOptions } from './set-runner-port.ts';

/** Whoever trains without a plan and leaves the posture of an exercise has most likely ended it, and is not called back. */
const CALLS_BACK: ReadonlySet<HintId> = new Set<HintId>(['nobody', 'wrong-posture', 'start-pose', 'hold-still']);

const GOES_ON = say`The camera cannot see you. Your sensor counts on.`;

/** What a set writes to and speaks with. */
export interface RunningSetParts {
  exercise: Exercise;
  options: StartOptions;
  log: Pick<TrainingLog, 'record' | 'written'>;
  feedback: Pick<Feedback, 'beginSet' | 'take' | 'sideDone' | 'announce'>;
  /** What sensors have learned of this exercise before. */
  remembered?: readonly Teaching[];
  /** Whether what was worst and best is kept as a stick figure. */
  keepsMovements?: boolean;
  emit(event: RunnerEvent): void;
}

/** One set from its first frame to its last: coached, logged and spoken of as it happens. */
export interface RunningSet {
  readonly id: string;
  readonly exercise: Exercise;
  readonly options: StartOptions;
  readonly pace: Pace;
  /** It has seen a frame. */
  readonly hasBegun: boolean;
  /** Takes the next frame. Returns true when the target of a live set is reached, unless it goes on beyond it. */
  push(pose: PoseFrame): boolean;
  /** Takes what a sensor has felt. Returns true as `push` does. */
  hear(sample: MotionSample): boolean;
  /** Whether anything may be counted yet; before that only the placement is looked after. */
  readonly isArmed: boolean;
  /** A repetition is under way, or the time of a posture runs. */
  readonly inMovement: boolean;
  /** What sensors have learned of the exercise in this set. */
  readonly teachings: readonly Teaching[];
  /** Counts what was seen before, and says how many it were. */
  catchUp(seen: readonly PoseFrame[]): void;
  pause(): void;
  /** It goes on after a pause. */
  resume(): void;
  arm(): void;
  undoLastRep(): void;
  /** What the heart did, once the set has begun. */
  beat(beat: HeartBeat): void;
  /** Says and shows a sentence as the coach does. */
  tell(message: Message): void;
  /** Writes what is left to write. Returns what the set came to; null when it was cancelled, or never saw a frame. */
  end(how: SetEnd): Promise<SetRecord | null>;
}

export function createRunningSet(parts: RunningSetParts): RunningSet {
  const { exercise, options, log, feedback, remembered = [], keepsMovements = true, emit } = parts;
  const id = crypto.randomUUID();
  const { dose, source, near, open = false } = options;
  const holdS = pauseOf(dose);
  const aim = aimOf(dose);
  const pace: Pace = source.kind === 'file' ? 'analysis' : 'live';
  const isAlone = source.kind === 'motion';
  let isArmed = options.armed ?? true;
  const coach = new Coach(exercise, {
    gate: pace === 'live' && !isAlone,
    armed: isArmed,
    ...(dose.kind === 'time' && { targetMs: 1000 * dose.keepS }),
    ...(holdS !== null && { holdMs: 1000 * holdS }),
    ...(near && { near }),
  });
  const motion = createSetMotion(coach, { remembered, ...(isAlone && { alone: { side: source.side } }) });
  let felt: MotionStatus | null = null;
  let isRefusalTold = false;
  /** The way of the counted signal since the last repetition. */
  const trace = new TraceRecorder();
  const movements = keepsMovements ? createMovementRecorder(exercise) : null;
  const events: WorkoutEvent[] = [];
  let lastMs = 0;
  let isCatchingUp = false;
  let isReached = false;
  const record = (fact: SetFact): void => void events.push(log.record(id, fact));
  const beats = createBeatLog((some) => record({ type: 'heart-rate', beats: some }));

  if (pace === 'live') {
    // One in turn, set by set, of what the camera cannot see.
    const reminders = exercise.notObservable.flatMap(({ reminder }) => reminder ?? []);
    const isOnFloor = exercise.camera.posture !== 'standing';
    feedback.beginSet({ ...aim, isOnFloor }, reminders[(options.set - 1) % reminders.length]);
  }

  const handle = (happened: readonly CoachEvent[], status: CoachStatus): void => {
    for (const event of happened) {
      if (felt?.state.type === 'counting' && event.type === 'hint-changed' && event.hint && CALLS_BACK.has(event.hint.id))
        continue;
      if (open && event.type === 'hint-changed' && event.hint && CALLS_BACK.has(event.hint.id)) continue;
      if (event.type === 'rep') {
        const way = trace.take();
        movements?.take(event.rep);
        const felt = event.rep.source ? null : motion.factsOf(event.rep);
        record({ type: 'rep', rep: { ...event.rep, ...(felt && { felt }) }, ...(way && { trace: way }) });
      }
      if (event.type === 'held') record({ type: 'hold', hold: event.hold });
      if (pace === 'live' && !isCatchingUp)
        feedback.take(event, event.type === 'rep' ? numberOf(event.rep, dose, status) : undefined);
      emit({ type: 'coach', event });
      const { placement } = coach;
      if (event.type === 'phase-changed' && event.phase === 'active' && source.kind === 'camera' && placement)
        emit({ type: 'placed', exercise: exercise.id, placement });
    }
  };

  /** How what is felt stands, where that is another than before. */
  const tellMotion = (): void => {
    const { status } = motion;
    if (pace !== 'live' || isCatchingUp || isSameMotion(status, felt)) return;
    if (status?.state.type === 'counting' && felt?.state.type !== 'counting' && !isAlone)
      feedback.announce({ type: 'advice', sentence: GOES_ON });
    felt = status;
    if (status?.state.type === 'refused' && !isRefusalTold && status.state.why !== 'other-way') {
      isRefusalTold = true;
      feedback.announce({ type: 'advice', sentence: refusedAt(status.place, exercise) });
    }
    emit({ type: 'motion', status });
  };

  /** Lets the coach act at this moment. Returns the parts of the set that are done with it. */
  const step = (timeMs: number, act: () => readonly CoachEvent[]): readonly (Side | 'all')[] => {
    lastMs = timeMs;
    if (events.length === 0) record(startOf(exercise, options, timeMs));
    const before = partsDone(dose, coach.status);
    handle(act(), coach.status);
    const done = partsDone(dose, coach.status).filter((part) => !before.includes(part));
    for (const side of done) if (side !== 'all') motion.turnTo(opposite(side));
    tellMotion();
    return done;
  };

  const statusNow = (): CoachStatus => coach.status;
  const look = (pose: PoseFrame): readonly (Side | 'all')[] =>
    step(pose.timeMs, () => {
      const happened = coach.push(pose);
      motion.saw(pose.timeMs, happened);
      trace.push(pose.timeMs, coach.status.range);
      movements?.see(pose, statusNow);
      return happened;
    });

  /** Of what is in the set now that it ends, the worst and the best. */
  const keepMovements = (): void => {
    const [made] = setsFrom(events);
    const clips = made && movements ? movements.clips(made.reps, made.holds) : [];
    if (clips.length > 0) record({ type: 'movements-kept', clips });
  };

  /** The target is reached: the set is done, or is told that it may be. */
  const reach = (): boolean => {
    if (!open) return true;
    if (!isReached) feedback.announce({ type: 'target-reached' });
    isReached = true;
    return false;
  };

  /** Returns whether the set is over, now that these parts of it are done. */
  const isOver = ([done]: readonly (Side | 'all')[]): boolean => {
    if (isSetDone(dose, coach.status)) return reach();
    if (done === undefined || done === 'all') return false;
    feedback.sideDone();
    emit({ type: 'side-done', side: done });
    return false;
  };

  return {
    id,
    exercise,
    options,
    pace,
    get hasBegun() {
      return events.length > 0;
    },
    push(pose) {
      const done = look(pose);
      emit({ type: 'frame', pose, status: coach.status });
      return pace === 'live' && isOver(done);
    },
    hear(sample) {
      if (pace !== 'live') return false;
      return isOver(step(sample.timeMs, () => motion.hear(sample)));
    },
    get isArmed() {
      return isArmed;
    },
    get inMovement() {
      const { moving, timer } = coach.status;
      return timer?.running ?? (moving !== null && moving !== 'rest');
    },
    get teachings() {
      return motion.teachings;
    },
    catchUp(seen) {
      isCatchingUp = true;
      for (const pose of seen) look(pose);
      isCatchingUp = false;
      feedback.announce({ type: 'recognised', name: exercise.name, full: coach.status.counts.full });
    },
    pause: () => handle(coach.pause(), coach.status),
    resume: () => undefined,
    beat(beat) {
      if (events.length > 0) beats.add(beat);
    },
    arm() {
      isArmed = true;
      coach.arm();
    },
    tell(message) {
      const { status } = coach;
      // What the coach asks for would cover a cue; it comes back with the next thing that the coach has to say.
      const told: CoachEvent = status.hint
        ? { type: 'hint-changed', timeMs: lastMs, hint: { id: 'other-movement', message } }
        : { type: 'cue', timeMs: lastMs, cue: { kind: 'form', message } };
      handle([told], status);
    },
    undoLastRep() {
      const rep = coach.undoLastRep();
      const recorded = rep && lastRecorded(events, rep);
      if (!recorded) return;
      record({ type: 'rep-undone', rep: recorded.id });
      const { counts } = coach.status;
      feedback.announce({ type: 'rep-undone', left: counts.full });
      emit({ type: 'rep-undone', counts });
    },
    async end(how) {
      if (how !== 'cancelled') {
        handle(coach.finish(), coach.status);
        beats.write();
        keepMovements();
      }
      if (events.length > 0) record({ type: 'set-ended', how });
      await log.written();
      return how === 'cancelled' ? null : (setsFrom(events)[0] ?? null);
    },
  };
}
