import type { Exercise, FormRule, Grade } from '../core/exercise.ts';
import type { Finding } from '../core/events.ts';
import { cueOf } from '../core/judging/words.ts';
import { HOLD_TOLERANCE_MS } from '../core/judging/quality.ts';
import { say, type Message } from '../core/message.ts';
import type { SetRecord } from '../log/set-records.ts';

/** One thing to take from a set. */
export interface Learned {
  /** `change`: something to do otherwise in the next set. */
  kind: 'change' | 'praise' | 'plain';
  sentence: Message;
}

/** Something that was off so often, at least, is worth a sentence: 1 in 5. Safety always is. [our own choice] */
const WORTH_SAYING = 0.2;

interface Candidate {
  /** Higher is said first. */
  weight: number;
  sentence: Message;
}

const GRADE_WEIGHT: Readonly<Record<Grade, number>> = { safety: 4, article: 2, advice: 1 };
/** Where two are off as often, how far one went comes after the article's words and before advice. */
const RANGE_WEIGHT = 1.5;
const HOLD_WEIGHT = 1.2;

/** How often a rule was off, and what to do then; null where it was not, or seldom. */
function ofRule(rule: FormRule, findings: readonly Finding[]): Candidate | null {
  if (rule.confidence === 'low') return null;
  const seen = findings.filter((finding) => finding.rule === rule.id && finding.state !== 'unobserved');
  const off = seen.filter(({ state }) => state === 'fault');
  const [first] = off;
  const cue = first && cueOf(rule, first);
  if (!cue) return null;
  const share = off.length / seen.length;
  if (rule.grade !== 'safety' && share < WORTH_SAYING) return null;
  return { weight: GRADE_WEIGHT[rule.grade] * share, sentence: say`${cue}: ${off.length} of ${seen.length} were off` };
}

function ofRange({ counts: { full, partial } }: SetRecord, { rep }: Exercise): Candidate | null {
  const of = full + partial;
  if (!rep || partial === 0 || partial / of < WORTH_SAYING) return null;
  return { weight: (RANGE_WEIGHT * partial) / of, sentence: say`${rep.partialCue}: ${partial} of ${of} did not go far enough` };
}

function ofHold({ reps, holdS }: SetRecord): Candidate | null {
  if (holdS === null) return null;
  const full = reps.filter(({ outcome, source }) => outcome === 'full' && source !== 'motion');
  const short = full.filter(({ holdMs }) => holdMs < 1000 * holdS - HOLD_TOLERANCE_MS).length;
  if (short === 0 || short / full.length < WORTH_SAYING) return null;
  return {
    weight: (HOLD_WEIGHT * short) / full.length,
    sentence: say`Pause a bit longer: ${short} of ${full.length} were shorter than ${holdS} s`,
  };
}

const best = (candidates: readonly (Candidate | null)[]): Candidate | undefined =>
  candidates.filter((each) => each !== null).sort((a, b) => b.weight - a.weight)[0];

/**
 * The one thing worth knowing of a set before the next: what was off most, by how much it matters, else that all was good. What was not seen
 * is neither.
 */
export function learnedFrom(set: SetRecord, exercise: Exercise): Learned {
  const { counts, holds, reps } = set;
  const findings = [...reps.filter(({ outcome }) => outcome !== 'void'), ...holds].flatMap((each) => each.findings ?? []);
  const change = best([...exercise.rules.map((rule) => ofRule(rule, findings)), ofRange(set, exercise), ofHold(set)]);
  if (change) return { kind: 'change', sentence: change.sentence };
  if (counts.full === 0 && holds.length === 0) return { kind: 'plain', sentence: say`Nothing was counted in this set` };
  const isFormSeen = findings.some(({ state }) => state !== 'unobserved');
  const isAllGood =
    isFormSeen && counts.partial === 0 && findings.every(({ state }) => state === 'good' || state === 'unobserved');
  if (isAllGood) return { kind: 'praise', sentence: say`All of it in good form. Do that again` };
  return isFormSeen
    ? { kind: 'praise', sentence: say`Good set. Do that again` }
    : { kind: 'plain', sentence: say`Counted. Your form could not be seen from here` };
}
