import { msg, str } from '@lit/localize';
import type { Effort } from '../../capture/pose/governor.ts';
import type { CoachEvent, CoachStatus, Cue, HintId, SetPhase } from '../../core/events.ts';
import type { View, Side } from '../../core/pose.ts';
import type { RepCounts } from '../../log/set-records.ts';
import type { MotionStatus } from '../../motion/motion-state.ts';
import type { Paced } from '../../unwatched/pacer.ts';
import type { Line } from './hip-cue-line.ts';
import type { Problem } from '../../session/problem.ts';
import type { Pace, RunnerEvent, SetState, StagePicture } from '../../session/set-runner-port.ts';
import { translated } from '../../language/language.ts';

/** The time of a timed exercise, in whole seconds. */
export interface LiveTimer {
  running: boolean;
  /** The side that works now; null where they are not told apart. */
  side: Side | null;
  /** Of the side that works now, and of each where they are told apart. */
  seconds: number;
  left: number;
  right: number;
  /** The longest without a break so far that has been broken off. */
  longest: number;
}

/** What hinders counting, in the language of the user. */
export interface LiveHint {
  id: HintId;
  text: string;
}

/** What the live and the analysis screen show, as far as it changes with events rather than with frames. */
export interface LiveState {
  set: SetState;
  pace: Pace;
  /** What is being prepared, while starting. */
  step: string | null;
  phase: SetPhase;
  hint: LiveHint | null;
  cue: Line | null;
  counts: RepCounts;
  /** Null before the time of a timed exercise has run. */
  timer: LiveTimer | null;
  /** Whole seconds for which the height of a repetition has been held; null where none is. */
  heldS: number | null;
  /** The time that is asked for of the side that works now is over. */
  isTimeUp: boolean;
  /** The side that has worked last; null before it is known, and where both work together. */
  side: Side | null;
  /** The side whose turn it is, because the other one is done; null once it has begun. */
  turn: Side | null;
  view: View | null;
  /** Side that is turned to the camera; null in other views. */
  nearSide: Side | null;
  /** Rules that cannot be checked in the present view. */
  unobserved: readonly string[];
  picture: StagePicture | null;
  problems: readonly Problem[];
  progress: { fraction: number; leftMs: number | null } | null;
  /** How closely the camera's pictures are looked at; null while nobody has said. */
  effort: Effort | null;
  /** How what sensors feel stands; null where none does. */
  motion: MotionStatus | null;
  /** How a set that nobody watches stands; null where somebody does. */
  paced: Paced | null;
}

export const initialLiveState: LiveState = {
  set: 'idle',
  pace: 'live',
  step: null,
  phase: 'placement',
  hint: null,
  cue: null,
  counts: { full: 0, partial: 0, void: 0, left: 0, right: 0 },
  timer: null,
  heldS: null,
  isTimeUp: false,
  side: null,
  turn: null,
  view: null,
  nearSide: null,
  unobserved: [],
  picture: null,
  problems: [],
  progress: null,
  effort: null,
  motion: null,
  paced: null,
};

/** Whether anything was counted or timed, so that ending the set keeps something. */
export const hasBegun = ({ counts, timer }: LiveState): boolean => counts.full + counts.partial > 0 || timer !== null;

const wholeSeconds = (ms: number): number => Math.floor(ms / 1000);

const timerAt = (timer: LiveTimer | null, side: Side | null, seconds: number, running: boolean): LiveTimer => ({
  ...(timer ?? { left: 0, right: 0, longest: 0 }),
  ...(side && { [side]: seconds }),
  side,
  seconds,
  running,
});

/** Whose turn it is after this side has done something. */
const turnAfter = ({ turn }: LiveState, side: Side | null): Side | null => (side === turn ? null : turn);

const cueLine = ({ kind, message, rule }: Cue): Line => ({
  kind,
  text: translated(message),
  ...(rule !== undefined && { rule }),
});

