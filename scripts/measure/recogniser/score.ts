import { median } from '../../../src/core/seeing/geometry.ts';
import { areKin } from '../../../src/recogniser/kin.ts';
import type { LabelledSeries, Source, Witness, Word } from './labelled.ts';

/** What is none of the exercises. */
export const NONE = 'none';

/** Ends of the classes into which probabilities are put. */
export const CLASSES = [0.5, 0.7, 0.9, 1.0001] as const;

/** So much of what was asked was right. */
export interface Share {
  right: number;
  asked: number;
}

/** How one witness did on one source. */
export interface Score {
  /** What was said, of what it was: windows. */
  said: Record<string, Record<string, number>>;
  /** Windows of exercises whose name was right, and whose name or that of its kin was. */
  exact: Share;
  kin: Share;
  /** Windows of none of the exercises that were told to be none. */
  none: Share;
  side: Share;
  phase: Share;
  /** Series of an exercise: what was decided for longest was it or its kin. */
  series: Share;
  /** From the first height to the decision, seconds: the median of those that came to one; below 0 it came before. */
  decisionS: number | null;
  /** Decisions in what is none of the exercises, and how long that lasted. */
  falseDecisions: number;
  noneMinutes: number;
  /** Per class of probability: what was said, and how much of that was right or kin. */
  calibration: { count: number; probability: number; right: number }[];
  /** Series by series: what it was, and what was decided for longest. */
  perSeries: { name: string; shows: string; decided: string; right: number; asked: number }[];
}

const share = (): Share => ({ right: 0, asked: 0 });

function ask(into: Share, isRight: boolean): void {
  into.asked += 1;
  if (isRight) into.right += 1;
}

const emptyScore = (): Score => ({
  said: {},
  exact: share(),
  kin: share(),
  none: share(),
  side: share(),
  phase: share(),
  series: share(),
  decisionS: null,
  falseDecisions: 0,
  noneMinutes: 0,
  calibration: CLASSES.map(() => ({ count: 0, probability: 0, right: 0 })),
  perSeries: [],
});

const alike = (a: string, b: string): boolean => a === b || (a !== NONE && b !== NONE && areKin(a, b));

/** Holds one window against what is true of it. */
function judge(score: Score, word: Word, series: LabelledSeries, own: Share): void {
  const truth = series.truthAt(word.timeMs);
  if (!truth) return;
  const shown = truth.movement ?? NONE;
  const said = word.movement ?? NONE;
  const row = (score.said[shown] ??= {});
  row[said] = (row[said] ?? 0) + 1;
  const isRight = alike(shown, said);
  ask(own, isRight);
  if (shown === NONE) ask(score.none, said === NONE);
  else {
    ask(score.exact, shown === said);
    ask(score.kin, isRight);
  }
  const bin = score.calibration[CLASSES.findIndex((end) => word.probability < end)];
  if (bin) {
    bin.count += 1;
    bin.probability += word.probability;
    bin.right += isRight ? 1 : 0;
  }
  if (!isRight || shown === NONE) return;
  if (truth.side && truth.side !== 'both' && word.side) ask(score.side, truth.side === word.side);
  if (truth.phase && word.phase) ask(score.phase, truth.phase === word.phase);
}

/** What was decided, and for how long. */
class Decisions {
  readonly #lastedMs = new Map<string, number>();
  #last: { name: string; sinceMs: number } = { name: NONE, sinceMs: 0 };
  made = 0;
  firstRightMs: number | null = null;

  hear({ timeMs, decided }: Word, shows: string): void {
    const name = decided ?? NONE;
    this.#lastedMs.set(this.#last.name, (this.#lastedMs.get(this.#last.name) ?? 0) + timeMs - this.#last.sinceMs);
    if (name !== NONE && !alike(name, this.#last.name)) this.made += 1;
    if (name !== NONE && alike(name, shows)) this.firstRightMs ??= timeMs;
    this.#last = { name, sinceMs: timeMs };
  }

  /** What was decided for longest, but for none where anything was. */
  get longest(): string {
    const named = [...this.#lastedMs].filter(([name]) => name !== NONE).sort(([, a], [, b]) => b - a);
    return named[0]?.[0] ?? NONE;
  }
}

/** Lets a witness see every series of a source; each begins anew. */
export function scoreOf(source: Source, witness: () => Witness): Score {
  const score = emptyScore();
  const waits: number[] = [];
  for (const series of source.series) {
    const one = witness();
    const decisions = new Decisions();
    const own = share();
    const shows = series.shows ?? NONE;
    let fromMs: number | null = null;
    let toMs = 0;
    for (const frame of series.frames()) {
      fromMs ??= frame.timeMs;
      toMs = frame.timeMs;
      const word = one.push(frame);
      if (!word) continue;
      judge(score, word, series, own);
      decisions.hear(word, shows);
    }
    if (shows === NONE) {
      score.falseDecisions += decisions.made;
      score.noneMinutes += (toMs - (fromMs ?? 0)) / 60_000;
    } else {
      ask(score.series, alike(decisions.longest, shows));
      if (decisions.firstRightMs !== null && series.firstHeightMs !== undefined)
        waits.push((decisions.firstRightMs - series.firstHeightMs) / 1000);
    }
    score.perSeries.push({ name: series.name, shows, decided: decisions.longest, ...own });
  }
  return { ...score, decisionS: median(waits) ?? null };
}
