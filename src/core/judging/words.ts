import type { Finding, Rep } from '../events.ts';
import type { Exercise, FormRule } from '../exercise.ts';
import type { Message } from '../message.ts';
import { VOID_REASONS } from './rep-judge.ts';

/** What a rule says of what it found; null where it found nothing to change. */
export function cueOf({ cue, bands }: FormRule, { state, side, value }: Finding): Message | null {
  if (state !== 'warn' && state !== 'fault') return null;
  // Earlier versions did not record the side.
  const below = side === undefined ? value !== undefined && value < bands.good[0] : side === 'low';
  return (below ? (cue.low ?? cue.high) : (cue.high ?? cue.low)) ?? null;
}

/** Why a repetition is partial or void; null where it is full. */
export function reasonOf({ outcome, voidReason, unclear }: Rep, { rep }: Pick<Exercise, 'rep'>): Message | null {
  if (outcome === 'full') return null;
  if (outcome === 'partial') return rep?.partialCue ?? null;
  const contradiction = rep?.confirm?.find(({ signal }) => signal === unclear);
  if (contradiction && 'unclear' in contradiction && contradiction.unclear) return contradiction.unclear;
  return voidReason ? VOID_REASONS[voidReason] : null;
}
