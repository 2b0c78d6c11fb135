import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoseClient, type PoseClient, type PoseClientOptions } from '../../../src/capture/pose/client.ts';
import type { Detection, DeviceProfile } from '../../../src/capture/pose/protocol.ts';
import { drawnCamera } from './drawn-camera.ts';

const LITE: DeviceProfile = { model: 'lite', delegate: 'CPU', inputWidth: 320 };

/** Every worker that the page starts, so that a test can kill one. */
const workers: Worker[] = [];
const RealWorker = Worker;
class SeenWorker extends RealWorker {
  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    workers.push(this);
  }
}

/** A terminated worker sends no event: as when the browser ends it for want of memory. */
const killWorker = (): void => workers.at(-1)?.terminate();

const picture = (): Promise<ImageBitmap> => createImageBitmap(new ImageData(640, 360));

let client: PoseClient | undefined;
const makeClient = (options: PoseClientOptions = {}): PoseClient =>
  (client = createPoseClient({ limits: { answerWithinMs: 4_000 }, ...options }));

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('Worker', SeenWorker);
});

afterEach(() => {
  client?.close();
  vi.unstubAllGlobals();
});

describe('the pose client in a browser', () => {
  it('starts the detector in a module worker and finds nobody in a blank picture', async () => {
    const started = makeClient();
    expect((await started.start(LITE)).profile).toEqual(LITE);
    const { pose, inferenceMs } = await started.detect(await picture(), 40);
    const light = { mean: 0, spread: 0, person: null };
    expect(pose).toEqual({ timeMs: 40, width: 640, height: 360, image: null, world: null, light });
    expect(inferenceMs).toBeGreaterThan(0);
  });

  it('tells how far the download is, and ends with the whole', async () => {
    const told: number[] = [];
    const started = makeClient({ onLoading: (share) => told.push(share) });
    await started.start(LITE);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    // Of the download, more than its beginning and its end.
    expect(told.filter((share) => share > 0 && share < 0.9).length).toBeGreaterThan(3);
    expect(told).toContain(0.9);
  });

  it('goes on when times stand still or run backwards', async () => {
    const started = makeClient();
    await started.start(LITE);
    for (const timeMs of [100, 100, 20, 20.4, 5_000_000])
      expect((await started.detect(await picture(), timeMs)).pose.timeMs).toBe(timeMs);
  });

  it('loads another model in the same worker', async () => {
    const started = makeClient();
    await started.start(LITE);
    expect((await started.start({ ...LITE, model: 'full' })).profile.model).toBe('full');
    await started.detect(await picture(), 40);
    expect(workers).toHaveLength(1);
  });

  it('changes the model in a worker of its own while the first one goes on, and ends that one', async () => {
    const camera = drawnCamera();
    await camera.play();
    const started = makeClient({ limits: { answerWithinMs: 30_000 } });
    await started.start(LITE);
    const seen: number[] = [];
    const stop = started.follow(camera.source, ({ pose }) => seen.push(pose.timeMs));
    const before = seen.length;
    expect((await started.change({ ...LITE, model: 'full' })).profile.model).toBe('full');
    expect(seen.length).toBeGreaterThan(before);
    const after = seen.length;
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(after + 5), { timeout: 20_000 });
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect(workers).toHaveLength(2);
    stop();
    camera.close();
  });

  it('brings a killed worker back', async () => {
    const onRestart = vi.fn();
    const started = makeClient({ onRestart });
    await started.start(LITE);
    killWorker();
    await expect(started.detect(await picture(), 40)).rejects.toThrow(/has not answered/);
    expect((await started.detect(await picture(), 80)).pose.timeMs).toBe(80);
    expect(onRestart).toHaveBeenCalledOnce();
  });

  it.each(['a stream of frames that moves into the worker', 'the pictures of the video element'])(
    'follows a live source by %s, through a killed worker, with rising times, until it is stopped',
    async (way) => {
      if (way.includes('element')) vi.stubGlobal('MediaStreamTrackProcessor', undefined);
      const camera = drawnCamera();
      await camera.play();
      const onRestart = vi.fn();
      const started = makeClient({ onRestart });
      await started.start(LITE);
      const detections: Detection[] = [];
      const stop = started.follow(camera.source, (detection) => detections.push(detection));
      const seeMore = (count: number): Promise<void> => {
        const goal = detections.length + count;
        return vi.waitFor(() => expect(detections.length).toBeGreaterThanOrEqual(goal), { timeout: 20_000 });
      };
      await seeMore(5);
      killWorker();
      const before = detections.length;
      await vi.waitFor(() => expect(onRestart).toHaveBeenCalledOnce(), { timeout: 20_000 });
      expect(detections.length - before).toBeLessThanOrEqual(2);
      await seeMore(5);
      const times = detections.map(({ pose }) => pose.timeMs);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(Math.abs((times.at(-1) ?? 0) - performance.now())).toBeLessThan(5_000);
      stop();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const stoppedAt = detections.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(detections.length).toBe(stoppedAt);
      // Stopping leaves the camera to its owner, and the detector to others.
      expect(camera.source.track.readyState).toBe('live');
      await started.detect(await picture(), 0);
      camera.close();
    },
  );

  it("detects on the page's own thread where workers cannot, also without WebGL on an OffscreenCanvas, and says so", async () => {
    vi.stubGlobal('Worker', undefined);
    const getContext = Reflect.get(OffscreenCanvas.prototype, 'getContext');
    vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockImplementation(function (this: OffscreenCanvas, kind: string, ...rest) {
      return kind === '2d' ? Reflect.apply(getContext, this, [kind, ...rest]) : null;
    });
    const onInPage = vi.fn();
    const started = makeClient({ onInPage });
    await started.start(LITE);
    expect(onInPage).toHaveBeenCalled();
    expect((await started.detect(await picture(), 40)).pose.image).toBeNull();
    await started.start(LITE);
    expect((await started.detect(await picture(), 80)).pose.image).toBeNull();
    vi.restoreAllMocks();
  });
});
