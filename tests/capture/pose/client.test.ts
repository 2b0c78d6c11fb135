import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verbatim } from '../../../src/core/message.ts';
import { PoseWorkerError } from '../../../src/capture/pose/client.ts';
import type { Detection } from '../../../src/capture/pose/protocol.ts';
import { answer, detectIn, FakeConnection, fakePicture, finality, outcome, PROFILE, REPORT, setUp } from './fake-connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The wait before the first try to start it again. */
const FIRST_WAIT_MS = 500;

describe('the pose client', () => {
  it('rejects what was pending when the worker reports an error, restarts it with the same profile and goes on', async () => {
    const first = new FakeConnection();
    const { client, opened, restarts } = setUp([first]);
    await client.start(PROFILE);
    first.dead = true;
    const lost = outcome(detectIn(client, 10));
    await vi.advanceTimersByTimeAsync(0);
    first.breakLoudly('boom');
    await vi.advanceTimersByTimeAsync(0);
    expect(finality(lost)).toBe(false);
    expect(restarts).toEqual(['boom']);
    expect(first.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(FIRST_WAIT_MS);
    expect(opened[1]?.started).toEqual([PROFILE]);
    expect((await detectIn(client, 20)).pose.timeMs).toBe(20);
  });

  it('notices a worker that died without a word during a detection', async () => {
    const first = new FakeConnection();
    const { client, restarts } = setUp([first]);
    await client.start(PROFILE);
    first.dead = true;
    const lost = outcome(detectIn(client, 10));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(restarts).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(restarts).toEqual(['Body tracking has not answered for 6 seconds.']);
    expect(finality(lost)).toBe(false);
    expect((await detectIn(client, 20)).pose.timeMs).toBe(20);
  });

  it('tells how far a start is that was asked for, from 0, and nothing of one that was overtaken or brought back', async () => {
    const heard: ((share: number) => void)[] = [];
    const connections = [new FakeConnection(), new FakeConnection(), new FakeConnection()];
    for (const { api } of connections) {
      api.start = (_, onProgress) => {
        onProgress?.(0.4);
        if (onProgress) heard.push(onProgress);
        return heard.length === 1 ? new Promise(() => undefined) : Promise.resolve(REPORT);
      };
    }
    const told: number[] = [];
    const { client, restarts } = setUp([...connections], { onLoading: (share) => told.push(share) });
    const overtaken = outcome(client.start(PROFILE));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([0, 0.4]);
    await client.start(PROFILE);
    heard[0]?.(0.9);
    expect(told).toEqual([0, 0.4, 0, 0.4]);
    connections[1]?.breakLoudly();
    await vi.advanceTimersByTimeAsync(FIRST_WAIT_MS);
    expect(restarts).toHaveLength(1);
    expect(told).toHaveLength(4);
    expect(overtaken.error).toBeInstanceOf(PoseWorkerError);
  });

  it('does not take a page that slept for a dead worker', async () => {
    const first = new FakeConnection();
    let reply: (detection: Detection) => void = () => undefined;
    first.api.detect = () => new Promise((resolve) => (reply = resolve));
    const { client, restarts } = setUp([first]);
    await client.start(PROFILE);
    const detected = detectIn(client, 10);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.mocked(performance.now).mockRestore();
    reply(answer(10));
    expect((await detected).pose.timeMs).toBe(10);
    expect(restarts).toEqual([]);
  });

  it('loses a picture that a living detector cannot read, and no other', async () => {
    const first = new FakeConnection();
    const { client, opened } = setUp([first]);
    await client.start(PROFILE);
    for (const timeMs of [10, 20, 40, 50, 70]) first.unreadable.add(timeMs);
    for (const timeMs of [10, 20, 30, 40, 50, 60, 70]) {
      const { value, error } = await client.detect(fakePicture().picture, timeMs).then(
        (detection) => ({ value: detection.pose.timeMs, error: undefined }),
        (cause: unknown) => ({ value: undefined, error: cause }),
      );
      if (first.unreadable.has(timeMs)) expect(finality({ error })).toBe(false);
      else expect(value).toBe(timeMs);
    }
    expect(opened).toHaveLength(1);
  });

  it('rejects a first start that fails, with the reason', async () => {
    const { client, restarts } = setUp([new FakeConnection('fails')]);
    await expect(client.start(PROFILE)).rejects.toMatchObject({
      message: 'Body tracking could not be started.',
      details: verbatim('no model'),
      final: true,
    });
    await expect(detectIn(client, 10)).rejects.toMatchObject({ final: true });
    expect(restarts).toEqual([]);
    await expect(client.start(PROFILE)).resolves.toEqual(REPORT);
  });

  it('gives a start that is under way up for another one', async () => {
    const { client, opened } = setUp([new FakeConnection('never')]);
    const first = outcome(client.start({ ...PROFILE, delegate: 'GPU' }));
    await expect(client.start(PROFILE)).resolves.toEqual(REPORT);
    expect(first.error).toBeInstanceOf(PoseWorkerError);
    expect(opened).toHaveLength(2);
    expect(opened[0]?.closed).toBe(true);
  });

  it('keeps the worker when it is started with another profile', async () => {
    const { client, opened } = setUp([]);
    await client.start(PROFILE);
    await client.start({ ...PROFILE, model: 'full' });
    expect(opened).toHaveLength(1);
    expect(opened[0]?.started.map(({ model }) => model)).toEqual(['lite', 'full']);
  });

  it('takes one picture at a time and closes the one that it refuses', async () => {
    const first = new FakeConnection();
    const { client } = setUp([first]);
    await client.start(PROFILE);
    const going = detectIn(client, 10);
    const { picture, close } = fakePicture();
    await expect(client.detect(picture, 20)).rejects.toMatchObject({
      message: expect.stringContaining('one picture at a time'),
      final: false,
    });
    expect(close).toHaveBeenCalled();
    await going;
  });

  it('closes the picture when it has not been started', async () => {
    const { client } = setUp([]);
    const { picture, close } = fakePicture();
    await expect(client.detect(picture, 10)).rejects.toMatchObject({
      message: expect.stringContaining('has not been started'),
      final: true,
    });
    expect(close).toHaveBeenCalled();
  });

  it('leaves no timer behind', async () => {
    const { client } = setUp([]);
    await client.start(PROFILE);
    await detectIn(client, 10);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
