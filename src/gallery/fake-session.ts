import type { CoachEvent } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import { workoutsFrom } from '../log/session-log.ts';
import { setsFrom, unfinishedSets } from '../log/set-records.ts';
import type { WorkoutEvent } from '../log/events.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import type { Session, SessionEvent, StartOptions } from '../session/session-port.ts';
import { fakeEvents, fakeFrames, fakePicture, fakeReps, fakeStatus } from './fake-data.ts';

export interface FakeSession extends Session {
  /** Sends an event to whoever subscribed. */
  emit(event: SessionEvent): void;
  /** Sends what a coach reports. */
  coach(event: CoachEvent): void;
  /** What was asked of the session, in order: `start`, `pause`, `stop finished`, … */
  readonly calls: readonly string[];
  readonly started: readonly StartOptions[];
}

export interface FakeSessionOptions {
  exercises: readonly Exercise[];
  events?: readonly WorkoutEvent[];
  loadFigure?: LoadFigure | null;
  voice?: boolean;
  /** Plays a set by itself after `start`. */
  plays?: boolean;
}

const FRAME_MS = 50;
/** Until somebody who sets up stands where they are asked to. */
const PLACING_MS = 2500;

const inWorkout = ({ workoutId }: StartOptions): Pick<StartOptions, 'workoutId'> =>
  workoutId === undefined ? {} : { workoutId };

/** A session without camera, model or coach. */
export const createFakeSession = ({
  exercises,
  events = [],
  loadFigure = null,
  voice = true,
  plays = false,
}: FakeSessionOptions): FakeSession => {
  const listeners = new Set<(event: SessionEvent) => void>();
  const calls: string[] = [];
  const started: StartOptions[] = [];
  let log = [...events];
  let timer: ReturnType<typeof setInterval> | undefined;

  const emit = (event: SessionEvent): void => listeners.forEach((listener) => listener(event));
  const coach = (event: CoachEvent): void => emit({ type: 'coach', event });

  const end = (options: StartOptions): void => {
    clearInterval(timer);
    const exercise = exercises.find(({ id }) => id === options.exercise);
    if (!exercise) return;
    const id = `set-${calls.length}-${log.length}`;
    log = [...log, ...fakeEvents(exercise, { id, set: options.set, source: options.source.kind, ...inWorkout(options) })];
    const set = setsFrom(log).find((each) => each.id === id);
    if (set) emit({ type: 'set-ended', set });
  };

  const play = (options: StartOptions, exercise: Exercise): void => {
    const pace = options.source.kind === 'file' ? 'analysis' : 'live';
    const frames = fakeFrames(exercise);
    const reps = fakeReps(exercise, options.dose.reps);
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
      if (over || (pace === 'analysis' && at >= 200)) end(options);
    }, FRAME_MS);
  };

  const setUp = ({ source }: StartOptions): void => {
    emit({ type: 'picture-changed', picture: { element: fakePicture(), mirrored: source.kind === 'camera' } });
    emit({ type: 'state-changed', state: 'running', pace: 'live' });
    coach({ type: 'hint-changed', timeMs: 0, hint: { id: 'too-close', text: 'Step back' } });
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
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare: () => void calls.push('prepare'),
    start(options) {
      calls.push('start');
      started.push(options);
      emit({ type: 'state-changed', state: 'starting', pace: options.source.kind === 'file' ? 'analysis' : 'live' });
      const exercise = exercises.find(({ id }) => id === options.exercise);
      if (plays && exercise) {
        if (options.waits) setUp(options);
        else play(options, exercise);
      }
      return Promise.resolve();
    },
    go() {
      calls.push('go');
      const options = started.at(-1);
      const exercise = exercises.find(({ id }) => id === options?.exercise);
      if (plays && options && exercise) play(options, exercise);
    },
    takeBack: () => void calls.push('take-back'),
    release: () => void calls.push('release'),
    changeSet(setId, change) {
      calls.push(`change ${change.type}`);
      log = [...log, { ...change, id: `${setId}-changed-${log.length}`, setId, timeMs: 0, offsetMin: 0 }];
      return Promise.resolve();
    },
    running: () => Promise.resolve(new Set()),
    note(fact) {
      calls.push(`note ${fact.type}`);
      log = [...log, { ...fact, id: `note-${log.length}`, timeMs: 0, offsetMin: 0 }];
      return Promise.resolve();
    },
    workouts: () => Promise.resolve(workoutsFrom(log)),
    pause() {
      calls.push('pause');
      emit({ type: 'state-changed', state: 'paused', pace: 'live' });
    },
    resume() {
      calls.push('resume');
      emit({ type: 'state-changed', state: 'running', pace: 'live' });
    },
    async stop(how) {
      calls.push(`stop ${how}`);
      const options = started.at(-1);
      clearInterval(timer);
      // As long as writing takes.
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (how === 'finished' && options) end(options);
      else emit({ type: 'state-changed', state: 'idle', pace: 'live' });
    },
    retry: () => void calls.push('retry'),
    listCameras: () =>
      Promise.resolve([
        { deviceId: 'a', label: 'Laptop camera' },
        { deviceId: 'b', label: 'Desk camera' },
      ]),
    pastSets: () => Promise.resolve(setsFrom(log).filter(({ how }) => how !== 'cancelled')),
    unfinishedSet: () => Promise.resolve(unfinishedSets(log)[0] ?? null),
    endUnfinished(setId) {
      calls.push('end-unfinished');
      log = [...log, { type: 'set-ended', id: `${setId}-interrupted`, setId, timeMs: 0, offsetMin: 0, how: 'interrupted' }];
      return Promise.resolve();
    },
    announce: ({ type }) => void calls.push(`announce ${type}`),
    setFeedback: (level) => void calls.push(`feedback ${level}`),
    voiceAvailable: () => voice,
  };
};
