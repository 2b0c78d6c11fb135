import { say, type Message } from '../../core/message.ts';
import { soundFrame } from '../../core/seeing/sound-frame.ts';
import { givenUp, lost, misused, overtaken, reasonOf, startError, wasClosed } from './client-errors.ts';
import { DEFAULT_LIMITS } from './client-limits.ts';
import type { PoseClient, PoseClientOptions } from './client-port.ts';
import { connectWhereItWorks } from './connection.ts';
import { followLive } from './following.ts';
import { createLink, type Link } from './link.ts';
import type { LiveSource } from './live-frames.ts';
import { createPace } from './pace.ts';
import { createPatience } from './patience.ts';
import { SEEKING_PICTURES } from './person-switch.ts';
import { PoseWorkerError } from './pose-worker-error.ts';
import type { Detection, DeviceProfile, Picture, PoseWorkerApi, Rotation, StartReport } from './protocol.ts';
import { createRisingClock } from './rising-clock.ts';

export { PoseWorkerError };
export type { PoseClient, PoseClientOptions };

/** Everything that looks at poses gets them from here. */
const withSoundPose = (detection: Detection): Detection => ({ ...detection, pose: soundFrame(detection.pose) });

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
  const connect = options.connect ?? (() => connectWhereItWorks({ onInPage: () => options.onInPage?.() }));
  const patience = createPatience(limits);
  const pace = createPace();
  let current: Link | undefined;
  /** What is made beside it, to take its place. */
  let beside: Link | undefined;
  let profile: DeviceProfile | undefined;
  /** Settles when the detector runs, or for good does not. */
  let ready: Promise<unknown> | undefined;
  let launching = false;
  /** Counts launches, so that one that was overtaken knows. */
  let launch = 0;
  let restartTimesMs: number[] = [];
  let stopWaiting = (): void => undefined;
  /** The picture that is looked at for `detect`. */
  let detecting: Promise<unknown> | undefined;
  let failuresInARow = 0;
  let followed: Followed | undefined;
  let closed = false;

  const call = async <T>(on: Link | undefined, limitMs: number, use: (api: PoseWorkerApi) => Promise<T>): Promise<T> => {
    if (on === undefined) throw misused('The pose detector is not running.', false);
    return on.call(limitMs, use);
  };

  const ask = (use: (api: PoseWorkerApi) => Promise<void>): void =>
    void call(current, patience.answerWithinMs, use).catch(() => undefined);

  const open = (): Link => {
    const isStarting = (): boolean => launching || opened === beside;
    const opened: Link = createLink({
      connection: connect(),
      answerWithinMs: () => (isStarting() ? limits.answerWhileStartingWithinMs : patience.answerWithinMs),
      onOverdue(limitMs) {
        if (opened === current && !launching) patience.wasSilent();
        broken(opened, say`Body tracking has not answered for ${Math.round(limitMs / 1000)} seconds.`);
      },
      onBroken: (reason, details) => broken(opened, reason, details),
    });
    return opened;
  };

  const closeCurrent = (error: PoseWorkerError): void => {
    const last = current;
    current = undefined;
    failuresInARow = 0;
    followed?.halt();
    last?.close(error);
  };

  const giveUpBeside = (error: PoseWorkerError): void => {
    const last = beside;
    beside = undefined;
    last?.close(error);
  };

  /** Whoever launches, or changes, hears of it through the rejected start; a running detector is brought back. */
  const broken = (link: Link, reason: Message, details?: Message): void => {
    const error = lost(reason, undefined, details);
    if (link === beside) return giveUpBeside(error);
    // One that was taken over from, and still has to answer.
    if (link !== current) return link.close(error);
    closeCurrent(error);
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
    restartTimesMs = restartTimesMs.filter((timeMs) => diedAtMs - timeMs < patience.restartWindowMs);
    let reason = firstReason;
    for (let told = false; ; told = true) {
      const waitMs = limits.restartWaitsMs[restartTimesMs.length];
      if (waitMs === undefined) throw giveUp(reason);
      if (!told) options.onRestart?.(reason);
      await wait(waitMs);
      if (mine !== launch) throw lost(reason);
      restartTimesMs.push(performance.now());
      try {
        current = open();
        const { warmUpMs } = await call(current, limits.startWithinMs, (api) => api.start(lastProfile));
        if (mine !== launch) throw lost(reason);
        patience.started(warmUpMs);
        break;
      } catch (error) {
        if (mine !== launch) throw error;
        reason = reasonOf(error);
        closeCurrent(lost(reason));
      }
    }
    launching = false;
    resume();
  };

  const beginLaunch = (): number => {
    launch += 1;
    launching = true;
    stopWaiting();
    giveUpBeside(overtaken());
    return launch;
  };

  const giveUp = (reason: Message): PoseWorkerError => {
    launching = false;
    const error = givenUp(reason);
    options.onFailure?.(error);
    return error;
  };

  /** Follows the live source on the present connection. */
  const resume = (): void => {
    const live = followed;
    const on = current;
    if (live === undefined || on === undefined || profile === undefined) return;
    live.onResume();
    pace.restart();
    ask((api) => api.pace(pace.perSecond));
    live.halt = followLive(on.connection, {
      source: live.source,
      inputWidth: profile.inputWidth,
      isDue: pace.isDue,
      deliver: live.deliver,
      detect,
      watch: (answer) => on.call(Infinity, () => answer),
      onBroken: (error) => broken(on, reasonOf(error)),
    });
  };

  /** Also waits for a launch that takes the place of the one it waits for. */
  const running = async (): Promise<void> => {
    for (;;) {
      const awaited = ready;
      if (closed) throw wasClosed();
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
    const on = current;
    try {
      const detection = await call(on, patience.answerWithinMs, (api) => api.detect(picture, timeMs, rotateDeg));
      failuresInARow = 0;
      patience.answered(detection.workerMs);
      return withSoundPose(detection);
    } catch (error) {
      if (error instanceof PoseWorkerError) throw error;
      if (on && on === current && ++failuresInARow >= limits.failuresInARow) broken(on, reasonOf(error));
      throw lost(reasonOf(error), error);
    }
  };

  const detect = async (picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection> => {
    try {
      if (detecting) throw misused('The pose detector takes one picture at a time: wait for the last answer.', false);
      const going = detectOn(picture, timeMs, rotateDeg);
      detecting = going;
      try {
        return await going;
      } finally {
        detecting = undefined;
      }
    } finally {
      // Also when it never got there; what has moved to the worker is not touched by this.
      picture.close();
    }
  };

  const launchStart = async (newProfile: DeviceProfile, mine: number): Promise<StartReport> => {
    const heard = (share: number): void => void (mine === launch && launching && options.onLoading?.(share));
    try {
      current ??= open();
      heard(0);
      const report = await call(current, limits.startWithinMs, (api) => api.start(newProfile, heard));
      if (mine !== launch) throw overtaken();
      patience.started(report.warmUpMs);
      launching = false;
      resume();
      return report;
    } catch (error) {
      const failed = startError(error);
      if (mine === launch) {
        launching = false;
        closeCurrent(failed);
      }
      throw failed;
    }
  };

  const start = async (newProfile: DeviceProfile): Promise<StartReport> => {
    if (closed) throw wasClosed();
    const wasLaunching = launching;
    const mine = beginLaunch();
    followed?.halt();
    if (wasLaunching) closeCurrent(overtaken());
    profile = newProfile;
    restartTimesMs = [];
    const started = launchStart(newProfile, mine);
    ready = started;
    return started;
  };

  /** What was asked of the last detector is answered by it. */
  const takeOver = (next: Link, newProfile: DeviceProfile, { warmUpMs }: StartReport): void => {
    const last = current;
    const answered = detecting ?? Promise.resolve();
    beside = undefined;
    current = next;
    profile = newProfile;
    failuresInARow = 0;
    patience.started(warmUpMs);
    followed?.halt();
    resume();
    void answered.catch(() => undefined).then(() => last?.close(overtaken()));
  };

  return {
    get profile() {
      return profile;
    },
    start,
    async change(newProfile) {
      if (current === undefined || launching || closed) return start(newProfile);
      giveUpBeside(overtaken());
      const next = open();
      beside = next;
      const heard = (share: number): void => void (next === beside && options.onLoading?.(share));
      try {
        heard(0);
        const report = await call(next, limits.startWithinMs, (api) => api.start(newProfile, heard));
        if (next !== beside) throw overtaken();
        takeOver(next, newProfile, report);
        return report;
      } catch (error) {
        const failed = error instanceof PoseWorkerError ? error : lost(reasonOf(error), error);
        if (next === beside) giveUpBeside(failed);
        throw failed;
      }
    },
    pace(perSecond) {
      pace.set(perSecond);
      if (!launching) ask((api) => api.pace(perSecond));
    },
    detect,
    follow(source, onDetection) {
      followed?.halt();
      const clock = createRisingClock();
      const mine: Followed = {
        source,
        deliver(detection) {
          patience.answered(detection.workerMs);
          options.onLive?.(detection);
          onDetection(clock.stamp(withSoundPose(detection), performance.now()));
        },
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
    seek(sought) {
      pace.hurry(SEEKING_PICTURES);
      ask((api) => api.seek(sought));
    },
    close() {
      closed = true;
      launch += 1;
      stopWaiting();
      giveUpBeside(wasClosed());
      closeCurrent(wasClosed());
      followed = undefined;
      profile = undefined;
      ready = undefined;
    },
  };
}
