import type { Message } from '../../core/message.ts';
import { msg } from '@lit/localize';
import type { CameraPlacement, Exercise } from '../../core/exercise.ts';
import { language, translated } from '../../language/language.ts';

/** What the library of exercises is searched by. */

export type Posture = CameraPlacement['posture'];

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

const isOptional = ({ key }: Message): boolean => key.includes('optional');

export const DIFFICULTY_WORDS: Readonly<Record<Difficulty, string>> = {
  get easy() {
    return msg('Easy');
  },
  get medium() {
    return msg('Medium');
  },
  get hard() {
    return msg('Hard');
  },
};

export const POSTURE_WORDS: Readonly<Record<Posture, string>> = {
  get standing() {
    return msg('Standing');
  },
  get lying() {
    return msg('Lying');
  },
  get kneeling() {
    return msg('Kneeling');
  },
};

const PROPS = {
  mat: /\bmat\b/,
  band: /\bband/,
  weights: /\bweights?\b|dumbbell|kettlebell/,
  furniture: /chair|box|step\b|stool|wall|couch|sofa|bench|cushion|pole|stick/,
} as const satisfies Record<string, RegExp>;

export type PropKind = keyof typeof PROPS;

export const PROP_WORDS: Readonly<Record<PropKind | 'nothing', string>> = {
  get nothing() {
    return msg('Nothing needed');
  },
  get mat() {
    return msg('Mat');
  },
  get band() {
    return msg('Band');
  },
  get weights() {
    return msg('Weights');
  },
  get furniture() {
    return msg('Chair, box, wall …');
  },
};

const PROP_KINDS = Object.keys(PROPS).filter((kind): kind is PropKind => kind in PROPS);

/**
 * How demanding an exercise is, told from what the exercise says about itself: one leg that the whole body stands on weighs most, one leg
 * that works alone in lying or kneeling less, and what it cannot be done without adds to it: a band, a weight, a box or step to stand on.
 */
export function difficultyOf({ sides, props, prescription, camera }: Exercise): Difficulty {
  const oneLeg = sides === 'stands' || sides === 'lifted' || sides === 'hangs';
  const carries = oneLeg && camera.posture === 'standing' ? 2 : 0;
  const alone = carries === 0 && (oneLeg || (camera.posture === 'kneeling' && prescription.perSide)) ? 1 : 0;
  const needed = props.filter((prop) => !isOptional(prop));
  const onBox = camera.posture === 'standing' && needed.some(({ key }) => /\b(box|step)\b/.test(key));
  const loaded = onBox || needed.some(({ key }) => PROPS.band.test(key) || PROPS.weights.test(key)) ? 1 : 0;
  return DIFFICULTIES[Math.min(2, carries + alone + loaded)] ?? 'hard';
}

export const propKinds = ({ props }: Exercise): PropKind[] =>
  PROP_KINDS.filter((kind) => props.some(({ key }) => PROPS[kind].test(key)));

export const needsNothing = ({ props }: Exercise): boolean => props.every(isOptional);

/** "Mat, resistance band (optional)"; "Nothing needed". */
export const propWords = ({ props }: Exercise): string => {
  const words = props.map(translated).join(', ');
  return words === '' ? PROP_WORDS.nothing : words[0]?.toUpperCase() + words.slice(1);
};

/** The article's heading where it says something else than the name. */
export function articleNameOf({ name, articleName }: Exercise): string | null {
  const plain = (words: string): string => words.toLowerCase().replace(/s$/, '');
  return plain(name.key) === plain(articleName) ? null : articleName;
}

/** Empty strings ask for nothing. */
export interface LibraryFilter {
  text: string;
  difficulty: Difficulty | '';
  posture: Posture | '';
  prop: PropKind | 'nothing' | '';
  muscle: string;
}

export const NO_FILTER: LibraryFilter = { text: '', difficulty: '', posture: '', prop: '', muscle: '' };

/** What the library shows. */
export interface LibraryState {
  filter: LibraryFilter;
  /** Id of the chosen exercise; empty for the first. */
  chosen: string;
}

export const isFiltering = (filter: LibraryFilter): boolean => Object.values(filter).some((value) => value !== '');

const wordsOf = (exercise: Exercise): string =>
  [
    exercise.name.key,
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
