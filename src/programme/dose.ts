import type { Exercise } from '../core/exercise.ts';

/** What makes a movement heavier. */
export type Load =
  'none' | 'band' | 'strong-band' | 'band-above-knees' | 'band-round-shins' | 'band-round-ankles' | 'band-or-weights' | 'weights';

export const LOAD_WORDS: Readonly<Record<Load, string>> = {
  none: 'without a band or weights',
  band: 'with the band',
  'strong-band': 'with a stronger band',
  'band-above-knees': 'with the band above your knees',
  'band-round-shins': 'with the band round your shins',
  'band-round-ankles': 'with the band round your ankles',
  'band-or-weights': 'with a light band or ankle weights',
  weights: 'with ankle weights',
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
export const setsToDo = ({ prescription }: Exercise, dose: Dose): number => dose.sets * (prescription.perSide ? 2 : 1);

/** The dose that the article prescribes. */
export function articleDose({ prescription: { sets, reps, holdS }, hold }: Exercise, load: Load = 'none'): Dose {
  if (holdS !== undefined) return { kind: 'time', sets, keepS: holdS, load };
  return { kind: 'reps', sets, reps, pauseS: (hold?.targetMs ?? 0) / 1000, load };
}

/** Whether this is at least as much as that. Heavier does not make up for fewer. */
export function isAtLeast(dose: Dose, least: Dose): boolean {
  const sameLoad = least.load === 'none' || dose.load === least.load;
  if (!sameLoad || dose.sets < least.sets) return false;
  if (dose.kind === 'reps' && least.kind === 'reps') return dose.reps >= least.reps && dose.pauseS >= least.pauseS;
  return dose.kind === 'time' && least.kind === 'time' && dose.keepS >= least.keepS;
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small whole numbers as one writes them in a sentence: "two". */
export const numberWords = (value: number): string => NUMBERS[value] ?? String(value);

/** "two seconds", "one second". */
export const counted = (value: number, noun: string): string => `${numberWords(value)} ${noun}${value === 1 ? '' : 's'}`;

/** "15 repetitions", "90 seconds". */
export const targetWords = (dose: Dose): string =>
  dose.kind === 'reps' ? `${dose.reps} repetition${dose.reps === 1 ? '' : 's'}` : `${dose.keepS} seconds`;

/** "3 × 15, hold two seconds, with the band above your knees". */
export function doseWords(dose: Dose): string {
  const parts = [`${dose.sets} × ${dose.kind === 'reps' ? dose.reps : `${dose.keepS} s`}`];
  if (dose.kind === 'reps' && dose.pauseS > 0) parts.push(`hold ${counted(dose.pauseS, 'second')}`);
  if (dose.load !== 'none') parts.push(LOAD_WORDS[dose.load]);
  return parts.join(', ');
}
