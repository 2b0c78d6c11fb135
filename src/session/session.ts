import { Coach } from '../core/coach.ts';
import type { CoachEvent, Rep } from '../core/events.ts';
import { GestureWatcher } from '../core/gesture/gesture.ts';
import type { PoseFrame } from '../core/pose.ts';
import { TraceKeeper } from '../core/counting/signal-trace.ts';
import { createDetectorLoader } from '../capture/detector-loader.ts';
import { exerciseById, EXERCISES } from '../exercises/index.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { listCameras } from '../capture/camera.ts';
import { MediaError, type MediaProblem } from '../capture/media-problem.ts';
import { createInUse } from '../log/in-use.ts';
import { workoutsFrom } from '../log/session-log.ts';
import { setsFrom, unfinishedSets, type SetRecord } from '../log/set-records.ts';
import type { WorkoutLog } from '../log/workout-log.ts';
import { newEventStamp, type SetEnd, type SetFact, type WorkoutEvent } from '../log/events.ts';
import { askToKeep } from '../log/persistence.ts';
import { createPictures } from '../capture/pictures.ts';
import { isSetDone, numberOf, partsDone } from './set-goal.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import type { Session, SessionEvent, SessionState, StartOptions } from './session-port.ts';

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
  /** Of what is counted, since the last repetition. */
  trace: TraceKeeper;
  pace: 'live' | 'analysis';
  /** What has been written of it, in order. */
  events: WorkoutEvent[];
  written: Promise<void>;
}

const POSE_RESTARTED = 'pose-restarted';
const POSE_FAILED = 'pose-failed';

