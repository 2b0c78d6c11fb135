import type { WorkoutPlan } from './plan.ts';
import type { Gesture, GestureEvent } from '../core/gesture/gesture.ts';
import { corrected, type SetRecord } from '../log/set-records.ts';
import { nearAsked, stepsOf, type Dose, type SetStep } from '../programme/index.ts';
import type { AskedDose } from '../programme/asked-dose.ts';
import type { Services } from '../session/services.ts';
import { UNWATCHED, type PickedSource, type RunnerEvent, type SetSource } from '../session/set-runner-port.ts';
import { announcementsOf } from './announce.ts';
import { workingSideOf } from './set-side.ts';
import { stepsLeft, type Resume } from './unfinished.ts';
import {
  beginWorkout,
  isWorkoutOver,
  workoutAfter,
  type WorkoutChange,
  type WorkoutCommand,
  type WorkoutEffect,
  type WorkoutInput,
  type WorkoutState,
} from './workout-state.ts';

/** What a workout needs of the app: one running set at a time, the log and a voice. */
export type WorkoutServices = Pick<Services, 'runner' | 'log' | 'voice'>;

export interface WorkoutListener {
  changed(state: WorkoutState): void;
  effect(effect: WorkoutEffect): void;
  gesture(event: GestureEvent): void;
  over(how: 'done' | 'stopped'): void;
}

export interface WorkoutClock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Calls every so often until the returned function is called. */
  every(ms: number, call: () => void): () => void;
}

export interface Workout {
  readonly id: string;
  readonly plan: WorkoutPlan;
  readonly state: WorkoutState;
  /** Milliseconds since 1970. */
  readonly startedMs: number;
  /** Sets that were planned, each side's counted for itself. */
  readonly plannedSets: number;
  /** Finished sets, in order, as they were corrected. */
  readonly sets: readonly SetRecord[];
  /** What was told of pain, 0..10, by exercise id; the last answer counts. */
  readonly pain: Readonly<Record<string, number>>;
  command(command: WorkoutCommand): void;
  /** What an arm that is raised asks for now; null where it asks for nothing. */
  askedBy(gesture: Gesture): WorkoutCommand | null;
  /** Nobody watches any more. */
  readonly isUnwatched: boolean;
  /** Goes on without the camera where it is: a set that is under way is begun anew, and what was counted of it is kept as a set of its own. */
  goOnUnwatched(): void;
  /** Takes back the last repetition of the running set. */
  undoLastRep(): void;
  /** The number of full repetitions of a finished set, as the user counted them. */
  correct(setId: string, full: number): void;
  /** After an exercise, 0..10. */
  tellPain(exercise: string, pain: number): void;
  /** At the end, how hard it was, 0..10; the last answer counts. */
  tellEffort(effort: number): void;
  /** Ends it, keeps what was counted, and lets the camera go. */
  close(): Promise<void>;
}

const TICK_MS = 250;

