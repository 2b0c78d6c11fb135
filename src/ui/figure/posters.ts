import type { Demo } from '../../core/demo.ts';
import { allExercises } from '../../exercises/known.ts';
import type { Person } from '../../figure/people.ts';
import { originOf } from './demo-origin.ts';

/** Addresses of the still pictures that `npm run posters` has drawn, by the exercise's id and who does it. */
const ADDRESSES: ReadonlyMap<string, string> = new Map(
  Object.entries(import.meta.glob<string>('./posters/*.webp', { eager: true, query: '?url', import: 'default' })).map(
    ([path, address]) => [path.replace(/^.*\/|\.webp$/g, ''), address],
  ),
);

/** A still picture of a demonstration at the height of the movement. */
export interface Poster {
  address: string;
  /** It shows the other side than the demonstration. */
  isMirrored: boolean;
}

/** The picture of an exercise of the catalogue. */
export const pictureOf = (exercise: string, person: Person): string | undefined => ADDRESSES.get(`${exercise}-${person}`);

/** The same as a poster of its own demonstration; null where there is none. */
export function ownPosterOf(exercise: string, person: Person): Poster | null {
  const address = pictureOf(exercise, person);
  return address === undefined ? null : { address, isMirrored: false };
}

/** The picture of a demonstration; null where none is drawn beforehand: of a mistake, and from another view. */
export function posterOf(demo: Demo, person: Person): Poster | null {
  const { demo: own, isMirrored } = originOf(demo);
  const exercise = allExercises().find((each) => each.demo === own);
  const address = exercise && pictureOf(exercise.id, person);
  return address === undefined ? null : { address, isMirrored };
}
