import type { Range, View } from '../core/exercise.ts';
import type { Side } from '../core/pose.ts';

/** Where the camera stands, and how one is turned to it. */
export interface CameraSpot {
  view: View;
  /** Side of the body that is turned to the camera; null where it is faced, or where either will do. */
  near: Side | null;
  /** Above the floor, metres. */
  lensHeightM: Range;
}

/** The set that comes after a rest. */
export interface NextSet {
  /** Of the exercise. */
  name: string;
  /** The leg that works; null where both do, or where both have their turn within the set. */
  side: Side | null;
  /** 1-based, out of `sets`. */
  set: number;
  sets: number;
  /** Where one has to turn, or the camera to be moved; null where all stays as it is. */
  camera: CameraSpot | null;
}

/** "30 seconds", "2 minutes", "2 and a half minutes". */
const timeWords = (seconds: number): string => {
  if (seconds < 60 || seconds % 30 !== 0) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const half = seconds % 60 === 0 ? '' : ' and a half';
  return `${Math.floor(seconds / 60)}${half} ${seconds === 60 ? 'minute' : 'minutes'}`;
};

/** Heights of the lens, metres, below which the words of the exercises' own placement text are "low" and "at thigh height". */
const LOW_M = 0.5;
const THIGH_M = 0.65;

const heightWords = ([min, max]: Range): string => {
  const middleM = (min + max) / 2;
  return middleM < LOW_M ? 'low' : middleM < THIGH_M ? 'at thigh height' : 'at hip height';
};

const turnWords = ({ view, near }: CameraSpot): string => {
  if (view === 'front') return 'Face the camera';
  if (view === 'side') return `Turn your ${near ? `${near} ` : ''}side to the camera`;
  return near ? `Turn halfway, ${near} side nearest the camera` : 'Turn halfway to the camera';
};

const legWords = (side: Side | null): string => (side ? `, ${side} leg` : '');

/**
 * All that the coach says of itself, for a translator. What is said of an exercise (cues, hints, reasons, reminders) stands with the
 * exercise, and the words of praise with the rule of when to praise, in `core/cues.ts`; they are spoken as they are shown.
 */
export const PHRASES = {
  go: (reminder: string | null): string => (reminder === null ? 'Go' : `Go. ${reminder}`),
  number: (count: number): string => String(count),
  praised: (number: string, praise: string): string => `${number}. ${praise}`,
  halfWay: 'Half-way',
  /** Repetitions that are left. */
  threeMore: 'Three more',
  twoMore: 'Two more',
  lastOne: 'Last one',
  tenSecondsLeft: 'Ten seconds left',
  /** Time of a posture so far, and what to keep in mind. */
  held: (seconds: number, reminder: string | undefined): string =>
    reminder === undefined ? timeWords(seconds) : `${timeWords(seconds)}. ${reminder}`,
  /** A prescribed hold at the height is over. */
  slowlyBack: 'Slowly back',
  /** The time of a posture stands still, and why. */
  timePaused: (reason: string): string => `Paused. ${reason}`,

  changeLegs: 'Change legs',
  setDone: 'Set done',
  sessionDone: 'Session done',
  exerciseNext: (name: string, camera: CameraSpot): string =>
    `Next: ${name}. Camera ${heightWords(camera.lensHeightM)}. ${turnWords(camera)}.`,
  rest: (seconds: number, { name, side, set, sets, camera }: NextSet): string =>
    `Rest for ${timeWords(seconds)}. Next: ${name}${legWords(side)}, set ${set} of ${sets}.${camera ? ` ${turnWords(camera)}.` : ''}`,
  changeOver: ({ camera }: NextSet): string => (camera ? `Change legs. ${turnWords(camera)}.` : 'Change legs'),
  restOver: 'Into position',
  repUndone: (left: number): string => `Taken back. ${left}`,

  pause: 'Paused',
  resume: 'Going on',
  skip: 'Skipped',
  repeat: 'Once more',
  'go-back': 'One step back',
  end: 'Ending here',
  now: 'Here we go',
} as const;

/** What somebody asked for, by touch, key, gesture or word. */
export type SpokenCommand = 'pause' | 'resume' | 'skip' | 'repeat' | 'go-back' | 'end' | 'now';