const BROWSER_CLOCK: WorkoutClock = {
  nowMs: () => Date.now(),
  every(ms, call) {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
};

/** The dose of a set of one side: the target is that side's. */
export const ofOneSide = (dose: Dose): AskedDose => ({ ...dose, perSide: false });

/** Runs a session from its first card to its end, with no touch of the device; one that was left in the middle is gone on with. */
export function beginWorkoutWith(
  { runner, log, voice }: WorkoutServices,
  plan: WorkoutPlan,
  picked: PickedSource,
  listener: WorkoutListener,
  clock: WorkoutClock = BROWSER_CLOCK,
  resume: Resume | null = null,
): Workout {
  const id = resume?.id ?? crypto.randomUUID();
  const planned = stepsOf(plan);
  const plannedSets = planned.filter(({ kind }) => kind === 'set').length;
  let source = picked;
  let sets: readonly SetRecord[] = resume?.sets ?? [];
  let pain = resume?.pain ?? {};
  /** What the raise asked for that a long one passes through. */
  let raised: WorkoutCommand | null = null;
  /** Effects on the running set happen one after the other; what a set says that is being stopped is nobody's business. */
  let tail = Promise.resolve();
  let stopping = 0;
  let over = false;
  let begun = false;
  let lastSet: SetStep | null = null;

  const later = (act: () => Promise<void> | void): void => {
    tail = tail.then(act).catch(() => undefined);
  };

  const start = (step: SetStep, armed: boolean): Promise<void> => {
    const { exercise, dose, set, view } = step;
    const near = nearAsked(step);
    const from: SetSource = source.kind === 'unwatched' ? { ...source, side: step.side } : source;
    const options = { source: from, dose: ofOneSide(dose), set, view, workoutId: id, keepPictures: true, gestures: true, armed };
    return runner.start({ exercise, ...options, ...(near && { near }) });
  };

  const stop = (): void => {
    stopping += 1;
    const how = begun ? 'finished' : 'cancelled';
    later(async () => {
      await runner.stop(how);
      stopping -= 1;
    });
  };

  const carryOut = (effect: WorkoutEffect): void => {
    for (const announcement of announcementsOf(effect, lastSet, source.kind === 'unwatched')) voice.announce(announcement);
    if (effect.type === 'prepare-set' || effect.type === 'start-set') lastSet = effect.step;
    // The detector loads while nobody waits for it.
    if (effect.type === 'step-began' && effect.step.kind === 'warm-up') runner.prepare();
    if (effect.type === 'prepare-set') later(() => start(effect.step, false));
    else if (effect.type === 'start-set') later(() => start(effect.step, true));
    else if (effect.type === 'go') later(() => runner.arm());
    else if (effect.type === 'stop-set') stop();
    else if (effect.type === 'end-set') later(() => runner.stop('idle'));
    else if (effect.type === 'pause-set') runner.pause();
    else if (effect.type === 'resume-set') runner.resume();
    else if (effect.type === 'step-began') begun = false;
    listener.effect(effect);
  };

  const become = ({ state: next, effects }: WorkoutChange): void => {
    const changed = next !== state || effects.length > 0;
    state = next;
    for (const effect of effects) carryOut(effect);
    if (changed) listener.changed(state);
    if (isWorkoutOver(state) && !over) finish(state.progress.endedAt === null ? 'done' : 'stopped');
  };

  const finish = (how: 'done' | 'stopped'): void => {
    over = true;
    stopTicking();
    later(async () => {
      await log.note({ type: 'workout-ended', workoutId: id, how });
      runner.release();
      unsubscribe();
      listener.over(how);
    });
  };

  type Untimed<T> = T extends unknown ? Omit<T, 'nowMs'> : never;
  const take = (input: Untimed<WorkoutInput>): void => {
    if (!over) become(workoutAfter(state, { ...input, nowMs: clock.nowMs() }));
  };

  const order = (command: WorkoutCommand): void => {
    const before = state;
    take({ type: 'command', command });
    if (state !== before && command !== 'more-time') voice.announce({ type: 'command', command });
  };

  const onRunnerEvent = (event: RunnerEvent): void => {
    if (event.type === 'gesture') {
      listener.gesture(event.event);
      if (event.event.type === 'gesture') {
        voice.announce({ type: 'gesture-understood' });
        const { gesture } = event.event;
        const command = asked(gesture, state, raised);
        if (gesture === 'raise') raised = command;
        if (command) order(command);
      }
    } else if (event.type === 'set-ended' && event.set.workoutId === id) {
      sets = [...sets, event.set];
      if (stopping === 0) take({ type: 'set-ended', reached: event.set.how === 'target', side: workingSideOf(event.set) });
    } else if (event.type === 'coach' && stopping === 0) {
      const { event: told } = event;
      if (told.type === 'rep' || told.type === 'timer-started' || told.type === 'timer-ticked') {
        begun = true;
        take({ type: 'active' });
      }
      if (told.type === 'phase-changed') take({ type: 'placed', placed: told.phase === 'start-pose' });
    }
  };

  const startedMs = clock.nowMs();
  let { state }: WorkoutChange = beginWorkout([], startedMs);
  const unsubscribe = runner.subscribe(onRunnerEvent);
  const stopTicking = clock.every(TICK_MS, () => take({ type: 'tick' }));
  const { session: of, name, items, restS } = plan;
  if (!resume) later(() => log.note({ type: 'workout-started', workoutId: id, session: of, name, items, plannedSets, restS }));
  become(beginWorkout(resume ? stepsLeft(planned, resume.sets) : planned, startedMs));

  return {
    id,
    plan,
    startedMs,
    plannedSets,
    get sets() {
      return sets;
    },
    get pain() {
      return pain;
    },
    get state() {
      return state;
    },
    command: order,
    askedBy: (gesture) => asked(gesture, state, raised),
    get isUnwatched() {
      return source.kind === 'unwatched';
    },
    goOnUnwatched() {
      if (source.kind === 'unwatched') return;
      source = UNWATCHED;
      // What waited for the camera need not be gone on with first.
      if (state.pausedMs !== null) take({ type: 'command', command: 'resume' });
      if (state.setRuns) take({ type: 'command', command: 'repeat' });
    },
    undoLastRep: () => runner.undoLastRep(),
    correct(setId, full) {
      sets = sets.map((set) => (set.id === setId ? corrected(set, full) : set));
      later(() => log.changeSet(setId, { type: 'count-corrected', full }));
    },
    tellPain(exercise, told) {
      pain = { ...pain, [exercise]: told };
      later(() => log.note({ type: 'pain-told', workoutId: id, exercise, pain: told }));
    },
    tellEffort(effort) {
      later(() => log.note({ type: 'effort-told', workoutId: id, effort }));
    },
    close: () => {
      take({ type: 'command', command: 'end' });
      return tail;
    },
  };
}

/**
 * What a gesture asks for where the workout is: an arm that is raised pauses and goes on, and one that is kept up skips. `raised` is what
 * the raise asked for that a long one passes through: the set that it has just started is not skipped.
 */
export function asked(gesture: Gesture, state: WorkoutState, raised: WorkoutCommand | null): WorkoutCommand | null {
  if (gesture === 'long-raise') return raised === 'now' ? null : 'skip';
  if (state.pausedMs !== null) return 'resume';
  return state.endsMs !== null || !isInSet(state) ? 'now' : 'pause';
}

const isInSet = ({ progress: { steps, at } }: WorkoutState): boolean => steps[at]?.kind === 'set';
