import type { Sought } from '../core/seeing/person-search.ts';
import type { Feed, FeedListener } from './feeds.ts';
import type { MediaProblem } from './media-problem.ts';
import type { Looking } from './late-client.ts';
import type { VideoSource } from './source.ts';
import { keepScreenOn } from './wake-lock.ts';

/** What is to be seen, and how. */
export interface Wanted {
  source: VideoSource;
  /** Id of the exercise, for the sample that shows it. */
  exercise: string;
  /** Every picture of a file, as fast as the device can, instead of as it happened. */
  analyse: boolean;
  /** With several detectors where the device can: then much may be told at once of what was seen before. One when left out. */
  withAllCores?: boolean;
}

export interface FrameListener extends FeedListener {
  /** Whether the browser keeps the screen on while a source is open. */
  onScreen?(isKept: boolean): void;
}

export interface FrameSource {
  /**
   * Opens the source, or goes on with a camera that is open. Null when it was closed again meanwhile.
   *
   * Where the pictures of an open camera are of no use, it is opened anew.
   *
   * @throws MediaError when it cannot be opened.
   */
  open(client: Looking, wanted: Wanted): Promise<Feed['picture'] | null>;
  /** False also while the pictures of an open source are of no use. */
  readonly isOpen: boolean;
  pause(): void;
  resume(): void;
  /** Has the detector look for somebody in the pictures that come next. */
  seek(sought: Sought): void;
  /** Lets camera or file go, and the screen sleep. */
  close(): void;
}

interface Open {
  source: VideoSource;
  feed: Feed;
}

const isSameCamera = (a: VideoSource, b: VideoSource): boolean =>
  a.kind === 'camera' && b.kind === 'camera' && (b.deviceId === undefined || a.deviceId === b.deviceId);

/** The pictures of one source at a time; a camera stays open from set to set until it is closed. The screen stays on meanwhile. */
export function createFrameSource(listener: FrameListener): FrameSource {
  let open: Open | null = null;
  let opening = new AbortController();
  /** What is wrong with the pictures of a source that is open or being opened. */
  let trouble: MediaProblem['id'] | null = null;
  /** Rises with each opening and closing: what belongs to an earlier one is over. */
  let turn = 0;
  let letScreenSleep = (): void => undefined;

  const close = (): void => {
    turn += 1;
    const last = open;
    open = null;
    trouble = null;
    letScreenSleep();
    letScreenSleep = () => undefined;
    opening.abort();
    last?.feed.stop();
  };

  const feedOf = async (
    client: Looking,
    { source, exercise, analyse, withAllCores = false }: Wanted,
    mine: number,
  ): Promise<Feed> => {
    const own = (tell: () => void): void => {
      if (mine === turn) tell();
    };
    const heard: FeedListener = {
      onPose: (pose) => own(() => listener.onPose(pose)),
      onEnd: (shortfall) => own(() => listener.onEnd(shortfall)),
      onProblem: (problem) =>
        own(() => {
          if (problem.mayPass) trouble = problem.id;
          else close();
          listener.onProblem(problem);
        }),
      onRecovered: (problemId) =>
        own(() => {
          trouble = null;
          listener.onRecovered?.(problemId);
        }),
      onReplaced: (camera) => own(() => listener.onReplaced?.(camera)),
      onProgress: (fraction, leftMs) => own(() => listener.onProgress?.(fraction, leftMs)),
    };
    if (source.kind === 'camera') {
      const { openCameraFeed } = await import('./feeds.ts');
      return openCameraFeed(client, heard, { deviceId: source.deviceId, signal: opening.signal });
    }
    const file =
      source.kind === 'sample'
        ? await (await import('./sample.ts')).openSample(exercise)
        : await (await import('./video-file.ts')).openVideoFile(source.file, { slowMotion: source.slowMotion ?? 1 });
    const { startFileFeed } = await import('./file-feed.ts');
    return startFileFeed(client, file, heard, { analyse, withAllCores });
  };

  return {
    async open(client, wanted) {
      if (open && !trouble && isSameCamera(open.source, wanted.source)) return open.feed.picture;
      close();
      const mine = turn;
      opening = new AbortController();
      letScreenSleep = keepScreenOn((isKept) => listener.onScreen?.(isKept));
      const feed = await feedOf(client, wanted, mine).catch((error: unknown) => {
        // What was closed meanwhile may fail as it likes.
        if (mine !== turn) return null;
        close();
        throw error;
      });
      if (mine !== turn) feed?.stop();
      if (mine !== turn || feed === null) return null;
      open = { source: wanted.source, feed };
      return feed.picture;
    },
    get isOpen() {
      return open !== null && trouble === null;
    },
    pause: () => open?.feed.pause(),
    resume: () => open?.feed.resume(),
    seek: (sought) => open?.feed.seek(sought),
    close,
  };
}
