import type { MadeRep } from './judging/rep-judge.ts';
import type { Seen } from './movement-watch.ts';

/** A repetition touches the start pose when the pose was there this close to its beginning or its end, milliseconds. [our own choice] */
export const TOUCHES_MS = 350;
/** A repetition belongs to the one before it when it begins within this long after it, milliseconds. [our own choice] */
export const BELONGS_MS = 4000;
/** Two repetitions follow one another without a pause within this long, milliseconds. [our own choice] */
export const IN_RHYTHM_MS = 1500;
/** And with the start pose held for a second in between, within this long, milliseconds. [our own choice] */
export const LEADS_MS = 2500;
/** The start pose of longer ago than any repetition takes is forgotten, milliseconds. */
const LONGEST_REP_MS = 60_000;

type Made = Extract<Seen, { type: 'made' }>;

/**
 * What was seen before a set has begun. The set begins by the movement itself: the first full repetition that begins or ends in the
 * start pose opens it, and is counted with the partial ones that led up to it; so does the second of two that follow one another, where
 * somebody rests in another pose. What people do while they set up seldom is a whole repetition, and hardly ever one out of the start
 * pose or into it, or two of them. The time of a posture begins a set too.
 */
export class Rehearsal {
  #posedMs: number[] = [];
  #made: Made[] = [];

  /** One frame: what was seen, and whether the start pose is there. Returns what the set begins with, or null while it does not. */
  push(seen: readonly Seen[], isInStartPose: boolean, timeMs: number): Seen[] | null {
    if (isInStartPose) this.#posedMs.push(timeMs);
    while ((this.#posedMs[0] ?? timeMs) < timeMs - LONGEST_REP_MS) this.#posedMs.shift();
    for (const each of seen) {
      if (each.type === 'timer-started') return [...seen];
      if (each.type === 'broken-off') this.#made = [];
      if (each.type !== 'made' || each.rep.outcome === 'void') continue;
      this.#made = this.#made.some(({ rep }) => each.rep.startMs - rep.endMs <= BELONGS_MS) ? [...this.#made, each] : [each];
      if (each.rep.outcome !== 'full') continue;
      const full = this.#inRhythmWith(each.rep);
      if (full.length < 2 && !this.#touchesStartPose(each.rep)) continue;
      const first = this.#made.filter((made) => full.includes(made) || made.rep.outcome === 'partial');
      this.forget();
      return first;
    }
    return null;
  }

  /** Where a set has begun with a start pose that was held for a moment between two repetitions: the partial ones right before this one. */
  leadingUpTo({ startMs }: MadeRep): MadeRep[] {
    const before = this.#made.map(({ rep }) => rep);
    this.forget();
    const leads = startMs - (before.at(-1)?.endMs ?? -Infinity) <= LEADS_MS;
    return leads ? before.filter(({ outcome }) => outcome === 'partial') : [];
  }

  /** Who was seen until now is not who is to be counted. */
  forget(): void {
    this.#posedMs = [];
    this.#made = [];
  }

  /** This full repetition, and those that it follows without a pause. */
  #inRhythmWith(rep: MadeRep): Made[] {
    const inRhythm: Made[] = [];
    let { startMs } = rep;
    for (const made of [...this.#made].reverse()) {
      if (made.rep !== rep && startMs - made.rep.endMs > IN_RHYTHM_MS) break;
      startMs = made.rep.startMs;
      if (made.rep.outcome === 'full') inRhythm.push(made);
    }
    return inRhythm;
  }

  #touchesStartPose({ startMs, endMs }: MadeRep): boolean {
    return this.#posedMs.some((timeMs) => Math.abs(timeMs - startMs) <= TOUCHES_MS || timeMs >= endMs - TOUCHES_MS);
  }
}
