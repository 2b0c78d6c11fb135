import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import { createCalls } from './calls.ts';
import { connectInPage, workerCanDetect, type PoseConnection } from './connection.ts';
import { trackFrames, videoElementFrames, type LiveSource } from './live-frames.ts';
import type { Detection, DeviceProfile, Picture, PoseWorkerApi, Rotation, StartReport } from './protocol.ts';
import { createRisingClock } from './rising-clock.ts';

/** The pose detector stopped answering, or could not be started. The message is a sentence for the user. */
export class PoseWorkerError extends Error {
  override name = 'PoseWorkerError';
}

export interface PoseClientLimits {
  /** A running detector that has not answered for so long is restarted, milliseconds. Time in which the page itself slept is not counted. */
  answerWithinMs: number;
  /** The same while it loads, compiles and warms up, which can block it for long. */
  answerWhileStartingWithinMs: number;
  /** For the whole start, downloads included. */
  startWithinMs: number;
  /** So many restarts within `restartWindowMs` are tried, then the client gives up. */
  maxRestarts: number;
  restartWindowMs: number;
}

const DEFAULT_LIMITS: PoseClientLimits = {
  answerWithinMs: 6_000,
  answerWhileStartingWithinMs: 30_000,
  startWithinMs: 300_000,
  maxRestarts: 3,
  restartWindowMs: 60_000,
};

export interface PoseClientOptions {
  /** The detector had died and is being started again; counts are safe, some pictures were not seen. */
  onRestart?: (reason: string) => void;
  /** It could not be brought back. `start` tries anew. */
  onFailure?: (error: PoseWorkerError) => void;
  limits?: Partial<PoseClientLimits>;
  /** For tests; otherwise a worker, or this thread where workers cannot detect. */
  connect?: () => PoseConnection;
}

