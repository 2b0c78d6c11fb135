import { describe, expect, it } from 'vitest';
import { PostureTimer, type TimerChange } from '../../../src/core/counting/posture-timer.ts';

const newTimer = (targetMs = 5000): PostureTimer => new PostureTimer({ entryMs: 1000, graceMs: 1500, targetMs });

/** Steps from one time to another, both included, and what they brought. */
function run(timer: PostureTimer, right: boolean, fromMs: number, toMs: number, stepMs = 100): TimerChange[] {
  const changes: TimerChange[] = [];
  for (let timeMs = fromMs; timeMs <= toMs; timeMs += stepMs) changes.push(timer.push(right, timeMs));
  return changes.filter((change) => Object.keys(change).length > 0);
}

describe('a posture timer', () => {
  it('starts exactly when the posture has been there for the entry time, which counts', () => {
    const timer = newTimer();
    run(timer, true, 0, 900);
    expect(timer.push(true, 999)).toEqual({});
    expect({ running: timer.running, heldMs: timer.heldMs }).toEqual({ running: false, heldMs: 0 });
    expect(timer.push(true, 1000)).toEqual({ started: true, ticked: 1 });
    expect(timer.heldMs).toBe(1000);
  });

  it('begins anew when the posture is lost during the entry', () => {
    const timer = newTimer();
    run(timer, true, 0, 900);
    timer.push(false, 950);
    expect(run(timer, true, 1000, 1900)).toEqual([]);
    expect(timer.push(true, 2000)).toMatchObject({ started: true });
  });

  it('does not take a gap longer than the grace for the entry', () => {
    const timer = newTimer();
    timer.push(true, 0);
    expect(timer.push(true, 1501)).toEqual({});
    expect(timer.push(true, 2501)).toMatchObject({ started: true });
  });

  it('leaves out a loss of exactly the grace, and goes on', () => {
    const timer = newTimer();
    run(timer, true, 0, 2000);
    expect(run(timer, false, 2100, 3500)).toEqual([]);
    timer.push(true, 3500.5);
    expect(timer.running).toBe(false);
    const other = newTimer();
    run(other, true, 0, 2000);
    run(other, false, 2100, 3400);
    other.push(true, 3500);
    expect(other.running).toBe(true);
    expect(other.heldMs).toBe(2000);
    other.push(true, 3600);
    expect(other.heldMs).toBe(2100);
  });

  it('pauses when the loss is longer, and says what was held', () => {
    const timer = newTimer();
    run(timer, true, 0, 2000);
    run(timer, false, 2100, 3500);
    expect(timer.push(false, 3501)).toEqual({ paused: { startMs: 0, endMs: 2000, heldMs: 2000 } });
    expect({ running: timer.running, heldMs: timer.heldMs }).toEqual({ running: false, heldMs: 2000 });
  });

  it('goes on after a pause from what there was, and ticks each second once', () => {
    const timer = newTimer();
    const changes = [
      ...run(timer, true, 0, 2500),
      ...run(timer, false, 2600, 6000),
      ...run(timer, true, 6100, 8600),
      ...run(timer, false, 8700, 12_000),
    ];
    expect(changes.flatMap(({ ticked }) => ticked ?? [])).toEqual([1, 2, 3, 4, 5]);
    expect(changes.filter(({ started }) => started)).toHaveLength(2);
    expect(timer.heldMs).toBe(5000);
  });

  it('remembers the longest stretch', () => {
    const timer = newTimer();
    run(timer, true, 0, 3000);
    run(timer, false, 3100, 6000);
    run(timer, true, 6100, 8000);
    expect({ heldMs: timer.heldMs, bestMs: timer.bestMs }).toEqual({ heldMs: 4900, bestMs: 3000 });
    run(timer, true, 8100, 9600);
    expect(timer.bestMs).toBe(3500);
  });

  it('tells once, exactly at the prescribed time, that it is reached', () => {
    const timer = newTimer(2000);
    run(timer, true, 0, 1900);
    expect(timer.push(true, 1999).reached).toBeUndefined();
    expect(timer.push(true, 2000)).toEqual({ ticked: 2, reached: true });
    expect(run(timer, true, 2100, 9000).some(({ reached }) => reached)).toBe(false);
    expect(timer.reached).toBe(true);
  });

  it('counts the same at 10 and at 60 steps a second', () => {
    const heldMs = [10, 60].map((fps) => {
      const timer = newTimer();
      run(timer, true, 0, 8000, 1000 / fps);
      return timer.heldMs;
    });
    expect(Math.abs((heldMs[0] ?? 0) - (heldMs[1] ?? 0))).toBeLessThan(20);
  });

  it('counts across a gap in the picture up to the grace, and pauses across a longer one', () => {
    const timer = newTimer();
    run(timer, true, 0, 2000);
    timer.push(true, 3500);
    expect(timer.heldMs).toBe(3500);
    expect(timer.push(true, 5001)).toEqual({ paused: { startMs: 0, endMs: 3500, heldMs: 3500 } });
    expect(run(timer, true, 5101, 6101)).toMatchObject([{ started: true }]);
    expect(timer.heldMs).toBe(4600);
  });

  it('keeps the time when it is interrupted, and has nothing to end when it does not run', () => {
    const timer = newTimer();
    expect(timer.interrupt()).toBeNull();
    run(timer, true, 0, 2000);
    expect(timer.interrupt()).toEqual({ startMs: 0, endMs: 2000, heldMs: 2000 });
    expect(timer.interrupt()).toBeNull();
    expect(timer.heldMs).toBe(2000);
  });
});