/** Wires pictures → detector → coach → log, voice and screen. Everything heavy is loaded when the first set starts. */
export function createSession({ log, feedback, loadFigure }: SessionParts): Session {
  const listeners = new Set<(event: SessionEvent) => void>();
  const inUse = createInUse();
  let state: SessionState = 'idle';
  let current: RunningSet | null = null;
  let restarting = false;
  /** Of the pictures that are open; null where nobody asked for gestures. */
  let gestures: GestureWatcher | null = null;

  const tell = (event: SessionEvent): void => listeners.forEach((listener) => listener(event));
  const changeState = (next: SessionState, pace: 'live' | 'analysis' = current?.pace ?? 'live'): void => {
    state = next;
    tell({ type: 'state-changed', state, pace });
  };

  const readyDetector = createDetectorLoader({
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
    onFailure: (error) => poseFailed(error),
  });

  log.onChange(() => tell({ type: 'log-changed' }));
  feedback.onSaid(({ text }) => tell({ type: 'said', text }));

  const pictures = createPictures({
    onPose: (pose) => see(pose),
    onEnd: (shortfall) => {
      if (shortfall) tell({ type: 'problem', problem: { ...shortfall, actions: [], blocking: false } });
      if (current) void end(current, 'source-ended');
    },
    onProblem: (problem) => mediaProblem(problem),
    onProgress: (fraction, leftMs) => {
      if (current?.pace === 'analysis') tell({ type: 'progress', fraction, leftMs });
    },
  });

  const poseFailed = (error: unknown): void => {
    feedback.problem('The pose detector stopped.');
    tell({ type: 'problem', problem: poseProblem(error) });
  };

  const begin = async (set: RunningSet): Promise<void> => {
    const { source, exercise } = set.options;
    try {
      tell({ type: 'starting', step: 'Loading the pose detector' });
      const { client, fitModel } = await readyDetector();
      if (current !== set) return;
      await fitModel(set.coach.exercise);
      if (current !== set) return;
      tell({ type: 'starting', step: source.kind === 'camera' ? 'Opening the camera' : 'Opening the video' });
      const picture = await pictures.open(client, { source, exercise, analyse: set.pace === 'analysis' });
      if (current !== set || !picture) return;
      tell({ type: 'picture-changed', picture });
      changeState('running');
    } catch (error) {
      if (current !== set) return;
      if (error instanceof MediaError) mediaProblem(error.problem);
      else poseFailed(error);
    }
  };

  const mediaProblem = (problem: MediaProblem): void => {
    feedback.problem(problem.sentence);
    // What is wrong with a file stays wrong with it.
    const mayHelp = current?.options.source.kind === 'camera' || problem.id === 'detector-failed';
    tell({
      type: 'problem',
      problem: { ...problem, actions: mayHelp ? ['retry', 'choose-source'] : ['choose-source'], blocking: true },
    });
  };

  const see = (pose: PoseFrame): void => {
    if (restarting) {
      restarting = false;
      tell({ type: 'problem-solved', id: POSE_RESTARTED });
    }
    const moves = gestures?.push(pose) ?? [];
    if (current && state === 'running') count(current, pose);
    else tell({ type: 'watched', pose });
    for (const event of moves) tell({ type: 'gesture', event });
  };

  const count = (set: RunningSet, pose: PoseFrame): void => {
    if (set.events.length === 0) recordStart(set, pose.timeMs);
    const { coach, options } = set;
    const before = partsDone(options.dose, coach.status);
    const events = coach.push(pose);
    set.trace.push(pose.timeMs, coach.status.range);
    handle(set, events);
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
      if (event.type === 'rep') recordRep(set, event.rep);
      if (event.type === 'held') record(set, { type: 'hold', hold: event.hold });
      const { options, coach } = set;
      const number = event.type === 'rep' ? numberOf(event.rep, options.dose, coach.status) : undefined;
      if (set.pace === 'live') feedback.take(event, number);
      tell({ type: 'coach', event });
      const { placement } = coach;
      if (event.type === 'calibrated' && options.source.kind === 'camera' && placement)
        tell({ type: 'placed', exercise: options.exercise, placement });
    }
  };

  const recordRep = (set: RunningSet, rep: Rep): void => {
    const trace = set.trace.take();
    record(set, { type: 'rep', rep, ...(trace && { trace }) });
  };

  const recordStart = (set: RunningSet, clockMs: number): void => {
    const { exercise, source, dose, set: number, view, workoutId } = set.options;
    const { sets, reps: targetReps, seconds: targetS, ...rest } = dose;
    const aim = { targetReps, ...(targetS !== undefined && { targetS }), ...rest, ...(workoutId !== undefined && { workoutId }) };
    record(set, { type: 'set-started', exercise, source: source.kind, ...aim, set: number, sets, view, clockMs });
  };

  const append = async (event: WorkoutEvent): Promise<void> => {
    const problem = await log.append(event);
    if (problem) tell({ type: 'problem', problem: { ...problem, actions: ['retry'], blocking: false } });
  };

  /** Written when it happens; a problem is told, and the log keeps what it could not write. */
  const record = (set: RunningSet, fact: SetFact): void => {
    const event: WorkoutEvent = { ...newEventStamp(), setId: set.id, ...fact };
    set.events.push(event);
    set.written = set.written.then(() => append(event));
  };

  const closePictures = (): void => {
    pictures.close();
    gestures = null;
    tell({ type: 'picture-changed', picture: null });
  };

  const end = async (set: RunningSet, how: SetEnd): Promise<void> => {
    if (current !== set) return;
    current = null;
    const { keepPictures = false } = set.options;
    if (!keepPictures) closePictures();
    if (how !== 'cancelled') handle(set, set.coach.finish());
    if (set.events.length > 0) record(set, { type: 'set-ended', how });
    await set.written;
    inUse.end(set.id);
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
      const { near } = options;
      current = {
        id: crypto.randomUUID(),
        options,
        coach: new Coach(exercise, {
          gate: pace === 'live',
          ...(seconds !== undefined && { targetMs: 1000 * seconds }),
          ...(holdS !== undefined && { holdMs: 1000 * holdS }),
          ...(options.waits && { waits: true }),
          ...(near && { near }),
        }),
        trace: new TraceKeeper(),
        pace,
        events: [],
        written: Promise.resolve(),
      };
      inUse.begin(current.id);
      if (options.workoutId !== undefined) inUse.begin(options.workoutId);
      if (pace === 'live') {
        // One in turn, set by set, of what the camera cannot see.
        const reminders = exercise.notObservable.flatMap(({ reminder }) => reminder ?? []);
        feedback.beginSet(options.dose, reminders[(options.set - 1) % reminders.length]);
      }
      if (options.gestures) gestures ??= new GestureWatcher();
      changeState('starting');
      await begin(current);
    },
    pause() {
      if (state !== 'running') return;
      // A camera goes on, so that a gesture can be seen.
      if (!gestures) pictures.pause();
      feedback.hush();
      changeState('paused');
    },
    resume() {
      if (state !== 'paused') return;
      pictures.resume();
      changeState('running');
    },
    go: () => current?.coach.letGo(),
    takeBack() {
      const set = current;
      const rep = set?.coach.takeBack();
      const recorded = set?.events.findLast((event) => event.type === 'rep' && event.rep === rep);
      if (!set || !recorded) return;
      record(set, { type: 'rep-undone', rep: recorded.id });
      const { counts } = set.coach.status;
      feedback.announce({ type: 'rep-undone', left: counts.full });
      tell({ type: 'rep-undone', counts });
    },
    async stop(how) {
      if (current) await end(current, how);
    },
    release: closePictures,
    retry() {
      void log.retry().then((problem) => {
        if (!problem)
          for (const id of ['log-full', 'log-denied', 'log-blocked', 'log-closed', 'log-failed'])
            tell({ type: 'problem-solved', id });
      });
      if (!current || pictures.isOpen) return;
      changeState('starting');
      void begin(current);
    },
    listCameras,
    slowMotionOf: async (file) => (await import('../capture/slow-motion.ts')).slowMotionOf(file),
    pastSets: recorded,
    async unfinishedSet() {
      const running = await inUse.ids();
      return unfinishedSets(await log.events()).find(({ id }) => id !== current?.id && !running.has(id)) ?? null;
    },
    running: () => inUse.ids(),
    async endUnfinished(setId) {
      await append({ ...newEventStamp(), setId, type: 'set-ended', how: 'interrupted' });
    },
    changeSet: (setId, change) => append({ ...newEventStamp(), setId, ...change }),
    async note(fact) {
      if (fact.type === 'workout-started') inUse.begin(fact.workoutId);
      await append({ ...newEventStamp(), ...fact });
      if (fact.type === 'workout-ended') inUse.end(fact.workoutId);
    },
    workouts: async () => workoutsFrom(await log.events()),
    announce: (announcement) => feedback.announce(announcement),
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
