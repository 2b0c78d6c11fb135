import { keepScreenOn } from '../capture/wake-lock.ts';
import type { Way } from '../unwatched/pacer.ts';
import { createUnwatchedSet, type UnwatchedParts, type UnwatchedSet } from './unwatched-set.ts';

/** The clock of sets that nobody watches. */
export interface PaceClock {
  /** Milliseconds; never goes back. The screens' own clock, so that the figure moves with the voice. */
  nowMs(): number;
  /** Calls every so often until the returned function is called. */
  every(ms: number, call: () => void): () => void;
}

/** How such sets are counted, kept from one to the next. */
export interface Ways {
  load(): Way;
  keep(way: Way): unknown;
}

export const BY_TAPS: Ways = { load: () => 'tap', keep: () => undefined };

export const PAGE_CLOCK: PaceClock = {
  nowMs: () => performance.now(),
  every(ms, call) {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
};

/** What is led is heard this much too late at most, milliseconds. */
const TICK_MS = 50;

/** Looks at the clock for the set that runs, and keeps the screen on as an open camera does. */
export interface Pacing {
  /** The set that nobody watches, where one was begun last. */
  readonly set: UnwatchedSet | null;
  begin(parts: Omit<UnwatchedParts, 'way' | 'nowMs'>): UnwatchedSet;
  tap(): void;
  leadBy(way: Way): void;
  /** The set is over; another one may follow. */
  end(): void;
  /** No set follows: the screen may go off. */
  release(): void;
}

export interface PacingParts {
  clock: PaceClock;
  ways: Ways;
  /** Lets the set act, unless it is paused, and ends it where it says that it is done. */
  let(set: UnwatchedSet, act: () => boolean): void;
  /** Whether the browser keeps the screen on. */
  onScreen(isKept: boolean): void;
}

export function createPacing({ clock, ways, let: allow, onScreen }: PacingParts): Pacing {
  let set: UnwatchedSet | null = null;
  let stop: (() => void) | null = null;
  let letSleep: (() => void) | null = null;
  const end = (): void => {
    stop?.();
    stop = set = null;
  };
  return {
    get set() {
      return set;
    },
    begin(parts) {
      end();
      const next = createUnwatchedSet({ ...parts, way: ways.load(), nowMs: () => clock.nowMs() });
      set = next;
      if (typeof document !== 'undefined') letSleep ??= keepScreenOn(onScreen);
      stop = clock.every(TICK_MS, () => allow(next, () => next.tick()));
      return next;
    },
    tap() {
      const now = set;
      if (now) allow(now, () => now.tap());
    },
    leadBy(way) {
      ways.keep(way);
      set?.leadBy(way);
    },
    end,
    release() {
      end();
      letSleep?.();
      letSleep = null;
    },
  };
}
