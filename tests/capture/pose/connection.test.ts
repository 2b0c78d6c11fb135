import { verbatim, type Message } from '../../../src/core/message.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoseClient, PoseWorkerError } from '../../../src/capture/pose/client.ts';
import { connectWhereItWorks, type ConnectOptions } from '../../../src/capture/pose/connection.ts';
import type { PoseConnection } from '../../../src/capture/pose/pose-connection.ts';
import { connectInPage } from '../../../src/capture/pose/page-connection.ts';
import type { DeviceProfile, Picture, PoseWorkerApi, StartReport } from '../../../src/capture/pose/protocol.ts';

const PROFILE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 640 };
const REPORT: StartReport = { profile: PROFILE, loadMs: 1, warmUpMs: 1 };

const never = (): Promise<never> => new Promise(() => undefined);

/** A place to detect in, which says what is asked of it. */
function fakePlace(api: Partial<PoseWorkerApi> = {}) {
  let report: (reason: Message) => void = () => undefined;
  const starts = vi.fn(() => Promise.resolve(REPORT));
  const close = vi.fn();
  const connection: PoseConnection = {
    api: {
      start: starts,
      detect: never,
      follow: never,
      unfollow: never,
      pace: never,
      seek: never,
      ping: () => Promise.resolve(),
      ...api,
    },
    onBroken: (listener) => void (report = listener),
    close,
  };
  return { connection, starts, close, breakDown: (reason: string) => report(verbatim(reason)) };
}

function setUp(options: ConnectOptions = {}, api: Partial<PoseWorkerApi> = {}) {
  const worker = fakePlace(api);
  const page = fakePlace();
  const onInPage = vi.fn();
  const connection = connectWhereItWorks({
    onInPage,
    canWorkerDetect: () => Promise.resolve(true),
    openWorker: () => worker.connection,
    openInPage: () => ({ ...page.connection, rest: () => Promise.resolve() }),
    ...options,
  });
  return { connection, worker, page, onInPage };
}

describe('detection', () => {
  it('runs in a worker where workers can detect, and nothing is said of it', async () => {
    const { connection, worker, page, onInPage } = setUp();
    const onProgress = (): void => undefined;
    expect(await connection.api.start(PROFILE, onProgress)).toBe(REPORT);
    expect(worker.starts).toHaveBeenCalledWith(PROFILE, onProgress);
    expect(page.starts).not.toHaveBeenCalled();
    expect(onInPage).not.toHaveBeenCalled();
    expect(connection.rest).toBeUndefined();
  });

  it.each<[string, ConnectOptions]>([
    ['where workers cannot detect', { canWorkerDetect: () => Promise.resolve(false) }],
    [
      'where no worker can be started',
      {
        openWorker: () => {
          throw new DOMException('Not by this policy.', 'SecurityError');
        },
      },
    ],
  ])('runs on the page %s, rests there between pictures, and the page is told when it has begun', async (_, options) => {
    const { connection, worker, page, onInPage } = setUp(options);
    const onProgress = (): void => undefined;
    const started = connection.api.start(PROFILE, onProgress);
    expect(onInPage).not.toHaveBeenCalled();
    await started;
    expect(page.starts).toHaveBeenCalledWith(PROFILE, onProgress);
    expect(worker.starts).not.toHaveBeenCalled();
    expect(onInPage).toHaveBeenCalledOnce();
    expect(connection.rest).toBeDefined();
  });

  it('moves to the page where the program of the worker cannot be loaded, and ends that worker', async () => {
    const { connection, worker, page, onInPage } = setUp({}, { ping: never });
    const started = connection.api.start(PROFILE);
    await vi.waitFor(() => {
      worker.breakDown('Body tracking broke: its program could not be loaded.');
      expect(page.starts).toHaveBeenCalled();
    });
    await started;
    expect(worker.close).toHaveBeenCalled();
    expect(onInPage).toHaveBeenCalledOnce();
  });

  it('stays in a worker that has answered: when it breaks, its client is told', async () => {
    const { connection, worker, page } = setUp();
    const onBroken = vi.fn();
    connection.onBroken(onBroken);
    await connection.api.start(PROFILE);
    worker.breakDown('boom');
    expect(onBroken).toHaveBeenCalledWith(verbatim('boom'), undefined);
    expect(page.starts).not.toHaveBeenCalled();
  });

  it('ends the worker when it is closed, also one that has not answered yet', async () => {
    const { connection, worker, page } = setUp({}, { ping: never });
    const started = connection.api.start(PROFILE);
    started.catch(() => undefined);
    await Promise.resolve();
    await Promise.resolve();
    connection.close();
    expect(worker.close).toHaveBeenCalled();
    expect(page.starts).not.toHaveBeenCalled();
  });

  it('starts no worker when it is closed before that is decided', async () => {
    let decide: (can: boolean) => void = () => undefined;
    const openWorker = vi.fn();
    const { connection, page } = setUp({ canWorkerDetect: () => new Promise((resolve) => (decide = resolve)), openWorker });
    const started = connection.api.start(PROFILE);
    connection.close();
    decide(true);
    await expect(started).rejects.toThrow(/was closed/);
    expect(openWorker).not.toHaveBeenCalled();
    expect(page.starts).not.toHaveBeenCalled();
    expect(page.close).toHaveBeenCalled();
  });
});

