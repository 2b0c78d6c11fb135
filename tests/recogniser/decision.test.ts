import { describe, expect, it } from 'vitest';
import { Decider, ENTER_AT, ENTER_MS, LEAVE_BELOW, LEAVE_MS } from '../../src/recogniser/decision.ts';

const NAMES = ['squat', 'bridge', 'bridge-single'];

const surely = (squat: number, bridge = 0, single = 0): Float32Array =>
  Float32Array.from([squat, bridge, single, 1 - squat - bridge - single]);

/** Says the same until a time, every 50 ms, and returns what is decided then. */
function keep(decider: Decider, fromMs: number, toMs: number, probabilities: Float32Array): string | null {
  let decided: string | null = null;
  for (let timeMs = fromMs; timeMs <= toMs; timeMs += 50) decided = decider.push(timeMs, probabilities);
  return decided;
}

/** Nearest number of the arithmetic that is used, on one side. */
const HAIR = 1e-6;

describe('the decision', () => {
  it('needs the probability for its time, and not a moment less', () => {
    expect(keep(new Decider(NAMES), 0, ENTER_MS - 50, surely(1))).toBeNull();
    expect(keep(new Decider(NAMES), 0, ENTER_MS, surely(1))).toBe('squat');
  });

  it('needs its probability, and not a hair less', () => {
    expect(keep(new Decider(NAMES), 0, 5000, surely(ENTER_AT - HAIR))).toBeNull();
    expect(keep(new Decider(NAMES), 0, 5000, surely(ENTER_AT + HAIR))).toBe('squat');
  });

  it('stays while the probability is between its limits', () => {
    const decider = new Decider(NAMES);
    keep(decider, 0, 1000, surely(1));
    expect(keep(decider, 1050, 20_000, surely(LEAVE_BELOW + HAIR))).toBe('squat');
  });

  it('is over when the probability stays below its lower limit', () => {
    const decider = new Decider(NAMES);
    keep(decider, 0, 1000, surely(1));
    expect(keep(decider, 1050, 1050 + LEAVE_MS, surely(0))).toBe('squat');
    expect(keep(decider, 1100 + LEAVE_MS, 3000 + LEAVE_MS, surely(0))).toBeNull();
  });

  it('forgets a dip that is shorter than the time in which it leaves', () => {
    const decider = new Decider(NAMES);
    keep(decider, 0, 1000, surely(1));
    keep(decider, 1050, 1800, surely(0));
    expect(keep(decider, 1850, 6000, surely(1))).toBe('squat');
  });

  it('switches to another movement when that one is sure', () => {
    const decider = new Decider(NAMES);
    keep(decider, 0, 1000, surely(1));
    expect(keep(decider, 1050, 4000, surely(0, 1))).toBe('bridge');
  });

  it('adds up kin, and names the likeliest of them', () => {
    expect(keep(new Decider(NAMES), 0, 2000, surely(0, 0.3, 0.5))).toBe('bridge-single');
    expect(keep(new Decider(NAMES), 0, 2000, surely(0, 0.3, 0.3))).toBeNull();
  });

  it('does not change the name among kin for a little', () => {
    const decider = new Decider(NAMES);
    keep(decider, 0, 2000, surely(0, 0.5, 0.4));
    expect(keep(decider, 2050, 6000, surely(0, 0.4, 0.5))).toBe('bridge');
    expect(keep(decider, 6050, 9000, surely(0, 0.3, 0.6))).toBe('bridge-single');
  });

  it('comes as soon with few answers as with many', () => {
    const decider = new Decider(NAMES);
    decider.push(0, surely(1));
    expect(decider.push(ENTER_MS, surely(1))).toBe('squat');
  });
});
