import { describe, expect, it } from 'vitest';
import { CHARGE_MS, GestureWatcher, GRACE_MS, STALL_MS, type GestureEvent } from '../../../src/core/gesture/gesture.ts';
import { perJoint, type Landmark, type Landmarks, type PoseFrame, type Side } from '../../../src/core/pose.ts';
import { HIDDEN_MS, LOWERED_MAX_RISE, RAISED, STEADY } from '../../../src/core/gesture/raised-arm.ts';

/** An arm of somebody whose trunk is 100 pixels long: the wrist above the shoulder in trunk lengths, degrees, visibility. */
interface ArmIn {
  rise: number;
  leanDeg?: number;
  elbowDeg?: number;
  visibility?: number;
}

const HANGING: ArmIn = { rise: -1.1 };
const UP: ArmIn = { rise: 1.1 };

const radians = (angleDeg: number): number => (angleDeg * Math.PI) / 180;

function frameWith(timeMs: number, arms: Partial<Record<Side, ArmIn>>): PoseFrame {
  const point = (x: number, y: number, visibility = 1): Landmark => ({ x, y, z: 0, visibility });
  const sideOf = (side: Side): Landmarks['left'] => {
    const x = side === 'left' ? 0.52 : 0.48;
    const { rise, leanDeg = 0, elbowDeg = 180, visibility = 1 } = arms[side] ?? HANGING;
    const up = rise / 10;
    const aside = up * Math.tan(radians(leanDeg));
    const bulge = 1 / (2 * Math.tan(radians(elbowDeg / 2)));
    return {
      ...perJoint(() => point(x, 0.6)),
      shoulder: point(x, 0.5),
      elbow: point(x + aside / 2 + up * bulge, 0.5 - up / 2 + aside * bulge, visibility),
      wrist: point(x + aside, 0.5 - up, visibility),
      knee: point(x, 0.7),
      ankle: point(x, 0.8),
    };
  };
  const image = { nose: point(0.5, 0.46), left: sideOf('left'), right: sideOf('right') };
  return { timeMs, width: 1000, height: 1000, image, world: null };
}

const nobodyAt = (timeMs: number): PoseFrame => ({ timeMs, width: 1000, height: 1000, image: null, world: null });

/** A scripted person; frames every 50 ms, on whole 50 ms of the script. */
class Script {
  readonly #watcher = new GestureWatcher();
  readonly events: GestureEvent[] = [];
  timeMs = 0;

  push(frame: PoseFrame): this {
    this.events.push(...this.#watcher.push(frame));
    this.timeMs = frame.timeMs;
    return this;
  }

  /** Frames until `durationMs` from now, the last one exactly then. */
  keep(durationMs: number, arms: Partial<Record<Side, ArmIn>> | null): this {
    const untilMs = this.timeMs + durationMs;
    for (let timeMs = this.timeMs + 50; timeMs < untilMs; timeMs += 50) this.#at(timeMs, arms);
    return this.#at(untilMs, arms);
  }

  #at(timeMs: number, arms: Partial<Record<Side, ArmIn>> | null): this {
    return this.push(arms ? frameWith(timeMs, arms) : nobodyAt(timeMs));
  }

  get made(): string[] {
    return this.events.flatMap((event) => (event.type === 'gesture' ? [`${event.side} ${event.gesture}`] : []));
  }

  get rings(): number[] {
    return this.events.flatMap((event) => (event.type === 'charging' ? [event.progress] : []));
  }
}

/** Arms hanging for a second, then one frame with the arm up: from here the script's times are those since it arrived. */
const arrived = (arm: ArmIn = UP): Script => new Script().keep(1000, {}).keep(50, { left: arm });

const FULL_MS = STEADY.windowMs + CHARGE_MS.raise.to;
const LONG_MS = STEADY.windowMs + CHARGE_MS['long-raise'].to;

