import type { VideoSource } from '../capture/source.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { beginAsking } from '../recogniser/asking.ts';
import type { RecogniserConnection } from '../recogniser/connect.ts';
import { DecidedTimes, exerciseOf } from '../recogniser/whole-series.ts';
import type { Services } from '../session/services.ts';
import type { RunnerEvent } from '../session/set-runner-port.ts';

/** A movement that was decided for so long is the one of the video, milliseconds of the video. [our own choice] */
export const ENOUGH_MS = 8000;

/** What has shown nothing for so long of the video shows nothing that is known, milliseconds. [our own choice] */
export const LONGEST_MS = 90_000;

export interface FindingParts extends Pick<Services, 'runner' | 'exercises'> {
  connect(): RecogniserConnection;
}

export interface Finding {
  /** The exercise; null where none was recognised, or where it was given up. Never rejects. */
  readonly found: Promise<Exercise | null>;
  giveUp(): void;
}

/** Looks at a video until it is known what is done in it. What goes wrong with the video is the runner's `problem`. */
export function findExercise({ runner, exercises, connect }: FindingParts, source: VideoSource): Finding {
  const times = new DecidedTimes();
  const frames: PoseFrame[] = [];
  let over: (exercise: Exercise | null) => void = () => undefined;
  const found = new Promise<Exercise | null>((resolve) => (over = resolve));
  let isOver = false;

  const end = (exercise: Exercise | null): void => {
    if (isOver) return;
    isOver = true;
    unsubscribe();
    asking.close();
    runner.release();
    over(exercise);
  };
  const conclude = (): void => end(exerciseOf(times.longest, frames, exercises));
  const giveUp = (): void => end(null);

  const unsubscribe = runner.subscribe((event: RunnerEvent) => {
    if (event.type === 'watched') {
      frames.push(event.pose);
      asking.see(event.pose);
    } else if (event.type === 'watch-ended') void asking.answered().then(conclude);
  });
  const asking = beginAsking(
    connect,
    {
      said(recognition) {
        times.add(recognition);
        const decidedMs = times.longest[0]?.[1] ?? 0;
        if (decidedMs >= ENOUGH_MS || recognition.timeMs - (frames[0]?.timeMs ?? 0) >= LONGEST_MS) conclude();
      },
      // It may be gone from the start, before all is set up here.
      gone: () => queueMicrotask(giveUp),
    },
    Infinity,
  );
  void runner.watch(source);
  return { found, giveUp };
}
