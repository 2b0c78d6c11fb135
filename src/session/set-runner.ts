import { say, type Message } from '../core/message.ts';
import { createDetectorLoader, type Detector } from '../capture/detector-loader.ts';
import { createFrameSource } from '../capture/frame-source.ts';
import { MediaError, type MediaProblem } from '../capture/media-problem.ts';
import { GestureWatcher } from '../core/gesture/gesture.ts';
import type { PoseFrame } from '../core/pose.ts';
import type { VideoSource } from '../capture/source.ts';
import { exerciseById } from '../exercises/index.ts';
import type { Exercise } from '../core/exercise.ts';
import type { SetEnd } from '../log/events.ts';
import { attentionOf } from './attention.ts';
import {
  cameraReplaced,
  detectorFailed,
  detectorInPage,
  detectorRestarts,
  fileShortfall,
  mediaProblem,
  POSE_RESTARTED,
  withUnwatched,
  type Problem,
} from './problem.ts';
import { createOpening } from './opening.ts';
import { createResting } from './resting.ts';
import { BY_TAPS, createPacing, PAGE_CLOCK } from './pacing.ts';
import { createScreenNotice } from './screen-notice.ts';
import { createRunningSet, type RunningSet } from './running-set.ts';
import type { SetRunnerParts } from './set-runner-parts.ts';
import type { Pace, RunnerEvent, SetRunner, SetState, StartOptions } from './set-runner-port.ts';

