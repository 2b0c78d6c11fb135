import { packedSet, unpackedSet, type PackedSet } from './packed-set.ts';
import type { Kept } from './subjects.ts';

/** What is kept of a subject, as it is written. */
export type PackedKept = readonly [
  subject: Kept['subject'],
  runs: Kept['runs'],
  lines: number,
  leftOut: number,
  place: number,
  set: PackedSet | null,
  others: Pick<Kept, 'workout' | 'isDeleted' | 'recordings'> | null,
];

export const packed = ({ subject, runs, lines, leftOut, place, set, workout, isDeleted, recordings }: Kept): PackedKept => [
  subject,
  runs,
  lines,
  leftOut,
  place,
  set && packedSet(set),
  workout || isDeleted || recordings.length > 0 ? { workout, isDeleted, recordings } : null,
];

export const unpacked = ([subject, runs, lines, leftOut, place, set, others]: PackedKept): Kept => ({
  subject,
  runs,
  lines,
  leftOut,
  place,
  set: set && unpackedSet(set),
  workout: others?.workout ?? null,
  isDeleted: others?.isDeleted ?? false,
  recordings: others?.recordings ?? [],
});
