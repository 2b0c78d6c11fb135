import type { Exercise } from '../../core/exercise.ts';
import { language, translated } from '../../language/language.ts';
import { articleDose } from '../../programme/index.ts';
import { doseWords } from '../words/dose-words.ts';
import {
  type BodyPosition,
  DIFFICULTIES,
  type Difficulty,
  DIFFICULTY_WORDS,
  POSTURE_WORDS,
  type PropKind,
  PROP_KINDS,
  difficultyOf,
  neededWords,
  propKinds,
  needsNothing,
} from '../words/exercise-traits.ts';

/** What the library of exercises is searched by. */

/** Empty strings ask for nothing. */
export interface LibraryFilter {
  text: string;
  difficulty: Difficulty | '';
  posture: BodyPosition | '';
  prop: PropKind | 'nothing' | '';
  muscle: string;
}

export const NO_FILTER: LibraryFilter = { text: '', difficulty: '', posture: '', prop: '', muscle: '' };

/** What the library shows. */
export interface LibraryState {
  filter: LibraryFilter;
  /** Id of the chosen exercise; empty while none is. */
  chosen: string;
}

export const isFiltering = (filter: LibraryFilter): boolean => Object.values(filter).some((value) => value !== '');

const wordsOf = (exercise: Exercise): string =>
  [
    exercise.own ? '' : exercise.name.key,
    translated(exercise.name),
    exercise.articleName,
    exercise.id.replaceAll('-', ' '),
    ...exercise.muscles.map(translated),
    ...exercise.props.map(translated),
    POSTURE_WORDS[exercise.camera.posture],
    DIFFICULTY_WORDS[difficultyOf(exercise)],
  ]
    .join(' ')
    .toLowerCase();

/** Exercises that have every word that is searched for, and everything that is asked for, in their own order. */
export function search(exercises: readonly Exercise[], { text, difficulty, posture, prop, muscle }: LibraryFilter): Exercise[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return exercises.filter((exercise) => {
    if (difficulty && difficultyOf(exercise) !== difficulty) return false;
    if (posture && exercise.camera.posture !== posture) return false;
    if (muscle && !exercise.muscles.some(({ key }) => key === muscle)) return false;
    if (prop && !(prop === 'nothing' ? needsNothing(exercise) : propKinds(exercise).includes(prop))) return false;
    const words = wordsOf(exercise);
    return wanted.every((word) => words.includes(word));
  });
}

/** A muscle by its key. */
export const muscleWords = (key: string): string => translated({ key, values: [] });

/** What these exercises can be filtered by. */
export const choicesOf = (exercises: readonly Exercise[]) => ({
  difficulty: DIFFICULTIES.filter((each) => exercises.some((exercise) => difficultyOf(exercise) === each)),
  posture: [...new Set(exercises.map(({ camera }) => camera.posture))],
  prop: [
    ...(exercises.some(needsNothing) ? (['nothing'] as const) : []),
    ...PROP_KINDS.filter((kind) => exercises.some((exercise) => propKinds(exercise).includes(kind))),
  ],
  /** By their key. */
  muscle: [...new Map(exercises.flatMap(({ muscles }) => muscles).map((muscle) => [muscle.key, muscle])).values()]
    .sort((a, b) => translated(a).localeCompare(translated(b), language()))
    .map(({ key }) => key),
});

export type LibraryChoices = ReturnType<typeof choicesOf>;

/** "3 × 12 per side". */
export function amountWords(exercise: Exercise): string {
  const dose = articleDose(exercise);
  const plain = dose.kind === 'reps' ? { ...dose, pauseS: 0 } : dose;
  return doseWords({ ...plain, load: 'none' }, exercise.prescription.perSide);
}

/** Where one is, and the one thing to have at hand: "Standing · band". A mat goes without saying. */
export const chipWords = (exercise: Exercise): string =>
  [POSTURE_WORDS[exercise.camera.posture], neededWords(exercise)].filter((words) => words !== null).join(' · ');
