import { describe, expect, it } from 'vitest';
import type { MadeRep } from '../../src/core/judging/rep-judge.ts';
import type { Seen } from '../../src/core/movement-watch.ts';
import { BELONGS_MS, IN_RHYTHM_MS, LEADS_MS, Rehearsal, TOUCHES_MS } from '../../src/core/rehearsal.ts';

/** What opens a set by itself, at the exact limits. */

const repetition = (startMs: number, outcome: MadeRep['outcome'] = 'full', endMs = startMs + 2000): MadeRep => ({
  outcome,
  side: null,
  startMs,
  peakMs: (startMs + endMs) / 2,
  endMs,
  amplitude: 90,
  peak: 90,
  unit: 'deg',
  holdMs: 0,
  view: 'side',
  findings: [],
});
const made = (rep: MadeRep): Seen => ({ type: 'made', rep });

/** The start pose is there at these times; then this is seen, at its end. */
function opened(posedMs: readonly number[], rep: MadeRep): Seen[] | null {
  const rehearsal = new Rehearsal();
  for (const timeMs of posedMs) expect(rehearsal.push([], true, timeMs)).toBeNull();
  return rehearsal.push([made(rep)], false, rep.endMs);
}

describe('a full repetition', () => {
  const rep = repetition(10_000);

  it('opens the set when it begins in the start pose, or ends in it, and not a moment further away', () => {
    expect(opened([10_000 - TOUCHES_MS], rep)).toEqual([made(rep)]);
    expect(opened([10_000 - TOUCHES_MS - 1], rep)).toBeNull();
    expect(opened([10_000 + TOUCHES_MS], rep)).toEqual([made(rep)]);
    expect(opened([10_000 + TOUCHES_MS + 1], rep)).toBeNull();
    expect(opened([12_000 - TOUCHES_MS], rep)).toEqual([made(rep)]);
    expect(opened([12_000 - TOUCHES_MS - 1], rep)).toBeNull();
  });

  it('opens nothing when it is partial or void', () => {
    expect(opened([10_000], repetition(10_000, 'partial'))).toBeNull();
    expect(opened([10_000], repetition(10_000, 'void'))).toBeNull();
  });
});

describe('two full repetitions that do not touch the start pose', () => {
  const opening = (gapMs: number): Seen[] | null => {
    const rehearsal = new Rehearsal();
    const [first, second] = [repetition(1000), repetition(3000 + gapMs)];
    expect(rehearsal.push([made(first)], false, 3000)).toBeNull();
    return rehearsal.push([made(second)], false, second.endMs);
  };

  it('open the set when they follow one another without a pause, and are both counted', () => {
    expect(opening(IN_RHYTHM_MS)).toHaveLength(2);
    expect(opening(IN_RHYTHM_MS + 1)).toBeNull();
  });
});

describe('partial repetitions before it', () => {
  /** A partial repetition, and a full one so long after its end. */
  function after(gapMs: number, between: Seen[] = []): Seen[] | null {
    const rehearsal = new Rehearsal();
    const partial = repetition(1000, 'partial');
    const full = repetition(partial.endMs + gapMs);
    rehearsal.push([made(partial), ...between], false, partial.endMs);
    return rehearsal.push([made(full)], true, full.endMs);
  }

  it('are counted with it when they belong to it', () => {
    expect(after(BELONGS_MS)).toHaveLength(2);
    expect(after(BELONGS_MS + 1)).toHaveLength(1);
  });

  it('are not when the person was out of sight, or left the position, in between', () => {
    expect(after(500, [{ type: 'broken-off', reason: 'lost' }])).toHaveLength(1);
  });

  it('are forgotten with who made them', () => {
    const rehearsal = new Rehearsal();
    rehearsal.push([made(repetition(1000, 'partial'))], true, 3000);
    rehearsal.forget();
    const full = repetition(3500);
    expect(rehearsal.push([made(full)], false, full.endMs)).toBeNull();
    expect(rehearsal.push([], true, full.endMs + 100)).toBeNull();
  });

  it('count where the person stood still for a moment in between, as long as that is in the rhythm of the set', () => {
    const led = (gapMs: number): number => {
      const rehearsal = new Rehearsal();
      rehearsal.push([made(repetition(1000, 'partial'))], false, 3000);
      return rehearsal.leadingUpTo(repetition(3000 + gapMs)).length;
    };
    expect(led(LEADS_MS)).toBe(1);
    expect(led(LEADS_MS + 1)).toBe(0);
  });
});

describe('the time of a posture', () => {
  it('opens the set when it begins to run', () => {
    const started: Seen = { type: 'timer-started', timeMs: 5000, side: null, heldMs: 1000 };
    expect(new Rehearsal().push([started], false, 5000)).toEqual([started]);
  });
});
