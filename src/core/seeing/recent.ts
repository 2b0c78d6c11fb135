import { quantileOfSorted } from './geometry.ts';

const FIRST_ROOM = 32;

/**
 * Numbers of the last moments, oldest first, each with its time in milliseconds. They lie in a ring of plain memory that grows only when more
 * are kept than ever before: what comes with every frame leaves nothing behind to be collected.
 */
export class Recent {
  #timesMs = new Float64Array(FIRST_ROOM);
  #values = new Float64Array(FIRST_ROOM);
  #sorted = new Float64Array(FIRST_ROOM);
  #first = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Time of the oldest; undefined where there is none. */
  get firstMs(): number | undefined {
    return this.#length === 0 ? undefined : this.timeMs(0);
  }

  /** Time of the newest; undefined where there is none. */
  get lastMs(): number | undefined {
    return this.#length === 0 ? undefined : this.timeMs(this.#length - 1);
  }

  /** Of the one `at`, 0 for the oldest, which has to be there. */
  timeMs(at: number): number {
    return this.#timesMs[this.#place(at)] ?? NaN;
  }

  value(at: number): number {
    return this.#values[this.#place(at)] ?? NaN;
  }

  /** Times have to rise. */
  push(timeMs: number, value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    const place = this.#place(this.#length);
    this.#timesMs[place] = timeMs;
    this.#values[place] = value;
    this.#length += 1;
  }

  /** Forgets all that is older than this. */
  keepFrom(timeMs: number): void {
    while (this.#length > 0 && this.timeMs(0) < timeMs) this.#dropFirst();
  }

  /** Forgets all that is older than this, or as old. */
  keepAfter(timeMs: number): void {
    while (this.#length > 0 && this.timeMs(0) <= timeMs) this.#dropFirst();
  }

  clear(): void {
    this.#length = 0;
  }

  get sum(): number {
    let sum = 0;
    for (let at = 0; at < this.#length; at += 1) sum += this.value(at);
    return sum;
  }

  /** Infinity where there is none. */
  get least(): number {
    let least = Infinity;
    for (let at = 0; at < this.#length; at += 1) least = Math.min(least, this.value(at));
    return least;
  }

  /** -Infinity where there is none. */
  get most(): number {
    let most = -Infinity;
    for (let at = 0; at < this.#length; at += 1) most = Math.max(most, this.value(at));
    return most;
  }

  /** The value below which the fraction `q` (0..1) of them lies, interpolated; undefined where there is none. */
  quantile(q: number): number | undefined {
    const length = this.#length;
    const sorted = this.#sorted;
    for (let at = 0; at < length; at += 1) insertSorted(sorted, at, this.value(at));
    return quantileOfSorted(sorted, q, length);
  }

  #place(at: number): number {
    return (this.#first + at) % this.#values.length;
  }

  #dropFirst(): void {
    this.#first = this.#place(1);
    this.#length -= 1;
  }

  #grow(): void {
    const room = 2 * this.#values.length;
    const timesMs = new Float64Array(room);
    const values = new Float64Array(room);
    for (let at = 0; at < this.#length; at += 1) {
      timesMs[at] = this.timeMs(at);
      values[at] = this.value(at);
    }
    this.#timesMs = timesMs;
    this.#values = values;
    this.#sorted = new Float64Array(room);
    this.#first = 0;
  }
}

/** Puts a value where it belongs among the first `length`, which are sorted. */
function insertSorted(sorted: Float64Array, length: number, value: number): void {
  let at = length;
  for (; at > 0 && (sorted[at - 1] ?? value) > value; at -= 1) sorted[at] = sorted[at - 1] ?? value;
  sorted[at] = value;
}
