import { describe, expect, it } from 'vitest';
import { TraceRecorder } from '../../../src/core/counting/signal-trace.ts';

describe('the trace of a signal', () => {
  it('has a value for each tenth of a second, the last one of it, whatever the frame rate', () => {
    const keeper = new TraceRecorder();
    for (const [timeMs, value] of [
      [5000, 0],
      [5050, 0.1],
      [5099, 0.2],
      [5100, 0.304],
      [5210, 0.996],
    ] as const)
      keeper.push(timeMs, value);
    expect(keeper.take()).toEqual({ startMs: 5000, stepMs: 100, values: [0.2, 0.3, 1] });
  });

  it('has gaps where nothing was seen', () => {
    const keeper = new TraceRecorder();
    keeper.push(0, 0.5);
    keeper.push(100, null);
    keeper.push(400, 0.7);
    expect(keeper.take()?.values).toEqual([0.5, null, null, null, 0.7]);
  });

  it('begins anew once it was taken', () => {
    const keeper = new TraceRecorder();
    expect(keeper.take()).toBeNull();
    keeper.push(0, 0);
    keeper.take();
    keeper.push(900, 1);
    expect(keeper.take()).toEqual({ startMs: 900, stepMs: 100, values: [1] });
  });

  it('keeps the last two minutes of a long wait, and nothing of before an hour without pictures', () => {
    const keeper = new TraceRecorder();
    for (let second = 0; second <= 1200; second++) keeper.push(second * 100, second / 1000);
    expect(keeper.take()).toMatchObject({ startMs: 100, values: { length: 1200, 0: 0, 1199: 1.2 } });
    keeper.push(0, 1);
    keeper.push(3_600_000, 0.5);
    expect(keeper.take()).toEqual({ startMs: 3_600_000, stepMs: 100, values: [0.5] });
  });
});
