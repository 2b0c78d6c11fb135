import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PoseConnection } from '../../../src/capture/pose/pose-connection.ts';
import { followLive, type FollowOptions } from '../../../src/capture/pose/following.ts';
import type { Detection, Picture, PoseWorkerApi } from '../../../src/capture/pose/protocol.ts';
import { withFakeTimeAndStreams } from './fake-streams.ts';

const never = (): Promise<never> => new Promise(() => undefined);

const answer = (timeMs: number): Detection => ({
  pose: { timeMs, width: 64, height: 36, image: null, world: null },
  inferenceMs: 1,
  workerMs: 2,
});

/** A video element that shows a picture whenever one is asked for. */
function fakeVideo() {
  let shownMs = 0;
  let asked = 0;
  const video = {
    videoWidth: 640,
    videoHeight: 360,
    requestVideoFrameCallback(callback: (nowMs: number, metadata: object) => void) {
      asked += 1;
      setTimeout(() => callback((shownMs += 40), { presentedFrames: asked }), 0);
      return asked;
    },
    cancelVideoFrameCallback: () => undefined,
  };
  return { video: video as unknown as HTMLVideoElement, asked: () => asked };
}

function setUp({
  follow = never,
  rest,
  fails = false,
  isDue = () => true,
}: Partial<Pick<PoseWorkerApi, 'follow'> & Pick<PoseConnection, 'rest'> & Pick<FollowOptions, 'isDue'> & { fails: boolean }>) {
  const { video, asked } = fakeVideo();
  const copy = { stop: vi.fn() };
  const track = { kind: 'video', readyState: 'live', clone: () => copy } as unknown as MediaStreamTrack;
  const unfollow = vi.fn(() => Promise.resolve());
  const api: PoseWorkerApi = { start: never, detect: never, follow, unfollow, pace: never, seek: never, ping: never };
  const delivered: number[] = [];
  const told: (number | undefined)[] = [];
  const onBroken = vi.fn();
  const detect = (picture: Picture, timeMs: number): Promise<Detection> => {
    picture.close();
    return fails ? Promise.reject(new Error('lost')) : Promise.resolve(answer(timeMs));
  };
  const stop = followLive(
    { api, onBroken: () => undefined, close: () => undefined, ...(rest && { rest }) },
    {
      source: { track, video },
      inputWidth: 640,
      isDue,
      deliver({ pose, came }) {
        delivered.push(pose.timeMs);
        told.push(came);
      },
      detect,
      watch: (promise) => promise,
      onBroken,
    },
  );
  return { stop, delivered, told, onBroken, unfollow, copy, asked };
}

withFakeTimeAndStreams();
beforeEach(() => {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 640, height: 360, close: () => undefined }));
});

describe('following a live source', () => {
  it('takes no new picture while the page rests, and takes it from the element', async () => {
    let rested: () => void = () => undefined;
    const follow = vi.fn(never);
    const { stop, delivered, asked } = setUp({ follow, rest: () => new Promise((resolve) => (rested = resolve)) });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(delivered).toEqual([40]);
    expect(asked()).toBe(1);
    rested();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(delivered).toEqual([40, 80]);
    expect(follow).not.toHaveBeenCalled();
    stop();
  });

  it('goes on by the element where the stream cannot move into a worker', async () => {
    const follow = (): Promise<never> => Promise.reject(new DOMException('No.', 'DataCloneError'));
    const { stop, delivered, onBroken, copy } = setUp({ follow });
    await vi.advanceTimersByTimeAsync(2);
    stop();
    expect(delivered.length).toBeGreaterThan(0);
    expect(copy.stop).toHaveBeenCalled();
    expect(onBroken).not.toHaveBeenCalled();
  });

  it('goes on by the element where the browser cannot make a stream of the track after all', async () => {
    vi.stubGlobal('MediaStreamTrackProcessor', function () {
      throw new TypeError('The track has ended.');
    });
    const { stop, delivered } = setUp({});
    await vi.advanceTimersByTimeAsync(2);
    stop();
    expect(delivered.length).toBeGreaterThan(0);
  });

  it('takes no picture of the element that is not due, and says how many came', async () => {
    const { stop, delivered, told } = setUp({ rest: () => Promise.resolve(), isDue: (timeMs) => timeMs % 120 === 0 });
    await vi.advanceTimersByTimeAsync(10);
    stop();
    expect(delivered.slice(0, 3)).toEqual([120, 240, 360]);
    expect(told.slice(1, 3)).toEqual([3, 3]);
  });

  it('passes over a picture that is lost and takes the next one', async () => {
    const { stop, delivered, onBroken, asked } = setUp({ rest: () => Promise.resolve(), fails: true });
    await vi.advanceTimersByTimeAsync(2);
    expect(asked()).toBeGreaterThan(1);
    expect(delivered).toEqual([]);
    expect(onBroken).not.toHaveBeenCalled();
    stop();
  });

  it('says when the other side cannot go on, but not once it was stopped', async () => {
    let fail: (error: Error) => void = () => undefined;
    const follow = (): Promise<never> => new Promise((_, reject) => (fail = reject));
    const first = setUp({ follow });
    fail(new Error('broken'));
    await vi.advanceTimersByTimeAsync(0);
    expect(first.onBroken).toHaveBeenCalledWith(new Error('broken'));
    const second = setUp({ follow });
    second.stop();
    fail(new Error('broken'));
    await vi.advanceTimersByTimeAsync(0);
    expect(second.onBroken).not.toHaveBeenCalled();
    expect(second.unfollow).toHaveBeenCalledOnce();
    expect(second.copy.stop).toHaveBeenCalled();
  });
});
