import type { PoseFrame, Side, View } from '../core/pose.ts';
import { SIDES } from '../core/pose.ts';
import { BodyTracker, type Body } from '../core/seeing/body.ts';
import { DEGREES_FILTER, LENGTHS_FILTER, OneEuroFilter } from '../core/seeing/one-euro.ts';
import { SwapGuard } from '../core/seeing/swap-guard.ts';
import { COUNT_GATE, measure, SIGNALS, type SignalName } from '../core/signals/index.ts';
import { SIGNAL_NAMES } from './teachable.ts';
import { StillWatch } from './stillness.ts';

/** One value of a signal, filtered as the counter will filter it. */
export interface Sample {
  timeMs: number;
  value: number;
}

/** What is remembered of a picture besides the signals. */
export interface Moment {
  timeMs: number;
  /** Null where nobody was seen. */
  view: View | null;
  near: Side | null;
  /** Nothing has moved for a moment. */
  still: boolean;
}

/** Longer than this nobody teaches three repetitions; what is older is forgotten. Milliseconds. [our own choice] */
export const LONGEST_MS = 120_000;

interface Channel {
  filter: OneEuroFilter;
  samples: Sample[];
}

const keyOf = (name: SignalName, side: Side): string => `${side} ${name}`;

/** Measures every signal of every picture on both sides, while somebody shows a movement. Time comes with the frames. */
export class Recording {
  readonly #swapGuard = new SwapGuard();
  readonly #tracker = new BodyTracker();
  readonly #still = new StillWatch();
  readonly #channels = new Map<string, Channel>();
  readonly #moments: Moment[] = [];
  readonly #frames: PoseFrame[] = [];
  #body: Body | null = null;

  constructor() {
    for (const name of SIGNAL_NAMES)
      for (const side of SIDES) {
        const filter = new OneEuroFilter(SIGNALS[name].unit === 'deg' ? DEGREES_FILTER : LENGTHS_FILTER);
        this.#channels.set(keyOf(name, side), { filter, samples: [] });
      }
  }

  /** Frames have to come in order of time; one that does not is ignored. */
  push(frame: PoseFrame): void {
    const { timeMs } = frame;
    if (timeMs <= (this.#moments.at(-1)?.timeMs ?? -Infinity)) return;
    const body = this.#tracker.measure(this.#swapGuard.apply(frame));
    this.#body = body;
    const still = this.#still.push(body, timeMs);
    this.#moments.push({ timeMs, view: body?.view ?? null, near: body?.near ?? null, still });
    this.#frames.push(frame);
    if (body) this.#measure(body);
    this.#forget(timeMs - LONGEST_MS);
  }

  get moments(): readonly Moment[] {
    return this.#moments;
  }

  get frames(): readonly PoseFrame[] {
    return this.#frames;
  }

  /** The body of the last picture, for drawing; null when nobody is seen. */
  get body(): Body | null {
    return this.#body;
  }

  /** A signal on one side of the body between two times, where its points were seen. */
  samples(name: SignalName, side: Side, fromMs: number, toMs: number): readonly Sample[] {
    const all = this.#channels.get(keyOf(name, side))?.samples ?? [];
    return all.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
  }

  #measure(body: Body): void {
    for (const name of SIGNAL_NAMES)
      for (const side of SIDES) {
        const channel = this.#channels.get(keyOf(name, side));
        const { value, visibility } = measure(name, body, side);
        if (!channel || value === undefined || visibility < COUNT_GATE) continue;
        channel.samples.push({ timeMs: body.timeMs, value: channel.filter.filter(value, body.timeMs).value });
      }
  }

  #forget(beforeMs: number): void {
    if ((this.#moments[0]?.timeMs ?? beforeMs) >= beforeMs) return;
    this.#moments.shift();
    this.#frames.shift();
    for (const { samples } of this.#channels.values()) if ((samples[0]?.timeMs ?? beforeMs) < beforeMs) samples.shift();
  }
}
