import { say } from '../../src/core/message.ts';
import { describe, expect, it, vi } from 'vitest';
import { createCuts } from '../../src/capture/cuts.ts';
import type { Feed, FeedListener } from '../../src/capture/feeds.ts';
import { startFileFeed } from '../../src/capture/file-feed.ts';
import { cutOff } from '../../src/capture/file-problems.ts';
import type { MediaProblem } from '../../src/capture/media-problem.ts';
import { PoseWorkerError, type PoseClient } from '../../src/capture/pose/client.ts';
import { SAFE_PROFILE } from '../../src/capture/pose/device-profile.ts';
import type { Detection } from '../../src/capture/pose/protocol.ts';
import type { VideoFile } from '../../src/capture/video.ts';

const PICTURES = 12;

/** A video of a few grey pictures; `end` happens after the last one. */
const makeVideo = (end: () => void = () => undefined, pictures = PICTURES, everyMs = 100): VideoFile & { closed: boolean } => {
  const video = {
    durationMs: 100 * PICTURES,
    width: 8,
    height: 8,
    frameRate: 10,
    closed: false,
    async *frames(signal?: AbortSignal) {
      const canvas = new OffscreenCanvas(8, 8);
      canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
      for (let index = 0; index < pictures; index += 1) {
        if (signal?.aborted) return;
        yield { picture: await createImageBitmap(canvas), timeMs: everyMs * index };
      }
      end();
    },
    close() {
      video.closed = true;
    },
  };
  return video;
};

const detectionAt = (timeMs: number): Detection => ({
  pose: { timeMs, width: 8, height: 8, image: null, world: null },
  inferenceMs: 1,
  workerMs: 1,
});

/** A client that detects, or throws what `fail` gives for the picture. */
const makeClient = (fail: (index: number) => Error | undefined = () => undefined): PoseClient & { asked: number } => {
  const client = {
    asked: 0,
    start: () => Promise.reject(new Error('Not asked for.')),
    detect(picture: VideoFrame | ImageBitmap, timeMs: number) {
      picture.close();
      const error = fail(client.asked);
      client.asked += 1;
      return error === undefined ? Promise.resolve(detectionAt(timeMs)) : Promise.reject(error);
    },
    follow: () => () => undefined,
    change: () => Promise.reject(new Error('Nobody changes it.')),
    pace: () => undefined,
    seek: () => undefined,
    close: () => undefined,
  };
  return client;
};

interface Heard {
  poses: number;
  ended: boolean;
  shortfall: MediaProblem | null;
  problem: MediaProblem | null;
}

/** What a listener hears of an analysis until it is over. */
const analyse = (client: PoseClient, video: VideoFile): Promise<Heard> => hear(client, video, true);

function hear(client: PoseClient, video: VideoFile, analysed: boolean): Promise<Heard> {
  const heard: Heard = { poses: 0, ended: false, shortfall: null, problem: null };
  return new Promise((resolve) => {
    startFileFeed(
      client,
      video,
      {
        onPose: () => (heard.poses += 1),
        onEnd: (shortfall) => resolve({ ...heard, ended: true, shortfall }),
        onProblem: (problem) => resolve({ ...heard, problem }),
      },
      { analyse: analysed },
    );
  });
}

const poseError = (final: boolean): PoseWorkerError => new PoseWorkerError(say`Body tracking stopped.`, { final });

describe('the pictures of a file', () => {
  it('all go through the detector, then the end is told', async () => {
    expect(await analyse(makeClient(), makeVideo())).toEqual({ poses: PICTURES, ended: true, shortfall: null, problem: null });
  });

  it('lose one over which the detector died, and go on', async () => {
    const client = makeClient((index) => (index === 3 ? poseError(false) : undefined));
    expect(await analyse(client, makeVideo())).toMatchObject({ poses: PICTURES - 1, ended: true, problem: null });
  });

  it('stop where the detector has given up, and say so', async () => {
    const client = makeClient((index) => (index >= 3 ? poseError(true) : undefined));
    const video = makeVideo();
    const heard = await analyse(client, video);
    expect(heard).toMatchObject({ poses: 3, ended: false });
    expect(heard.problem?.id).toBe('detector-failed');
    expect(heard.problem?.message).toEqual(say`Body tracking stopped for good before the end of the video.`);
    // Nothing is rushed through what nobody looks at.
    expect(client.asked).toBe(4);
    await expect.poll(() => video.closed).toBe(true);
  });

  it('that were all lost are no finished analysis', async () => {
    const heard = await analyse(
      makeClient(() => poseError(false)),
      makeVideo(),
    );
    expect(heard).toMatchObject({ poses: 0, ended: false });
    expect(heard.problem?.id).toBe('detector-failed');
  });

  it('that end before the file does are over, with what is missing', async () => {
    const video = makeVideo(() => {
      throw cutOff(1_100);
    });
    const heard = await analyse(makeClient(), video);
    expect(heard).toMatchObject({ poses: PICTURES, ended: true, problem: null });
    expect(heard.shortfall?.id).toBe('file-cut-off');
  });

  it('of which none could be read are a problem, and no end', async () => {
    const video = makeVideo(() => {
      throw cutOff(0);
    }, 0);
    const heard = await analyse(makeClient(), video);
    expect(heard).toMatchObject({ poses: 0, ended: false });
    expect(heard.problem?.id).toBe('file-cut-off');
  });
});

