import type { Finding, Hold } from '../core/events.ts';
import type { Exercise, FormRule } from '../core/exercise.ts';
import type { PoseFrame, Side, View } from '../core/pose.ts';
import { median } from '../core/seeing/geometry.ts';
import type { SignalName } from '../core/signals/index.ts';
import { beyond, lapseIn, worstHold } from './choose.ts';
import { CLIP_LIMITS, type MovementClip } from './clip.ts';
import { readingsOf, worstOf } from './moment.ts';
import { poseAtMs, takenFrom, type Taken } from './resample.ts';

/** So much of a posture that is kept is looked at at a time, milliseconds. [our own choice] */
const STRETCH_MS = 4000;

/** A few seconds of a posture. */
interface Stretch {
  timeMs: number;
  side: Side | null;
  near: Side | null;
  taken: Taken;
  /** How far off it was, by one rule, or by all together. */
  badness: number;
}

/** What is known at a moment of a posture that is being kept. */
export interface KeepingNow {
  timeMs: number;
  side: Side | null;
  view: View | null;
  near: Side | null;
}

type PostureRule = FormRule & { signal: SignalName };

const isOfPosture = (rule: FormRule): rule is PostureRule =>
  !/Ms$/.test(rule.signal) && (rule.phase === 'peak' || rule.phase === 'whole');

const keyOf = (rule: string, direction: Finding['side'], side: Side | null): string => [rule, direction, side].join();

/** Looks at a posture every few seconds, and keeps what was worst by each rule, either way, and what was best. */
export class StretchWatch {
  readonly #rules: readonly PostureRule[];
  readonly #worst = new Map<string, Stretch>();
  readonly #best = new Map<Side | null, Stretch>();
  #lookedAtMs: number | null = null;

  constructor(private readonly exercise: Pick<Exercise, 'rules'>) {
    this.#rules = exercise.rules.filter(isOfPosture);
  }

  /** Call while the posture is kept. `framesFrom` gives what was seen since then. */
  keep(now: KeepingNow, framesFrom: (fromMs: number) => readonly PoseFrame[]): void {
    const { timeMs } = now;
    this.#lookedAtMs ??= timeMs;
    if (timeMs - this.#lookedAtMs < STRETCH_MS) return;
    this.#look(framesFrom(timeMs - STRETCH_MS), now);
    this.#lookedAtMs = timeMs;
  }

  /** The posture was left: what is seen next begins anew. */
  leave(): void {
    this.#lookedAtMs = null;
  }

  #look(frames: readonly PoseFrame[], { timeMs, side, view, near }: KeepingNow): void {
    const rules = this.#rules.filter(({ views }) => view !== null && views.includes(view));
    const readings = readingsOf(frames, [...new Set(rules.map(({ signal }) => signal))], side);
    let taken: Taken | null | undefined;
    const take = (): Taken | null => (taken ??= takenFrom(frames, { fromMs: timeMs - STRETCH_MS, toMs: timeMs }));
    let sum = 0;
    const keep = <K>(
      kept: Map<K, Stretch>,
      key: K,
      atMs: number,
      badness: number,
      isBetter: (before: number) => boolean,
    ): void => {
      const before = kept.get(key);
      if (before && !isBetter(before.badness)) return;
      const clip = take();
      if (clip) kept.set(key, { timeMs: atMs, side, near: view === 'side' ? near : null, taken: clip, badness });
    };
    for (const rule of rules) {
      const seen = readings.get(rule.signal) ?? [];
      const middle = median(seen.map(({ value }) => value));
      if (middle === undefined) continue;
      // Without the person's own beginning it is not known how far off it is, only which way.
      if (!rule.fromStart) sum += beyond(rule, middle);
      for (const direction of ['low', 'high'] as const) {
        const furthest = worstOf(seen, rule, direction);
        const badness = direction === 'low' ? -middle : middle;
        if (furthest) keep(this.#worst, keyOf(rule.id, direction, side), furthest.timeMs, badness, (before) => badness >= before);
      }
    }
    keep(this.#best, side, timeMs - STRETCH_MS / 2, sum, (before) => sum < before);
  }

  /** The gravest lapse of a posture that was kept, and the best stretch of it. */
  clips(holds: readonly Hold[]): MovementClip[] {
    const hold = worstHold(holds, this.exercise);
    const { finding = null } = hold ? lapseIn(hold.findings ?? [], this.exercise) : {};
    const worst = hold && finding ? this.#worst.get(keyOf(finding.rule, finding.side, hold.side)) : undefined;
    const [best] = [...this.#best.values()].filter(({ taken }) => taken !== worst?.taken).sort((a, b) => a.badness - b.badness);
    const clip = (role: MovementClip['role'], { timeMs, side, near, taken }: Stretch): MovementClip[] => {
      const of = holds.find(({ startMs, endMs }) => timeMs >= startMs - STRETCH_MS && timeMs <= endMs + CLIP_LIMITS.aroundMs);
      if (!of) return [];
      const { poses, stepMs } = taken;
      return [{ role, ofMs: of.startMs, stepMs, moment: poseAtMs(taken, timeMs), side: side ?? near, near, poses }];
    };
    return [
      ...(worst && finding ? clip('worst', worst).map((each) => ({ ...each, rule: finding.rule })) : []),
      ...(best ? clip('best', best) : []),
    ];
  }
}