export interface PoseClient {
  /**
   * Starts the detector, or replaces it with another profile; it forgets the person it followed. A start that is under way is given
   * up and rejects.
   *
   * @throws PoseWorkerError when it cannot be started.
   */
  start(profile: DeviceProfile): Promise<StartReport>;
  /**
   * One picture in, one detection out, one at a time; waits while the detector restarts. Takes over `picture` and closes it.
   *
   * @throws PoseWorkerError when the detector died over this picture.
   */
  detect(picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection>;
  /**
   * Detects in a live camera until the returned function is called or the track ends, newest picture first, through restarts. Capture
   * times are on the page's `performance.now()` clock and always rise. `detect` cannot be used meanwhile.
   */
  follow(source: LiveSource, onDetection: (detection: Detection) => void): () => void;
  /** Ends everything; the client cannot be used again. */
  close(): void;
}

/** A live source and what it takes to stop or resume detecting in it. */
interface Followed {
  readonly source: LiveSource;
  deliver(detection: Detection): void;
  onResume(): void;
  halt(): void;
}

/** The page's side of the pose worker. It starts the worker, watches over it, and brings it back when it dies. */
export function createPoseClient(options: PoseClientOptions = {}): PoseClient {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const connect = options.connect ?? (() => (workerCanDetect() ? connectWorker() : connectInPage()));
  let connection: PoseConnection | undefined;
  let profile: DeviceProfile | undefined;
  /** Settles when the detector runs, or for good does not. */
  let ready: Promise<unknown> | undefined;
  let launching = false;
  /** Counts launches, so that one that was overtaken knows. */
  let launch = 0;
  let restartTimesMs: number[] = [];
  let detecting = false;
  let pinging = false;
  let followed: Followed | undefined;

  const calls = createCalls({
    onTick: () => void ping(),
    onOverdue: (limitMs) => broken(`The pose detector has not answered for ${Math.round(limitMs / 1000)} seconds.`),
  });

  /** Calls the other side; rejects also when it dies or takes too long. */
  const call = async <T>(limitMs: number, use: (api: PoseWorkerApi) => Promise<T>): Promise<T> => {
    if (connection === undefined) throw new PoseWorkerError('The pose detector is not running.');
    return calls.watch(use(connection.api), limitMs);
  };

  const ping = async (): Promise<void> => {
    if (pinging) return;
    pinging = true;
    const limitMs = launching ? limits.answerWhileStartingWithinMs : limits.answerWithinMs;
    await call(limitMs, (api) => api.ping()).catch(() => undefined);
    pinging = false;
  };

  const open = (): void => {
    const opened = connect();
    opened.onBroken((reason) => {
      if (connection === opened) broken(reason);
    });
    connection = opened;
  };

  const closeConnection = (reason: string): void => {
    followed?.halt();
    connection?.close();
    connection = undefined;
    calls.rejectAll(new PoseWorkerError(reason));
  };

  /** Whoever launches hears of it through the rejected start; a running detector is brought back. */
  const broken = (reason: string): void => {
    closeConnection(reason);
    if (launching || profile === undefined) return;
    ready = bringBack(profile, reason);
    ready.catch(() => undefined);
  };

  const bringBack = async (lastProfile: DeviceProfile, firstReason: string): Promise<void> => {
    launch += 1;
    const mine = launch;
    launching = true;
    let reason = firstReason;
    try {
      for (;;) {
        countRestart(reason);
        try {
          open();
          await call(limits.startWithinMs, (api) => api.start(lastProfile));
          break;
        } catch (error) {
          if (mine !== launch) throw error;
          reason = messageOf(error);
          closeConnection(reason);
        }
      }
    } finally {
      if (mine === launch) launching = false;
    }
    resume();
  };

  /** @throws PoseWorkerError when there have been too many. */
  const countRestart = (reason: string): void => {
    const nowMs = performance.now();
    restartTimesMs = restartTimesMs.filter((timeMs) => nowMs - timeMs < limits.restartWindowMs);
    if (restartTimesMs.length >= limits.maxRestarts) {
      const error = new PoseWorkerError(
        `The pose detector keeps stopping and was not started again. Your counts are kept; close other programs and reload the page. (${reason})`,
      );
      options.onFailure?.(error);
      throw error;
    }
    restartTimesMs.push(nowMs);
    options.onRestart?.(reason);
  };

  /** Follows the live source on the present connection. */
  const resume = (): void => {
    const current = followed;
    const on = connection;
    if (current === undefined || on === undefined || profile === undefined) return;
    current.onResume();
    const { inputWidth } = profile;
    const feed = current.source.track.readyState === 'ended' ? null : trackFrames(current.source.track);
    if (feed === null) {
      current.halt = followElement(current, inputWidth);
      return;
    }
    let halted = false;
    current.halt = () => {
      halted = true;
      feed.stop();
      void on.api.unfollow().catch(() => undefined);
    };
    const deliver = (detection: Detection): void => {
      if (!halted) current.deliver(detection);
    };
    call(Infinity, (api) => api.follow(feed.frames, deliver)).catch((error: unknown) => {
      feed.stop();
      if (halted || connection !== on) return;
      // Not every browser can move the stream into a worker.
      if (error instanceof DOMException && error.name === 'DataCloneError') current.halt = followElement(current, inputWidth);
      else broken(messageOf(error));
    });
  };

  const followElement = ({ source, deliver }: Followed, inputWidth: number): (() => void) => {
    const on = connection;
    return videoElementFrames(source.video, inputWidth, async (picture, timeMs) => {
      try {
        deliver(await detect(picture, timeMs));
      } catch (error) {
        // A death has been taken care of; this is a living detector that cannot go on.
        if (!(error instanceof PoseWorkerError) && connection === on) broken(messageOf(error));
      }
    });
  };

  const detect = async (picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection> => {
    try {
      if (detecting) throw new Error('The pose detector takes one picture at a time: wait for the last answer.');
      detecting = true;
      try {
        if (ready === undefined) throw new PoseWorkerError('The pose detector has not been started.');
        await ready;
        return await call(limits.answerWithinMs, (api) => api.detect(picture, timeMs, rotateDeg));
      } finally {
        detecting = false;
      }
    } finally {
      // Also when it never got there; what has moved to the worker is not touched by this.
      picture.close();
    }
  };

  const start = async (newProfile: DeviceProfile): Promise<StartReport> => {
    launch += 1;
    const mine = launch;
    followed?.halt();
    if (launching) closeConnection('The pose detector was started anew with another setting.');
    profile = newProfile;
    restartTimesMs = [];
    launching = true;
    if (connection === undefined) open();
    const started = call(limits.startWithinMs, (api) => api.start(newProfile));
    ready = started;
    try {
      const report = await started;
      launching = false;
      resume();
      return report;
    } catch (error) {
      if (mine === launch) {
        launching = false;
        closeConnection('The pose detector could not be started.');
      }
      if (error instanceof PoseWorkerError) throw error;
      throw new PoseWorkerError(`The pose detector could not be started: reload the page. (${messageOf(error)})`);
    }
  };

  return {
    start,
    detect,
    follow(source, onDetection) {
      followed?.halt();
      const clock = createRisingClock();
      const mine: Followed = {
        source,
        deliver: (detection) => onDetection(clock.stamp(detection, performance.now())),
        onResume: clock.forget,
        halt: () => undefined,
      };
      followed = mine;
      if (!launching) resume();
      return () => {
        mine.halt();
        if (followed === mine) followed = undefined;
      };
    },
    close() {
      launch += 1;
      closeConnection('The pose detector was closed.');
      followed = undefined;
      profile = undefined;
      ready = undefined;
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function connectWorker(): PoseConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'pose' });
  const remote = wrap<PoseWorkerApi>(worker);
  return {
    api: {
      start: (profile) => remote.start(profile),
      detect: (picture, timeMs, rotateDeg) => remote.detect(transfer(picture, [picture]), timeMs, rotateDeg),
      follow: (frames, onDetection) => remote.follow(transfer(frames, [frames]), proxy(onDetection)),
      unfollow: () => remote.unfollow(),
      ping: () => remote.ping(),
    },
    onBroken(listener) {
      worker.addEventListener('error', (event) =>
        listener(`The pose detector broke: ${event.message || 'its program could not be loaded'}.`),
      );
      worker.addEventListener('messageerror', () => listener('The pose detector sent an answer that could not be read.'));
    },
    close() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
