import { describe, expect, it } from 'vitest';
import type { Confirmation, FormRule, RepSpec } from '../../../src/core/exercise.ts';
import type { RepCandidate } from '../../../src/core/counting/reps.ts';
import { RepJudge, type MadeRep } from '../../../src/core/judging/rep-judge.ts';
import { reasonOf } from '../../../src/core/judging/words.ts';
import { say } from '../../../src/core/message.ts';
import type { View } from '../../../src/core/pose.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { windowOf, type SampleRow } from './sample-rows.ts';

/** What speaks against a repetition: how well it was seen, how much of it there is, from where it was seen, and what it was instead. */

const KNEES: Confirmation = { signal: 'otherKneeOverOwn', phase: 'peak', within: [-0.25, 0.25] };
const FOOT: Confirmation = { signal: 'otherFootLift', phase: 'peak', within: [-0.3, 0.3] };
const HINGE: Confirmation = {
  signal: 'kneePerHipFlex3d',
  phase: 'peak',
  within: [0.4, Infinity],
  rival: say`That looked like a hip hinge`,
};
const rule = squat.rules.find(({ id }) => id === 'hands-up');
if (!rule) throw new Error('The squat has this rule.');
const RULES: readonly FormRule[] = [rule];

const candidate = (peak: number): RepCandidate => ({
  startMs: 1000,
  peakMs: 2000,
  endMs: 3000,
  topStartMs: 1800,
  topEndMs: 2200,
  valley: 0,
  peak,
  amplitude: peak,
  outMs: 1000,
  backMs: 1000,
  cut: false,
});

interface Seen {
  confirm: readonly Confirmation[];
  /** What these signals read all the while. */
  reads: Partial<Record<Confirmation['signal'], number>>;
  /** Signals that are seen well enough to count by, and not well enough to judge by. */
  badly?: readonly Confirmation['signal'][];
  /** Seen from there until 1.5 s, and from there afterwards. */
  views?: readonly [View, View];
  peak?: number;
}

function made({ confirm, reads, badly = [], views = ['side', 'side'], peak = 90 }: Seen): MadeRep | null {
  const counted = { ...reads, wristOverHip: 0.5 };
  const values = Object.fromEntries(Object.entries(counted).filter(([name]) => !badly.some((each) => each === name)));
  const samples = Array.from({ length: 35 }, (_, index): SampleRow => {
    const timeMs = 100 * index;
    const share = timeMs <= 1000 || timeMs >= 3000 ? 0 : 1 - Math.abs(timeMs - 2000) / 1000;
    return { timeMs, height: share * peak, values, counted, view: timeMs < 1500 ? views[0] : views[1] };
  });
  const spec: RepSpec = { ...need(squat.rep), confirm };
  const context = { view: views[0], side: null, calibration: null };
  return new RepJudge(spec, RULES).make({ samples: windowOf(samples), held: null }, candidate(peak), context);
}

const need = (spec: RepSpec | undefined): RepSpec => {
  if (!spec) throw new Error('The squat has repetitions.');
  return spec;
};

describe('one thing that speaks against a repetition', () => {
  it('voids it when it was seen well', () => {
    expect(made({ confirm: [KNEES], reads: { otherKneeOverOwn: 0.5 } })).toMatchObject({
      outcome: 'void',
      voidReason: 'other-movement',
    });
  });

  it('leaves it counted, unsure and with nothing said of its form, when it was seen badly', () => {
    const rep = made({ confirm: [KNEES], reads: { otherKneeOverOwn: 0.5 }, badly: ['otherKneeOverOwn'] });
    expect(rep).toMatchObject({ outcome: 'full', unsure: true, findings: [{ state: 'unobserved', reason: 'hidden' }] });
  });

  it('is not there at the exact limit', () => {
    const rep = made({ confirm: [KNEES], reads: { otherKneeOverOwn: 0.25 } });
    expect(rep).toMatchObject({ outcome: 'full', findings: [{ state: 'good' }] });
    expect(rep).not.toHaveProperty('unsure');
  });

  it('is not held against it where nothing was seen of it at all', () => {
    expect(made({ confirm: [KNEES], reads: {} })?.outcome).toBe('full');
  });
});

describe('two things that speak against it', () => {
  it('void it, however badly they were seen', () => {
    const reads = { otherKneeOverOwn: 0.5, otherFootLift: 0.6 };
    const rep = made({ confirm: [KNEES, FOOT], reads, badly: ['otherKneeOverOwn', 'otherFootLift'] });
    expect(rep?.outcome).toBe('void');
  });
});

describe('what is asked from one side only', () => {
  const fromTheFront: Confirmation = { ...KNEES, views: ['front'] };

  it('is asked when most of the repetition was seen from there, whatever was at its beginning or end', () => {
    const reads = { otherKneeOverOwn: 0.5 };
    expect(made({ confirm: [fromTheFront], reads, views: ['side', 'front'] })?.outcome).toBe('void');
    expect(made({ confirm: [fromTheFront], reads, views: ['front', 'side'] })?.outcome).toBe('full');
  });
});

describe('a movement that is known to be another one', () => {
  const hinge = { confirm: [FOOT, HINGE], reads: { kneePerHipFlex3d: 0.3 } };

  it('is called by its name, however far it went', () => {
    for (const peak of [30, 90]) {
      const rep = made({ ...hinge, peak });
      expect(rep).toMatchObject({ outcome: 'void', unclear: 'kneePerHipFlex3d' });
      expect(rep && reasonOf({ ...rep, index: 1 }, squat)).toMatchObject({ key: 'That looked like a hip hinge' });
    }
  });

  it('is passed over where it has no name and did not go as far as this one has to', () => {
    expect(made({ confirm: [KNEES], reads: { otherKneeOverOwn: 0.5 }, peak: 60 })).toBeNull();
  });
});
