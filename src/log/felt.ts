import { median } from '../core/seeing/geometry.ts';
import type { FeltFacts, Rep } from '../core/events.ts';
import type { Side } from '../core/pose.ts';

/** What a sensor adds to a set: the middle of its full repetitions. */
export interface FeltSet {
  place: FeltFacts['place'];
  /** Degrees, of all and of each side that was trained. */
  tiltDeg: number;
  sideTiltDeg: Partial<Record<Side, number>>;
  sinkDeg: number | null;
  shakeMg: number | null;
}

const middle = (values: readonly (number | null)[]): number | null => median(values.flatMap((value) => value ?? [])) ?? null;

/** Null where no sensor was worn. */
export function feltIn(reps: readonly Rep[]): FeltSet | null {
  const felt = reps.flatMap(({ outcome, side, felt: facts }) => (outcome === 'full' && facts ? [{ side, facts }] : []));
  const [first] = felt;
  const tiltDeg = middle(felt.map(({ facts }) => facts.tiltDeg));
  if (!first || tiltDeg === null) return null;
  const ofSide = (wanted: Side): Partial<Record<Side, number>> => {
    const tilt = middle(felt.filter(({ side }) => side === wanted).map(({ facts }) => facts.tiltDeg));
    return tilt === null ? {} : { [wanted]: tilt };
  };
  return {
    place: first.facts.place,
    tiltDeg,
    sideTiltDeg: { ...ofSide('left'), ...ofSide('right') },
    sinkDeg: middle(felt.map(({ facts }) => facts.sinkDeg)),
    shakeMg: middle(felt.map(({ facts }) => facts.shakeMg)),
  };
}
