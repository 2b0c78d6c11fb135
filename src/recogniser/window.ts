import { SEEN, CHANNELS, POINT_COUNT, type Observation, type PointValues } from './observation.ts';

/** The window that is looked at: 32 moments, 100 ms apart, the last of them now. */
export const STEPS = 32;
export const STEP_MS = 100;

/** A moment lies between two pictures that are no further apart than this, milliseconds; beyond it nothing was seen. */
const GAP_MS = 250;
/** Else it is the nearest picture within this, milliseconds. */
const NEAR_MS = 60;

/** Somebody has to be seen in so many of the moments before anything is said: 1.2 s. */
export const LEAST_STEPS = 12;

/** What was seen at each moment of a window, oldest first; null where nobody was. */
export type Moments = readonly (PointValues | null)[];

/** A point of a moment is as sure as in the less sure of the two pictures. */
function mix(from: PointValues, to: PointValues, share: number): PointValues {
  const mixed = new Float32Array(from.length);
  for (let index = 0; index < from.length; index++) {
    const a = from[index] ?? 0;
    const b = to[index] ?? 0;
    mixed[index] = a + (b - a) * share;
  }
  for (let point = 0; point < POINT_COUNT; point++) {
    const seen = point * CHANNELS + SEEN;
    mixed[seen] = Math.min(from[seen] ?? 0, to[seen] ?? 0);
  }
  return mixed;
}

function momentBetween(before: Observation | undefined, after: Observation | undefined, timeMs: number): PointValues | null {
  if (before?.values && after?.values) {
    const spanMs = after.timeMs - before.timeMs;
    if (spanMs === 0) return before.values;
    if (spanMs <= GAP_MS) return mix(before.values, after.values, (timeMs - before.timeMs) / spanMs);
  }
  const beforeMs = before ? timeMs - before.timeMs : Infinity;
  const afterMs = after ? after.timeMs - timeMs : Infinity;
  const nearest = beforeMs <= afterMs ? before : after;
  return nearest && Math.min(beforeMs, afterMs) <= NEAR_MS ? nearest.values : null;
}

/** The moments of the window that ends at `endMs`, from observations in the order of their times. */
export function momentsOf(observations: readonly Observation[], endMs: number): Moments {
  const moments: (PointValues | null)[] = [];
  let next = observations.length - 1;
  for (let step = 0; step < STEPS; step++) {
    const timeMs = endMs - step * STEP_MS;
    while (next > 0 && (observations[next - 1]?.timeMs ?? -Infinity) >= timeMs) next -= 1;
    const at = observations[next];
    const [before, after] = at && at.timeMs >= timeMs ? [observations[next - 1], at] : [at, undefined];
    moments.push(momentBetween(at?.timeMs === timeMs ? at : before, after, timeMs));
  }
  return moments.reverse();
}

/** Keeps the pictures of the last seconds. A clock that goes back starts anew. */
export class FrameWindow {
  #kept: Observation[] = [];

  add(observation: Observation): void {
    const last = this.#kept.at(-1);
    if (last && observation.timeMs < last.timeMs) this.#kept = [];
    this.#kept.push(observation);
    const fromMs = observation.timeMs - STEPS * STEP_MS - GAP_MS;
    while ((this.#kept[0]?.timeMs ?? Infinity) < fromMs) this.#kept.shift();
  }

  /** The window up to the newest picture; undefined while too little was seen. */
  moments(): Moments | undefined {
    const last = this.#kept.at(-1);
    if (!last) return undefined;
    const moments = momentsOf(this.#kept, last.timeMs);
    return moments.filter((moment) => moment !== null).length >= LEAST_STEPS ? moments : undefined;
  }

  clear(): void {
    this.#kept = [];
  }
}
