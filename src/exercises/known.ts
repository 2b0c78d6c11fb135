import type { Exercise, ExerciseOutline } from '../core/exercise.ts';
import { OUTLINES } from './outlines.ts';

/**
 * What is known of the exercises: of every one its outline from the start, which the first screen needs, and all of it once the catalogue is
 * loaded (`exercises/index`), which every other screen waits for.
 */

/** Empty until it is loaded. */
let catalogue: readonly Exercise[] = [];
/** What users have taught, and what they have deleted of it; set by whoever reads it from where it is stored. */
let own: readonly Exercise[] = [];
let all: readonly Exercise[] = [];
let outlines: readonly ExerciseOutline[] = OUTLINES;

/** Whether it can be chosen: what a user has deleted is only known by its name. */
export const isOffered = ({ own }: Pick<Exercise, 'own'>): boolean => own !== 'retired';

const withOwn = <Known extends ExerciseOutline>(first: readonly Known[]): readonly (Known | Exercise)[] => [
  ...first,
  ...own.filter(isOffered),
  ...own.filter((exercise) => !isOffered(exercise)),
];

const join = (): void => {
  all = catalogue.length > 0 ? withOwn(catalogue) : [];
  outlines = withOwn(OUTLINES);
};

/** From now on all of these is known. */
export function setCatalogue(exercises: readonly Exercise[]): void {
  catalogue = exercises;
  join();
}

/** From now on these are found by their ids beside the catalogue's. */
export function setOwnExercises(exercises: readonly Exercise[]): void {
  own = exercises;
  join();
}

/**
 * The catalogue, then what the user has taught, then what they have deleted of that; empty until the catalogue is loaded. The same list until
 * it changes.
 */
export const allExercises = (): readonly Exercise[] => all;

/** Of the same exercises in the same order the outlines, which are there from the start. The same list until it changes. */
export const allOutlines = (): readonly ExerciseOutline[] => outlines;

export const outlineById = (id: string): ExerciseOutline | undefined => outlines.find((outline) => outline.id === id);
