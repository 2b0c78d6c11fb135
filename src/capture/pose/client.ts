import { say, technicalLine, verbatim, type Message } from '../../core/message.ts';
import type { Sought } from '../../core/seeing/person-search.ts';
import { soundFrame } from '../../core/seeing/sound-frame.ts';
import { inEnglish } from '../../language/english.ts';
import { createCalls } from './calls.ts';
import { DEFAULT_LIMITS, type PoseClientLimits } from './client-limits.ts';
import { connectWhereItWorks } from './connection.ts';
import type { PoseConnection } from './pose-connection.ts';
import { followLive } from './following.ts';
import type { LiveSource } from './live-frames.ts';
import { DAMAGED_FILE, PoseWorkerError } from './pose-worker-error.ts';
import type { Detection, DeviceProfile, Picture, PoseWorkerApi, Rotation, StartReport } from './protocol.ts';
import { createRisingClock } from './rising-clock.ts';

export { PoseWorkerError };

export interface PoseClientOptions {
  /** The detector has died and is being started again; counts are safe, some pictures were not seen. Told once, however many tries it takes. */
  onRestart?: (reason: Message) => void;
  /** It could not be brought back. `start` tries anew. */
  onFailure?: (error: PoseWorkerError) => void;
  /** Detection has started on the page's own thread, because no worker can: the picture on screen stutters. May be told again. */
  onInPage?: () => void;
  /** How far a start that was asked for is, 0..1, and 0 when it begins; nothing is told of a detector that is brought back. */
  onLoading?: (share: number) => void;
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
   * @throws PoseWorkerError, `final` when the client has given up or was closed; otherwise only this picture is lost.
   */
  detect(picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection>;
  /**
   * Detects in a live camera until the returned function is called or the track ends, newest picture first, through restarts. Capture
   * times are on the page's `performance.now()` clock and always rise. `detect` cannot be used meanwhile. The returned function never
   * throws.
   */
  follow(source: LiveSource, onDetection: (detection: Detection) => void): () => void;
  /** Looks for somebody in the next picture, and follows them. Does nothing while the detector restarts. Never throws. */
  seek(sought: Sought): void;
  /** Ends everything, the worker first of all; the client cannot be used again. Never throws. */
  close(): void;
}

/** A live source and what it takes to stop or resume detecting in it. */
interface Followed {
  readonly source: LiveSource;
  deliver(detection: Detection): void;
  onResume(): void;
  halt(): void;
}

const reasonOf = (error: unknown): Message => {
  if (error instanceof PoseWorkerError) return error.what;
  return technicalLine(error);
};

const lost = (what: Message, cause?: unknown, details?: Message): PoseWorkerError =>
  new PoseWorkerError(what, { final: false, cause, details });

/** A mistake of whoever calls; nobody shows it. */
const misused = (what: string, final: boolean): PoseWorkerError => new PoseWorkerError(verbatim(what), { final });

/** Everything that looks at poses gets them from here. */
const withSoundPose = (detection: Detection): Detection => ({ ...detection, pose: soundFrame(detection.pose) });

/** The page's side of the pose worker. It starts the worker, watches over it, and brings it back when it dies. */
export function createPoseClient(options: PoseClientOptions = {}): PoseClient {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const connect = options.connect ?? (() => connectWhereItWorks({ onInPage: () => options.onInPage?.() }));
  let connection: PoseConnection | undefined;
  let profile: DeviceProfile | undefined;
  /** Settles when the detector runs, or for good does not. */
  let ready: Promise<unknown> | undefined;
  let launching = false;
  /** Counts launches, so that one that was overtaken knows. */
  let launch = 0;
  let restartTimesMs: number[] = [];
  let stopWaiting = (): void => undefined;
  let detecting = false;
  let failuresInARow = 0;
  let pinging = false;
  let followed: Followed | undefined;
  let closed = false;

  const calls = createCalls({
    onTick: () => void ping(),
    onOverdue: (limitMs) => broken(say`Body tracking has not answered for ${Math.round(limitMs / 1000)} seconds.`),
  });

  /** Calls the other side; rejects also when it dies or takes too long. */
  const call = async <T>(limitMs: number, use: (api: PoseWorkerApi) => Promise<T>): Promise<T> => {
    if (connection === undefined) throw misused('The pose detector is not running.', false);
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
    opened.onBroken((reason, details) => {
      if (connection === opened) broken(reason, details);
    });
    connection = opened;
  };

  const closeConnection = (error: PoseWorkerError): void => {
    const last = connection;
    connection = undefined;
    failuresInARow = 0;
    followed?.halt();
    last?.close();
    calls.rejectAll(error);
  };

  /** Whoever launches hears of it through the rejected start; a running detector is brought back. */
  const broken = (reason: Message, details?: Message): void => {
    closeConnection(lost(reason, undefined, details));
    if (launching || profile === undefined) return;
    ready = bringBack(profile, details ?? reason);
    ready.catch(() => undefined);
  };

  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      stopWaiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const bringBack = async (lastProfile: DeviceProfile, firstReason: Message): Promise<void> => {
    const mine = beginLaunch();
    const diedAtMs = performance.now();
    // Within one outage every try counts, however long it took.
    restartTimesMs = restartTimesMs.filter((timeMs) => diedAtMs - timeMs < limits.restartWindowMs);
    let reason = firstReason;
    for (let told = false; ; told = true) {
      const waitMs = limits.restartWaitsMs[restartTimesMs.length];
      if (waitMs === undefined) throw giveUp(reason);
      if (!told) options.onRestart?.(reason);
      await wait(waitMs);
      if (mine !== launch) throw lost(reason);
      restartTimesMs.push(performance.now());
      try {
        open();
        await call(limits.startWithinMs, (api) => api.start(lastProfile));
        if (mine !== launch) throw lost(reason);
        break;
      } catch (error) {
        if (mine !== launch) throw error;
        reason = reasonOf(error);
        closeConnection(lost(reason));
      }
    }
    launching = false;
    resume();
  };

  const beginLaunch = (): number => {
    launch += 1;
    launching = true;
    stopWaiting();
    return launch;
  };

  const giveUp = (reason: Message): PoseWorkerError => {
    launching = false;
    const { message, remedy } = GIVEN_UP;
    const error = new PoseWorkerError(message, { final: true, remedy, details: reason, cause: inEnglish(reason) });
    options.onFailure?.(error);
    return error;
  };

  /** Follows the live source on the present connection. */
  const resume = (): void => {
    const current = followed;
    const on = connection;
    if (current === undefined || on === undefined || profile === undefined) return;
    current.onResume();
    current.halt = followLive(on, {
      source: current.source,
      inputWidth: profile.inputWidth,
      deliver: current.deliver,
      detect,
      watch: (answer) => calls.watch(answer, Infinity),
      onBroken: (error) => {
        if (connection === on) broken(reasonOf(error));
      },
    });
  };

  /** Also waits for a launch that takes the place of the one it waits for. */
  const running = async (): Promise<void> => {
    for (;;) {
      const awaited = ready;
      if (closed) throw misused('The pose detector was closed.', true);
      if (awaited === undefined) throw misused('The pose detector has not been started.', true);
      try {
        return void (await awaited);
      } catch (error) {
        if (ready === awaited) throw error;
      }
    }
  };

  const detectOn = async (picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection> => {
    await running();
    const on = connection;
    try {
      const detection = await call(limits.answerWithinMs, (api) => api.detect(picture, timeMs, rotateDeg));
      failuresInARow = 0;
      return withSoundPose(detection);
    } catch (error) {
      if (error instanceof PoseWorkerError) throw error;
      if (connection === on && ++failuresInARow >= limits.failuresInARow) broken(reasonOf(error));
      throw lost(reasonOf(error), error);
    }
  };

  const detect = async (picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection> => {
    try {
      if (detecting) throw misused('The pose detector takes one picture at a time: wait for the last answer.', false);
      detecting = true;
      try {
        return await detectOn(picture, timeMs, rotateDeg);
      } finally {
        detecting = false;
      }
    } finally {
      // Also when it never got there; what has moved to the worker is not touched by this.
      picture.close();
    }
  };

  const launchStart = async (newProfile: DeviceProfile, mine: number): Promise<StartReport> => {
    const heard = (share: number): void => void (mine === launch && launching && options.onLoading?.(share));
    try {
      if (connection === undefined) open();
      heard(0);
      const report = await call(limits.startWithinMs, (api) => api.start(newProfile, heard));
      if (mine !== launch) throw overtaken();
      launching = false;
      resume();
      return report;
    } catch (error) {
      const failed = startError(error);
      if (mine === launch) {
        launching = false;
        closeConnection(failed);
      }
      throw failed;
    }
  };

  return {
    async start(newProfile) {
      if (closed) throw misused('The pose detector was closed.', true);
      const wasLaunching = launching;
      const mine = beginLaunch();
      followed?.halt();
      if (wasLaunching) closeConnection(overtaken());
      profile = newProfile;
      restartTimesMs = [];
      const started = launchStart(newProfile, mine);
      ready = started;
      return started;
    },
    detect,
    follow(source, onDetection) {
      followed?.halt();
      const clock = createRisingClock();
      const mine: Followed = {
        source,
        deliver: (detection) => onDetection(clock.stamp(withSoundPose(detection), performance.now())),
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
    seek: (sought) => void call(limits.answerWithinMs, (api) => api.seek(sought)).catch(() => undefined),
    close() {
      closed = true;
      launch += 1;
      stopWaiting();
      closeConnection(misused('The pose detector was closed.', true));
      followed = undefined;
      profile = undefined;
      ready = undefined;
    },
  };
}

const GIVEN_UP = {
  message: say`Body tracking keeps stopping and was not started again.`,
  remedy: say`Your count is kept. Close other programs and tabs, and try again.`,
};

const DAMAGED = {
  what: say`A file that body tracking needs came damaged, twice.`,
  remedy: say`Your network may have put a page of its own in its place: log in to it, or try another one. If it stays so, this copy of Hipwise is broken.`,
};

const overtaken = (): PoseWorkerError => lost(verbatim('The pose detector was started anew with another setting.'));

/** A start that failed is final: nothing tries again by itself. */
function startError(error: unknown): PoseWorkerError {
  if (error instanceof PoseWorkerError) {
    const { what, remedy, details, canRetry, cause } = error;
    return new PoseWorkerError(what, { final: true, remedy, details, canRetry, cause });
  }
  if (error instanceof Error && error.name === DAMAGED_FILE)
    return new PoseWorkerError(DAMAGED.what, { final: true, remedy: DAMAGED.remedy });
  const details = technicalLine(error);
  return new PoseWorkerError(say`Body tracking could not be started.`, { final: true, details, cause: error });
}
