import { say, type Message, type MessageValue } from '../core/message.ts';
import { msg, str } from '@lit/localize';
import type { Range } from '../core/exercise.ts';
import type { View, Side } from '../core/pose.ts';
import { translated, worded } from '../language/language.ts';

/** Where the camera stands, and how one is turned to it. */
export interface CameraSpot {
  view: View;
  /** Side of the body that is turned to the camera; null where it is faced, or where either will do. */
  near: Side | null;
  /** Above the floor, metres. */
  lensHeightM: Range;
  /** The camera is there already. */
  stays?: boolean;
}

/** The set that comes after a rest. */
export interface NextSet {
  /** Of the exercise. */
  name: MessageValue;
  /** The leg that works; null where both do, or where both have their turn within the set. */
  side: Side | null;
  /** 1-based, out of `sets`. */
  set: number;
  sets: number;
  /** Where one has to turn, or the camera to be moved; null where all stays as it is. */
  camera: CameraSpot | null;
}

/** "30 seconds", "2 minutes", "2 and a half minutes". */
function timeWords(seconds: number): string {
  if (seconds < 60 || seconds % 30 !== 0) return translated(say`${seconds} seconds`);
  const minutes = Math.floor(seconds / 60);
  if (seconds % 60 !== 0) return msg(str`${minutes} and a half minutes`);
  return translated(say`${minutes} minutes`);
}

/** Heights of the lens, metres, below which the words of the exercises' own placement text are "low" and "at thigh height". */
const LOW_M = 0.5;
const THIGH_M = 0.65;

function heightWords({ lensHeightM: [min, max], stays = false }: CameraSpot): string {
  if (stays) return msg('Camera stays where it is');
  const middleM = (min + max) / 2;
  if (middleM < LOW_M) return msg('Camera low');
  return middleM < THIGH_M ? msg('Camera at thigh height') : msg('Camera at hip height');
}

function turnWords({ view, near }: CameraSpot): string {
  if (view === 'front') return msg('Face the camera');
  if (view === 'side') {
    if (near === null) return msg('Turn your side to the camera');
    return near === 'left' ? msg('Turn your left side to the camera') : msg('Turn your right side to the camera');
  }
  if (near === null) return msg('Turn halfway to the camera');
  return near === 'left' ? msg('Turn halfway, left side nearest the camera') : msg('Turn halfway, right side nearest the camera');
}

function nextWords({ name, side, set, sets }: NextSet): string {
  const what = worded(name);
  if (side === null) return msg(str`Next: ${what}, set ${set} of ${sets}`);
  return side === 'left'
    ? msg(str`Next: ${what}, left leg, set ${set} of ${sets}`)
    : msg(str`Next: ${what}, right leg, set ${set} of ${sets}`);
}

/** "Rest for 30 seconds. Face the camera." */
const inSentences = (...sentences: readonly string[]): string => sentences.map((sentence) => `${sentence}.`).join(' ');

/**
 * All that the coach says of itself. What is said of an exercise (cues, hints, reasons, reminders) stands with the exercise, and the words
 * of praise with the rule of when to praise, in `core/cues.ts`; they are spoken as they are shown.
 */
export const PHRASES = {
  go: (reminder: Message | null): string => (reminder === null ? msg('Go') : msg(str`Go. ${translated(reminder)}`)),
  number: (count: number): string => String(count),
  praised: (number: string, praise: string): string => `${number}. ${praise}`,
  get targetReached() {
    return msg('That is your set. Go on if you like');
  },
  recognised: (name: Message, full: number): string => (full > 0 ? `${translated(name)}. ${full}` : translated(name)),
  get halfWay() {
    return msg('Halfway');
  },
  /** Repetitions that are left. */
  get threeMore() {
    return msg('Three more');
  },
  get twoMore() {
    return msg('Two more');
  },
  get lastOne() {
    return msg('Last one');
  },
  get tenSecondsLeft() {
    return msg('Ten seconds left');
  },
  /** Time of a posture so far, and what to keep in mind. */
  held: (seconds: number, reminder: Message | undefined): string =>
    reminder === undefined ? timeWords(seconds) : `${timeWords(seconds)}. ${translated(reminder)}`,
  /** A prescribed hold at the height is over. */
  get slowlyBack() {
    return msg('Slowly back');
  },
  /** The time of a posture stands still, and why. */
  timePaused: (reason: string): string => msg(str`Paused. ${reason}`),

  get changeLegs() {
    return msg('Change legs');
  },
  get setDone() {
    return msg('Set done');
  },
  get sessionDone() {
    return msg('Session done');
  },
  exerciseNext: (name: Message, camera: CameraSpot | null): string =>
    inSentences(msg(str`Next: ${translated(name)}`), ...(camera ? [heightWords(camera), turnWords(camera)] : [])),
  rest: (seconds: number, next: NextSet): string =>
    inSentences(msg(str`Rest for ${timeWords(seconds)}`), nextWords(next), ...(next.camera ? [turnWords(next.camera)] : [])),
  changeOver: ({ camera }: NextSet): string => (camera ? inSentences(PHRASES.changeLegs, turnWords(camera)) : PHRASES.changeLegs),
  get restOver() {
    return msg('Into position');
  },
  repUndone: (left: number): string => msg(str`Taken back. ${left}`),

  get pause() {
    return msg('Paused');
  },
  get resume() {
    return msg('Going on');
  },
  get skip() {
    return msg('Skipped');
  },
  get repeat() {
    return msg('Once more');
  },
  get 'go-back'() {
    return msg('One step back');
  },
  get end() {
    return msg('Ending here');
  },
  get now() {
    return msg('Here we go');
  },
};

/** What somebody asked for, by touch, key, gesture or word. */
export type ConfirmedCommand = 'pause' | 'resume' | 'skip' | 'repeat' | 'go-back' | 'end' | 'now';
