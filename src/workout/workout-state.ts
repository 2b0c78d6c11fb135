import type { Side } from '../core/pose.ts';
import {
  beginSession,
  currentStep,
  isOver,
  nextSet,
  sessionAfter,
  type SessionEvent,
  type SessionProgress,
} from '../programme/session-progress.ts';
import type { Placed, SetStep, SetUpStep, Step } from '../programme/steps.ts';
import { warmUpAt, type WarmUpMove } from '../programme/warm-up.ts';

/** A whole session as it runs, with time as data: what happened goes in, what is to be done comes out. */
export interface WorkoutState {
  progress: SessionProgress;
  /** When time was looked at last, and when a warm-up, a set-up or a rest is over by itself; milliseconds on the clock of the inputs. */
  seenMs: number;
  /** Null in a set, at the end, and while a set-up waits for the placement. */
  endsMs: number | null;
  /** Whether the person stands or lies where they can be seen; asked for in a set-up. */
  placed: boolean;
  /** When something was counted or timed last in the running set; null before that. */
  activeMs: number | null;
  /** When it was paused; null while it goes on. */
  pausedMs: number | null;
  /** Whether a set has been prepared or started, and has not ended yet. */
  setRuns: boolean;
  /** Sides of this exercise's sets that turned out the other way round: the person chose which leg begins. */
  swapped: boolean;
}

/** What somebody asks for, by touch, key, gesture or word. */
export type WorkoutCommand = 'pause' | 'resume' | 'skip' | 'repeat' | 'go-back' | 'end' | 'now' | 'more-time';

export type WorkoutInput =
  | { type: 'tick'; nowMs: number }
  | { type: 'command'; nowMs: number; command: WorkoutCommand }
  | { type: 'placed'; nowMs: number; placed: boolean }
  /** Something was counted, or the time of a posture goes on. */
  | { type: 'active'; nowMs: number }
  /** The running set is over; `side` is the one on which most was done. */
  | { type: 'set-ended'; nowMs: number; reached: boolean; side: Side | null };

export type WorkoutEffect =
  /** The camera looks whether the placement is good; nothing is counted yet. */
  | { type: 'prepare-set'; step: SetStep }
  /** What was prepared waits for the start pose now. */
  | { type: 'go' }
  | { type: 'start-set'; step: SetStep }
  /** It is left for another step; what was counted is kept. */
  | { type: 'stop-set' }
  /** Nothing is done any more: asked about, and then ended, with what was counted. */
  | { type: 'still-there' }
  | { type: 'end-set' }
  | { type: 'pause-set' }
  | { type: 'resume-set' }
  /** A new step began, to be said and shown. */
  | { type: 'step-began'; step: Step }
  /** Another move of the warm-up begins. */
  | { type: 'warm-up-move'; move: WarmUpMove }
  /** So many seconds are left of a rest, or of a set-up whose placement is good; once each for the last ones. */
  | { type: 'seconds-left'; seconds: number };

export interface WorkoutChange {
  state: WorkoutState;
  effects: readonly WorkoutEffect[];
}

/** A set-up card stays at least so long, for the demonstration and the words to be taken in. Milliseconds. [our own choice] */
export const READ_MS = 8000;

/** What a rest is made longer by when more time is asked for, milliseconds. [our own choice] */
export const MORE_MS = 15_000;

/** The last seconds are counted. */
export const COUNTED_SECONDS = 3;
const COUNTED_MS = 1000 * COUNTED_SECONDS;

/** Somebody who does nothing more for so long has stopped; asked about before. Longer than any pause between repetitions. [our own choice] */
export const ASKED_AFTER_MS = 15_000;
export const STOPPED_AFTER_MS = 25_000;

export function beginWorkout(steps: readonly Step[], nowMs: number): WorkoutChange {
  const progress = beginSession(steps);
  const idle = { seenMs: nowMs, endsMs: null, placed: false, activeMs: null, pausedMs: null, setRuns: false, swapped: false };
  return entered({ progress, ...idle }, nowMs);
}

export const stepOf = ({ progress, swapped }: WorkoutState): Step => asDone(currentStep(progress), swapped);

export const isWorkoutOver = ({ progress }: WorkoutState): boolean => isOver(progress);

/** What is left of a set-up or a rest, milliseconds; null where nothing runs out. */
export function leftMs({ endsMs, pausedMs }: WorkoutState, nowMs: number): number | null {
  return endsMs === null ? null : Math.max(0, endsMs - (pausedMs ?? nowMs));
}

