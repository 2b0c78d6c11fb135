import { msg } from '@lit/localize';
import type { CameraPlacement, Exercise } from '../../core/exercise.ts';
import type { Message } from '../../core/message.ts';
import { translated } from '../../language/language.ts';

/** What an exercise asks for, in words: how demanding it is, how one stands or lies, what is needed. */

export type BodyPosition = CameraPlacement['posture'];

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

export const POSTURE_WORDS: Readonly<Record<BodyPosition, string>> = {
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

export const PROP_KINDS = Object.keys(PROPS).filter((kind): kind is PropKind => kind in PROPS);

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

/** What a thing is called in a word or two. */
const SHORT_WORDS: readonly (readonly [RegExp, () => string])[] = [
  [PROPS.band, () => msg('band')],
  [PROPS.weights, () => msg('weights')],
  [/couch|sofa/, () => msg('couch')],
  [/chair|wall/, () => msg('chair or wall')],
  [/box|step\b|stool|bench/, () => msg('box or step')],
];

/** The first thing that it cannot be done without, a mat aside, in a word or two; null where there is none. */
export function neededWords({ props }: Exercise): string | null {
  const needed = props.find((prop) => !isOptional(prop) && !PROPS.mat.test(prop.key));
  if (!needed) return null;
  return SHORT_WORDS.find(([kind]) => kind.test(needed.key))?.[1]() ?? translated(needed);
}

export const needsNothing = ({ props }: Exercise): boolean => props.every(isOptional);

/** "Mat, resistance band (optional)"; "Nothing needed". */
export const propWords = ({ props }: Exercise): string => {
  const words = props.map(translated).join(', ');
  return words === '' ? PROP_WORDS.nothing : words[0]?.toUpperCase() + words.slice(1);
};

/** The article's heading where it says something else than the name. */
export function articleNameOf({ name, articleName, own }: Exercise): string | null {
  if (own) return null;
  const plain = (words: string): string => words.toLowerCase().replace(/s$/, '');
  return plain(name.key) === plain(articleName) ? null : articleName;
}