/** A video of grey pictures that can be read from any of them. */
const makeCuttable = (pictures: number): VideoFile & { closed: boolean } => {
  const video = makeVideo(undefined, pictures);
  const { frames: all } = video;
  const findCut = createCuts(async function* () {
    for (let index = 0; index < pictures; index += 1) yield await Promise.resolve({ timeMs: 100 * index, isKey: true });
  });
  const frames: VideoFile['frames'] = async function* (signal, from) {
    for await (const each of all(signal)) {
      if (each.timeMs >= (from?.timeMs ?? 0)) yield each;
      else each.picture.close();
    }
  };
  return Object.assign(video, { durationMs: 100 * pictures, findCut, frames });
};

describe('the pictures of a file that several detectors share', () => {
  const withProfile = (client: PoseClient): PoseClient => ({ ...client, profile: SAFE_PROFILE });

  function begin(detectors: readonly PoseClient[], video: VideoFile, heard: Partial<FeedListener> = {}) {
    const closed = vi.fn();
    const times: number[] = [];
    const shares: number[] = [];
    let feed: Feed | undefined;
    const over = new Promise<MediaProblem | null>((resolve) => {
      const [first = makeClient(), ...others] = detectors;
      feed = startFileFeed(
        withProfile(first),
        video,
        {
          onPose: ({ timeMs }) => times.push(timeMs),
          onEnd: resolve,
          onProblem: resolve,
          onProgress: (share) => shares.push(share),
          ...heard,
        },
        {
          analyse: true,
          withAllCores: true,
          countDetectors: () => Promise.resolve(detectors.length),
          hire({ join }) {
            others.forEach(join);
            return { close: closed };
          },
        },
      );
    });
    return { over, closed, times, shares, stop: () => feed?.stop() };
  }

  const evenly = (pictures: number): number[] => Array.from({ length: pictures }, (_, index) => 100 * index);

  it('are told once each, in order, with how much is done; then the detectors are let go', async () => {
    const video = makeCuttable(100);
    const { over, closed, times, shares } = begin([makeClient(), makeClient()], video);
    expect(await over).toBeNull();
    expect(times).toEqual(evenly(100));
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0))).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.98);
    expect(closed).toHaveBeenCalledOnce();
    await expect.poll(() => video.closed).toBe(true);
  });

  it('end with a sentence where the detectors fail over the same part twice', async () => {
    const failing = (): PoseClient => makeClient((index) => (index >= 3 ? poseError(false) : undefined));
    const { over, closed } = begin([failing(), failing()], makeCuttable(100));
    expect((await over)?.message).toEqual(say`Body tracking stopped for good before the end of the video.`);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('are told no more once it is stopped', async () => {
    const video = makeCuttable(300);
    const { closed, times, stop } = begin([makeClient(), makeClient()], video, {
      onPose({ timeMs }) {
        times.push(timeMs);
        if (timeMs === 1_000) stop();
      },
    });
    await expect.poll(() => video.closed).toBe(true);
    expect(times).toEqual(evenly(11));
    expect(closed).toHaveBeenCalledOnce();
  });
});

describe('the pictures of a file that is played', () => {
  /** Takes longer for a picture than playing may be late. */
  const slowly = (): PoseClient => {
    const client = makeClient();
    return {
      ...client,
      async detect(picture, timeMs) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return client.detect(picture, timeMs);
      },
    };
  };

  it('all go through a detector that is too slow for them where there are ten a second', async () => {
    expect(await hear(slowly(), makeVideo(undefined, 6), false)).toMatchObject({ poses: 6, ended: true });
  });

  it('are passed over where there are more than ten a second', async () => {
    expect(await hear(slowly(), makeVideo(undefined, 12, 50), false)).toMatchObject({ poses: 6, ended: true });
  });
});