describe('a raised arm', () => {
  it('is a gesture exactly 1.5 s after it has arrived, and not a millisecond before', () => {
    expect(FULL_MS).toBe(1500);
    const script = arrived().keep(1499, { left: UP });
    expect(script.made).toEqual([]);
    expect(script.keep(1, { left: UP }).made).toEqual(['left raise']);
    expect(script.rings.at(-1)).toBe(1);
  });

  it('is another gesture exactly 4 s after it has arrived, and then none', () => {
    expect(LONG_MS).toBe(4000);
    const script = arrived().keep(3999, { left: UP });
    expect(script.made).toEqual(['left raise']);
    expect(script.keep(1, { left: UP }).made).toEqual(['left raise', 'left long-raise']);
    expect(script.keep(20_000, { left: UP }).made).toHaveLength(2);
  });

  it('fills its ring steadily from 0 to 1', () => {
    const { rings } = arrived().keep(FULL_MS, { left: UP });
    expect(rings.length).toBeGreaterThan(10);
    expect(rings).toEqual([...rings].sort((a, b) => a - b));
    expect(rings[0]).toBeGreaterThan(0);
    expect(rings.at(-1)).toBe(1);
  });

  it('empties its ring when it is let down early, and begins anew', () => {
    const script = arrived().keep(1000, { left: UP }).keep(1000, {});
    expect(script.rings.at(-1)).toBe(0);
    script.keep(50, { left: UP }).keep(FULL_MS - 1, { left: UP });
    expect(script.made).toEqual([]);
    expect(script.keep(1, { left: UP }).made).toEqual(['left raise']);
  });

  it('may be lost for the grace, and no longer', () => {
    const lostFor = (lostMs: number): string[] =>
      arrived()
        .keep(1000, { left: UP })
        .keep(lostMs - 1, null)
        .keep(1, { left: UP })
        .keep(500, { left: UP }).made;
    expect(lostFor(GRACE_MS)).toEqual(['left raise']);
    expect(lostFor(GRACE_MS + 1)).toEqual([]);
  });

  it('is taken as kept up between two pictures of a slow device, and no longer', () => {
    const stalledFor = (stallMs: number): string[] => {
      const script = arrived().keep(500, { left: UP });
      return script.push(frameWith(script.timeMs + stallMs, { left: UP })).keep(1000 - STEADY.windowMs, { left: UP }).made;
    };
    expect(stalledFor(STALL_MS)).toEqual(['left raise']);
    expect(stalledFor(STALL_MS + 1)).toEqual([]);
  });

  it('counts on a device that looks once a second', () => {
    const slow = new Script();
    for (let second = 0; second < 6; second++) slow.push(frameWith(second * 1000, second < 2 ? {} : { left: UP }));
    expect(slow.made).toEqual(['left raise']);
  });

  it('has to come down before it counts again', () => {
    const justAbove = arrived().keep(2000, { left: UP });
    justAbove.keep(1000, { left: { rise: LOWERED_MAX_RISE + 0.01 } }).keep(2000, { left: UP });
    expect(justAbove.made).toEqual(['left raise']);
    const down = arrived().keep(2000, { left: UP });
    down.keep(1000, { left: { rise: LOWERED_MAX_RISE } }).keep(2000, { left: UP });
    expect(down.made).toEqual(['left raise', 'left raise']);
  });

  it('may have come down while it was out of sight for long enough', () => {
    const hiddenFor = (hiddenMs: number): string[] =>
      arrived()
        .keep(2000, { left: UP })
        .keep(hiddenMs - 1, { left: { ...UP, visibility: 0.2 } })
        .keep(1, { left: UP })
        .keep(1800, { left: UP }).made;
    expect(hiddenFor(HIDDEN_MS - 1)).toEqual(['left raise']);
    expect(hiddenFor(HIDDEN_MS + 50)).toEqual(['left raise', 'left raise']);
  });

  it('does not count when it was up from the start', () => {
    expect(new Script().keep(10_000, { left: UP }).made).toEqual([]);
  });

  it('does not count while it moves', () => {
    const script = arrived();
    for (let step = 0; step < 80; step++) script.keep(50, { left: { ...UP, leanDeg: step % 8 < 4 ? -8 : 8 } });
    expect(script.made).toEqual([]);
    expect(script.rings).toEqual([]);
  });

  it.each([
    ['just high enough', { rise: RAISED.minRise }, true],
    ['just too low', { rise: RAISED.minRise - 0.001 }, false],
    ['just upright enough', { rise: 0.8, leanDeg: RAISED.maxLeanDeg - 0.1 }, true],
    ['just too slanting', { rise: 0.8, leanDeg: RAISED.maxLeanDeg + 0.1 }, false],
    ['slanting to the other side', { rise: 0.8, leanDeg: -RAISED.maxLeanDeg - 0.1 }, false],
    ['just straight enough', { rise: 1, elbowDeg: RAISED.minElbowDeg + 0.1 }, true],
    ['just too bent', { rise: 1, elbowDeg: RAISED.minElbowDeg - 0.1 }, false],
    ['just visible', { rise: 1.1, visibility: 0.5 }, true],
    ['just hidden', { rise: 1.1, visibility: 0.499 }, false],
  ] as const)('that is %s: %o is seen: %s', (_, arm, isSeen) => {
    expect(arrived(arm).keep(2000, { left: arm }).made).toEqual(isSeen ? ['left raise'] : []);
  });
});

describe('the other arm', () => {
  it.each([
    ['hangs', HANGING, true],
    ['is out of sight', { ...UP, visibility: 0.2 }, true],
    ['is beside the head', { rise: LOWERED_MAX_RISE, elbowDeg: 60 }, true],
    ['is higher', { rise: LOWERED_MAX_RISE + 0.01, elbowDeg: 60 }, false],
    ['is raised too', UP, false],
  ] as const)('%s', (_, right, isSeen) => {
    const script = new Script().keep(1000, { right: HANGING }).keep(50, { left: UP, right }).keep(2000, { left: UP, right });
    expect(script.made).toEqual(isSeen ? ['left raise'] : []);
  });

  it('ends the gesture when it goes up too', () => {
    const script = arrived().keep(1000, { left: UP }).keep(3000, { left: UP, right: UP });
    expect(script.made).toEqual([]);
    expect(script.rings.at(-1)).toBe(0);
  });

  it('may not come down first after a stretch of both', () => {
    const script = arrived().keep(500, { left: UP, right: UP }).keep(3000, { left: UP });
    expect(script.made).toEqual([]);
    expect(script.keep(500, {}).keep(50, { right: UP }).keep(FULL_MS, { right: UP }).made).toEqual(['right raise']);
  });
});

it('ignores frames that are out of order', () => {
  const script = arrived().keep(1000, { left: UP });
  const before = script.events.length;
  script.push(frameWith(500, {})).push(frameWith(2050, { left: UP }));
  expect(script.events).toHaveLength(before);
});