export function workoutAfter(state: WorkoutState, input: WorkoutInput): WorkoutChange {
  switch (input.type) {
    case 'tick':
      return ticked(state, input.nowMs);
    case 'active':
      return unchanged(state.setRuns ? { ...state, activeMs: input.nowMs } : state);
    case 'placed':
      return nowPlaced(state, input);
    case 'set-ended':
      return setEnded(state, input);
    case 'command':
      return commanded(state, input.command, input.nowMs);
  }
}

const unchanged = (state: WorkoutState): WorkoutChange => ({ state, effects: [] });

const otherSide = (side: Side | null): Side | null => (side === null ? null : side === 'left' ? 'right' : 'left');

function swapSides<T extends Placed>(placed: T): T {
  return { ...placed, side: otherSide(placed.side), near: placed.side === null ? placed.near : otherSide(placed.near) };
}

/** The step with the sides in the order in which the person does them. */
function asDone(step: Step, swapped: boolean): Step {
  if (!swapped || step.kind === 'end' || step.kind === 'warm-up') return step;
  return step.kind === 'rest' ? { ...step, next: swapSides(step.next) } : swapSides(step);
}

const secondsUp = (ms: number): number => Math.ceil(ms / 1000);

/** A step has just become the one under way. */
function entered(state: WorkoutState, nowMs: number): WorkoutChange {
  const bare = currentStep(state.progress);
  // Another exercise, another first leg.
  const swapped = bare.kind === 'set-up' ? false : state.swapped;
  const step = asDone(bare, swapped);
  const began: WorkoutEffect = { type: 'step-began', step };
  const next: WorkoutState = { ...state, seenMs: nowMs, endsMs: null, placed: false, activeMs: null, pausedMs: null, swapped };
  switch (step.kind) {
    case 'set-up': {
      const set = nextSet(state.progress);
      const prepare: WorkoutEffect[] = set ? [{ type: 'prepare-set', step: set }] : [];
      const staysMs = Math.max(READ_MS, restMsBefore(state.progress, step));
      return { state: { ...next, endsMs: nowMs + staysMs, setRuns: set !== null }, effects: [began, ...prepare] };
    }
    case 'set':
      return {
        state: { ...next, setRuns: true },
        effects: [began, state.setRuns ? { type: 'go' } : { type: 'start-set', step }],
      };
    case 'warm-up':
    case 'rest':
      return { state: { ...next, endsMs: nowMs + 1000 * step.seconds, setRuns: false }, effects: [began] };
    case 'end':
      return { state: { ...next, setRuns: false }, effects: [began] };
  }
}

/** A set-up is the rest from the exercise before too; one need not rest from what was not done. */
const restMsBefore = ({ made }: SessionProgress, { restS }: SetUpStep): number =>
  made.length > 0 && made.at(-1)?.outcome !== 'skipped' ? 1000 * restS : 0;

/** The session after an event of its own; a set that was running for the step that is left is stopped. */
function moved(state: WorkoutState, event: SessionEvent, nowMs: number): WorkoutChange {
  const progress = sessionAfter(state.progress, event);
  if (progress === state.progress) return unchanged(state);
  // From a set-up into its set, what was prepared goes on.
  const goesOn = event === 'set-up-done';
  const stop: WorkoutEffect[] = state.setRuns && !goesOn ? [{ type: 'stop-set' }] : [];
  const change = entered({ ...state, progress, setRuns: state.setRuns && goesOn }, nowMs);
  return { state: change.state, effects: [...stop, ...change.effects] };
}

function ticked(state: WorkoutState, nowMs: number): WorkoutChange {
  const { endsMs, pausedMs, seenMs, placed } = state;
  if (pausedMs !== null) return unchanged(state);
  if (endsMs === null) return watchedForStop(state, nowMs);
  const { kind } = currentStep(state.progress);
  if (kind === 'warm-up') return warmedUp(state, endsMs, nowMs);
  const isSetUp = kind === 'set-up';
  if (isSetUp && !placed && nowMs >= endsMs - COUNTED_MS) return unchanged({ ...state, seenMs: nowMs, endsMs: null });
  if (nowMs >= endsMs) return moved(state, isSetUp ? 'set-up-done' : 'rest-over', nowMs);
  const seconds = secondsUp(endsMs - nowMs);
  const counts = seconds <= COUNTED_SECONDS && seconds < secondsUp(endsMs - seenMs);
  return { state: { ...state, seenMs: nowMs }, effects: counts ? [{ type: 'seconds-left', seconds }] : [] };
}

