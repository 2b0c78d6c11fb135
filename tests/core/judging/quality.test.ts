import { describe, expect, it } from 'vitest';
import { formOf, setQuality, tempoOf } from '../../../src/core/judging/quality.ts';
import { bridge } from '../../../src/exercises/bridge.ts';
import { couch1 } from '../../../src/exercises/couch-1.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { finding, rep } from './findings.ts';

describe('form', () => {
  it('is 100 when everything observed was good, and 0 when all of it was a fault', () => {
    expect(formOf([[finding('good')]]).score).toBe(100);
    expect(formOf([[finding('fault')]]).score).toBe(0);
  });

  it('takes 40 % for a warning', () => {
    expect(formOf([[finding('warn')]]).score).toBeCloseTo(60);
  });

  it('weighs safety three times, the article twice and advice once', () => {
    const [safety, article, advice] = [
      { rule: 'a', grade: 'safety' },
      { rule: 'b', grade: 'article' },
      { rule: 'c', grade: 'advice' },
    ] as const;
    expect(formOf([[finding('fault', safety), finding('good', article), finding('good', advice)]]).score).toBeCloseTo(50);
    expect(formOf([[finding('good', safety), finding('fault', article), finding('good', advice)]]).score).toBeCloseTo(66.67, 1);
    expect(formOf([[finding('good', safety), finding('good', article), finding('fault', advice)]]).score).toBeCloseTo(83.33, 1);
  });

  it('lets a rule of low confidence count nothing', () => {
    expect(formOf([[finding('good'), finding('warn', { rule: 'head', confidence: 'low' })]]).score).toBe(100);
  });

  it('has no score when nothing that counts was observed: unknown is neither good nor wrong', () => {
    expect(formOf([]).score).toBeNull();
    expect(formOf([[finding('unobserved', { reason: 'view' })]]).score).toBeNull();
    expect(formOf([[finding('warn', { confidence: 'low' })]]).score).toBeNull();
  });

  it('leaves what was not observed out of the average', () => {
    expect(formOf([[finding('good'), finding('unobserved', { rule: 'knees' })]]).score).toBe(100);
  });

  it('covers the article’s rules that were seen at least once, and no others', () => {
    const first = [finding('good'), finding('unobserved', { rule: 'knees' }), finding('good', { rule: 'slow', grade: 'advice' })];
    const second = [finding('unobserved'), finding('unobserved', { rule: 'knees' })];
    expect(formOf([first, second]).coverage).toEqual({ observed: 1, of: 2 });
  });

  it('says what each rule took off, so that the costs make up the whole loss', () => {
    const { score, parts } = formOf([
      [finding('fault'), finding('good', { rule: 'knees' })],
      [finding('good'), finding('warn', { rule: 'knees' })],
    ]);
    expect(parts.map(({ rule, cost }) => [rule, Math.round(cost)])).toEqual([
      ['depth', 25],
      ['knees', 10],
    ]);
    expect(parts[0]?.states).toEqual({ good: 1, warn: 0, fault: 1, unobserved: 0 });
    expect(score).toBeCloseTo(65);
  });

  it('averages over repetitions, each by the rules seen in it', () => {
    expect(formOf([[finding('good')], [finding('fault')], [finding('unobserved')]]).score).toBeCloseTo(50);
  });
});

describe('a set', () => {
  const set = (...reps: ReturnType<typeof rep>[]) => ({ reps, holds: [] });

  it('leaves void repetitions out of range and form', () => {
    const quality = setQuality(
      set(
        rep({ findings: [finding('good')] }),
        rep({ outcome: 'partial', findings: [finding('good')] }),
        rep({ outcome: 'void', findings: [finding('fault')] }),
      ),
      squat,
    );
    expect(quality.range).toMatchObject({ score: 50, full: 1, partial: 1, medianPeak: 90, goal: 90, unit: 'deg' });
    expect(quality.form.score).toBe(100);
  });

  it('knows nothing of a set in which nothing happened', () => {
    const quality = setQuality(set(), squat);
    expect([quality.form.score, quality.range, quality.hold, quality.tempo, quality.overall]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('counts a hold that is 0.2 s short as met, and no shorter one', () => {
    const { hold } = setQuality(set(rep({ holdMs: 1800 }), rep({ holdMs: 1799 }), rep({ holdMs: 2500 })), bridge);
    expect(hold).toEqual({ targetMs: 2000, medianMs: 1800, met: 2, of: 3 });
  });

  it('has no hold where the exercise asks for none', () => {
    expect(setQuality(set(rep()), squat).hold).toBeNull();
  });

  it('makes one number of range, form and pace, and says how', () => {
    const findings = [finding('fault', { rule: 'thighs-level' }), finding('good', { rule: 'slow-down', grade: 'advice' })];
    const { overall } = setQuality(set(rep({ findings })), squat);
    expect(overall?.parts).toEqual([
      { part: 'range', score: 100, share: 0.3 },
      { part: 'form', score: 0, share: 0.5 },
      { part: 'pace', score: 100, share: 0.2 },
    ]);
    expect(overall?.score).toBeCloseTo(50);
  });

  it('gives the share of an unknown part to the others', () => {
    const { overall } = setQuality(set(rep({ findings: [finding('fault', { rule: 'thighs-level' })] })), squat);
    expect(overall?.parts.map(({ part, share }) => [part, share])).toEqual([
      ['range', 0.3 / 0.8],
      ['form', 0.5 / 0.8],
    ]);
  });

  it('judges the holds of an exercise that has no repetitions', () => {
    const hold = { side: 'left' as const, startMs: 0, endMs: 60_000, heldMs: 60_000, findings: [finding('warn')] };
    const { form, range } = setQuality({ reps: [], holds: [hold] }, couch1);
    expect([form.score, range]).toEqual([60, null]);
  });
});

describe('tempo', () => {
  it('is told by the medians of full repetitions', () => {
    const reps = [
      rep({ startMs: 0, peakMs: 1000, endMs: 2500 }),
      rep({ startMs: 3000, peakMs: 4200, endMs: 5500 }),
      rep({ outcome: 'partial', startMs: 5600, peakMs: 5700, endMs: 5800 }),
    ];
    expect(tempoOf(reps)).toEqual({ outMs: 1100, holdMs: 0, backMs: 1400, restMs: 500 });
  });

  it('takes the hold out of the ways', () => {
    const hold = { side: null, startMs: 1000, endMs: 3000, heldMs: 2000 };
    expect(tempoOf([rep({ hold, holdMs: 2000, peakMs: 2000, endMs: 4200 })])).toEqual({
      outMs: 1000,
      holdMs: 2000,
      backMs: 1200,
      restMs: null,
    });
  });

  it('does not take the time of a void repetition for a rest', () => {
    const reps = [
      rep(),
      rep({ outcome: 'void', startMs: 2500, endMs: 6000 }),
      rep({ startMs: 9000, peakMs: 10_000, endMs: 11_000 }),
    ];
    expect(tempoOf(reps)?.restMs).toBeNull();
  });
});
