import type { Demo } from '../../core/demo.ts';
import { EXERCISES } from '../../exercises/index.ts';
import type { Person } from '../../figure/people.ts';
import { originOf } from './demo-for.ts';

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

/** The picture of a demonstration; null where none is drawn beforehand: of a mistake, and from another view. */
export function posterOf(demo: Demo, person: Person): Poster | null {
  const { demo: own, isMirrored } = originOf(demo);
  const exercise = EXERCISES.find((each) => each.demo === own);
  const address = exercise && pictureOf(exercise.id, person);
  return address === undefined ? null : { address, isMirrored };
}
