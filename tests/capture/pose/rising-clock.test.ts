import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../src/capture/pose/protocol.ts';
import { createRisingClock } from '../../../src/capture/pose/rising-clock.ts';

const at = (timeMs: number): Detection => ({
  pose: { timeMs, width: 1, height: 1, image: null, world: null },
  inferenceMs: 10,
  workerMs: 20,
});

describe('the clock of live detections', () => {
  it("puts the source's times on the page's clock and keeps their distances", () => {
    const clock = createRisingClock();
    expect(clock.stamp(at(500_000), 1_020).pose.timeMs).toBe(1_000);
    expect(clock.stamp(at(500_033), 1_071).pose.timeMs).toBe(1_033);
  });

  it('rises on when the source starts from nothing after a restart', () => {
    const clock = createRisingClock();
    clock.stamp(at(500_000), 1_020);
    clock.forget();
    expect(clock.stamp(at(0), 9_020).pose.timeMs).toBe(9_000);
  });

  it('never gives the same or an earlier time twice', () => {
    const clock = createRisingClock();
    clock.stamp(at(100), 1_020);
    expect(clock.stamp(at(100), 1_021).pose.timeMs).toBe(1_001);
    expect(clock.stamp(at(90), 1_022).pose.timeMs).toBe(1_002);
  });

  it("is anchored anew when the source's clock jumps", () => {
    const clock = createRisingClock();
    clock.stamp(at(100), 1_020);
    expect(clock.stamp(at(90_000), 1_060).pose.timeMs).toBe(1_040);
  });

  it.each([NaN, Infinity, -Infinity, 1e308])('goes on after a picture whose time is %s', (timeMs) => {
    const clock = createRisingClock();
    clock.stamp(at(500_000), 1_020);
    expect(clock.stamp(at(timeMs), 1_053).pose.timeMs).toBe(1_033);
    expect(clock.stamp(at(500_066), 1_086).pose.timeMs).toBeCloseTo(1_066);
  });

  it.each([NaN, Infinity, -Infinity, -1e308])('goes on after a picture that was in the worker for %s ms', (workerMs) => {
    const clock = createRisingClock();
    clock.stamp(at(500_000), 1_020);
    clock.stamp({ ...at(500_033), workerMs }, 1_053);
    expect(clock.stamp(at(500_066), 1_086).pose.timeMs).toBeCloseTo(1_066);
  });
});
