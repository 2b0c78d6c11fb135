import { inEnglish } from '../../src/language/english.ts';
import { say, verbatim } from '../../src/core/message.ts';
import type { DetectorListener } from '../../src/capture/detector-loader.ts';
import type { FrameSource } from '../../src/capture/frame-source.ts';
import type { FeedListener } from '../../src/capture/feeds.ts';
import { MediaError, type MediaProblem } from '../../src/capture/media-problem.ts';
import { PoseWorkerError, type PoseClient } from '../../src/capture/pose/client.ts';
import type { CameraChoice, VideoSource } from '../../src/capture/source.ts';
import type { Need } from '../../src/capture/pose/governor.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import type { Sought } from '../../src/core/seeing/person-search.ts';
import { createFeedback } from '../../src/feedback/feedback.ts';
import type { Sounds } from '../../src/feedback/sounds.ts';
import type { Voice } from '../../src/feedback/voice.ts';
import type { HeartBeat } from '../../src/log/events.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { setsFrom, type SetRecord } from '../../src/log/set-records.ts';
import { createTrainingLog } from '../../src/log/training-log.ts';
import type { WorkoutLog } from '../../src/log/workout-log.ts';
import type { AskedDose } from '../../src/programme/asked-dose.ts';
import type { Onlooker } from '../../src/session/other-movement.ts';
import { createSetRunner } from '../../src/session/set-runner.ts';
import type { MotionSource, SetRunnerParts } from '../../src/session/set-runner-parts.ts';
import type { RunnerEvent, StartOptions } from '../../src/session/set-runner-port.ts';

/** A set with everything real but the detector, the frames and what is heard. */

const SILENT_SOUNDS: Sounds = { play: () => undefined, unlock: () => undefined, dispose: () => undefined };

const CLIENT: PoseClient = {
  start: () => Promise.reject(new Error('Nobody starts it.')),
  change: () => Promise.reject(new Error('Nobody changes it.')),
  pace: () => undefined,
  detect: () => Promise.reject(new Error('Nobody detects.')),
  follow: () => () => undefined,
  seek: () => undefined,
  close: () => undefined,
};

/** `rulesOff`: ids of rules that are not looked at. */
export function createSet(
  workoutLog: WorkoutLog = createMemoryLog(),
  rulesOff: readonly string[] = [],
  onlooker?: Onlooker,
  heart?: (heard: (beat: HeartBeat) => void) => void,
  motion?: MotionSource,
  keepsMovements = true,
  detectorLoads: Promise<void> = Promise.resolve(),
  pacing: Pick<SetRunnerParts, 'ways' | 'paceClock'> = {},
) {
  const events: RunnerEvent[] = [];
  const spoken: string[] = [];
  /** Whom the detector was asked to look for. */
  const soughtAfter: Sought[] = [];
  let listener: FeedListener | null = null;
  let detector: DetectorListener | null = null;
  let isOpen = false;
  let isPaused = false;
  /** What the next openings fail with. */
  const mediaProblems: MediaProblem[] = [];
  const opened: VideoSource[] = [];
  let loads = 0;
  /** What the pictures were needed for, each time that changed. */
  const needs: Need[] = [];

  const frames: FrameSource = {
    open(_client, { source }) {
      const problem = mediaProblems.shift();
      if (problem) return Promise.reject(new MediaError(problem));
      opened.push(source);
      isOpen = true;
      isPaused = false;
      return Promise.resolve({ element: {} as HTMLVideoElement, mirrored: source.kind === 'camera' });
    },
    get isOpen() {
      return isOpen;
    },
    pause: () => void (isPaused = true),
    resume: () => void (isPaused = false),
    seek: (sought) => void soughtAfter.push(sought),
    close: () => void (isOpen = false),
  };
  const voice: Voice = {
    available: () => true,
    say: (text) => void spoken.push(text),
    stop: () => undefined,
  };
  const log = createTrainingLog(workoutLog);
  const feedback = createFeedback(voice, SILENT_SOUNDS, 'talkative');
  const runner = createSetRunner({
    log,
    feedback,
    ...(onlooker && { onlooker }),
    ...(heart && { heart }),
    ...(motion && { motion }),
    keepsMovements: () => keepsMovements,
    ...pacing,
    isRuleOn: (_exercise, rule) => !rulesOff.includes(rule),
    loadDetector(heard) {
      detector = heard;
      return () => {
        loads += 1;
        return detectorLoads.then(() => ({
          client: CLIENT,
          fitModel: () => Promise.resolve(),
          attend: (need) => void (need !== needs.at(-1) && needs.push(need)),
        }));
      };
    },
    frameSource(heard) {
      listener = heard;
      return frames;
    },
  });
  runner.subscribe((event) => void events.push(event));

  const see = (pose: PoseFrame): void => {
    if (isOpen && !isPaused) listener?.onPose(pose);
  };

  return {
    runner,
    events,
    spoken,
    soughtAfter,
    opened,
    mediaProblems,
    needs,
    get loads() {
      return loads;
    },
    get isOpen() {
      return isOpen;
    },
    /** Shows frames to whoever looks. What is said of each is said before the next. */
    async show(series: Iterable<PoseFrame>): Promise<void> {
      for (const pose of series) {
        see(pose);
        await Promise.resolve();
      }
    },
    /** The camera is gone. As the real frame source does, it closes first. */
    breakOff(problem: MediaProblem): void {
      isOpen = false;
      listener?.onProblem(problem);
    },
    /** The camera gives no good picture; it stays open, and may give one again by itself. */
    hinder: (problem: MediaProblem): void => listener?.onProblem({ ...problem, mayPass: true }),
    recover: (id: MediaProblem['id']): void => listener?.onRecovered?.(id),
    replaceCamera: (camera: CameraChoice): void => listener?.onReplaced?.(camera),
    detectsInPage: (): void =>
      detector?.onInPage?.({ id: 'pose-in-page', message: say`It may stutter.`, remedy: say`It counts all the same.` }),
    endOfFile: (shortfall: MediaProblem | null = null): void => listener?.onEnd(shortfall),
    detectorLoads: (share: number): void => detector?.onProgress?.(share),
    /** What a start was told to wait for. */
    steps: (): string[] => events.flatMap((event) => (event.type === 'starting' ? [inEnglish(event.step)] : [])),
    detectorRestarts: (): void => detector?.onRestart(),
    detectorFails: (message: string, canRetry = true): void =>
      detector?.onFailure(new PoseWorkerError(verbatim(message), { final: true, canRetry })),
    /** The numbers that were spoken, whatever came with them. */
    numbers: (): string[] => spoken.flatMap((text) => /^(\d+)\b/.exec(text)?.[1] ?? []),
    /** Problems that stand: told, and not solved yet. */
    problems(): string[] {
      const standing = new Set<string>();
      for (const event of events) {
        if (event.type === 'problem') standing.add(event.problem.id);
        if (event.type === 'problem-solved') standing.delete(event.id);
      }
      return [...standing];
    },
    states: (): string[] => events.flatMap((event) => (event.type === 'state-changed' ? [event.state] : [])),
    async sets(): Promise<SetRecord[]> {
      await log.written();
      return setsFrom(await workoutLog.events());
    },
  };
}

export const doseOfReps = (reps: number): AskedDose => ({ kind: 'reps', sets: 1, reps, pauseS: 0, load: 'none', perSide: false });

export const options = (exercise: string, change: Partial<StartOptions> = {}): StartOptions => ({
  exercise,
  source: { kind: 'camera' },
  dose: doseOfReps(20),
  set: 1,
  view: 'side',
  ...change,
});
