import { say } from '../core/message.ts';
import type { SlowMotion } from '../capture/source.ts';
import type { CoachEvent } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { Speech } from '../feedback/speech.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import type { SessionFact, WorkoutEvent } from '../log/events.ts';
import type { InUse } from '../log/in-use.ts';
import { createMemoryLog } from '../log/memory-log.ts';
import { targetOf } from '../programme/index.ts';
import { setsFrom } from '../log/set-records.ts';
import { createTrainingLog, type LogNews } from '../log/training-log.ts';
import type { Services } from '../session/services.ts';
import type { RunnerEvent, StartOptions } from '../session/set-runner-port.ts';
import { fakeEvents, fakeFrames, fakePicture, fakeReps, fakeStatus } from './fake-data.ts';

/** What the screens need, without camera, model, coach or voice. The log is a real one, in memory. */
export interface FakeServices extends Services {
  /** Sends an event of the runner to whoever subscribed. */
  emit(event: RunnerEvent): void;
  /** Sends what a coach reports. */
  coach(event: CoachEvent): void;
  /** Sends what happens to the log. */
  logNews(news: LogNews): void;
  /** Says something, for captions. */
  say(text: string): void;
  /** What the recogniser decides of every frame from now on. */
  recognises(movement: string | null): void;
  /** What was asked, in order: `start`, `pause`, `stop finished`, `note workout-ended`, … */
  readonly calls: readonly string[];
  readonly started: readonly StartOptions[];
}

export interface FakeServicesOptions {
  exercises: readonly Exercise[];
  events?: readonly WorkoutEvent[];
  loadFigure?: LoadFigure | null;
  voice?: boolean;
  /** What every video file says of itself. */
  slowMotion?: SlowMotion;
  /** How many times slower than people move the sets are that it plays. */
  slowed?: number;
  /** Plays a set by itself after `start`. */
  plays?: boolean;
}

const FRAME_MS = 50;
/** Until somebody who sets up stands where they are asked to. */
const PLACING_MS = 2500;

const inWorkout = ({ workoutId }: StartOptions): { workoutId?: string } => (workoutId === undefined ? {} : { workoutId });

/** Nothing runs in other tabs. */
const NOT_IN_USE: InUse = { begin: () => undefined, end: () => undefined, ids: () => Promise.resolve(new Set()) };

