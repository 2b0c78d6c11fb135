import type { Body } from '../seeing/body.ts';
import type { Exercise, RepSpec, SideRule, TimedSpec } from '../exercise.ts';
import type { View, Side } from '../pose.ts';
import { median } from '../seeing/geometry.ts';
import { HoldTimer, type HoldChange } from './holds.ts';
import { DEGREES_FILTER, LENGTHS_FILTER, OneEuroFilter } from '../seeing/one-euro.ts';
import { RepCounter, type RepCandidate } from './reps.ts';
import { firstFrom, seenIn, spanBetween, type TrackSamples } from './sample.ts';
import { SampleWindow } from './sample-window.ts';
import { Witnesses, type Said } from './witnesses.ts';
import { SideFinder } from './working-side.ts';
import {
  COUNT_GATE,
  GATE_HYSTERESIS,
  RULE_GATE,
  SideView,
  SIGNALS,
  visibilityIn,
  type SignalName,
  type SignalRow,
} from '../signals/index.ts';

/** A gap in the picture longer than this leaves nothing to filter across. */
export const GAP_MS = 300;
/** Another view has to last this long before the counted signal is exchanged for that view's. */
const VIEW_SETTLED_MS = 1500;
/** Speed is measured over this long: short enough to see a hold begin, long enough to be calm. */
const SPEED_WINDOW_MS = 120;
/** Samples are kept for this long while nothing moves. */
const IDLE_SAMPLES_MS = 1500;
const LONGEST_REP_MS = 60_000;

/** What one frame brought. */
export interface TrackStep {
  /** The counted signal, filtered; undefined while its points are hidden. */
  height: number | undefined;
  candidate: RepCandidate | null;
  hold: HoldChange;
}

/** The longest hold of a repetition; null where the exercise has none, or nothing was held. */
export interface Held {
  startMs: number;
  endMs: number;
  heldMs: number;
}

/** One signal, from frame to frame. */
interface Channel {
  readonly row: SignalRow;
  readonly filter: OneEuroFilter;
  /** Before filtering, and after it; NaN where it is not good enough to count by. */
  raw: number;
  value: number;
  /** Of its least visible point, 0..1. */
  visibility: number;
  counted: boolean;
  judged: boolean;
}

const channelOf = (name: SignalName): Channel => ({
  row: SIGNALS[name],
  filter: new OneEuroFilter(SIGNALS[name].unit === 'deg' ? DEGREES_FILTER : LENGTHS_FILTER),
  raw: NaN,
  value: NaN,
  visibility: NaN,
  counted: false,
  judged: false,
});

const seenOf = (value: number | undefined): number | undefined => (Number.isNaN(value) ? undefined : value);

const NO_CHANGE: HoldChange = {};

/** Follows the signals of one exercise on one side of the body. */
export class Track {
  readonly counter: RepCounter;
  readonly hold: HoldTimer | null;
  readonly #exercise: Exercise;
  /** Infinite where there are no repetitions: then nothing is large enough to be one. */
  readonly #minAmplitude: number;
  readonly #finder: SideFinder;
  readonly #witnesses: Witnesses | null;
  #side: Side | null = null;
  readonly #channels: ReadonlyMap<SignalName, Channel>;
  /** The same in the order of the samples' columns. */
  readonly #inOrder: readonly Channel[];
  readonly #samples: SampleWindow;
  readonly #step: TrackStep = { height: undefined, candidate: null, hold: NO_CHANGE };
  #sideView: SideView | null = null;
  #signal: SignalName | null = null;
  #held: Held | null = null;
  #otherViewSinceMs: number | null = null;
  #lastMs = -Infinity;

  /** `side`: the side to follow, or how to find it. */
  constructor(exercise: Exercise, side: Exclude<SideRule, 'moves-more'> | Side) {
    this.#exercise = exercise;
    this.#finder = new SideFinder(side);
    const { rep, hold } = exercise;
    this.#minAmplitude = rep?.minAmplitude ?? Infinity;
    this.counter = new RepCounter({
      minAmplitude: this.#minAmplitude,
      restMax: rep?.rest[1] ?? Infinity,
      minOutMs: rep?.minOutMs ?? 0,
      minRepMs: rep?.minRepMs ?? 0,
    });
    this.hold = hold ? new HoldTimer(hold) : null;
    this.#witnesses = rep?.witnesses ? new Witnesses(rep.witnesses, rep.unit) : null;
    const names = signalsOf(exercise);
    this.#channels = new Map([...names].map((name) => [name, channelOf(name)]));
    this.#inOrder = [...this.#channels.values()];
    this.#samples = new SampleWindow(names);
  }

