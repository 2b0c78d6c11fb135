import type { Cue, Finding, Rep } from '../events.ts';
import type { FormRule, Grade } from '../exercise.ts';
import { say, type Message } from '../message.ts';
import { cueOf } from './words.ts';

/** The same cue is not said again within this many repetitions. */
const SAME_CUE_REPS = 2;
/** A fault is spoken of when it shows in two of the last three repetitions; a matter of safety at once. */
const RECENT_REPS = 3;
const RECENT_FAULTS = 2;
const PRAISE_AFTER_CLEAN = 2;
const PRAISE_AGAIN_AFTER = 4;
/** In turn. They claim no more than was seen. */
const PRAISES = [say`Good`, say`Clean`, say`Nice work`, say`Well done`] as const;

const PRIORITY: Record<Grade, number> = { safety: 0, article: 1, advice: 2 };

/** Decides what to say after a repetition: one thing at most, and not the same thing all the time. */
export class CuePolicy {
  readonly #rules: ReadonlyMap<string, FormRule>;
  #reps = 0;
  #recent: Set<string>[] = [];
  #lastSaid = new Map<string, number>();
  #clean = 0;
  #praisedAt = -Infinity;
  #praises = 0;

  constructor(rules: readonly FormRule[]) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** The cue for this repetition, or null. `missedCue`: what to say of one that is not full. */
  after(rep: Pick<Rep, 'outcome' | 'findings'>, missedCue: Message | null): Cue | null {
    this.#reps += 1;
    const faults = rep.findings.filter((finding) => finding.state === 'fault');
    this.#recent = [...this.#recent, new Set(faults.map((finding) => finding.rule))].slice(-RECENT_REPS);
    this.#clean = isClean(rep) ? this.#clean + 1 : 0;

    const urgent = faults.find((finding) => finding.grade === 'safety' && this.#mayRepeat(this.#cueOf(finding)));
    if (urgent) return this.#form(urgent);
    if (rep.outcome !== 'full')
      return missedCue && this.#mayRepeat(missedCue) ? this.#say({ kind: 'partial', message: missedCue }) : null;
    const worst = faults.filter((finding) => this.#persists(finding)).sort((a, b) => PRIORITY[a.grade] - PRIORITY[b.grade])[0];
    if (worst) return this.#form(worst);
    return this.#clean >= PRAISE_AFTER_CLEAN && this.#reps - this.#praisedAt >= PRAISE_AGAIN_AFTER ? this.#praise() : null;
  }

  #cueOf(finding: Finding): Message | null {
    const rule = this.#rules.get(finding.rule);
    return rule ? cueOf(rule, finding) : null;
  }

  #form(finding: Finding): Cue | null {
    const message = this.#cueOf(finding);
    return message && this.#say({ kind: 'form', message, rule: finding.rule, grade: finding.grade });
  }

  #praise(): Cue {
    this.#praisedAt = this.#reps;
    const message = PRAISES[this.#praises % PRAISES.length] ?? PRAISES[0];
    this.#praises += 1;
    return { kind: 'praise', message };
  }

  #persists(finding: Finding): boolean {
    const seen = this.#recent.filter((rules) => rules.has(finding.rule)).length;
    return seen >= RECENT_FAULTS && this.#mayRepeat(this.#cueOf(finding));
  }

  /** By its words: two rules may ask for the same. */
  #mayRepeat(message: Message | null): boolean {
    return message !== null && this.#reps - (this.#lastSaid.get(message.key) ?? -Infinity) > SAME_CUE_REPS;
  }

  #say(cue: Cue): Cue {
    this.#lastSaid.set(cue.message.key, this.#reps);
    return cue;
  }
}

/** Full, with something seen of its form and nothing to say against it; what was not seen is not praised. */
const isClean = ({ outcome, findings }: Pick<Rep, 'outcome' | 'findings'>): boolean =>
  outcome === 'full' &&
  findings.some(({ state }) => state === 'good') &&
  findings.every(({ state }) => state === 'good' || state === 'unobserved');
