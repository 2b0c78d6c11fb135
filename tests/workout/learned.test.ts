import { inEnglish } from '../../src/language/english.ts';
import '../english-messages.ts';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingState, Rep } from '../../src/core/events.ts';
import { squat } from '../../src/exercises/squat.ts';
import { fakeSets } from '../../src/gallery/fake-data.ts';
import type { SetRecord } from '../../src/log/set-records.ts';
import { learnedFrom } from '../../src/workout/learned.ts';

const [made] = fakeSets([squat, { count: 11 }]);
if (!made) throw new Error('A set was made.');
const [pattern] = made.reps;
if (!pattern) throw new Error('It has repetitions.');
const [ofSet, ofRep] = [made, pattern];

const RULES = squat.rules.filter(({ confidence, cue }) => confidence !== 'low' && (cue.low ?? cue.high) !== undefined);
const ruleOf = (grade: string) => {
  const rule = RULES.find((each) => each.grade === grade);
  if (!rule) throw new Error(`The squat has a rule of the grade ${grade}.`);
  return rule;
};

const finding = (rule: (typeof RULES)[number], state: FindingState): Finding => ({
  rule: rule.id,
  state,
  ...(state !== 'unobserved' && { value: 1, side: rule.cue.high ? ('high' as const) : ('low' as const) }),
  confidence: rule.confidence,
  grade: rule.grade,
});

/** A set of so many repetitions, made of what is told of each. */
function setOf(reps: readonly Partial<Rep>[], over: Partial<SetRecord> = {}): SetRecord {
  const all = reps.map((rep): Rep => ({ ...ofRep, findings: [], outcome: 'full', ...rep }));
  const count = (outcome: Rep['outcome']) => all.filter((rep) => rep.outcome === outcome).length;
  const counts = { full: count('full'), partial: count('partial'), void: count('void'), left: 0, right: 0 };
  return { ...ofSet, reps: all, counts, holdS: null, ...over };
}

const times = (count: number, rep: Partial<Rep>): Partial<Rep>[] => Array.from({ length: count }, () => rep);
const said = (set: SetRecord): [string, string] => {
  const { kind, sentence } = learnedFrom(set, squat);
  return [kind, inEnglish(sentence)];
};

describe('what is learned from a set', () => {
  const rule = ruleOf('article');
  const good: Partial<Rep> = { findings: [finding(rule, 'good')] };
  const off: Partial<Rep> = { findings: [finding(rule, 'fault')] };
  const cue = inEnglish(rule.cue.high ?? rule.cue.low ?? squat.name);

  it('is what was off, how often, and what to do', () => {
    expect(said(setOf([...times(2, off), ...times(8, good)]))).toEqual(['change', `${cue}: 2 of 10 were off`]);
  });

  it('begins with one in five, and with the first where it is about safety', () => {
    expect(said(setOf([...times(1, off), ...times(4, good)]))[0]).toBe('change');
    expect(said(setOf([...times(1, off), ...times(5, good)]))).toEqual(['praise', 'Good set. Do that again']);
    const safe = {
      ...squat,
      rules: squat.rules.map((each) => (each.id === rule.id ? { ...each, grade: 'safety' as const } : each)),
    };
    expect(learnedFrom(setOf([...times(1, off), ...times(20, good)]), safe).kind).toBe('change');
  });

  it('counts only where it was seen', () => {
    const unseen: Partial<Rep> = { findings: [finding(rule, 'unobserved')] };
    expect(said(setOf([...times(1, off), ...times(1, good), ...times(20, unseen)]))).toEqual([
      'change',
      `${cue}: 1 of 2 were off`,
    ]);
  });

  it('is how far one went, where that was short more often', () => {
    const partial: Partial<Rep> = { ...good, outcome: 'partial' };
    const partialCue = inEnglish(squat.rep?.partialCue ?? squat.name);
    expect(said(setOf([...times(3, partial), ...times(12, good)]))).toEqual([
      'change',
      `${partialCue}: 3 of 15 did not go far enough`,
    ]);
    expect(said(setOf([...times(2, partial), ...times(12, good)]))[0]).toBe('praise');
  });

  it('is a pause that was too short, by more than is forgiven', () => {
    const held = (holdMs: number) => said(setOf(times(4, { ...good, holdMs }), { holdS: 2 }));
    expect(held(1800)[0]).toBe('praise');
    expect(held(1799)).toEqual(['change', 'Pause a bit longer: 4 of 4 were shorter than 2 s']);
  });

  it('is praise where all was good, and none where nothing was seen', () => {
    expect(said(setOf(times(10, good)))).toEqual(['praise', 'All of it in good form. Do that again']);
    expect(said(setOf(times(10, {})))).toEqual(['plain', 'Counted. Your form could not be seen from here']);
    expect(said(setOf([]))).toEqual(['plain', 'Nothing was counted in this set']);
  });
});
