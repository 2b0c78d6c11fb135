import { cueOf } from '../../../src/core/judging/words.ts';
import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import type { FormRule } from '../../../src/core/exercise.ts';
import { judge, type RepEvidence } from '../../../src/core/judging/rules.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { windowOf, type SampleRow } from './sample-rows.ts';

/** A repetition of two seconds at 20 frames/s whose signal `name` has the given values. */
function rowsOf(rule: FormRule, value: number): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let timeMs = 0; timeMs <= 3000; timeMs += 50) {
    const height = timeMs < 500 || timeMs > 2500 ? 0 : 90 * Math.sin((Math.PI * (timeMs - 500)) / 2000);
    rows.push({ timeMs, height, values: { [rule.signal]: shapeOf(rule, value, timeMs) } });
  }
  return rows;
}

function evidence(rule: FormRule, value: number, change: Partial<RepEvidence> = {}): RepEvidence {
  const candidate = {
    startMs: 500,
    peakMs: 1500,
    endMs: 2500,
    topStartMs: 1200,
    topEndMs: 1800,
    valley: 0,
    peak: 90,
    amplitude: 90,
    outMs: value,
    backMs: value,
    cut: false,
  };
  return {
    candidate,
    view: rule.views[0] ?? 'side',
    holdMs: value,
    samples: windowOf(rowsOf(rule, value)),
    baseline: () => 0,
    ...change,
  };
}

/** A rule over a change sees its value arrive between the first and the last sample of the phase. A rule over a range sees its value come and go with every sample. */
const shapeOf = (rule: FormRule, value: number, timeMs: number): number => {
  if (rule.over === 'range' || rule.over === 'drift') return timeMs % 100 === 0 ? 0 : Math.max(0, value);
  return rule.over === 'change' ? value * (timeMs >= lastOf(rule) ? 1 : 0) : value;
};

/** Time of the last sample of the two early phases. */
const lastOf = (rule: FormRule): number => (rule.phase === 'early-out' ? 700 : 2000);

const TINY = 1e-9;
const ALL = EXERCISES.flatMap(({ id, rules }) => rules.map((rule) => [`${id}/${rule.id}`, rule] as const));

describe.each(ALL)('the rule %s', (_, rule) => {
  const state = (value: number): string => judge(rule, evidence(rule, value)).state;
  const [goodMin, goodMax] = rule.bands.good;
  const [warnMin, warnMax] = rule.bands.warn;
  const beyondWarn = rule.confidence === 'low' ? 'warn' : 'fault';

  it('is good exactly at the edges of its good band, and not beyond', () => {
    for (const [edge, outward] of [
      [goodMin, -TINY],
      [goodMax, TINY],
    ] as const) {
      if (!Number.isFinite(edge)) continue;
      expect(state(edge)).toBe('good');
      expect(state(edge + outward * 1000)).not.toBe('good');
    }
  });

  it('warns exactly at the edges of its warn band, and finds fault beyond', () => {
    for (const [edge, outward] of [
      [warnMin, -TINY],
      [warnMax, TINY],
    ] as const) {
      if (!Number.isFinite(edge)) continue;
      expect(state(edge)).toBe('warn');
      expect(state(edge + outward * 1000)).toBe(beyondWarn);
    }
  });

  it('says what to do when it is broken', () => {
    if (Number.isFinite(goodMin)) expect(cueOf(rule, judge(rule, evidence(rule, goodMin - 1e6)))).toEqual(rule.cue.low);
    if (Number.isFinite(goodMax)) expect(cueOf(rule, judge(rule, evidence(rule, goodMax + 1e6)))).toEqual(rule.cue.high);
  });

  it('is unobserved in another view, and where its points are hidden', () => {
    const others = (['front', 'oblique', 'side'] as const).filter((view) => !rule.views.includes(view));
    for (const view of others) {
      expect(judge(rule, evidence(rule, 0, { view }))).toMatchObject({ state: 'unobserved', reason: 'view' });
    }
    if (['outMs', 'backMs', 'holdMs'].includes(rule.signal)) return;
    const hidden = windowOf(rowsOf(rule, 0).map((row) => ({ ...row, values: {} })));
    expect(judge(rule, evidence(rule, 0, { samples: hidden }))).toMatchObject({ state: 'unobserved', reason: 'hidden' });
  });
});

describe('judging', () => {
  const rule: FormRule = {
    id: 'r',
    title: say`A rule`,
    signal: 'trunkLean',
    phase: 'peak',
    over: 'median',
    bands: { good: [-Infinity, 10], warn: [-Infinity, 20] },
    views: ['side'],
    confidence: 'high',
    grade: 'article',
    cue: { high: say`Less` },
    basis: '',
  };

  it('is unobserved when its points are seen in less than half of the phase', () => {
    const seenIn = (share: number): RepEvidence => {
      const rows = rowsOf(rule, 30);
      const peak = rows.filter(({ timeMs }) => timeMs >= 1200 && timeMs <= 1800);
      const keep = new Set(peak.slice(0, Math.ceil(share * peak.length)));
      return evidence(rule, 30, { samples: windowOf(rows.map((row) => (keep.has(row) ? row : { ...row, values: {} }))) });
    };
    expect(judge(rule, seenIn(0.5)).state).toBe('fault');
    expect(judge(rule, seenIn(0.4)).state).toBe('unobserved');
  });

  it('takes the difference from the start pose where the rule says so', () => {
    const fromStart = { ...rule, fromStart: true };
    expect(judge(fromStart, evidence(rule, 35, { baseline: () => 30 }))).toMatchObject({ state: 'good', value: 5 });
    expect(judge(fromStart, evidence(rule, 35, { baseline: () => undefined })).state).toBe('unobserved');
  });

  it('never calls a fault on low confidence', () => {
    expect(judge({ ...rule, confidence: 'low' }, evidence(rule, 90)).state).toBe('warn');
  });
});
