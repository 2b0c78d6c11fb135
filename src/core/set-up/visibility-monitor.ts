import { say, type Message } from '../message.ts';
import type { Body } from '../seeing/body.ts';
import type { Hint } from '../events.ts';
import { opposite, type Joint, type Side } from '../pose.ts';
import { Recent } from '../seeing/recent.ts';
import { SIGNALS, type SignalName, type SignalRow } from '../signals/index.ts';

/** Nobody seen, or the counted points hidden, for this long is a loss. */
const LOST_MS = 1000;
/** So is seeing them for less than this share of the last three seconds: what flickers is guessed, not seen. */
const WINDOW_MS = 3000;
const MIN_SEEN_SHARE = 0.5;
/** Nobody who lies changes sides twice within this; a detector that mixes up the legs does so in each repetition. */
const SIDES_WINDOW_MS = 6000;
const MIXED_UP_CHANGES = 2;

/** `hidden`: the counted points are not seen well enough. `mixed-up`: they are, but left and right leg are taken for one another. */
export type SightTrouble = 'hidden' | 'mixed-up';

/** Follows how well the counted points are seen, and says when it is not well enough to count. */
export class VisibilityMonitor {
  #sinceMs: number | null = null;
  #seenMs = -Infinity;
  /** How long each frame of the last seconds was, milliseconds; and those in which it was seen. */
  readonly #steps = new Recent();
  readonly #seenSteps = new Recent();
  #side: Side | null = null;
  #changesMs: number[] = [];

  /** The legs have been taken for one another again and again in the last seconds. */
  get mixedUp(): boolean {
    return this.#changesMs.length >= MIXED_UP_CHANGES;
  }

  /** Counting begins, or begins again: what was not seen before does not matter. */
  reset(timeMs: number): void {
    this.#sinceMs = this.#seenMs = timeMs;
    this.#steps.clear();
    this.#seenSteps.clear();
    this.#side = null;
  }

  /** `seen`: the counted signal has a value. `side`: the one that it is measured on, where a change of it would tell of a mix-up. */
  push(seen: boolean, side: Side | null, timeMs: number): SightTrouble | null {
    if (this.#sinceMs === null) this.reset(timeMs);
    this.#noteSide(side, timeMs);
    const durationMs = timeMs - (this.#steps.lastMs ?? this.#sinceMs ?? timeMs);
    this.#steps.push(timeMs, durationMs);
    if (seen) this.#seenSteps.push(timeMs, durationMs);
    this.#steps.keepAfter(timeMs - WINDOW_MS);
    this.#seenSteps.keepAfter(timeMs - WINDOW_MS);
    if (seen) this.#seenMs = timeMs;
    if (timeMs - this.#seenMs >= LOST_MS || this.#flickers(timeMs)) return 'hidden';
    return this.mixedUp ? 'mixed-up' : null;
  }

  #flickers(timeMs: number): boolean {
    if (this.#sinceMs === null || timeMs - this.#sinceMs < WINDOW_MS) return false;
    return this.#seenSteps.sum < MIN_SEEN_SHARE * this.#steps.sum;
  }

  #noteSide(side: Side | null, timeMs: number): void {
    while ((this.#changesMs[0] ?? timeMs) <= timeMs - SIDES_WINDOW_MS) this.#changesMs.shift();
    if (side === null) return;
    if (this.#side !== null && side !== this.#side) this.#changesMs.push(timeMs);
    this.#side = side;
  }
}

export const MIXED_UP_HINT: Hint = { id: 'mixed-up', message: say`I cannot tell your legs apart` };

interface Part {
  one: Message;
  both: Message;
}

const FOOT: Part = { one: say`your foot`, both: say`both feet` };
const LEG: Part = { one: say`your leg`, both: say`both legs` };

const PARTS: Partial<Record<Joint, Part>> = {
  shoulder: { one: say`your shoulder`, both: say`both shoulders` },
  elbow: { one: say`your arm`, both: say`both arms` },
  wrist: { one: say`your hand`, both: say`both hands` },
  hip: { one: say`your hip`, both: say`both hips` },
  knee: { one: say`your knee`, both: say`both knees` },
  ankle: FOOT,
  heel: FOOT,
  toe: FOOT,
};

/** Which part of the body has to be shown for a signal to be seen: the least visible one of those that it needs. */
export function hiddenHint(signal: SignalName | null, body: Body, side: Side): Hint {
  const row: SignalRow | null = signal && SIGNALS[signal];
  const visibility = (joint: Joint): number =>
    Math.min(body[side][joint].visibility, row?.both ? body[opposite(side)][joint].visibility : 1);
  const [hidden] = [...(row?.needs ?? [])].sort((a, b) => visibility(a) - visibility(b));
  const part = (hidden && PARTS[hidden]) ?? LEG;
  const shown = row?.both || hidden === undefined ? part.both : part.one;
  return { id: 'hidden', message: say`Move so that I see ${shown}` };
}