/** Wires frames → detector → one running set. Everything heavy is loaded when the first set starts. */
export function createSetRunner({
  log,
  feedback,
  isRuleOn = () => true,
  keepsMovements = () => true,
  onlooker,
  heart,
  motion,
  ways = BY_TAPS,
  paceClock = PAGE_CLOCK,
  loadDetector = createDetectorLoader,
  frameSource = createFrameSource,
}: SetRunnerParts): SetRunner {
  const listeners = new Set<(event: RunnerEvent) => void>();
  let state: SetState = 'idle';
  let current: RunningSet | null = null;
  /** The set before, which is still being written. */
  let ending: Promise<void> = Promise.resolve();
  let starts = 0;
  /** What has stopped the frames, until they are back. */
  let stopped: Problem | null = null;
  let restarting = false;
  let detector: Detector | null = null;
  /** What is looked at before it is known what is done; a new object for each time. */
  let watched: VideoSource | null = null;
  /** Watches for gestures while a camera is open; null when gestures are off. */
  let gestures: GestureWatcher | null = null;

  const resting = createResting((setId, beats) => void log.record(setId, { type: 'heart-rate', beats }));
  heart?.((beat) => (current?.pace === 'live' ? current.beat(beat) : resting.beat(beat)));

  motion?.listen((sample) => {
    if (current && state === 'running' && current.hear(sample)) void end(current, 'target');
  });

  const screen = createScreenNotice((event) => emit(event));
  const pacing = createPacing({
    clock: paceClock,
    ways,
    onScreen: screen.heard,
    let: (set, act) => void (current === set && state === 'running' && act() && end(set, 'target')),
  });

  const attend = (): void => {
    if (!detector) return;
    const { need, inMovement } = attentionOf({ state, set: current, watches: watched !== null, gestures });
    detector.attend(need, inMovement);
  };

  const emit = (event: RunnerEvent): void => listeners.forEach((listener) => listener(event));
  const changeState = (next: SetState, pace: Pace = current?.pace ?? 'live'): void => {
    state = next;
    attend();
    emit({ type: 'state-changed', state, pace });
  };

  const readyDetector = loadDetector({
    onRestart: () => {
      restarting = true;
      emit({ type: 'problem', problem: detectorRestarts });
    },
    onFailure: (error) => stop(detectorFailed(error), say`Body tracking stopped.`),
    onInPage: (notice) => emit({ type: 'problem', problem: detectorInPage(notice) }),
    onProgress: (share) => opening.onLoading(share),
    onEffort: (effort) => emit({ type: 'effort', effort }),
  });

  const frames = frameSource({
    onPose: (pose) => see(pose),
    onEnd: (shortfall) => {
      if (shortfall) emit({ type: 'problem', problem: fileShortfall(shortfall) });
      if (current) void end(current, 'source-ended');
      else if (watched) emit({ type: 'watch-ended' });
    },
    onProblem: (problem) => (problem.mayPass ? hinder(problem) : mediaStopped(problem)),
    onRecovered: (id) => solve(id),
    onScreen: screen.heard,
    onReplaced: (camera) => {
      emit({ type: 'camera-replaced' });
      emit({ type: 'problem', problem: cameraReplaced(camera) });
    },
    onProgress: (fraction, leftMs) =>
      (current ? current.pace === 'analysis' : watched) && emit({ type: 'progress', fraction, leftMs }),
  });

  const mediaStopped = (problem: MediaProblem): void => stop(mediaProblem(problem, (current?.options.source ?? watched)?.kind));

  /** A set that is planned can go on without the camera. */
  const offered = (problem: Problem): Problem =>
    current?.options.source.kind === 'camera' && !current.options.open ? withUnwatched(problem) : problem;

  const told = (problem: Problem, spoken: Message = problem.message): void => {
    if (stopped && stopped.id !== problem.id) emit({ type: 'problem-solved', id: stopped.id });
    stopped = problem;
    feedback.problem(spoken);
    emit({ type: 'problem', problem: offered(problem) });
  };

  /** The pictures are of no use for now; the source stays open and may bring better ones by itself. */
  const hinder = (problem: MediaProblem): void => {
    current?.pause();
    told(mediaProblem(problem, 'camera'));
  };

  const solve = (id: string): void => {
    if (stopped?.id === id) stopped = null;
    emit({ type: 'problem-solved', id });
  };

  /** Nothing is seen any more. The set and its count stay, and `retry` opens the frames again. */
  const stop = (problem: Problem, spoken?: Message): void => {
    solveRestart();
    closeFrames();
    told(problem, spoken);
  };

  const solveRestart = (): void => {
    if (restarting) emit({ type: 'problem-solved', id: POSE_RESTARTED });
    restarting = false;
  };

  /** What a set tells; whom it looks for, the detector hears, and what it counts, the onlooker. */
  const heard = (event: RunnerEvent): void => {
    if (event.type === 'coach') {
      const { event: seen } = event;
      if (seen.type === 'person-sought') frames.seek(seen.sought);
      if (seen.type === 'timer-ticked' || (seen.type === 'rep' && seen.rep.outcome !== 'void')) onlooker?.counted(seen.timeMs);
    }
    emit(event);
  };

  const opening = createOpening({
    frames,
    readyDetector,
    emit,
    onDetector(loaded) {
      detector = loaded;
      attend();
    },
    onShown() {
      if (stopped) emit({ type: 'problem-solved', id: stopped.id });
      stopped = null;
    },
  });

  const failed = (error: unknown): void =>
    error instanceof MediaError ? mediaStopped(error.problem) : stop(detectorFailed(error), say`Body tracking stopped.`);

  const begin = async (set: RunningSet): Promise<void> => {
    const { source, exercise, seen } = set.options;
    const wasPaused = state === 'paused';
    changeState('starting');
    if (pacing.set === set) closeFrames();
    if (source.kind === 'motion' || source.kind === 'unwatched') return changeState(wasPaused ? 'paused' : 'running');
    try {
      const isAnalysis = set.pace === 'analysis';
      const wanted = { source, exercise, analyse: isAnalysis, withAllCores: isAnalysis };
      if (!(await opening.open(wanted, seen ? null : set.exercise, () => current === set))) return;
      if (wasPaused && !gestures) frames.pause();
      if (seen && !set.hasBegun) set.catchUp(seen);
      changeState(wasPaused ? 'paused' : 'running');
    } catch (error) {
      if (current === set) failed(error);
    }
  };

  const beginToWatch = async (source: VideoSource): Promise<void> => {
    const isWanted = (): boolean => watched === source && !current;
    changeState('starting', 'live');
    try {
      if (await opening.open({ source, exercise: '', analyse: source.kind === 'file' }, null, isWanted))
        changeState('idle', 'live');
    } catch (error) {
      if (isWanted()) failed(error);
    }
  };

  const see = (pose: PoseFrame): void => {
    solveRestart();
    const moves = gestures?.push(pose) ?? [];
    attend();
    if (!current || state !== 'running' || stopped) emit({ type: 'watched', pose });
    else {
      onlooker?.see(pose);
      if (current.push(pose)) void end(current, 'target');
    }
    for (const event of moves) emit({ type: 'gesture', event });
  };

  const closeFrames = (): void => {
    frames.close();
    emit({ type: 'picture-changed', picture: null });
  };

  const release = (): void => {
    gestures = null;
    watched = null;
    resting.release();
    pacing.release();
    closeFrames();
  };

  const end = (set: RunningSet, how: SetEnd): Promise<void> => {
    if (current !== set) return ending;
    current = null;
    pacing.end();
    screen.end();
    onlooker?.end();
    if (!set.options.keepPictures) release();
    if (how !== 'cancelled') motion?.remember(set.exercise.id, set.teachings);
    ending = set.end(how).then((record) => {
      if (record) {
        if (set.pace === 'live') resting.begin(set.id, record.endedMs ?? record.startedMs, !set.options.keepPictures);
        if (set.pace === 'live') feedback.setDone();
        emit({ type: 'set-ended', set: record });
      }
      changeState('idle', set.pace);
    });
    return ending;
  };

  const created = (exercise: Exercise, options: StartOptions): RunningSet => {
    const parts = { exercise, options, log, feedback, emit: heard };
    if (options.source.kind === 'unwatched') return pacing.begin(parts);
    return createRunningSet({ ...parts, remembered: motion?.remembered(exercise.id) ?? [], keepsMovements: keepsMovements() });
  };

  const start = async (options: StartOptions): Promise<void> => {
    const whole = exerciseById(options.exercise);
    if (!whole) throw new RangeError(`There is no exercise "${options.exercise}".`);
    const exercise = { ...whole, rules: whole.rules.filter(({ id }) => isRuleOn(whole.id, id)) };
    feedback.unlock();
    const mine = (starts += 1);
    await (current ? end(current, 'cancelled') : ending);
    // Another start has overtaken this one.
    if (mine !== starts) return;
    resting.end();
    const set = created(exercise, options);
    current = set;
    if (set.pace === 'live' && !options.open && !pacing.set) {
      onlooker?.begin(exercise.id, (movement) => {
        const other = exerciseById(movement);
        if (other && current === set) set.tell(say`That looks like another exercise: ${other.name}`);
      });
    }
    if (stopped) emit({ type: 'problem-solved', id: stopped.id });
    stopped = null;
    if (options.gestures) gestures ??= new GestureWatcher();
    await begin(set);
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare: () => void readyDetector().catch(() => undefined),
    start,
    async watch(source) {
      feedback.unlock();
      const mine = (starts += 1);
      await (current ? end(current, 'cancelled') : ending);
      if (mine !== starts) return;
      watched = { ...source };
      await beginToWatch(watched);
    },
    arm() {
      current?.arm();
      attend();
    },
    pause() {
      if (!current || state !== 'running') return;
      // A camera goes on, so that a gesture can be seen.
      if (!gestures) frames.pause();
      current.pause();
      feedback.hush();
      changeState('paused');
    },
    resume() {
      if (state !== 'paused') return;
      frames.resume();
      changeState('running');
      current?.resume();
    },
    undoLastRep: () => current?.undoLastRep(),
    tap: () => pacing.tap(),
    leadBy: (way) => pacing.leadBy(way),
    stop: async (how) => (current ? end(current, how) : undefined),
    release() {
      // Nor is what was asked for before, and waits, wanted any more.
      starts += 1;
      release();
    },
    retry() {
      if (frames.isOpen) return;
      if (!current) return void (watched && beginToWatch(watched));
      // A file is looked at from its beginning, so that nothing of it is counted twice.
      void (current.options.source.kind === 'camera' ? begin(current) : start(current.options));
    },
  };
}
