import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import type { SetRecord } from '../log/set-records.ts';
import { FREE_SESSION } from '../programme/index.ts';
import type { AskedDose } from '../programme/asked-dose.ts';
import { beginAsking } from '../recogniser/asking.ts';
import type { RecogniserConnection } from '../recogniser/connect.ts';
import type { Services } from '../session/services.ts';
import type { RunnerEvent } from '../session/set-runner-port.ts';
import type { VideoSource } from '../capture/source.ts';
import { FreeWatch, type FreeStep } from './free-watch.ts';

export interface FreeTrainingParts extends Pick<Services, 'runner' | 'log' | 'exercises'> {
  /** Starts the recogniser. */
  connect(): RecogniserConnection;
  /** The user's own dose, or the prescribed one. */
  doseOf(exercise: Exercise): AskedDose;
}

export interface FreeTrainingListener {
  /** Something of what {@link FreeTraining} tells has changed. */
  changed(): void;
}

/** A training of which nothing is planned: whatever is done is named, counted and written. */
export interface FreeTraining {
  /** The workout's id in the log. */
  readonly id: string;
  /** What is being counted; null while nothing is. */
  readonly exercise: Exercise | null;
  /** What somebody seems to begin with; null while there is nothing to tell. */
  readonly guess: Exercise | null;
  /** Number of the running set of its exercise, 1-based. */
  readonly set: number;
  readonly dose: AskedDose | null;
  /** Finished sets, in order. */
  readonly sets: readonly SetRecord[];
  /** The recogniser cannot be had: nothing will be named. */
  readonly isBlind: boolean;
  /** Ends what runs, keeps it, and lets the camera go. Resolves when all is written. */
  close(): Promise<void>;
}

/** Begins at once: opens the camera, and follows who is seen. */
export function beginFreeTraining(
  { runner, log, exercises, connect, doseOf }: FreeTrainingParts,
  source: VideoSource,
  { changed }: FreeTrainingListener,
): FreeTraining {
  const id = crypto.randomUUID();
  const watch = new FreeWatch(exercises);
  let running: { exercise: Exercise; dose: AskedDose; set: number } | null = null;
  let guess: Exercise | null = null;
  let sets: readonly SetRecord[] = [];
  let isBlind = false;
  let isOver = false;
  let isNoted = false;
  let lastMs = 0;
  /** What is asked of the runner happens one after the other. */
  let tail = Promise.resolve();

  const later = (act: () => Promise<void> | void): Promise<void> => {
    tail = tail.then(act).catch(() => undefined);
    return tail;
  };

  const begin = async (exercise: Exercise, frames: readonly PoseFrame[]): Promise<void> => {
    if (isOver) return;
    if (!isNoted)
      await log.note({ type: 'workout-started', workoutId: id, session: FREE_SESSION, name: '', items: [], plannedSets: 0 });
    isNoted = true;
    const dose = doseOf(exercise);
    const set = 1 + sets.filter((each) => each.exercise === exercise.id).length;
    running = { exercise, dose: { ...dose, sets: Math.max(dose.sets, set) }, set };
    guess = null;
    changed();
    const { view } = exercise.camera;
    await runner.start({
      ...{ exercise: exercise.id, source, dose: running.dose, set, view, workoutId: id },
      ...{ keepPictures: true, open: true, seen: frames },
    });
  };

  const end = async (how: 'finished' | 'cancelled'): Promise<void> => {
    if (!running) return;
    await runner.stop(how);
    running = null;
    changed();
  };

  const follow = (step: FreeStep): void => {
    if (step.type === 'named') {
      guess = step.exercise;
      changed();
    } else if (step.type === 'over') void later(() => end('finished'));
    else {
      void later(() => end(step.type === 'renamed' ? 'cancelled' : 'finished'));
      void later(() => begin(step.exercise, step.frames));
    }
  };

  const see = (pose: PoseFrame): void => {
    lastMs = pose.timeMs;
    for (const step of watch.see(pose)) follow(step);
    asking.see(pose);
  };

  const onRunnerEvent = (event: RunnerEvent): void => {
    if (event.type === 'frame' || event.type === 'watched') see(event.pose);
    else if (event.type === 'set-ended' && event.set.workoutId === id) {
      sets = [...sets, event.set];
      changed();
    }
  };

  const unsubscribe = runner.subscribe(onRunnerEvent);
  const asking = beginAsking(connect, {
    said: (recognition) => watch.recognised(recognition).forEach(follow),
    gone() {
      isBlind = true;
      changed();
    },
  });
  void later(() => runner.watch(source));

  return {
    id,
    get exercise() {
      return running?.exercise ?? null;
    },
    get guess() {
      return guess;
    },
    get set() {
      return running?.set ?? 1;
    },
    get dose() {
      return running?.dose ?? null;
    },
    get sets() {
      return sets;
    },
    get isBlind() {
      return isBlind;
    },
    close() {
      if (isOver) return tail;
      isOver = true;
      watch.end(lastMs);
      // What waits to be begun is of no use any more; what runs is kept.
      asking.close();
      return later(async () => {
        await end('finished');
        runner.release();
        unsubscribe();
        if (isNoted) await log.note({ type: 'workout-ended', workoutId: id, how: 'done' });
      });
    },
  };
}
