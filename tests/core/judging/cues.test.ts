import '../../english-messages.ts';
import { inEnglish } from '../../../src/language/english.ts';
import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import { CuePolicy } from '../../../src/core/judging/cues.ts';
import type { Cue, Finding, FindingState, RepOutcome } from '../../../src/core/events.ts';
import type { Confidence, FormRule, Grade } from '../../../src/core/exercise.ts';

const finding = (state: FindingState, grade: Grade = 'article', confidence: Confidence = 'high'): Finding => ({
  rule: `${grade}-rule`,
  state,
  confidence,
  grade,
  side: 'low',
});

const RULES = (['safety', 'article', 'advice'] as const).map((grade): FormRule => ({
  id: `${grade}-rule`,
  title: say`A rule`,
  signal: 'trunkLean',
  phase: 'peak',
  over: 'median',
  bands: { good: [0, 1], warn: [0, 2] },
  views: ['side'],
  confidence: 'high',
  grade,
  cue: { low: say`Mind the ${grade}` },
  basis: '',
}));

const good = finding('good');
const full = (...findings: readonly Finding[]) => ({ outcome: 'full' as RepOutcome, findings: [...findings] });

const told = (reps: readonly ReturnType<typeof full>[]): (Cue | null)[] => {
  const policy = new CuePolicy(RULES);
  return reps.map((rep) => policy.after(rep, say`A bit lower`));
};
const texts = (reps: readonly ReturnType<typeof full>[]): (string | null)[] =>
  told(reps).map((cue) => (cue ? inEnglish(cue.message) : null));

describe('praise', () => {
  it('comes after two clean repetitions in a row, then with every fourth, in other words each time', () => {
    expect(
      texts(Array(18).fill(full(good)))
        .map((text, index) => (text === null ? [] : [index + 1, text]))
        .flat(),
    ).toEqual([2, 'Good', 6, 'Clean', 10, 'Nice work', 14, 'Well done', 18, 'Good']);
  });

  it('is not given for what was not seen', () => {
    const unseen = full(finding('unobserved'));
    expect(texts([unseen, unseen, full(), full()])).toEqual([null, null, null, null]);
    expect(texts([full(good, finding('unobserved')), full(good)])).toEqual([null, 'Good']);
  });

  it('begins anew after a warning, a fault or a partial repetition', () => {
    const unclean = [
      full(good, finding('warn')),
      full(good, finding('warn', 'advice', 'low')),
      full(good, finding('fault')),
      { ...full(good), outcome: 'partial' as const },
    ];
    for (const each of unclean) {
      expect(told([full(good), each, full(good), full(good)]).map((cue) => cue?.kind === 'praise')).toEqual([
        false,
        false,
        false,
        true,
      ]);
    }
  });
});

describe('a cue', () => {
  it('says how urgent it is', () => {
    expect(told([full(finding('fault', 'safety'))])[0]).toEqual({
      kind: 'form',
      message: 'Mind the safety',
      rule: 'safety-rule',
      grade: 'safety',
    });
    expect(told([full(finding('fault')), full(finding('fault'))])[1]).toMatchObject({ grade: 'article' });
  });

  it('of safety comes at once, another one when it shows in two of three', () => {
    expect(texts([full(finding('fault', 'safety'))])).toEqual(['Mind the safety']);
    expect(texts([full(finding('fault')), full(), full(finding('fault'))])).toEqual([null, null, 'Mind the article']);
    expect(texts([full(finding('fault')), full(), full(), full(finding('fault'))])).toEqual([null, null, null, null]);
  });
});