/** In the warm-up: from move to move, and on. */
function warmedUp(state: WorkoutState, endsMs: number, nowMs: number): WorkoutChange {
  if (nowMs >= endsMs) return moved(state, 'warm-up-over', nowMs);
  const moveAt = (atMs: number) => warmUpAt(currentStep(state.progress).seconds - (endsMs - atMs) / 1000);
  const { at, move } = moveAt(nowMs);
  const begins = at !== moveAt(state.seenMs).at;
  return { state: { ...state, seenMs: nowMs }, effects: begins ? [{ type: 'warm-up-move', move }] : [] };
}

/** In a set: asks after a while in which nothing was done, and then ends it. */
function watchedForStop(state: WorkoutState, nowMs: number): WorkoutChange {
  const { activeMs, seenMs, setRuns } = state;
  if (activeMs === null || !setRuns) return unchanged(state);
  const passes = (afterMs: number): boolean => seenMs < activeMs + afterMs && nowMs >= activeMs + afterMs;
  const effects: WorkoutEffect[] = passes(STOPPED_AFTER_MS)
    ? [{ type: 'end-set' }]
    : passes(ASKED_AFTER_MS)
      ? [{ type: 'still-there' }]
      : [];
  return { state: { ...state, seenMs: nowMs }, effects };
}

/** A set-up that has waited for the placement counts down once it is good. */
function nowPlaced(state: WorkoutState, { nowMs, placed }: Extract<WorkoutInput, { type: 'placed' }>): WorkoutChange {
  if (placed === state.placed) return unchanged(state);
  const waits = currentStep(state.progress).kind === 'set-up' && state.endsMs === null;
  if (!placed || !waits) return unchanged({ ...state, placed });
  // Just before the first second, so that it is counted too.
  return ticked({ ...state, placed, seenMs: nowMs - 1, endsMs: nowMs + COUNTED_MS }, nowMs);
}

function setEnded(state: WorkoutState, { nowMs, reached, side }: Extract<WorkoutInput, { type: 'set-ended' }>): WorkoutChange {
  const step = stepOf(state);
  if (!state.setRuns) return unchanged(state);
  // The camera was taken away: the set is started when its time comes.
  if (step.kind !== 'set') return unchanged({ ...state, setRuns: false });
  const turnedRound = side !== null && step.side !== null && side !== step.side;
  const swapped = turnedRound ? !state.swapped : state.swapped;
  return moved({ ...state, setRuns: false, swapped }, reached ? 'set-done' : 'set-stopped', nowMs);
}

/** The step under way from its beginning; what was counted of a set is kept as a set of its own. */
function begunAnew(state: WorkoutState, nowMs: number): WorkoutChange {
  const change = entered({ ...state, setRuns: false }, nowMs);
  return { state: change.state, effects: [{ type: 'stop-set' }, ...change.effects] };
}

function commanded(state: WorkoutState, command: WorkoutCommand, nowMs: number): WorkoutChange {
  switch (command) {
    case 'pause':
      if (state.pausedMs !== null || isWorkoutOver(state)) return unchanged(state);
      return { state: { ...state, pausedMs: nowMs }, effects: state.setRuns ? [{ type: 'pause-set' }] : [] };
    case 'resume': {
      const { pausedMs, endsMs, seenMs, activeMs } = state;
      if (pausedMs === null) return unchanged(state);
      const awayMs = nowMs - pausedMs;
      const later: WorkoutState = {
        ...state,
        pausedMs: null,
        seenMs: seenMs + awayMs,
        endsMs: endsMs === null ? null : endsMs + awayMs,
        activeMs: activeMs === null ? null : activeMs + awayMs,
      };
      return { state: later, effects: state.setRuns ? [{ type: 'resume-set' }] : [] };
    }
    case 'now': {
      const { kind } = currentStep(state.progress);
      if (kind === 'warm-up') return moved(state, 'warm-up-over', nowMs);
      if (kind === 'rest') return moved(state, 'rest-over', nowMs);
      return kind === 'set-up' ? moved(state, 'set-up-done', nowMs) : unchanged(state);
    }
    case 'more-time': {
      const { endsMs } = state;
      return unchanged(endsMs === null ? state : { ...state, endsMs: endsMs + MORE_MS });
    }
    case 'repeat':
      return state.setRuns ? begunAnew(state, nowMs) : moved(state, command, nowMs);
    default:
      return moved(state, command, nowMs);
  }
}
