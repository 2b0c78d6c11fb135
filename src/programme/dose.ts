import { say, spelt, type Message } from '../core/message.ts';
import type { ExerciseOutline } from '../core/exercise.ts';

/** What makes a movement heavier. */
export const LOADS = [
  'none',
  'band',
  'strong-band',
  'band-above-knees',
  'band-round-shins',
  'band-round-ankles',
  'band-or-weights',
  'weights',
] as const;
export type Load = (typeof LOADS)[number];

export const LOAD_WORDS: Readonly<Record<Load, Message>> = {
  none: say`without a band or weights`,
  band: say`with the band`,
  'strong-band': say`with a stronger band`,
  'band-above-knees': say`with the band above your knees`,
  'band-round-shins': say`with the band round your shins`,
  'band-round-ankles': say`with the band round your ankles`,
  'band-or-weights': say`with a light band or ankle weights`,
  weights: say`with ankle weights`,
};

export interface RepsDose {
  kind: 'reps';
  /** For each side where the exercise has sides. */
  sets: number;
  /** Full repetitions in each set. */
  reps: number;
  /** Pause at the height of each repetition, seconds; 0 asks for none. */
  pauseS: number;
  load: Load;
}

export interface TimeDose {
  kind: 'time';
  /** For each side where the exercise has sides. */
  sets: number;
  /** Seconds to keep the posture in each set. */
  keepS: number;
  load: Load;
}

/** How much of an exercise. */
export type Dose = RepsDose | TimeDose;

export interface PlannedExercise {
  /** Id of the exercise. */
  exercise: string;
  dose: Dose;
}

/** Repetitions or seconds asked for in each set. */
export const targetOf = (dose: Dose): number => (dose.kind === 'reps' ? dose.reps : dose.keepS);

/** Sets that are walked through: twice as many where each side has its own. */
export const setsToDo = ({ prescription }: ExerciseOutline, dose: Dose): number => dose.sets * (prescription.perSide ? 2 : 1);

/** The dose that the article prescribes. */
export function articleDose({ prescription: { sets, reps, holdS }, hold }: ExerciseOutline, load: Load = 'none'): Dose {
  if (holdS !== undefined) return { kind: 'time', sets, keepS: holdS, load };
  return { kind: 'reps', sets, reps, pauseS: (hold?.targetMs ?? 0) / 1000, load };
}

/**
 * Whether a set of this asks for at least as much as a set of that. Heavier does not make up for fewer repetitions. How many sets there are
 * goes by the time that somebody has, and says nothing of how hard they are.
 */
export function asksAtLeast(dose: Dose, least: Dose): boolean {
  if (least.load !== 'none' && dose.load !== least.load) return false;
  if (dose.kind === 'reps' && least.kind === 'reps') return dose.reps >= least.reps && dose.pauseS >= least.pauseS;
  return dose.kind === 'time' && least.kind === 'time' && dose.keepS >= least.keepS;
}

/** "15 repetitions", "90 seconds". */
export const targetWords = (dose: Dose): Message =>
  dose.kind === 'reps' ? say`${dose.reps} repetitions` : say`${dose.keepS} seconds`;

/** "hold two seconds". */
export const pauseWords = (pauseS: number): Message => say`hold ${say`${spelt(pauseS)} seconds`}`;
