import { wasSeen } from '../core/counting/seen.ts';
import type { Finding, Hold, Rep } from '../core/events.ts';
import type { Exercise, FormRule } from '../core/exercise.ts';

/** How grave it is: what was off, then a height that was missed, then what was close to it, last what one camera sees poorly. */
const GRAVITY = { fault: 3, partial: 2, warn: 1, hint: 0.5, none: 0 } as const;

/** What was gravest in one movement. */
export interface Lapse {
  gravity: number;
  /** How far beyond the good values, in widths of the band in which it is only close. */
  deviation: number;
  /** Null where nothing was off but the height. */
  finding: Finding | null;
}

type Rules = Pick<Exercise, 'rules'>;

const NO_LAPSE: Lapse = { gravity: GRAVITY.none, deviation: 0, finding: null };

/** How far a value is beyond the good ones, in widths of the band that is only close; 0 where it is good, or not known. */
export function beyond({ bands: { good, warn } }: Pick<FormRule, 'bands'>, value: number): number {
  const [edge, limit] = value < good[0] ? [good[0], warn[0]] : [good[1], warn[1]];
  const past = value < good[0] ? good[0] - value : value - good[1];
  if (!(past > 0)) return 0;
  const width = Math.abs(limit - edge);
  return past / (Number.isFinite(width) && width > 0 ? width : Math.max(1, Math.abs(edge)));
}

const gravityOf = ({ state, confidence }: Finding): number => {
  if (state === 'fault') return GRAVITY.fault;
  if (state !== 'warn') return GRAVITY.none;
  return confidence === 'low' ? GRAVITY.hint : GRAVITY.warn;
};

/** Whether the first is the graver one; of two alike the later one. */
const isGraver = (a: Lapse, b: Lapse): boolean => a.gravity > b.gravity || (a.gravity === b.gravity && a.deviation > b.deviation);

/** The gravest of findings. */
export function lapseIn(findings: readonly Finding[], { rules }: Rules): Lapse {
  return findings.reduce((gravest, finding) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    const gravity = gravityOf(finding);
    if (!rule || gravity === GRAVITY.none) return gravest;
    const lapse = { gravity, deviation: finding.value === undefined ? 0 : beyond(rule, finding.value), finding };
    return isGraver(lapse, gravest) ? lapse : gravest;
  }, NO_LAPSE);
}

/** What was gravest in a repetition. One that is void was another movement, and one that nobody saw has none. */
export function lapseOf(rep: Rep, exercise: Rules): Lapse {
  if (rep.outcome === 'void' || !wasSeen(rep)) return NO_LAPSE;
  const lapse = lapseIn(rep.findings, exercise);
  const missed: Lapse = { gravity: GRAVITY.partial, deviation: -rep.amplitude, finding: null };
  return rep.outcome === 'partial' && isGraver(missed, lapse) ? missed : lapse;
}

/** The gravest of several, the latest of those that are alike; null where none has a lapse. */
export function worstAmong<T>(items: readonly T[], lapse: (item: T) => Lapse): T | null {
  let worst: { item: T; lapse: Lapse } | null = null;
  for (const item of items) {
    const its = lapse(item);
    if (its.gravity > GRAVITY.none && (!worst || !isGraver(worst.lapse, its))) worst = { item, lapse: its };
  }
  return worst?.item ?? null;
}

const observed = ({ findings }: Rep): number => findings.filter(({ state }) => state !== 'unobserved').length;

/** Compares what is better in a repetition: nothing close before something close, more that was seen, a larger movement. */
const better = (a: Rep, b: Rep, exercise: Rules): number =>
  lapseOf(a, exercise).gravity - lapseOf(b, exercise).gravity || observed(b) - observed(a) || b.amplitude - a.amplitude;

export interface Chosen {
  worst: Rep | null;
  /** Full, and nothing was off in it. */
  best: Rep | null;
}

/** The worst and the best of the repetitions, in order of time. `hasClip`: whether there is something to show of one. */
export function chosenOf(reps: readonly Rep[], exercise: Rules, hasClip: (rep: Rep) => boolean = () => true): Chosen {
  const shown = reps.filter((rep) => rep.outcome !== 'void' && wasSeen(rep) && hasClip(rep));
  const worst = worstAmong(shown, (rep) => lapseOf(rep, exercise));
  const [best = null] = shown
    .filter((rep) => rep !== worst && rep.outcome === 'full' && !rep.unsure && lapseOf(rep, exercise).gravity < GRAVITY.partial)
    .sort((a, b) => better(a, b, exercise));
  return { worst, best };
}

/** The hold with the gravest finding; null where nothing was off. */
export const worstHold = (holds: readonly Hold[], exercise: Rules): Hold | null =>
  worstAmong(holds, ({ findings = [] }) => lapseIn(findings, exercise));
