import { tallyIn } from '../log/past-set.ts';
import type { PastSet } from '../log/set-records.ts';

/** One of our sets on our clock. */
export interface OurSet {
  id: string;
  /** When it was begun: from then on beats are of it. Milliseconds since 1970. */
  begunMs: number;
  /** From its first movement to the end of its last, else from its start to its end. */
  startMs: number;
  endMs: number;
}

/** On the wall's clock; the pictures have one of their own. */
function ourSet(set: PastSet): OurSet {
  const { id, startedMs, endedMs, clockMs } = set;
  const { span: moved } = tallyIn(set);
  const atMs = (pictureMs: number): number => startedMs + Math.max(0, pictureMs - clockMs);
  const span = moved ? { startMs: atMs(moved[0]), endMs: atMs(moved[1]) } : { startMs: startedMs, endMs: endedMs ?? startedMs };
  return { id, begunMs: startedMs, ...span };
}

/** Those that were done while the app ran, in order of time: when a video was filmed nobody knows. */
export const ourSetsOf = (sets: readonly PastSet[]): OurSet[] =>
  sets
    .filter(({ source }) => source === 'camera' || source === 'unwatched')
    .map(ourSet)
    .sort((a, b) => a.begunMs - b.begunMs);

export interface Span {
  startMs: number;
  endMs: number;
}

/** Null without a set. */
export function spanOf(sets: readonly Span[]): Span | null {
  if (sets.length === 0) return null;
  const startMs = sets.reduce((least, each) => Math.min(least, each.startMs), Infinity);
  return { startMs, endMs: sets.reduce((most, each) => Math.max(most, each.endMs), startMs) };
}

/** What two spans have in common, milliseconds. */
export const commonMs = (a: Span, b: Span): number => Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