  /** The side that is followed at the moment; null before anybody was seen. */
  get side(): Side | null {
    return this.#side;
  }

  /** Frames since the last repetition began. */
  get samples(): TrackSamples {
    return this.#samples;
  }

  /** The signal that is counted in the present view. */
  get signal(): SignalName | null {
    return this.#signal;
  }

  /** A signal's present value, good enough to count by. */
  value(name: SignalName): number | undefined {
    return seenOf(this.#channels.get(name)?.value);
  }

  /** What is returned is the track's own, and another one with the next frame. */
  push(body: Body, counting: boolean): Readonly<TrackStep> {
    const step = this.#step;
    step.candidate = null;
    step.hold = NO_CHANGE;
    if (body.timeMs - this.#lastMs > GAP_MS) for (const { filter } of this.#inOrder) filter.reset();
    this.#lastMs = body.timeMs;
    this.#chooseSignal(body);
    this.#measureAll(body);
    const height = this.#signal ? this.#height(body) : undefined;
    step.height = height;
    if (height !== undefined) this.#samples.setHeight(height);
    if (height !== undefined && counting) this.#count(height, body.timeMs, step);
    if (!counting && height !== undefined) this.#samples.keepFrom(body.timeMs - IDLE_SAMPLES_MS);
    else if (!this.counter.inProgress) this.#samples.keepFrom(body.timeMs - LONGEST_REP_MS);
    return step;
  }

  #count(height: number, timeMs: number, step: TrackStep): void {
    const speed = this.#speed();
    const wasRising = this.counter.isRising;
    step.candidate = this.counter.push(height, timeMs, speed);
    if (step.candidate) this.#noteHold();
    if (!wasRising && this.counter.isRising) this.hold?.reset();
    const armed = this.counter.isRising && this.counter.risen >= this.#minAmplitude;
    if (this.hold) step.hold = this.hold.push(height, speed, timeMs, armed);
  }

  /** The series has ended; see RepCounter. */
  finish(): RepCandidate | null {
    this.#noteHold();
    const rawOf = (name: SignalName): number | undefined => seenOf(this.#channels.get(name)?.raw);
    const saidLast = (name: SignalName): Said | undefined => {
      const value = rawOf(name);
      return value === undefined ? undefined : { value, visibility: this.#channels.get(name)?.visibility ?? 0 };
    };
    return this.counter.finish(this.#witnesses ? this.#witnesses.mean(saidLast) : this.#signal ? rawOf(this.#signal) : undefined);
  }

  /** What was held in the repetition that has just ended. */
  get held(): Held | null {
    return this.#held;
  }

  /** The timer is needed for the next repetition at once, where one follows without rest. */
  #noteHold(): void {
    const { hold } = this;
    const span = hold?.span;
    this.#held = hold && span ? { ...span, heldMs: hold.heldMs } : null;
  }

  /** How far the counted signal has moved between two times, in its unit. */
  rangeBetween(fromMs: number, toMs: number): number {
    const { from, to } = spanBetween(this.#samples, fromMs, toMs);
    let low = Infinity;
    let high = -Infinity;
    for (let at = from; at < to; at += 1) {
      const height = this.#samples.height(at);
      if (Number.isNaN(height)) continue;
      low = Math.min(low, height);
      high = Math.max(high, height);
    }
    return Math.max(0, high - low);
  }

  /** How much a signal has risen between two times; undefined where it was not seen. */
  riseBetween(name: SignalName, fromMs: number, toMs: number): number | undefined {
    const seen = seenIn(spanBetween(this.#samples, fromMs, toMs), (at) => this.#samples.counted(name, at));
    const first = seen[0];
    const last = seen.at(-1);
    return first === undefined || last === undefined ? undefined : last - first;
  }

  /** Median of the counted signal since `fromMs`. */
  medianHeightSince(fromMs: number): number | undefined {
    return this.#medianSince(fromMs, (at) => this.#samples.height(at));
  }

  /** Median of a signal over the samples since `fromMs`. */
  medianSince(name: SignalName, fromMs: number): number | undefined {
    return this.#medianSince(fromMs, (at) => this.#samples.judged(name, at));
  }

  #medianSince(fromMs: number, of: (at: number) => number): number | undefined {
    return median(seenIn({ from: firstFrom(this.#samples, fromMs), to: this.#samples.length }, of));
  }

  /** Drops what belongs to repetitions that are over. */
  forgetBefore(timeMs: number): void {
    this.#samples.keepFrom(timeMs - IDLE_SAMPLES_MS);
  }

  /** Forgets the movement in progress. */
  reset(): void {
    this.counter.reset();
    this.hold?.reset();
    this.#samples.clear();
    for (const { filter } of this.#inOrder) filter.reset();
    this.#witnesses?.reset();
  }

  #height({ yawDeg, timeMs }: Body): number | undefined {
    if (this.#witnesses) return this.#witnesses.hear(this.#said, yawDeg, timeMs);
    return this.#signal ? this.value(this.#signal) : undefined;
  }

  readonly #said = (name: SignalName): Said | undefined => {
    const channel = this.#channels.get(name);
    return channel && !Number.isNaN(channel.value) ? channel : undefined;
  };

  #chooseSignal(body: Body): void {
    const wanted = signalFor(this.#exercise, body.view);
    // Witnesses are heard in every view; what is chosen is only what to ask for when none is seen.
    if (this.#witnesses) this.#signal = wanted;
    else if (wanted === this.#signal) this.#otherViewSinceMs = null;
    else if (this.#signal === null) this.#signal = wanted;
    else {
      this.#otherViewSinceMs ??= body.timeMs;
      if (this.counter.inProgress && body.timeMs - this.#otherViewSinceMs < VIEW_SETTLED_MS) return;
      this.#signal = wanted;
      this.#otherViewSinceMs = null;
      this.reset();
    }
  }

  /** Slope of the counted signal over the last moments, in its unit per second. */
  #speed(): number {
    const samples = this.#samples;
    const newest = samples.length - 1;
    for (let at = newest - 1; at >= 0; at -= 1) {
      const height = samples.height(at);
      if (Number.isNaN(height)) break;
      const stepMs = samples.timeMs(newest) - samples.timeMs(at);
      if (stepMs > GAP_MS) break;
      if (stepMs >= SPEED_WINDOW_MS || at === 0) return (1000 * (samples.height(newest) - height)) / stepMs;
    }
    return 0;
  }

  #measureAll(body: Body): void {
    const side = this.#finder.find(body);
    // Told by the posture, another side is another movement. The near side may change its mind in the middle of one.
    const isOther =
      this.#side !== null && side !== this.#side && this.#exercise.sides !== 'none' && this.#exercise.sides !== 'near';
    if (isOther) this.reset();
    this.#side = side;
    const seen = (this.#sideView ??= new SideView(body, side));
    seen.look(body, side);
    this.#samples.push(body.timeMs, body.view);
    for (let index = 0; index < this.#inOrder.length; index += 1) {
      const channel = this.#inOrder[index];
      if (!channel) continue;
      measureInto(channel, seen);
      this.#samples.setSignal(index, channel.value, channel.judged ? channel.value : NaN);
    }
  }
}

/** What a signal reads in this frame, and what that is good for. */
function measureInto(channel: Channel, view: SideView): void {
  const value = channel.row.value(view);
  const visibility = visibilityIn(view, channel.row);
  const isKnown = Number.isFinite(value);
  channel.visibility = visibility;
  channel.counted = isKnown && visibility >= COUNT_GATE - (channel.counted ? GATE_HYSTERESIS : 0);
  channel.judged = isKnown && visibility >= RULE_GATE - (channel.judged ? GATE_HYSTERESIS : 0);
  channel.raw = channel.counted && value !== undefined ? value : NaN;
  channel.value = channel.counted ? channel.filter.filter(channel.raw, view.body.timeMs).value : NaN;
}

/** What is followed from frame to frame: the counted movement, else the posture that is kept. */
export const followed = ({ rep, timed }: Exercise): RepSpec | TimedSpec | undefined => rep ?? timed;

/** The signal that the exercise is followed by in a view; in a view that it does not know, that of the recommended one. */
export function signalFor(exercise: Exercise, view: View): SignalName | null {
  const signal = followed(exercise)?.signal;
  return signal?.[view] ?? signal?.[exercise.camera.view] ?? null;
}

/** Everything that an exercise is followed, counted and judged by. */
export function signalsOf(exercise: Exercise): Set<SignalName> {
  const names = new Set<SignalName>();
  const { rep, timed } = exercise;
  for (const name of Object.values(followed(exercise)?.signal ?? {})) names.add(name);
  for (const { signal } of [...(rep?.confirm ?? []), ...(rep?.witnesses ?? [])]) names.add(signal);
  if (rep?.sideBy) names.add(rep.sideBy);
  for (const { signal } of [...exercise.startPose, ...exercise.posture, ...(timed?.required ?? [])]) names.add(signal);
  if (timed?.moving) names.add(timed.moving.signal);
  for (const { signal } of exercise.rules) if (isSignalName(signal)) names.add(signal);
  return names;
}

/** Rules look at measures of a repetition too. */
export const isSignalName = (name: string): name is SignalName => name in SIGNALS;