export const createFakeServices = ({
  exercises,
  events = [],
  loadFigure = null,
  voice = true,
  slowMotion = 1,
  slowed = 1,
  plays = false,
}: FakeServicesOptions): FakeServices => {
  const listeners = new Set<(event: RunnerEvent) => void>();
  const readers = new Set<(news: LogNews) => void>();
  const hearers = new Set<(speech: Speech) => void>();
  const calls: string[] = [];
  const started: StartOptions[] = [];
  const stored = createMemoryLog(events);
  const log = createTrainingLog(stored, NOT_IN_USE);
  let made = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let decided: string | null = null;

  const emit = (event: RunnerEvent): void => listeners.forEach((listener) => listener(event));
  const coach = (event: CoachEvent): void => emit({ type: 'coach', event });
  const exerciseOf = (options: StartOptions | undefined): Exercise | undefined =>
    exercises.find(({ id }) => id === options?.exercise);

  const end = async (options: StartOptions): Promise<void> => {
    clearInterval(timer);
    const exercise = exerciseOf(options);
    if (!exercise) return;
    made += 1;
    const id = `set-${calls.length}-${made}`;
    const lines = fakeEvents(exercise, { id, set: options.set, source: options.source.kind, slowed, ...inWorkout(options) });
    for (const line of lines) await stored.append(line);
    const set = setsFrom(lines)[0];
    if (set) emit({ type: 'set-ended', set });
  };

  const play = (options: StartOptions, exercise: Exercise): void => {
    const pace = options.source.kind === 'file' ? 'analysis' : 'live';
    const frames = fakeFrames(exercise);
    const reps = fakeReps(exercise, targetOf(options.dose));
    let at = 0;
    emit({ type: 'picture-changed', picture: { element: fakePicture(), mirrored: options.source.kind === 'camera' } });
    emit({ type: 'state-changed', state: 'running', pace });
    coach({ type: 'phase-changed', timeMs: 0, phase: 'active' });
    timer = setInterval(() => {
      const pose = frames[at % frames.length];
      const rep = reps[Math.floor(at / frames.length)];
      const share = Math.sin(((at % frames.length) / frames.length) * Math.PI);
      if (pose) emit({ type: 'frame', pose, status: fakeStatus(exercise, share, share > 0.9 ? 1000 : 0) });
      if (pace === 'analysis') emit({ type: 'progress', fraction: Math.min(at / 200, 1), leftMs: (200 - at) * FRAME_MS });
      at += 1;
      if (at % frames.length === 0 && rep) coach({ type: 'rep', timeMs: rep.endMs, rep });
      const over = exercise.rep ? !rep : at >= 200;
      if (over || (pace === 'analysis' && at >= 200)) void end(options);
    }, FRAME_MS);
  };

  const setUp = ({ source }: StartOptions): void => {
    emit({ type: 'picture-changed', picture: { element: fakePicture(), mirrored: source.kind === 'camera' } });
    emit({ type: 'state-changed', state: 'running', pace: 'live' });
    coach({ type: 'hint-changed', timeMs: 0, hint: { id: 'too-close', message: say`Step back` } });
    setTimeout(() => {
      coach({ type: 'hint-changed', timeMs: PLACING_MS, hint: null });
      coach({ type: 'phase-changed', timeMs: PLACING_MS, phase: 'start-pose' });
    }, PLACING_MS);
  };

  return {
    exercises,
    loadFigure,
    calls,
    started,
    emit,
    coach,
    recognises: (movement) => void (decided = movement),
    connectRecogniser: () => ({
      api: {
        start: () => Promise.resolve(),
        push: ({ timeMs }) =>
          Promise.resolve({ timeMs, movement: decided, probability: 1, side: 'both', phase: 'rest', decided }),
        learn: () => Promise.resolve(),
        reset: () => Promise.resolve(),
      },
      onBroken: () => undefined,
      close: () => undefined,
    }),
    logNews: (news) => readers.forEach((reader) => reader(news)),
    say: (text) => hearers.forEach((hearer) => hearer({ kind: 'announcement', text })),
    listCameras: () =>
      Promise.resolve([
        { deviceId: 'a', label: 'Laptop camera' },
        { deviceId: 'b', label: 'Desk camera' },
      ]),
    slowMotionOf: () => Promise.resolve(slowMotion),
    runner: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      prepare: () => void calls.push('prepare'),
      start(options) {
        calls.push('start');
        started.push(options);
        emit({ type: 'state-changed', state: 'starting', pace: options.source.kind === 'file' ? 'analysis' : 'live' });
        const exercise = exerciseOf(options);
        if (plays && exercise) {
          if (options.armed === false) setUp(options);
          else play(options, exercise);
        }
        return Promise.resolve();
      },
      watch(source) {
        calls.push(`watch ${source.kind}`);
        emit({ type: 'state-changed', state: 'starting', pace: 'live' });
        emit({ type: 'picture-changed', picture: { element: fakePicture(), mirrored: source.kind === 'camera' } });
        emit({ type: 'state-changed', state: 'idle', pace: 'live' });
        return Promise.resolve();
      },
      arm() {
        calls.push('arm');
        const options = started.at(-1);
        const exercise = exerciseOf(options);
        if (plays && options && exercise) play(options, exercise);
      },
      pause() {
        calls.push('pause');
        emit({ type: 'state-changed', state: 'paused', pace: 'live' });
      },
      resume() {
        calls.push('resume');
        emit({ type: 'state-changed', state: 'running', pace: 'live' });
      },
      undoLastRep: () => void calls.push('undo'),
      tap: () => void calls.push('tap'),
      leadBy: (way) => void calls.push(`lead by ${way}`),
      async stop(how) {
        calls.push(`stop ${how}`);
        const options = started.at(-1);
        clearInterval(timer);
        // As long as writing takes.
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (how !== 'cancelled' && options) await end(options);
        else emit({ type: 'state-changed', state: 'idle', pace: 'live' });
      },
      release: () => void calls.push('release'),
      retry: () => void calls.push('retry'),
    },
    log: {
      ...log,
      subscribe(listener) {
        readers.add(listener);
        const off = log.subscribe(listener);
        return () => {
          readers.delete(listener);
          off();
        };
      },
      endUnfinished(setId) {
        calls.push('end-unfinished');
        return log.endUnfinished(setId);
      },
      changeSet(setId, change) {
        calls.push(`change ${change.type}`);
        return log.changeSet(setId, change);
      },
      note(fact: SessionFact) {
        calls.push(`note ${fact.type}`);
        return log.note(fact);
      },
      retry() {
        calls.push('retry log');
        return log.retry();
      },
    },
    voice: {
      announce: ({ type }) => void calls.push(`announce ${type}`),
      setLevel: (level) => void calls.push(`feedback ${level}`),
      voiceAvailable: () => voice,
      onSaid(listener) {
        hearers.add(listener);
        return () => hearers.delete(listener);
      },
    },
  };
};
