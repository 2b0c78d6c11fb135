import { describe, expect, it } from 'vitest';
import { DeviceClock } from '../../src/wearables/device-clock.ts';

describe("a device's clock", () => {
  it('is the page’s less the shortest way that a packet had', () => {
    const clock = new DeviceClock();
    expect(clock.toPage(0, 5_040)).toBe(5_040);
    // It took 20 ms less than the one before: from now on all are that much earlier.
    expect(clock.toPage(1000, 6_020)).toBe(6_020);
    expect(clock.toPage(2000, 7_090)).toBe(7_020);
  });

  it('makes even moments of packets that came in a burst', () => {
    const clock = new DeviceClock();
    clock.toPage(0, 10_000);
    expect([100, 200, 300].map((deviceMs) => clock.toPage(deviceMs, 10_345))).toEqual([10_100, 10_200, 10_300]);
  });

  it('follows a clock that is slow, once the shortest way is half a minute old', () => {
    const clock = new DeviceClock();
    clock.toPage(0, 0);
    expect(clock.toPage(29_990, 30_000)).toBe(29_990);
    expect(clock.toPage(29_991, 30_001)).toBe(30_001);
  });

  it('begins anew where more than two seconds of packets are gone, and not at two', () => {
    const clock = new DeviceClock();
    clock.toPage(0, 0);
    expect(clock.toPage(1000, 3000)).toBe(1000);
    const other = new DeviceClock();
    other.toPage(0, 0);
    expect(other.toPage(1000, 3001)).toBe(3001);
  });
});
