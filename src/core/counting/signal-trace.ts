/** How far a movement went, at even steps of time. */
export interface SignalTrace {
  /** The pictures' clock at the first value, milliseconds. */
  startMs: number;
  /** From one value to the next, milliseconds. */
  stepMs: number;
  /** 0 at rest, 1 at the goal, to two digits; null where the points were not seen. */
  values: readonly (number | null)[];
}

/** Ten values a second draw a repetition of two seconds well. [our own choice] */
const STEP_MS = 100;
/** Longer waits between two repetitions are not kept whole: two minutes of values. [our own choice] */
const MOST_VALUES = 1200;

/** Keeps what was seen since the last trace was taken. */
export class TraceRecorder {
  private startMs: number | null = null;
  private values: (number | null)[] = [];

  /** `timeMs` rises; between two steps the last value counts. */
  push(timeMs: number, value: number | null): void {
    if (this.startMs !== null && timeMs - this.startMs > (this.values.length + MOST_VALUES) * STEP_MS) this.take();
    this.startMs ??= timeMs;
    const at = Math.floor((timeMs - this.startMs) / STEP_MS);
    while (this.values.length < at) this.values.push(null);
    this.values[at] = value === null ? null : Math.round(value * 100) / 100;
    const surplus = this.values.length - MOST_VALUES;
    if (surplus <= 0) return;
    this.values.splice(0, surplus);
    this.startMs += surplus * STEP_MS;
  }

  /** What was kept, and begins anew; null where nothing was. */
  take(): SignalTrace | null {
    const { startMs, values } = this;
    this.startMs = null;
    this.values = [];
    return startMs === null ? null : { startMs, stepMs: STEP_MS, values };
  }
}
