import { Coach } from './core/coach.ts';
import type { CoachEvent, Hold, Rep } from './core/events.ts';
import type { Exercise } from './core/exercise.ts';
import type { PoseFrame } from './core/pose.ts';
import { exerciseById, EXERCISES } from './exercises/index.ts';
import type { Feed, FeedListener } from './feeds.ts';
import type { Feedback } from './feedback/feedback.ts';
import { listCameras } from './media/camera.ts';
import { MediaError, type MediaProblem } from './media/media-problem.ts';
import {
  newEventStamp,
  setsFrom,
  unfinishedSets,
  type SetEnd,
  type SetRecord,
  type WorkoutEvent,
  type WorkoutLog,
} from './log/workout-log.ts';
import { askToKeep } from './log/persistence.ts';
import type { PoseClient } from './pose/client.ts';
import { isSetDone, numberOf, partsDone } from './set-goal.ts';
import type { LoadFigure } from './ui/figure-port.ts';
import type { Session, SessionEvent, SessionState, StartOptions } from './ui/session-port.ts';
import { keepScreenOn } from './wake-lock.ts';

/** Names what the session is made of, so that tests can put fakes in their place. */
export interface SessionParts {
  log: WorkoutLog;
  feedback: Feedback;
  loadFigure: LoadFigure | null;
}

/** One set from its first picture to its last. */
interface RunningSet {
  id: string;
  options: StartOptions;
  coach: Coach;
  pace: 'live' | 'analysis';
  feed: Feed | null;
  /** What has been written of it, in order. */
  events: WorkoutEvent[];
  written: Promise<void>;
  letScreenSleep: () => void;
}

/** A running pose detector, and how to give it the model that an exercise needs. */
interface Detector {
  client: PoseClient;
  fitModel(exercise: Exercise): Promise<void>;
}

const POSE_RESTARTED = 'pose-restarted';
const POSE_FAILED = 'pose-failed';

