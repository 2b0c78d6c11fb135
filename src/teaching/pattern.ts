import { opposite, SIDES, type Side } from '../core/pose.ts';
import { mostOf } from './most-of.ts';
import type { SignalName } from '../core/signals/index.ts';
import type { Recording } from './recording.ts';
import { swingsOf, type Swing, type Swings } from './swings.ts';
import { countedUnit, FLOOR, trustIn } from './teachable.ts';

/** The part of a recording that is looked at: standing still before, the movement, standing still again. Milliseconds. */
export interface Bout {
  stillFromMs: number;
  /** The last still moment before, and the first one after. */
  fromMs: number;
  toMs: number;
}

/** `both`: left and right move alike; `one`: one of them does; `alternating`: they take turns. */
export type Sidedness = 'both' | 'one' | 'alternating';

export interface SidedSwing extends Swing {
  side: Side;
}

/** How a signal tells of the movement. */
export interface Pattern {
  signal: SignalName;
  sidedness: Sidedness;
  rest: number;
  height: number;
  swings: readonly SidedSwing[];
  alike: number;
  /** The larger, the better it is to count by. */
  score: number;
}

/** The other side moves less than this share as far where only one side moves; see `SideJudge`, which wants as much. */
const ONE_SIDED_BELOW = 1 / 1.5;
/** The points of the signal have to be seen in so much of the time. [our own choice] */
const LEAST_SEEN = 0.8;

/** Between the still moment and the movement a filter lags; the way back ends within this after the first still moment. */
const AFTER_MS = 400;

interface OneSide {
  side: Side;
  seen: number;
  swings: Swings | null;
}

/** What a signal does in a bout; null where it tells of no movement. */
export function patternOf(recording: Recording, signal: SignalName, bout: Bout): Pattern | null {
  const moments = recording.moments.filter(({ timeMs }) => timeMs >= bout.fromMs && timeMs <= bout.toMs);
  const view = mostOf(moments.flatMap((moment) => moment.view ?? []));
  const near = mostOf(moments.flatMap((moment) => moment.near ?? []));
  const unit = countedUnit(signal);
  if (!view || !near || !unit) return null;
  const trust = trustIn(signal, view);
  if (trust === 0) return null;
  const [one, other] = SIDES.map((side): OneSide => {
    const during = recording.samples(signal, side, bout.fromMs, bout.toMs + AFTER_MS);
    const before = recording.samples(signal, side, bout.stillFromMs, bout.fromMs);
    const seen = during.length / Math.max(1, moments.length);
    return { side, seen, swings: swingsOf(before, during, FLOOR[unit], unit === 'deg') };
  });
  if (!one || !other) return null;
  const pattern = sided(one, other, near);
  return pattern && { ...pattern, signal, score: pattern.score * trust };
}

function sided(one: OneSide, other: OneSide, near: Side): Omit<Pattern, 'signal'> | null {
  const moving = [one, other].filter((each) => (each.swings?.swings.length ?? 0) > 0 && each.seen >= LEAST_SEEN);
  const [first, second] = moving;
  if (!first?.swings) return null;
  if (!second?.swings) return alone(first, opposite(first.side) === one.side ? one : other, near);
  const isTogether = overlaps(first.swings, second.swings);
  if (!isTogether) return taken('alternating', moving);
  const ratio = first.swings.height / second.swings.height;
  if (ratio > 1 / ONE_SIDED_BELOW) return taken('one', [first]);
  if (ratio < ONE_SIDED_BELOW) return taken('one', [second]);
  return taken('both', [moving.find(({ side }) => side === near) ?? first]);
}

/** One side alone swings. Where the other one moves without swinging it is not clear whose the movement is. */
function alone(own: OneSide, other: OneSide, near: Side): Omit<Pattern, 'signal'> | null {
  // What is hidden behind the near side may well do the same.
  if (other.seen < LEAST_SEEN) return own.side === near ? taken('both', [own]) : null;
  const pattern = taken('one', [own]);
  return pattern && { ...pattern, score: pattern.score * (other.swings ? 0.7 : 1) };
}

function taken(sidedness: Sidedness, sides: readonly OneSide[]): Omit<Pattern, 'signal'> | null {
  const each = sides.flatMap(({ side, swings }) => (swings ? [{ side, ...swings }] : []));
  const mean = (of: (swings: Swings) => number): number => each.reduce((sum, swings) => sum + of(swings), 0) / each.length;
  const rest = mean((swings) => swings.rest);
  const swings = each
    .flatMap(({ side, swings: own }) => own.map((swing): SidedSwing => ({ ...swing, side })))
    .sort((a, b) => a.peakMs - b.peakMs);
  const peaks = swings.map(({ peak }) => peak - rest);
  const alike = Math.min(...peaks) / Math.max(...peaks);
  const seen = Math.min(1, ...sides.map((side) => side.seen));
  return { sidedness, rest, height: mean((own) => own.height), swings, alike, score: mean((own) => own.clean) * seen };
}

/** Whether most of the swings of the one that has fewer happen while the other one swings too. */
function overlaps(a: Swings, b: Swings): boolean {
  const [fewer, more] = a.swings.length <= b.swings.length ? [a.swings, b.swings] : [b.swings, a.swings];
  const together = fewer.filter(({ peakMs }) => more.some(({ startMs, endMs }) => peakMs > startMs && peakMs < endMs));
  return 2 * together.length > fewer.length;
}
