import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, detectIn, FakeConnection, outcome, PROFILE, REPORT, setUp } from './fake-connection.ts';

/** A detector on a device that needs so long for each picture, and cannot be asked for anything meanwhile. */
class Overloaded extends FakeConnection {
  private freeMs = 0;

  constructor(pictureMs: number, firstMs = 1) {
    super();
    const busy = async (ms: number): Promise<void> => {
      this.freeMs = Math.max(this.freeMs, performance.now()) + ms;
      await new Promise((resolve) => setTimeout(resolve, this.freeMs - performance.now()));
    };
    this.api.start = async () => {
      await busy(firstMs);
      return { ...REPORT, warmUpMs: firstMs };
    };
    this.api.detect = async (_, timeMs) => {
      await busy(pictureMs);
      return { ...answer(timeMs), inferenceMs: pictureMs, workerMs: pictureMs };
    };
    this.api.ping = () => busy(0);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a pose client on an overloaded device', () => {
  it('waits for a detector that was as slow when it started, and restarts nothing', async () => {
    const { client, restarts } = setUp([new Overloaded(9_000, 5_000)]);
    const started = client.start(PROFILE);
    await vi.advanceTimersByTimeAsync(5_000);
    await started;
    for (const timeMs of [10, 20, 30]) {
      const seen = outcome(detectIn(client, timeMs));
      await vi.advanceTimersByTimeAsync(9_500);
      expect(seen.value?.pose.timeMs).toBe(timeMs);
    }
    expect(restarts).toEqual([]);
  });

  it('restarts a detector once that becomes so slow all at once, and waits for it from then on', async () => {
    const { client, restarts, failures } = setUp([1, 2, 3, 4].map(() => new Overloaded(8_000)));
    const started = client.start(PROFILE);
    await vi.advanceTimersByTimeAsync(1);
    await started;
    const seen: unknown[] = [];
    for (let timeMs = 10; timeMs <= 200; timeMs += 10) {
      const picture = outcome(detectIn(client, timeMs));
      await vi.advanceTimersByTimeAsync(10_000);
      seen.push(picture.value?.pose.timeMs);
    }
    expect(restarts).toEqual(['Body tracking has not answered for 6 seconds.']);
    expect(failures).toEqual([]);
    expect(seen.filter((timeMs) => timeMs === undefined)).toHaveLength(1);
  });

  it('still finds a hung one, and gives it up after three tries, each waited for longer than the last', async () => {
    const connections = [1, 2, 3, 4].map(() => new FakeConnection());
    const { client, restarts, failures } = setUp([...connections]);
    await client.start(PROFILE);
    // They start, and then hang.
    for (const { api } of connections) {
      api.detect = () => new Promise(() => undefined);
      api.ping = () => new Promise(() => undefined);
    }
    for (let timeMs = 10; timeMs <= 100; timeMs += 10) {
      outcome(detectIn(client, timeMs));
      await vi.advanceTimersByTimeAsync(40_000);
    }
    expect(restarts).toEqual([6, 12, 24].map((seconds) => `Body tracking has not answered for ${seconds} seconds.`));
    expect(failures).toHaveLength(1);
  });
});
