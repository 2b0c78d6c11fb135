import { lookUp } from '../core/look-up.ts';
import type { RepTiming } from '../core/demo.ts';
import type { Exercise } from '../core/exercise.ts';
import { say, type Message } from '../core/message.ts';
import type { Side } from '../core/pose.ts';
import { pauseOf, type AskedDose } from '../programme/asked-dose.ts';

/** What is asked of one side, or of both together. */
export interface Part {
  side: Side | null;
  /** Repetitions, or seconds. */
  amount: number;
}

/** What there is to do in a set that nobody watches. */
export interface Task {
  kind: 'reps' | 'time';
  /** In turn. */
  parts: readonly Part[];
  /** Of one repetition. */
  timing: RepTiming;
  /** The height is held on purpose, and not only passed through. */
  holds: boolean;
  /** To change sides in, seconds. */
  changeS: number;
}

/** The shortest rest between two repetitions that are led: the number is said in it. Milliseconds. [our own choice] */
const LEAST_REST_MS = 600;
/** As between the sets of a session: on the floor one turns round. Seconds. [our own choice] */
const CHANGE_STANDING_S = 10;
const CHANGE_ON_FLOOR_S = 20;

/**
 * Who does how much: one side, where it is given; each in turn where both are asked for; the left one does the first half where sides are
 * told apart and share the dose.
 */
export function partsOf({ prescription }: Pick<Exercise, 'prescription'>, dose: AskedDose, side: Side | null): readonly Part[] {
  const amount = dose.kind === 'reps' ? dose.reps : Math.max(1, Math.round(dose.keepS));
  if (side !== null || !prescription.perSide) return [{ side, amount }];
  const left = dose.perSide ? amount : Math.ceil(amount / 2);
  const right = dose.perSide ? amount : Math.floor(amount / 2);
  return [{ side: 'left', amount: left } as const, { side: 'right', amount: right } as const].filter((part) => part.amount > 0);
}

/** The demonstration's own tempo, with the hold that is asked for. Milliseconds. */
export function timingOf({ demo }: Pick<Exercise, 'demo'>, dose: AskedDose): RepTiming {
  const { timing } = demo;
  const pauseS = pauseOf(dose);
  return { ...timing, holdMs: pauseS === null ? timing.holdMs : 1000 * pauseS, restMs: Math.max(LEAST_REST_MS, timing.restMs) };
}

export const taskOf = (exercise: Exercise, dose: AskedDose, side: Side | null): Task => ({
  kind: dose.kind,
  parts: partsOf(exercise, dose, side),
  timing: timingOf(exercise, dose),
  holds: pauseOf(dose) !== null,
  changeS: exercise.camera.posture === 'standing' ? CHANGE_STANDING_S : CHANGE_ON_FLOOR_S,
});

export interface PaceWords {
  out: Message;
  back: Message;
}

const UP: PaceWords = { out: say`Up`, back: say`Down` };
const DOWN: PaceWords = { out: say`Down`, back: say`Up` };
const OUT: PaceWords = { out: say`Out`, back: say`Back` };

const WORDS: Readonly<Record<string, PaceWords>> = {
  squat: DOWN,
  'squat-single': DOWN,
  'hip-drop': DOWN,
  bridge: UP,
  'bridge-single': UP,
  'hip-hike': UP,
  'side-lift-lying': UP,
  'side-lift-standing': UP,
  'donkey-bent': UP,
  'donkey-side': UP,
  'knee-drive': UP,
  clamshell: UP,
};

/** What is said on the way to the height of a repetition, and on the way back. */
export const paceWordsOf = ({ id }: Pick<Exercise, 'id'>): PaceWords => lookUp(WORDS, id) ?? OUT;

export const HOLD = say`Hold`;
