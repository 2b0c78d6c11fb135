import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoseClient, PoseWorkerError, type PoseClientOptions } from '../../../src/capture/pose/client.ts';
import type { PoseConnection } from '../../../src/capture/pose/connection.ts';
import type { Detection, DeviceProfile, Picture, PoseWorkerApi, StartReport } from '../../../src/capture/pose/protocol.ts';

const PROFILE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 640 };
const REPORT: StartReport = { profile: PROFILE, loadMs: 1, warmUpMs: 1 };

const never = (): Promise<never> => new Promise(() => undefined);

function fakePicture() {
  const close = vi.fn();
  const picture = { width: 64, height: 36, close } satisfies ImageBitmap;
  return { picture, close };
}

const answer = (timeMs: number): Detection => ({
  pose: { timeMs, width: 64, height: 36, image: null, world: null },
  inferenceMs: 1,
  workerMs: 2,
});

/** A detector that the test can kill, and that may not start. */
class FakeConnection implements PoseConnection {
  dead = false;
  closed = false;
  readonly started: DeviceProfile[] = [];
  private report: (reason: string) => void = () => undefined;

  constructor(private readonly starts: 'at once' | 'never' | 'fails' = 'at once') {}

  readonly api: PoseWorkerApi = {
    start: (profile) => {
      this.started.push(profile);
      if (this.starts === 'fails') return Promise.reject(new Error('no model'));
      return this.dead || this.starts === 'never' ? never() : Promise.resolve(REPORT);
    },
    detect: (_: Picture, timeMs) => (this.dead ? never() : Promise.resolve(answer(timeMs))),
    follow: never,
    unfollow: () => Promise.resolve(),
    ping: () => (this.dead ? never() : Promise.resolve()),
  };

  onBroken(listener: (reason: string) => void): void {
    this.report = listener;
  }

  breakLoudly(reason: string): void {
    this.dead = true;
    this.report(reason);
  }

  close(): void {
    this.closed = true;
  }
}

function setUp(connections: FakeConnection[], options: PoseClientOptions = {}) {
  const opened: FakeConnection[] = [];
  const restarts: string[] = [];
  const failures: PoseWorkerError[] = [];
  const client = createPoseClient({
    connect: () => {
      const connection = connections.shift() ?? new FakeConnection();
      opened.push(connection);
      return connection;
    },
    onRestart: (reason) => restarts.push(reason),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  return { client, opened, restarts, failures };
}

const detectIn = (client: ReturnType<typeof createPoseClient>, timeMs: number): Promise<Detection> =>
  client.detect(fakePicture().picture, timeMs);

/** What became of a promise, without waiting for it. */
function outcome<T>(promise: Promise<T>) {
  const seen: { value?: T; error?: unknown } = {};
  promise.then(
    (value) => (seen.value = value),
    (error: unknown) => (seen.error = error),
  );
  return seen;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
    expect(lost.error).toBeInstanceOf(PoseWorkerError);
    expect(restarts).toEqual(['boom']);
    expect(first.closed).toBe(true);
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
    expect(restarts).toEqual(['The pose detector has not answered for 6 seconds.']);
    expect(lost.error).toBeInstanceOf(PoseWorkerError);
    expect((await detectIn(client, 20)).pose.timeMs).toBe(20);
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

  it('lets a detection wait while the worker restarts', async () => {
    const first = new FakeConnection();
    const { client } = setUp([first]);
    await client.start(PROFILE);
    first.breakLoudly('boom');
    expect((await detectIn(client, 20)).pose.timeMs).toBe(20);
  });

  it('gives up after three restarts in a minute, says so once, and starts anew when it is told to', async () => {
    const connections = [1, 2, 3, 4].map(() => new FakeConnection());
    const { client, restarts, failures, opened } = setUp([...connections]);
    await client.start(PROFILE);
    for (const connection of connections) {
      connection.breakLoudly('boom');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(restarts).toHaveLength(3);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toMatch(/keeps stopping.*counts are kept.*reload the page/);
    await expect(detectIn(client, 30)).rejects.toBe(failures[0]);
    await client.start(PROFILE);
    expect(opened).toHaveLength(5);
    expect((await detectIn(client, 40)).pose.timeMs).toBe(40);
  });

  it('restarts again when the last three were more than a minute ago', async () => {
    const connections = [1, 2, 3, 4].map(() => new FakeConnection());
    const { client, restarts, failures } = setUp([...connections]);
    await client.start(PROFILE);
    for (const connection of connections) {
      connection.breakLoudly('boom');
      await vi.advanceTimersByTimeAsync(21_000);
    }
    expect(restarts).toHaveLength(4);
    expect(failures).toEqual([]);
  });

  it('counts a restart that does not come up as one of the three', async () => {
    const first = new FakeConnection();
    const { client, restarts, failures } = setUp([first, ...[1, 2, 3].map(() => new FakeConnection('fails'))]);
    await client.start(PROFILE);
    first.breakLoudly('boom');
    await vi.advanceTimersByTimeAsync(100);
    expect(restarts).toEqual(['boom', 'no model', 'no model']);
    expect(failures).toHaveLength(1);
  });

  it('rejects a first start that fails, with the reason', async () => {
    const { client, restarts } = setUp([new FakeConnection('fails')]);
    await expect(client.start(PROFILE)).rejects.toThrow(/could not be started.*no model/);
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
    await expect(client.detect(picture, 20)).rejects.toThrow(/one picture at a time/);
    expect(close).toHaveBeenCalled();
    await going;
  });

  it('closes the picture when it has not been started', async () => {
    const { client } = setUp([]);
    const { picture, close } = fakePicture();
    await expect(client.detect(picture, 10)).rejects.toThrow(/has not been started/);
    expect(close).toHaveBeenCalled();
  });

  it('leaves no timer behind', async () => {
    const { client } = setUp([]);
    await client.start(PROFILE);
    await detectIn(client, 10);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects what is pending when it is closed, and restarts nothing', async () => {
    const first = new FakeConnection();
    const { client, restarts } = setUp([first]);
    await client.start(PROFILE);
    first.dead = true;
    const lost = outcome(detectIn(client, 10));
    await vi.advanceTimersByTimeAsync(0);
    client.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost.error).toBeInstanceOf(PoseWorkerError);
    expect(first.closed).toBe(true);
    expect(restarts).toEqual([]);
  });
});
