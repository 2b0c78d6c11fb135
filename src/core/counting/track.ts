import type { Body } from '../seeing/body.ts';
import type { Exercise, RepSpec, SideRule, TimedSpec } from '../exercise.ts';
import type { View, Side } from '../pose.ts';
import { median } from '../seeing/geometry.ts';
import { HoldTimer, type HoldChange } from './holds.ts';
import { DEGREES_FILTER, LENGTHS_FILTER, OneEuroFilter } from '../seeing/one-euro.ts';
import { RepCounter, type RepCandidate } from './reps.ts';
import type { RuleSample } from './sample.ts';
import { Witnesses, type Said } from './witnesses.ts';
import { SideFinder } from './working-side.ts';
import { COUNT_GATE, GATE_HYSTERESIS, measure, RULE_GATE, SIGNALS, type SignalName } from '../signals/index.ts';

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

/** What a rule looks at, and the values that are good enough to count by. */
export interface TrackSample extends RuleSample {
  view: View;
  counted: Partial<Record<SignalName, number>>;
}

interface Channel {
  filter: OneEuroFilter;
  /** Before filtering; undefined where it is not good enough to count by. */
  raw: number | undefined;
  /** Of its least visible point, 0..1. */
  visibility: number;
  counted: boolean;
  judged: boolean;
}

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
  readonly #channels = new Map<SignalName, Channel>();
  #samples: TrackSample[] = [];
  /** Values good enough to count by, where rules want better ones. */
  #current: Partial<Record<SignalName, number>> = {};
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
    for (const name of signalsOf(exercise)) {
      const filter = new OneEuroFilter(SIGNALS[name].unit === 'deg' ? DEGREES_FILTER : LENGTHS_FILTER);
      this.#channels.set(name, { filter, raw: undefined, visibility: 0, counted: false, judged: false });
    }
  }

  /** The side that is followed at the moment; null before anybody was seen. */
  get side(): Side | null {
    return this.#side;
  }

  /** Frames since the last repetition began. */
  get samples(): readonly TrackSample[] {
    return this.#samples;
  }

  /** The signal that is counted in the present view. */
  get signal(): SignalName | null {
    return this.#signal;
  }

  /** A signal's present value, good enough to count by. */
  value(name: SignalName): number | undefined {
    return this.#current[name];
  }

  push(body: Body, counting: boolean): TrackStep {
    if (body.timeMs - this.#lastMs > GAP_MS) for (const { filter } of this.#channels.values()) filter.reset();
    this.#lastMs = body.timeMs;
    this.#chooseSignal(body);
    this.#measureAll(body);
    const height = this.#height(body);
    if (height === undefined || !this.#signal) return { height: undefined, candidate: null, hold: {} };
    const last = this.#samples.at(-1);
    if (last) last.height = height;
    if (!counting) {
      this.#keepSince(body.timeMs - IDLE_SAMPLES_MS);
      return { height, candidate: null, hold: {} };
    }
    const speed = this.#speed();
    const wasRising = this.counter.isRising;
    const candidate = this.counter.push(height, body.timeMs, speed);
    if (candidate) this.#noteHold();
    if (!wasRising && this.counter.isRising) this.hold?.reset();
    const armed = this.counter.isRising && this.counter.risen >= this.#minAmplitude;
    const hold = this.hold?.push(height, speed, body.timeMs, armed) ?? {};
    if (!this.counter.inProgress) this.#keepSince(body.timeMs - LONGEST_REP_MS);
    return { height, candidate, hold };
  }

  /** The series has ended; see RepCounter. */
  finish(): RepCandidate | null {
    this.#noteHold();
    const last = this.#saying((name) => this.#channels.get(name)?.raw);
    return this.counter.finish(
      this.#witnesses ? this.#witnesses.mean(last) : this.#signal ? last(this.#signal)?.value : undefined,
    );
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
    let low = Infinity;
    let high = -Infinity;
    for (const { timeMs, height } of this.#samples) {
      if (timeMs < fromMs || timeMs > toMs || !Number.isFinite(height)) continue;
      low = Math.min(low, height);
      high = Math.max(high, height);
    }
    return Math.max(0, high - low);
  }

  /** How much a signal has risen between two times; undefined where it was not seen. */
  riseBetween(name: SignalName, fromMs: number, toMs: number): number | undefined {
    const seen = this.#samples.flatMap((s) => (s.timeMs >= fromMs && s.timeMs <= toMs ? (s.counted[name] ?? []) : []));
    const first = seen[0];
    const last = seen.at(-1);
    return first === undefined || last === undefined ? undefined : last - first;
  }

  /** Median of the counted signal since `fromMs`. */
  medianHeightSince(fromMs: number): number | undefined {
    return median(this.#samples.flatMap((s) => (s.timeMs >= fromMs && Number.isFinite(s.height) ? s.height : [])));
  }

  /** Median of a signal over the samples since `fromMs`. */
  medianSince(name: SignalName, fromMs: number): number | undefined {
    return median(this.#samples.flatMap((s) => (s.timeMs >= fromMs ? (s.values[name] ?? []) : [])));
  }

  /** Drops what belongs to repetitions that are over. */
  forgetBefore(timeMs: number): void {
    this.#keepSince(timeMs - IDLE_SAMPLES_MS);
  }

  /** Forgets the movement in progress. */
  reset(): void {
    this.counter.reset();
    this.hold?.reset();
    this.#samples = [];
    for (const { filter } of this.#channels.values()) filter.reset();
    this.#witnesses?.reset();
  }

  #height({ yawDeg, timeMs }: Body): number | undefined {
    if (!this.#witnesses) return this.#signal ? this.#current[this.#signal] : undefined;
    return this.#witnesses.hear(
      this.#saying((name) => this.#current[name]),
      yawDeg,
      timeMs,
    );
  }

  #saying(valueOf: (name: SignalName) => number | undefined): (name: SignalName) => Said | undefined {
    return (name) => {
      const value = valueOf(name);
      return value === undefined ? undefined : { value, visibility: this.#channels.get(name)?.visibility ?? 0 };
    };
  }

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
    const now = this.#samples.at(-1);
    if (!now) return 0;
    for (let index = this.#samples.length - 2; index >= 0; index--) {
      const before = this.#samples[index];
      if (!before || !Number.isFinite(before.height)) break;
      const stepMs = now.timeMs - before.timeMs;
      if (stepMs > GAP_MS) break;
      if (stepMs >= SPEED_WINDOW_MS || index === 0) return (1000 * (now.height - before.height)) / stepMs;
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
    const judged: Partial<Record<SignalName, number>> = {};
    this.#current = {};
    for (const [name, channel] of this.#channels) {
      const { value, visibility } = measure(name, body, side);
      channel.visibility = visibility;
      channel.counted = value !== undefined && visibility >= COUNT_GATE - (channel.counted ? GATE_HYSTERESIS : 0);
      channel.judged = value !== undefined && visibility >= RULE_GATE - (channel.judged ? GATE_HYSTERESIS : 0);
      channel.raw = channel.counted ? value : undefined;
      if (channel.raw === undefined) continue;
      const filtered = channel.filter.filter(channel.raw, body.timeMs).value;
      this.#current[name] = filtered;
      if (channel.judged) judged[name] = filtered;
    }
    this.#samples.push({ timeMs: body.timeMs, height: Number.NaN, values: judged, counted: this.#current, view: body.view });
  }

  #keepSince(timeMs: number): void {
    const keep = this.#samples.findIndex((sample) => sample.timeMs >= timeMs);
    if (keep > 0) this.#samples.splice(0, keep);
  }
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

const isSignalName = (name: string): name is SignalName => name in SIGNALS;
