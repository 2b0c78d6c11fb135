import type { Finding, Rep, VoidReason } from '../events.ts';
import type { Confirmation, Exercise, FormRule } from '../exercise.ts';
import { say, type Message } from '../message.ts';

export const VOID_REASONS: Record<VoidReason, Message> = {
  lost: say`You were out of sight`,
  'left-pose': say`You left the position`,
  'other-movement': say`That was another movement`,
  unclear: say`I could not see it clearly`,
  cut: say`It was not seen from start to end`,
  paused: say`You paused in the middle of it`,
};

/** What a rule says of what it found; null where it found nothing to change. */
export function cueOf({ cue, bands }: FormRule, { state, side, value }: Finding): Message | null {
  if (state !== 'warn' && state !== 'fault') return null;
  // Earlier versions did not record the side.
  const below = side === undefined ? value !== undefined && value < bands.good[0] : side === 'low';
  return (below ? (cue.low ?? cue.high) : (cue.high ?? cue.low)) ?? null;
}

/** What an exercise has to say where this does not hold; null where nothing but that it was another movement. */
export const wordsOf = (confirmation: Confirmation): Message | null =>
  ('within' in confirmation ? confirmation.rival : confirmation.unclear) ?? null;

/** Why a repetition is partial or void; null where it is full. */
export function reasonOf({ outcome, voidReason, unclear }: Rep, { rep }: Pick<Exercise, 'rep'>): Message | null {
  if (outcome === 'full') return null;
  if (outcome === 'partial') return rep?.partialCue ?? null;
  const contradiction = rep?.confirm?.find((each) => each.signal === unclear && wordsOf(each) !== null);
  const words = contradiction && wordsOf(contradiction);
  if (words) return words;
  return voidReason ? VOID_REASONS[voidReason] : null;
}
