import type { CoachStatus } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import type { View } from '../pose.ts';
import { fullHeight } from './range-of-motion.ts';
import type { Track } from './track.ts';

/** A side that is followed, and how high its signal stands now. */
export interface Reading {
  track: Track;
  height: number | undefined;
}

/** Of the way from rest to the goal; beyond it a signal is taken for a mistake of the detector. [our own choice] */
const FARTHEST = 2;

/** How far the person is on the way from rest to the goal, and where on it a full repetition begins. */
export function rangeNow(
  { rep }: Exercise,
  { track, height }: Reading,
  view: View | null,
): Pick<CoachStatus, 'range' | 'fullAt'> {
  if (!rep) return { range: null, fullAt: 1 };
  const rest = track.counter.valley ?? (rep.rest[0] + rep.rest[1]) / 2;
  const own = view !== null && rep.fullAtIn?.[view] !== undefined;
  const full = own ? rest + fullHeight(rep, view) : rep.fullAt;
  const goal = own ? rest + fullHeight(rep, view) * (rep.goal / rep.fullAt) : rep.goal;
  const share = (at: number): number => Math.min(FARTHEST, Math.max(0, (at - rest) / Math.max(1e-6, goal - rest)));
  return { range: height === undefined ? null : share(height), fullAt: share(full) };
}

/** Which part of a repetition the person is in; null where there are none, or nothing is seen. */
export function movingNow({ rep }: Exercise, { track: { counter, hold }, height }: Reading): CoachStatus['moving'] {
  if (height === undefined || !rep) return null;
  if (!counter.inProgress) return 'rest';
  if (!counter.isRising) return 'back';
  const top = (counter.valley ?? 0) + 0.85 * counter.risen;
  return height >= top && (hold?.heldMs ?? 0) > 0 ? 'peak' : 'out';
}
