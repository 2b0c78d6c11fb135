import type { Finding, Rep } from '../core/events.ts';
import type { FormRule } from '../core/exercise.ts';
import type { PoseFrame, Side } from '../core/pose.ts';
import { BodyTracker } from '../core/seeing/body.ts';
import { median, quantile } from '../core/seeing/geometry.ts';
import { COUNT_GATE, measure, type SignalName } from '../core/signals/index.ts';

/** A signal at a moment on the pictures' clock, milliseconds. */
export interface Reading {
  timeMs: number;
  value: number;
}

/** Readings are smoothed over so many frames, so that one that jumps is not the moment. [our own choice] */
const SMOOTHED = 5;
/** The height of a repetition without a hold, before and after it, milliseconds. [our own choice] */
const TOP_MS = 250;
/** The way out and back begin with this share of it. [our own choice] */
const EARLY = 0.5;

/** Several signals of one side in each frame, measured as the coach does. `side` null: the side that is turned to the camera. */
export function readingsOf(
  frames: readonly PoseFrame[],
  signals: readonly SignalName[],
  side: Side | null,
): ReadonlyMap<SignalName, readonly Reading[]> {
  const tracker = new BodyTracker();
  const readings = new Map(signals.map((signal): [SignalName, Reading[]] => [signal, []]));
  for (const frame of frames) {
    const body = tracker.measure(frame);
    if (!body) continue;
    for (const [signal, list] of readings) {
      const { value, visibility } = measure(signal, body, side ?? body.near);
      if (value !== undefined && visibility >= COUNT_GATE) list.push({ timeMs: frame.timeMs, value });
    }
  }
  return new Map([...readings].map(([signal, list]) => [signal, smoothed(list)]));
}

function smoothed(readings: readonly Reading[]): Reading[] {
  const half = SMOOTHED >> 1;
  return readings.map(({ timeMs, value }, at) => ({
    timeMs,
    value: median(readings.slice(Math.max(0, at - half), at + half + 1).map((each) => each.value)) ?? value,
  }));
}

/** When a phase of a repetition was, as far as the repetition itself tells, milliseconds. */
export function phaseOf(
  { startMs, peakMs, endMs, hold }: Rep,
  { phase }: Pick<FormRule, 'phase'>,
): [fromMs: number, toMs: number] {
  const topFromMs = hold?.startMs ?? Math.max(startMs, peakMs - TOP_MS);
  const topToMs = hold?.endMs ?? Math.min(endMs, peakMs + TOP_MS);
  switch (phase) {
    case 'start':
      return [startMs - TOP_MS, startMs];
    case 'early-out':
      return [startMs, startMs + EARLY * (peakMs - startMs)];
    case 'out':
      return [startMs, peakMs];
    case 'peak':
      return [topFromMs, topToMs];
    case 'early-back':
      return [topToMs, topToMs + EARLY * (endMs - topToMs)];
    case 'back':
      return [topToMs, endMs];
    case 'end':
      return [endMs - TOP_MS, endMs + TOP_MS];
    case 'whole':
      return [startMs, endMs];
  }
}

/** The reading that shows best that it was too high, or too low; what goes to and fro is shown where it is furthest from its middle. */
export function worstOf(readings: readonly Reading[], rule: Pick<FormRule, 'over'>, side: Finding['side']): Reading | null {
  const middle = quantile(
    readings.map(({ value }) => value),
    0.5,
  );
  if (middle === undefined) return null;
  const first = readings[0]?.value ?? 0;
  const badness = ({ value }: Reading): number => {
    if (rule.over === 'range' || rule.over === 'drift') return Math.abs(value - middle);
    const change = rule.over === 'change' ? value - first : value;
    return side === 'low' ? -change : change;
  };
  return readings.reduce(
    (worst, each) => (badness(each) > badness(worst) ? each : worst),
    readings[0] ?? { timeMs: 0, value: 0 },
  );
}

/** When a repetition was furthest off by a rule, on the pictures' clock, milliseconds. */
export function momentOfFinding(frames: readonly PoseFrame[], rep: Rep, rule: FormRule, finding: Finding): number {
  const [fromMs, toMs] = phaseOf(rep, rule);
  const middleMs = (fromMs + toMs) / 2;
  const { signal } = rule;
  if (signal === 'outMs' || signal === 'backMs' || signal === 'holdMs') return middleMs;
  const readings = readingsOf(frames, [signal], rep.side).get(signal) ?? [];
  const within = readings.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
  return worstOf(within, rule, finding.side)?.timeMs ?? middleMs;
}
