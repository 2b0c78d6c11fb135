import type { Cue, Finding, Rep } from '../events.ts';
import type { Grade } from '../exercise.ts';

/** The same cue is not said again within this many repetitions. */
const SAME_CUE_REPS = 2;
/** A fault is spoken of when it shows in two of the last three repetitions; a matter of safety at once. */
const RECENT_REPS = 3;
const RECENT_FAULTS = 2;
const PRAISE_AFTER_CLEAN = 2;
const PRAISE_AGAIN_AFTER = 4;
/** In turn. They claim no more than was seen. */
const PRAISES = ['Good', 'Clean', 'Nice work', 'Well done'] as const;

const PRIORITY: Record<Grade, number> = { safety: 0, article: 1, advice: 2 };

/** Decides what to say after a repetition: one thing at most, and not the same thing all the time. */
export class CuePolicy {
  #reps = 0;
  #recent: Set<string>[] = [];
  #lastSaid = new Map<string, number>();
  #clean = 0;
  #praisedAt = -Infinity;
  #praises = 0;

  /** The cue for this repetition, or null. `missedCue`: what to say of one that is not full. */
  after(rep: Pick<Rep, 'outcome' | 'findings'>, missedCue: string): Cue | null {
    this.#reps += 1;
    const faults = rep.findings.filter((finding) => finding.state === 'fault');
    this.#recent = [...this.#recent, new Set(faults.map((finding) => finding.rule))].slice(-RECENT_REPS);
    this.#clean = isClean(rep) ? this.#clean + 1 : 0;

    const urgent = faults.find((finding) => finding.grade === 'safety' && this.#mayRepeat(finding.cue));
    if (urgent?.cue) return this.#say({ kind: 'form', text: urgent.cue, rule: urgent.rule, grade: urgent.grade });
    if (rep.outcome !== 'full') return this.#mayRepeat(missedCue) ? this.#say({ kind: 'partial', text: missedCue }) : null;
    const worst = faults.filter((finding) => this.#persists(finding)).sort((a, b) => PRIORITY[a.grade] - PRIORITY[b.grade])[0];
    if (worst?.cue) return this.#say({ kind: 'form', text: worst.cue, rule: worst.rule, grade: worst.grade });
    return this.#clean >= PRAISE_AFTER_CLEAN && this.#reps - this.#praisedAt >= PRAISE_AGAIN_AFTER ? this.#praise() : null;
  }

  #praise(): Cue {
    this.#praisedAt = this.#reps;
    const text = PRAISES[this.#praises % PRAISES.length] ?? PRAISES[0];
    this.#praises += 1;
    return { kind: 'praise', text };
  }

  #persists(finding: Finding): boolean {
    const seen = this.#recent.filter((rules) => rules.has(finding.rule)).length;
    return seen >= RECENT_FAULTS && this.#mayRepeat(finding.cue);
  }

  /** By its words: two rules may ask for the same. */
  #mayRepeat(text: string | undefined): boolean {
    return text !== undefined && this.#reps - (this.#lastSaid.get(text) ?? -Infinity) > SAME_CUE_REPS;
  }

  #say(cue: Cue): Cue {
    this.#lastSaid.set(cue.text, this.#reps);
    return cue;
  }
}

/** Full, with something seen of its form and nothing to say against it; what was not seen is not praised. */
const isClean = ({ outcome, findings }: Pick<Rep, 'outcome' | 'findings'>): boolean =>
  outcome === 'full' &&
  findings.some(({ state }) => state === 'good') &&
  findings.every(({ state }) => state === 'good' || state === 'unobserved');
