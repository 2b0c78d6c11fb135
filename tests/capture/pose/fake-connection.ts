import { verbatim, type Message } from '../../../src/core/message.ts';
import { inEnglish } from '../../../src/language/english.ts';
import { vi } from 'vitest';
import { createPoseClient, PoseWorkerError, type PoseClientOptions } from '../../../src/capture/pose/client.ts';
import type { PoseConnection } from '../../../src/capture/pose/pose-connection.ts';
import type { LiveSource } from '../../../src/capture/pose/live-frames.ts';
import type { Detection, DeviceProfile, Picture, PoseWorkerApi, StartReport } from '../../../src/capture/pose/protocol.ts';

export const PROFILE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 640 };
export const REPORT: StartReport = { profile: PROFILE, loadMs: 1, warmUpMs: 1 };

const never = (): Promise<never> => new Promise(() => undefined);

export function fakePicture() {
  const close = vi.fn();
  const picture = { width: 64, height: 36, close } satisfies ImageBitmap;
  return { picture, close };
}

export const answer = (timeMs: number): Detection => ({
  pose: { timeMs, width: 64, height: 36, image: null, world: null },
  inferenceMs: 1,
  workerMs: 2,
});

/** A detector that the test can kill, and that may not start. Once closed it throws when it is used, as a released proxy of Comlink does. */
export class FakeConnection implements PoseConnection {
  dead = false;
  closed = false;
  /** Pictures on which it fails, though it lives. */
  readonly unreadable = new Set<number>();
  readonly started: DeviceProfile[] = [];
  follows = 0;
  readonly paces: number[] = [];
  private report: (reason: Message) => void = () => undefined;

  constructor(
    private readonly starts: 'at once' | 'never' | 'fails' = 'at once',
    private readonly why = 'no model',
  ) {}

  private use<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('Proxy has been released and is not useable');
    return work();
  }

  readonly api: PoseWorkerApi = {
    start: (profile) =>
      this.use(() => {
        this.started.push(profile);
        if (this.starts === 'fails') return Promise.reject(new Error(this.why));
        return this.dead || this.starts === 'never' ? never() : Promise.resolve(REPORT);
      }),
    detect: (_: Picture, timeMs) =>
      this.use(() => {
        if (this.unreadable.has(timeMs)) return Promise.reject(new Error('no pixels'));
        return this.dead ? never() : Promise.resolve(answer(timeMs));
      }),
    follow: () =>
      this.use(() => {
        this.follows += 1;
        return never();
      }),
    unfollow: () => this.use(() => Promise.resolve()),
    pace: (perSecond) => this.use(() => Promise.resolve(void this.paces.push(perSecond))),
    seek: () => this.use(() => Promise.resolve()),
    ping: () => this.use(() => (this.dead || this.starts === 'never' ? never() : Promise.resolve())),
  };

  onBroken(listener: (reason: Message) => void): void {
    this.report = listener;
  }

  breakLoudly(reason = 'boom'): void {
    this.dead = true;
    this.report(verbatim(reason));
  }

  close(): void {
    this.closed = true;
  }
}

export function setUp(connections: FakeConnection[], options: PoseClientOptions = {}) {
  const opened: FakeConnection[] = [];
  const restarts: string[] = [];
  const failures: PoseWorkerError[] = [];
  const client = createPoseClient({
    connect: () => {
      const connection = connections.shift() ?? new FakeConnection();
      opened.push(connection);
      return connection;
    },
    onRestart: (reason) => restarts.push(inEnglish(reason)),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  return { client, opened, restarts, failures };
}

/** A camera whose stream can move into a worker; `copies` are those of its tracks that run. */
export function liveSource(): LiveSource & { copies: Set<object> } {
  const copies = new Set<object>();
  const clone = (): object => {
    const copy = { stop: () => copies.delete(copy) };
    copies.add(copy);
    return copy;
  };
  const track = { kind: 'video', readyState: 'live', clone };
  return { track: track as unknown as MediaStreamTrack, video: {} as HTMLVideoElement, copies };
}

export const detectIn = (client: ReturnType<typeof createPoseClient>, timeMs: number): Promise<Detection> =>
  client.detect(fakePicture().picture, timeMs);

/** What became of a promise, without waiting for it. */
export function outcome<T>(promise: Promise<T>) {
  const seen: { value?: T; error?: unknown } = {};
  promise.then(
    (value) => (seen.value = value),
    (error: unknown) => (seen.error = error),
  );
  return seen;
}

export const finality = ({ error }: { error?: unknown }): unknown => (error instanceof PoseWorkerError ? error.final : error);