const afterCoach = (state: LiveState, event: CoachEvent): LiveState => {
  switch (event.type) {
    case 'phase-changed':
      return { ...state, phase: event.phase };
    case 'hint-changed':
      return { ...state, hint: event.hint && { id: event.hint.id, text: translated(event.hint.message) } };
    case 'view-changed':
      return { ...state, view: event.view };
    case 'rep': {
      const counts = { ...state.counts };
      counts[event.rep.outcome] += 1;
      if (event.rep.outcome === 'full' && event.rep.side) counts[event.rep.side] += 1;
      // What was said of the repetition before is over; what is to be said of this one follows.
      return {
        ...state,
        counts,
        cue: null,
        heldS: null,
        side: event.rep.side ?? state.side,
        turn: turnAfter(state, event.rep.side),
      };
    }
    case 'hold-ticked':
      return { ...state, heldS: event.seconds, cue: { kind: 'hold', text: msg(str`Hold … ${event.seconds}`) } };
    case 'hold-reached':
      return { ...state, heldS: wholeSeconds(event.heldMs), cue: { kind: 'hold', text: msg('Held') } };
    case 'cue':
      return { ...state, cue: cueLine(event.cue) };
    case 'timer-started':
      return {
        ...state,
        cue: null,
        isTimeUp: false,
        side: event.side ?? state.side,
        timer: timerAt(state.timer, event.side, wholeSeconds(event.heldMs), true),
        turn: turnAfter(state, event.side),
      };
    case 'timer-ticked':
      return { ...state, timer: timerAt(state.timer, event.side, event.seconds, true) };
    case 'timer-paused':
      return { ...state, cue: null, timer: timerAt(state.timer, event.side, wholeSeconds(event.heldMs), false) };
    case 'timer-reached':
      return { ...state, isTimeUp: true, cue: { kind: 'hold', text: msg('Time is up') } };
    case 'held': {
      const { timer } = state;
      return timer ? { ...state, timer: { ...timer, longest: Math.max(timer.longest, wholeSeconds(event.hold.heldMs)) } } : state;
    }
    case 'calibrated':
    case 'person-sought':
      return state;
  }
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

const afterFrame = (state: LiveState, { view, nearSide: near, unobserved }: CoachStatus): LiveState => {
  const nearSide = view === 'side' ? near : null;
  const isSame = nearSide === state.nearSide && sameList(state.unobserved, unobserved);
  return isSame ? state : { ...state, nearSide, unobserved };
};

/** A set begins with nothing counted. The picture stays open between sets, the detector looks as it did; trouble with the log stays too. */
const fresh = ({ picture, effort, problems }: LiveState): LiveState => ({
  ...initialLiveState,
  picture,
  effort,
  problems: problems.filter(({ about }) => about === 'log'),
});

/** The state after an event. The very same object when nothing changed, as with most frames. */
export const afterRunnerEvent = (state: LiveState, event: RunnerEvent): LiveState => {
  switch (event.type) {
    case 'state-changed': {
      const begins = event.state === 'starting' && state.set === 'idle';
      const step = event.state === 'starting' ? state.step : null;
      return { ...(begins ? fresh(state) : state), set: event.state, pace: event.pace, step };
    }
    case 'picture-changed':
      return { ...state, picture: event.picture };
    case 'starting':
      return { ...state, step: translated(event.step) };
    case 'side-done':
      return { ...state, turn: event.side === 'left' ? 'right' : 'left' };
    case 'coach':
      return afterCoach(state, event.event);
    case 'frame':
      return afterFrame(state, event.status);
    case 'rep-undone':
      return { ...state, counts: event.counts, cue: null };
    case 'effort':
      return { ...state, effort: event.effort };
    case 'motion':
      return { ...state, motion: event.status };
    case 'paced':
      return { ...state, paced: event.paced };
    case 'watched':
    case 'watch-ended':
    case 'gesture':
    case 'placed':
    case 'camera-replaced':
      return state;
    case 'progress':
      return { ...state, progress: { fraction: event.fraction, leftMs: event.leftMs } };
    case 'problem':
      return { ...state, problems: [...state.problems.filter(({ id }) => id !== event.problem.id), event.problem] };
    case 'problem-solved':
      return { ...state, problems: state.problems.filter(({ id }) => id !== event.id) };
    case 'set-ended':
      return { ...state, set: 'idle' };
  }
};

/** The one line shown: what hinders counting before what was said of the last repetition, and whose turn it is before both. */
export const lineOf = ({ hint, cue, turn }: LiveState): Line | null => {
  if (hint) return { kind: 'hint', text: turn ? msg(str`Change legs. ${hint.text}`) : hint.text };
  return turn ? { kind: 'praise', text: msg('Change legs') } : cue;
};

/** The camera sees nothing, and a sensor counts. */
export const isByMotion = ({ motion }: LiveState): boolean => motion?.state.type === 'counting';

/** Where a problem is told: where things go on the number stays in sight. */
export function placeOf({ blocking }: Problem, live: LiveState): 'toast' | 'notice' | 'notice low' {
  if (!blocking) return 'notice';
  return isByMotion(live) ? 'notice low' : 'toast';
}