describe('where there is no WebGL 2 at all', () => {
  const connect = () =>
    connectWhereItWorks({
      canWorkerDetect: () => Promise.resolve(false),
      openInPage: () => connectInPage({ canDetect: () => false }),
    });

  it('one sentence says why, and what to do says nothing of loading the page again', async () => {
    const client = createPoseClient({ connect });
    const error: unknown = await client.start(PROFILE).catch((cause: unknown) => cause);
    if (!(error instanceof PoseWorkerError)) throw error;
    expect(error.message).toBe(
      'This browser gives the page no WebGL 2, and without it Hipwise cannot find your body in pictures.',
    );
    expect(error.remedy?.key).toMatch(/hardware acceleration.*another browser/);
    expect(`${error.message} ${error.remedy?.key}`).not.toMatch(/reload|load the page/);
    expect(error).toMatchObject({ final: true, canRetry: false });
    expect(() => client.close()).not.toThrow();
  });
});

describe('detection on the page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Each picture takes as long as its time stamp says. */
  function onPage() {
    const begun: number[] = [];
    const close = vi.fn();
    const detect: PoseWorkerApi['detect'] = async (_, timeMs) => {
      begun.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, timeMs));
      return { pose: { timeMs, width: 64, height: 36, image: null, world: null }, inferenceMs: timeMs, workerMs: timeMs };
    };
    const start = async (): Promise<StartReport> => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return REPORT;
    };
    const api = { start, detect, follow: never, unfollow: never, pace: never, seek: never, ping: never, close };
    const connection = connectInPage({ canDetect: () => true, loadApi: () => Promise.resolve(api) });
    const picture = (): Picture => ({ width: 64, height: 36, close: () => undefined });
    return { connection, begun, close, detect: (tookMs: number) => connection.api.detect(picture(), tookMs) };
  }

  it('leaves the page as much time between two pictures as the first one took', async () => {
    const { begun, detect } = onPage();
    const first = detect(120);
    await vi.advanceTimersByTimeAsync(120);
    await first;
    void detect(10);
    await vi.advanceTimersByTimeAsync(119);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(2);
  });

  it('counts the time that the page has had anyway', async () => {
    const { connection, begun, detect } = onPage();
    const first = detect(50);
    await vi.advanceTimersByTimeAsync(50);
    await first;
    await vi.advanceTimersByTimeAsync(20);
    const rested = vi.fn();
    void connection.rest?.().then(rested);
    await vi.advanceTimersByTimeAsync(29);
    expect(rested).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(rested).toHaveBeenCalled();
    void detect(10);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toHaveLength(2);
  });

  it('lets its detector go when it is closed, also one that is still starting', async () => {
    const { connection, close } = onPage();
    void connection.api.start(PROFILE);
    await vi.advanceTimersByTimeAsync(500);
    connection.close();
    await vi.advanceTimersByTimeAsync(0);
    const closings = close.mock.calls.length;
    await vi.advanceTimersByTimeAsync(500);
    expect(close.mock.calls.length).toBeGreaterThan(closings);
  });

  it('detects nothing in a picture that waited while it was closed', async () => {
    const { connection, begun, detect } = onPage();
    const first = detect(50);
    await vi.advanceTimersByTimeAsync(50);
    await first;
    const waiting = expect(detect(10)).rejects.toThrow(/closed/);
    connection.close();
    await vi.advanceTimersByTimeAsync(50);
    await waiting;
    expect(begun).toHaveLength(1);
  });
});
