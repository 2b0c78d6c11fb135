import type { View } from '../pose.ts';
import type { SignalName } from '../signals/index.ts';
import type { TrackSamples } from './sample.ts';

/** Frames that there is room for at first: four seconds, 30 a second. */
const FIRST_ROOM = 128;
/** Before the two columns of each signal: time and counted signal. */
const FIXED = 2;

/**
 * Signals of the last frames, in a ring of plain memory that grows only when more are kept than ever before: a frame has a row with two
 * numbers for each signal, what it is counted by and what it is judged by, NaN where it was hidden.
 */
export class SampleWindow implements TrackSamples {
  readonly #columns: ReadonlyMap<SignalName, number>;
  readonly #width: number;
  #rows: Float64Array;
  #views: View[];
  #first = 0;
  #length = 0;

  /** Signals have the order in which they are named; to name one twice changes nothing. */
  constructor(signals: Iterable<SignalName>) {
    const columns = [...new Set(signals)].map((signal, index) => [signal, FIXED + 2 * index] as const);
    this.#columns = new Map(columns);
    this.#width = FIXED + 2 * columns.length;
    this.#rows = new Float64Array(FIRST_ROOM * this.#width);
    this.#views = Array<View>(FIRST_ROOM).fill('front');
  }

  get length(): number {
    return this.#length;
  }

  timeMs(at: number): number {
    return this.#number(at, 0);
  }

  height(at: number): number {
    return this.#number(at, 1);
  }

  view(at: number): View {
    return this.#views[this.#place(at)] ?? 'front';
  }

  counted(signal: SignalName, at: number): number {
    const column = this.#columns.get(signal);
    return column === undefined ? NaN : this.#number(at, column);
  }

  judged(signal: SignalName, at: number): number {
    const column = this.#columns.get(signal);
    return column === undefined ? NaN : this.#number(at, column + 1);
  }

  /** The next frame, of which nothing is known yet. */
  push(timeMs: number, view: View): void {
    if (this.#length === this.#views.length) this.#grow();
    const place = this.#place(this.#length);
    const row = place * this.#width;
    this.#rows.fill(NaN, row, row + this.#width);
    this.#rows[row] = timeMs;
    this.#views[place] = view;
    this.#length += 1;
  }

  /** Of the newest frame: the counted signal. */
  setHeight(height: number): void {
    this.#rows[this.#newest + 1] = height;
  }

  /** Of the newest frame: the signal that was named as number `index`, and what of it is good enough to judge by. */
  setSignal(index: number, counted: number, judged: number): void {
    const column = this.#newest + FIXED + 2 * index;
    this.#rows[column] = counted;
    this.#rows[column + 1] = judged;
  }

  /** A frame of others, as far as their signals are these. */
  copy(others: TrackSamples, at: number): void {
    this.push(others.timeMs(at), others.view(at));
    this.setHeight(others.height(at));
    let index = 0;
    for (const signal of this.#columns.keys()) {
      this.setSignal(index, others.counted(signal, at), others.judged(signal, at));
      index += 1;
    }
  }

  /** Forgets all that is older than this. */
  keepFrom(timeMs: number): void {
    while (this.#length > 0 && this.timeMs(0) < timeMs) {
      this.#first = this.#place(1);
      this.#length -= 1;
    }
  }

  clear(): void {
    this.#length = 0;
  }

  get #newest(): number {
    return this.#place(this.#length - 1) * this.#width;
  }

  #number(at: number, column: number): number {
    return this.#rows[this.#place(at) * this.#width + column] ?? NaN;
  }

  #place(at: number): number {
    return (this.#first + at) % this.#views.length;
  }

  #grow(): void {
    const room = 2 * this.#views.length;
    const rows = new Float64Array(room * this.#width);
    const views = Array<View>(room).fill('front');
    for (let at = 0; at < this.#length; at += 1) {
      const place = this.#place(at);
      rows.set(this.#rows.subarray(place * this.#width, (place + 1) * this.#width), at * this.#width);
      views[at] = this.#views[place] ?? 'front';
    }
    this.#rows = rows;
    this.#views = views;
    this.#first = 0;
  }
}