/** Wires pictures → detector → coach → log, voice and screen. Everything heavy is loaded when the first set starts. */
export function createSession({ log, feedback, loadFigure }: SessionParts): Session {
  const listeners = new Set<(event: SessionEvent) => void>();
  let state: SessionState = 'idle';
  let current: RunningSet | null = null;
  let detector: Promise<Detector> | null = null;
  let restarting = false;

  const tell = (event: SessionEvent): void => listeners.forEach((listener) => listener(event));
  const changeState = (next: SessionState, pace: 'live' | 'analysis' = current?.pace ?? 'live'): void => {
    state = next;
    tell({ type: 'state-changed', state, pace });
  };

  const readyDetector = (): Promise<Detector> => {
    detector ??= startDetector().catch((error: unknown) => {
      detector = null;
      throw error;
    });
    return detector;
  };

  const startDetector = async (): Promise<Detector> => {
    const [{ createPoseClient }, { probeProfile }, { createModelSwitch }, { openSample }] = await Promise.all([
      import('./pose/client.ts'),
      import('./pose/device-profile.ts'),
      import('./pose/model-switch.ts'),
      import('./media/sample.ts'),
    ]);
    const client = createPoseClient({
      onRestart: () => {
        restarting = true;
        tell({
          type: 'problem',
          problem: {
            id: POSE_RESTARTED,
            sentence: 'The pose detector stopped and is being started again.',
            wayOn: 'Your count is kept. Wait a moment before the next repetition.',
            actions: [],
            blocking: false,
          },
        });
      },
      onFailure: (error) => {
        detector = null;
        poseFailed(error);
      },
    });
    const profile = await probeProfile({
      client,
      pictures: async function* () {
        const sample = await openSample();
        try {
          yield* sample.frames();
        } finally {
          sample.close();
        }
      },
    });
    await client.start(profile);
    return { client, fitModel: createModelSwitch(client, profile) };
  };

  const poseFailed = (error: unknown): void => {
    feedback.problem('The pose detector stopped.');
    tell({ type: 'problem', problem: poseProblem(error) });
  };

  const begin = async (set: RunningSet): Promise<void> => {
    const { source } = set.options;
    try {
      tell({ type: 'starting', step: 'Loading the pose detector' });
      const { client, fitModel } = await readyDetector();
      if (current !== set) return;
      await fitModel(set.coach.exercise);
      if (current !== set) return;
      tell({ type: 'starting', step: source.kind === 'camera' ? 'Opening the camera' : 'Opening the video' });
      const feed = await openFeed(set, client);
      if (current !== set) return feed.stop();
      set.feed = feed;
      tell({ type: 'picture-changed', picture: feed.picture });
      changeState('running');
    } catch (error) {
      if (current !== set) return;
      if (error instanceof MediaError) mediaProblem(error.problem);
      else poseFailed(error);
    }
  };

  const openFeed = async (set: RunningSet, ready: PoseClient): Promise<Feed> => {
    const { source } = set.options;
    const listener: FeedListener = {
      onPose: (pose) => see(set, pose),
      onEnd: () => void end(set, 'source-ended'),
      onProblem: (problem) => {
        if (current !== set) return;
        set.feed?.stop();
        set.feed = null;
        mediaProblem(problem);
      },
      onProgress: (fraction, leftMs) => {
        if (current === set && set.pace === 'analysis') tell({ type: 'progress', fraction, leftMs });
      },
    };
    const { openCameraFeed, startFileFeed } = await import('./feeds.ts');
    if (source.kind === 'camera') return openCameraFeed(ready, listener, source.deviceId);
    const file =
      source.kind === 'sample'
        ? await (await import('./media/sample.ts')).openSample(set.options.exercise)
        : await (await import('./media/video-file.ts')).openVideoFile(source.file);
    return startFileFeed(ready, file, listener, { analyse: set.pace === 'analysis' });
  };

  const mediaProblem = (problem: MediaProblem): void => {
    feedback.problem(problem.sentence);
    const isCamera = current?.options.source.kind === 'camera';
    tell({
      type: 'problem',
      problem: { ...problem, actions: isCamera ? ['retry', 'choose-source'] : ['choose-source'], blocking: true },
    });
  };

  const see = (set: RunningSet, pose: PoseFrame): void => {
    if (current !== set || state !== 'running') return;
    if (restarting) {
      restarting = false;
      tell({ type: 'problem-solved', id: POSE_RESTARTED });
    }
    if (set.events.length === 0) recordStart(set, pose.timeMs);
    const { coach, options } = set;
    const before = partsDone(options.dose, coach.status);
    handle(set, coach.push(pose));
    tell({ type: 'frame', pose, status: coach.status });
    if (set.pace !== 'live') return;
    if (isSetDone(options.dose, coach.status)) return void end(set, 'target');
    const side = partsDone(options.dose, coach.status).find((part) => !before.includes(part));
    if (side === undefined || side === 'all') return;
    feedback.sideDone();
    tell({ type: 'side-done', side });
  };

  const handle = (set: RunningSet, events: readonly CoachEvent[]): void => {
    for (const event of events) {
      if (event.type === 'rep') record(set, { type: 'rep', rep: event.rep });
      if (event.type === 'held') record(set, { type: 'hold', hold: event.hold });
      const { options, coach } = set;
      const number = event.type === 'rep' ? numberOf(event.rep, options.dose, coach.status) : undefined;
      if (set.pace === 'live') feedback.take(event, number);
      tell({ type: 'coach', event });
    }
  };

  const recordStart = (set: RunningSet, clockMs: number): void => {
    const { exercise, source, dose, set: number, view } = set.options;
    const { sets, reps: targetReps, seconds: targetS, ...rest } = dose;
    const aim = { targetReps, ...(targetS !== undefined && { targetS }), ...rest };
    record(set, { type: 'set-started', exercise, source: source.kind, ...aim, set: number, sets, view, clockMs });
  };

  type Fact =
    | { type: 'rep'; rep: Rep }
    | { type: 'hold'; hold: Hold }
    | { type: 'set-ended'; how: SetEnd }
    | Omit<Extract<WorkoutEvent, { type: 'set-started' }>, 'id' | 'setId' | 'timeMs'>;

  /** Written when it happens; a problem is told, and the log keeps what it could not write. */
  const record = (set: RunningSet, fact: Fact): void => {
    const event: WorkoutEvent = { ...newEventStamp(), setId: set.id, ...fact };
    set.events.push(event);
    set.written = set.written.then(async () => {
      const problem = await log.append(event);
      if (problem) tell({ type: 'problem', problem: { ...problem, actions: ['retry'], blocking: false } });
    });
  };

  const end = async (set: RunningSet, how: SetEnd): Promise<void> => {
    if (current !== set) return;
    current = null;
    set.feed?.stop();
    set.letScreenSleep();
    if (how !== 'cancelled') handle(set, set.coach.finish());
    if (set.events.length > 0) record(set, { type: 'set-ended', how });
    await set.written;
    tell({ type: 'picture-changed', picture: null });
    const finished = how === 'cancelled' ? undefined : setsFrom(set.events)[0];
    if (finished) {
      if (set.pace === 'live') feedback.setDone();
      tell({ type: 'set-ended', set: finished });
      void askToKeep();
    }
    changeState('idle', set.pace);
  };

  const recorded = async (): Promise<SetRecord[]> => setsFrom(await log.events()).filter(({ how }) => how !== 'cancelled');

  return {
    exercises: EXERCISES,
    loadFigure,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare: () => void readyDetector().catch(() => undefined),
    async start(options) {
      const exercise = exerciseById(options.exercise);
      if (!exercise) throw new RangeError(`There is no exercise "${options.exercise}".`);
      if (current) await end(current, 'cancelled');
      feedback.unlock();
      const pace = options.source.kind === 'file' ? 'analysis' : 'live';
      const { seconds, holdS } = options.dose;
      current = {
        id: crypto.randomUUID(),
        options,
        coach: new Coach(exercise, {
          gate: pace === 'live',
          ...(seconds !== undefined && { targetMs: 1000 * seconds }),
          ...(holdS !== undefined && { holdMs: 1000 * holdS }),
        }),
        pace,
        feed: null,
        events: [],
        written: Promise.resolve(),
        letScreenSleep: keepScreenOn(),
      };
      changeState('starting');
      await begin(current);
    },
    pause() {
      if (state !== 'running') return;
      current?.feed?.pause();
      feedback.hush();
      changeState('paused');
    },
    resume() {
      if (state !== 'paused') return;
      current?.feed?.resume();
      changeState('running');
    },
    async stop(how) {
      if (current) await end(current, how);
    },
    retry() {
      void log.retry().then((problem) => {
        if (!problem)
          for (const id of ['log-full', 'log-blocked', 'log-closed', 'log-failed']) tell({ type: 'problem-solved', id });
      });
      if (!current || current.feed) return;
      changeState('starting');
      void begin(current);
    },
    listCameras,
    pastSets: recorded,
    async unfinishedSet() {
      const own = current?.id;
      return unfinishedSets(await log.events()).find(({ id }) => id !== own) ?? null;
    },
    async endUnfinished(setId) {
      await log.append({ ...newEventStamp(), setId, type: 'set-ended', how: 'interrupted' });
    },
    setFeedback: (level) => feedback.setLevel(level),
    voiceAvailable: () => feedback.voiceAvailable(),
  };
}

function poseProblem(error: unknown) {
  return {
    id: POSE_FAILED,
    sentence: error instanceof Error ? error.message : 'The pose detector could not be started.',
    wayOn: 'Your count is kept. Try again; if it does not help, load the page again.',
    actions: ['retry', 'choose-source'] as const,
    blocking: true,
  };
}
