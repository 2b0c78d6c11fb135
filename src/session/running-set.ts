import { Coach } from '../core/coach.ts';
import { TraceRecorder } from '../core/counting/signal-trace.ts';
import type { CoachEvent, CoachStatus, HintId } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { Message } from '../core/message.ts';
import type { PoseFrame, Side } from '../core/pose.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { HeartBeat, SetEnd, SetFact, WorkoutEvent } from '../log/events.ts';
import { setsFrom, type SetRecord } from '../log/set-records.ts';
import type { TrainingLog } from '../log/training-log.ts';
import { pauseOf } from '../programme/asked-dose.ts';
import { createBeatLog } from './beat-log.ts';
import { isSetDone, numberOf, partsDone } from './set-goal.ts';
import type { Pace, RunnerEvent, StartOptions } from './set-runner-port.ts';

/** Whoever trains without a plan and leaves the posture of an exercise has most likely ended it, and is not called back. */
const CALLS_BACK: ReadonlySet<HintId> = new Set<HintId>(['nobody', 'wrong-posture', 'start-pose', 'hold-still']);

/** What a set writes to and speaks with. */
export interface RunningSetParts {
  exercise: Exercise;
  options: StartOptions;
  log: Pick<TrainingLog, 'record' | 'written'>;
  feedback: Pick<Feedback, 'beginSet' | 'take' | 'sideDone' | 'announce'>;
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
  /** Counts what was seen before, and says how many it were. */
  catchUp(seen: readonly PoseFrame[]): void;
  pause(): void;
  arm(): void;
  undoLastRep(): void;
  /** What the heart did, once the set has begun. */
  beat(beat: HeartBeat): void;
  /** Says and shows a sentence as the coach does. */
  tell(message: Message): void;
  /** Writes what is left to write. Returns what the set came to; null when it was cancelled, or never saw a frame. */
  end(how: SetEnd): Promise<SetRecord | null>;
}

export function createRunningSet({ exercise, options, log, feedback, emit }: RunningSetParts): RunningSet {
  const id = crypto.randomUUID();
  const { dose, source, near, open = false } = options;
  const holdS = pauseOf(dose);
  const aim = dose.kind === 'reps' ? { reps: dose.reps } : { reps: 1, seconds: dose.keepS };
  const pace: Pace = source.kind === 'file' ? 'analysis' : 'live';
  const coach = new Coach(exercise, {
    gate: pace === 'live',
    armed: options.armed ?? true,
    ...(dose.kind === 'time' && { targetMs: 1000 * dose.keepS }),
    ...(holdS !== null && { holdMs: 1000 * holdS }),
    ...(near && { near }),
  });
  /** The way of the counted signal since the last repetition. */
  const trace = new TraceRecorder();
  const events: WorkoutEvent[] = [];
  let lastMs = 0;
  let isCatchingUp = false;
  let isReached = false;
  const record = (fact: SetFact): void => void events.push(log.record(id, fact));
  const beats = createBeatLog((some) => record({ type: 'heart-rate', beats: some }));

  if (pace === 'live') {
    // One in turn, set by set, of what the camera cannot see.
    const reminders = exercise.notObservable.flatMap(({ reminder }) => reminder ?? []);
    feedback.beginSet(aim, reminders[(options.set - 1) % reminders.length]);
  }

  const recordStart = (clockMs: number): void => {
    const { set, view, workoutId } = options;
    const { sets, perSide } = dose;
    const target = { targetReps: aim.reps, ...(aim.seconds !== undefined && { targetS: aim.seconds }) };
    const asked = { ...target, ...(holdS !== null && { holdS }), perSide, ...(workoutId !== undefined && { workoutId }) };
    record({ type: 'set-started', exercise: exercise.id, source: source.kind, ...asked, set, sets, view, clockMs });
  };

  const handle = (happened: readonly CoachEvent[], status: CoachStatus): void => {
    for (const event of happened) {
      if (open && event.type === 'hint-changed' && event.hint && CALLS_BACK.has(event.hint.id)) continue;
      if (event.type === 'rep') {
        const way = trace.take();
        record({ type: 'rep', rep: event.rep, ...(way && { trace: way }) });
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

  const look = (pose: PoseFrame): readonly (Side | 'all')[] => {
    lastMs = pose.timeMs;
    if (events.length === 0) recordStart(pose.timeMs);
    const before = partsDone(dose, coach.status);
    const happened = coach.push(pose);
    const { status } = coach;
    trace.push(pose.timeMs, status.range);
    handle(happened, status);
    return partsDone(dose, status).filter((part) => !before.includes(part));
  };

  /** The target is reached: the set is done, or is told that it may be. */
  const reach = (): boolean => {
    if (!open) return true;
    if (!isReached) feedback.announce({ type: 'target-reached' });
    isReached = true;
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
      const [done] = look(pose);
      const { status } = coach;
      emit({ type: 'frame', pose, status });
      if (pace !== 'live') return false;
      if (isSetDone(dose, status)) return reach();
      if (done === undefined || done === 'all') return false;
      feedback.sideDone();
      emit({ type: 'side-done', side: done });
      return false;
    },
    catchUp(seen) {
      isCatchingUp = true;
      for (const pose of seen) look(pose);
      isCatchingUp = false;
      feedback.announce({ type: 'recognised', name: exercise.name, full: coach.status.counts.full });
    },
    pause: () => handle(coach.pause(), coach.status),
    beat(beat) {
      if (events.length > 0) beats.add(beat);
    },
    arm: () => coach.arm(),
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
      const recorded = rep && events.findLast((event) => event.type === 'rep' && event.rep === rep);
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
      }
      if (events.length > 0) record({ type: 'set-ended', how });
      await log.written();
      return how === 'cancelled' ? null : (setsFrom(events)[0] ?? null);
    },
  };
}
