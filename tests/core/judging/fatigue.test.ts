import { say } from '../../../src/core/message.ts';
import { inEnglish } from '../../../src/language/english.ts';
import '../../english-messages.ts';
import { describe, expect, it } from 'vitest';
import { fatigueOf, spentSet } from '../../../src/core/judging/fatigue.ts';
import { finding, rep } from './findings.ts';

const partial = rep({ outcome: 'partial' });
const faulty = rep({ findings: [finding('fault')] });
const voided = rep({ outcome: 'void', findings: [finding('fault')] });
const nearly = rep({ findings: [finding('warn')] });

describe('a spent set', () => {
  it('ends after three partial or faulty repetitions in a row, and not after two', () => {
    expect(spentSet([partial, partial])).toBeNull();
    expect(spentSet([partial, partial, partial])?.sentence).toEqual(
      'The last three were not full. A good moment to end this set.',
    );
    expect(inEnglish(spentSet([faulty, faulty, faulty])?.sentence ?? say``)).toContain('Your form slipped three times running');
    expect(spentSet([faulty, partial, faulty])?.reps).toHaveLength(3);
  });

  it('goes on when one of the last three was right', () => {
    expect(spentSet([partial, partial, rep(), partial])).toBeNull();
    expect(spentSet([partial, partial, nearly])).toBeNull();
  });

  it('passes over void repetitions', () => {
    expect(spentSet([voided, voided, voided])).toBeNull();
    expect(spentSet([partial, voided, partial, voided, partial])).not.toBeNull();
  });
});

describe('falling off', () => {
  const reps = (amplitudes: readonly number[], outMs = 1000) => amplitudes.map((amplitude) => rep({ amplitude, peakMs: outMs }));

  it('is told from six repetitions on', () => {
    expect(fatigueOf(reps([80, 80, 80, 80, 80]))).toBeNull();
    expect(fatigueOf([...reps([80, 80, 80, 80, 80]), voided])).toBeNull();
    expect(fatigueOf(reps([80, 80, 80, 80, 80, 80]))?.sentence).toBeNull();
  });

  it('marks a range that is 15 % smaller in the last third, and no less', () => {
    expect(fatigueOf(reps([100, 100, 95, 95, 85, 85]))).toMatchObject({
      range: { first: 100, last: 85, loss: 0.15, marked: true },
      sentence: 'Towards the end your movement became 15 % smaller.',
    });
    expect(fatigueOf(reps([100, 100, 95, 95, 86, 86]))?.range.marked).toBe(false);
  });

  it('marks a speed that is 20 % lower at the same range', () => {
    const all = [...reps([100, 100, 100, 100]), ...reps([100, 100], 1250)];
    expect(fatigueOf(all)).toMatchObject({
      range: { marked: false },
      speed: { first: 100, last: 80, marked: true },
      sentence: 'Towards the end you became 20 % slower.',
    });
  });

  it('says nothing of getting better', () => {
    expect(fatigueOf(reps([80, 80, 90, 90, 100, 100]))).toMatchObject({ range: { loss: -0.25, marked: false }, sentence: null });
  });
});
