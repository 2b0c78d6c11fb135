import { describe, expect, it, vi } from 'vitest';
import type { DetectedPerson, LoadDetector, PoseDetector } from '../../../src/capture/pose/detectors/detector.ts';
import { createPoseApi } from '../../../src/capture/pose/pose-api.ts';
import type { Delegate, Detection, DeviceProfile, Picture } from '../../../src/capture/pose/protocol.ts';

const CPU: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 640 };
const GPU: DeviceProfile = { ...CPU, delegate: 'GPU' };

/** Pictures that count how many are open. */
function pictureMaker() {
  const open = new Set<number>();
  const make = (timestamp: number): VideoFrame => {
    open.add(timestamp);
    return { displayWidth: 1280, displayHeight: 720, timestamp, close: () => open.delete(timestamp) } as unknown as VideoFrame;
  };
  return { make, open };
}

function setUp(detect: (delegate: Delegate, timeMs: number) => Promise<DetectedPerson | null>) {
  const closed = vi.fn();
  const load = vi.fn<LoadDetector>((_, delegate): Promise<PoseDetector> =>
    Promise.resolve({
      detect: (_pixels, timeMs) => detect(delegate, timeMs),

      close: () => void closed(delegate),
    }),
  );
  const pictures = pictureMaker();
  const api = createPoseApi({
    load,
    makeShrinker: () => () => Promise.resolve({} as ImageData),
    makeBlank: () => Promise.resolve(pictures.make(-1) as Picture),
  });
  return { api, load, closed, ...pictures };
}

const nobody = (): Promise<null> => Promise.resolve(null);

describe('the pose worker', () => {
  it('warms up with a blank picture and closes it', async () => {
    const seen: number[] = [];
    const { api, open } = setUp((_, timeMs) => {
      seen.push(timeMs);
      return nobody();
    });
    expect((await api.start(CPU)).profile).toEqual(CPU);
    expect(seen).toEqual([0]);
    expect(open.size).toBe(0);
  });

  it('tells how far a start is, also where the GPU fails, and never goes back', async () => {
    const { api, load } = setUp((delegate) => (delegate === 'GPU' ? Promise.reject(new Error('no shader')) : nobody()));
    load.mockImplementation((_, delegate, onFetched) => {
      for (const share of [0.25, 0.5, 0.5, 1]) onFetched(share);
      return Promise.resolve({
        detect: () => (delegate === 'GPU' ? Promise.reject(new Error('no shader')) : nobody()),
        close: () => undefined,
      });
    });
    const told: number[] = [];
    await api.start(GPU, (share) => told.push(share));
    expect(told).toEqual([0.22, 0.45, 0.9, 0.95, 1]);
  });

  it('falls back to the CPU and says so when the GPU fails on its first picture', async () => {
    const { api, closed, load } = setUp((delegate) => (delegate === 'GPU' ? Promise.reject(new Error('no shader')) : nobody()));
    expect((await api.start(GPU)).profile).toEqual(CPU);
    expect(closed.mock.calls).toEqual([['GPU']]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('detects the same picture on the CPU when the GPU gives up later', async () => {
    const { api, make, open } = setUp((delegate, timeMs) =>
      delegate === 'GPU' && timeMs > 50 ? Promise.reject(new Error('context lost')) : nobody(),
    );
    await api.start(GPU);
    await api.detect(make(1), 40);
    expect((await api.detect(make(2), 60)).pose).toEqual({ timeMs: 60, width: 1280, height: 720, image: null, world: null });
    expect(open.size).toBe(0);
  });

  it('replaces the running detector when it is started again', async () => {
    const { api, closed, load } = setUp(nobody);
    await api.start(CPU);
    await api.start({ ...CPU, model: 'full' });
    expect(load.mock.calls.map(([model]) => model)).toEqual(['lite', 'full']);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('closes the picture before it is started, when detection works, and when it fails', async () => {
    const { api, make, open } = setUp((_, timeMs) => (timeMs === 66 ? Promise.reject(new Error('broken')) : nobody()));
    await expect(api.detect(make(1), 1)).rejects.toThrow(/has not been started/);
    await api.start(CPU);
    await api.detect(make(2), 33);
    await expect(api.detect(make(3), 66)).rejects.toThrow('broken');
    expect(open.size).toBe(0);
  });

  it('follows a stream with the newest picture each time, drops those between and closes all', async () => {
    const { api, make, open } = setUp(async (_, timeMs) => {
      if (timeMs > 0) await new Promise((resolve) => setTimeout(resolve, 30));
      return null;
    });
    await api.start(CPU);
    let controller: ReadableStreamDefaultController<VideoFrame> | undefined;
    const frames = new ReadableStream<VideoFrame>({ start: (given) => void (controller = given) });
    const seen: number[] = [];
    const done = api.follow(frames, ({ pose }: Detection) => seen.push(pose.timeMs));
    for (let index = 1; index <= 10; index += 1) {
      controller?.enqueue(make(index * 1000));
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    controller?.close();
    await done;
    expect(seen[0]).toBe(1);
    expect(seen.at(-1)).toBe(10);
    expect(seen.length).toBeLessThan(8);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(open.size).toBe(0);
  });

  it('looks at as many pictures of a stream as it is told, at all of some where it seeks somebody, and says how many came', async () => {
    const { api, make, open } = setUp(nobody);
    await api.start(CPU);
    let controller: ReadableStreamDefaultController<VideoFrame> | undefined;
    const frames = new ReadableStream<VideoFrame>({ start: (given) => void (controller = given) });
    const seen: [timeMs: number, came: number | undefined][] = [];
    await api.pace(3);
    const done = api.follow(frames, ({ pose, came }: Detection) => seen.push([pose.timeMs, came]));
    /** Pictures 100 ms apart, each taken before the next one comes. */
    const show = async (fromMs: number, toMs: number): Promise<void> => {
      for (let timeMs = fromMs; timeMs <= toMs; timeMs += 100) {
        controller?.enqueue(make(timeMs * 1000));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    await show(100, 1_000);
    expect(seen).toEqual([
      [100, 1],
      [500, 4],
      [800, 3],
    ]);
    await api.seek({ posture: 'lying', place: null });
    await show(1_100, 1_300);
    expect(seen.slice(3)).toEqual([
      [1_100, 3],
      [1_200, 1],
      [1_300, 1],
    ]);
    await api.pace(0);
    await show(1_400, 3_000);
    expect(seen).toHaveLength(6);
    controller?.close();
    await done;
    expect(open.size).toBe(0);
  });

  it('stops following when it is told to, lets the stream go and closes what it held', async () => {
    const { api, make, open } = setUp(nobody);
    await api.start(CPU);
    const cancelled = vi.fn();
    let made = 0;
    const frames = new ReadableStream<VideoFrame>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        controller.enqueue(make((made += 1) * 1000));
      },
      cancel: cancelled,
    });
    const seen: number[] = [];
    const done = api.follow(frames, ({ pose }) => seen.push(pose.timeMs));
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(3));
    await api.unfollow();
    const count = seen.length;
    await done;
    expect(cancelled).toHaveBeenCalled();
    expect(seen.length).toBe(count);
    // One picture may still lie in the stream's own queue, which a real stream of frames closes itself.
    expect(open.size).toBeLessThanOrEqual(1);
  });
});
