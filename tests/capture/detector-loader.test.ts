import { say } from '../../src/core/message.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDetectorLoader, type DetectorListener, type DetectorNotice } from '../../src/capture/detector-loader.ts';
import { PoseWorkerError, type PoseClient, type PoseClientOptions } from '../../src/capture/pose/client.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { ModelChoice } from '../../src/capture/pose/model-choice.ts';
import { SAFE_PROFILE } from '../../src/capture/pose/device-profile.ts';

const made = vi.hoisted(() => ({
  create: vi.fn<(options: PoseClientOptions) => PoseClient>(),
  remembered: vi.fn<() => object | undefined>(),
  probe: vi.fn<(options: { client: Pick<PoseClient, 'start'> }) => Promise<unknown>>(() => Promise.resolve()),
}));
vi.mock('../../src/capture/pose/client.ts', async (importActual) => ({
  ...(await importActual<object>()),
  createPoseClient: made.create,
}));
vi.mock('../../src/capture/pose/device-profile.ts', async (importActual) => ({
  ...(await importActual<object>()),
  rememberedDevice: made.remembered,
  probeDevice: async (options: { client: Pick<PoseClient, 'start'> }) => {
    await made.probe(options);
    return { profile: SAFE_PROFILE, fullMs: 90, measuredMs: 0 };
  },
}));
vi.mock('../../src/capture/pose/device-watch.ts', () => ({
  watchDevice: () => ({ state: { hidden: false, battery: null }, onChange: () => () => undefined }),
}));
vi.mock('../../src/capture/sample.ts', () => ({ openSample: () => Promise.reject(new Error('Not needed.')) }));

/** The clients that were made, and what was told. */
function setUp(
  start: PoseClient['start'] = () => Promise.resolve({ profile: SAFE_PROFILE, loadMs: 1, warmUpMs: 1 }),
  choice?: () => ModelChoice,
) {
  const options: PoseClientOptions[] = [];
  const close = vi.fn();
  made.create.mockImplementation((given) => {
    options.push(given);
    return { start, detect: vi.fn(), follow: vi.fn(), change: start, pace: vi.fn(), seek: vi.fn(), close };
  });
  const failures: PoseWorkerError[] = [];
  const notices: DetectorNotice[] = [];
  const progress: number[] = [];
  const listener: DetectorListener = {
    onRestart: () => undefined,
    onFailure: (error) => failures.push(error),
    onInPage: (notice) => notices.push(notice),
    onProgress: (share) => progress.push(share),
  };
  const ready = createDetectorLoader(listener, choice);
  return { ready, options, close, failures, notices, progress };
}

beforeEach(() => void made.create.mockReset());

describe('the detector', () => {
  it('is loaded once, however often it is asked for, and anew after it has failed for good', async () => {
    const { ready, options, failures } = setUp();
    await Promise.all([ready(), ready()]);
    expect(options).toHaveLength(1);
    const error = new PoseWorkerError(say`It keeps stopping.`, { final: true });
    options[0]?.onFailure?.(error);
    expect(failures).toEqual([error]);
    await ready();
    expect(options).toHaveLength(2);
  });

  it('is closed when it cannot be started, and asked for anew the next time', async () => {
    const { ready, options, close } = setUp(() => Promise.reject(new PoseWorkerError(say`No.`, { final: true })));
    await expect(ready()).rejects.toThrow('No.');
    expect(close).toHaveBeenCalledOnce();
    await expect(ready()).rejects.toThrow('No.');
    expect(options).toHaveLength(2);
  });

  it('says once that the page itself detects, also when it is loaded or started again', async () => {
    const { ready, options, notices } = setUp();
    await ready();
    options[0]?.onInPage?.();
    options[0]?.onInPage?.();
    options[0]?.onFailure?.(new PoseWorkerError(say`It keeps stopping.`, { final: true }));
    await ready();
    options[1]?.onInPage?.();
    expect(notices).toHaveLength(1);
    expect(notices[0]?.message.key).toMatch(/may stutter\.$/);
  });

  /** A start that is told of as the client tells of one. */
  const heardStart =
    (options: readonly PoseClientOptions[], ...shares: number[]) =>
    (): ReturnType<PoseClient['start']> => {
      for (const share of shares) options.at(-1)?.onLoading?.(share);
      return Promise.resolve({ profile: SAFE_PROFILE, loadMs: 1, warmUpMs: 1 });
    };

  it('tells how far it is where it knows its device', async () => {
    made.remembered.mockReturnValue(SAFE_PROFILE);
    const { ready, progress, options } = setUp(() => heardStart(options, 0, 0.5, 1)());
    await ready();
    expect(progress).toEqual([0, 0.5, 1]);
  });

  it('tells of measuring the device and of the start after it as of one, and never goes back', async () => {
    made.remembered.mockReturnValue(undefined);
    made.probe.mockImplementationOnce(({ client }) => client.start(SAFE_PROFILE));
    const { ready, progress, options } = setUp(() => heardStart(options, 0, 0.5, 1)());
    await ready();
    expect(progress.map((share) => Math.round(1000 * share))).toEqual([0, 350, 700, 700, 775, 850]);
  });

  it('begins with the model that the user has chosen, or with the device’s own where that cannot be had', async () => {
    made.remembered.mockReturnValue(SAFE_PROFILE);
    const started: string[] = [];
    const { ready, options, close } = setUp(
      ({ model }) => {
        started.push(model);
        return model === 'heavy'
          ? Promise.reject(new PoseWorkerError(say`Offline.`, { final: true }))
          : Promise.resolve({ profile: SAFE_PROFILE, loadMs: 1, warmUpMs: 1 });
      },
      () => 'heavy',
    );
    await ready();
    expect(options).toHaveLength(1);
    expect(started.slice(0, 2)).toEqual(['heavy', 'lite']);
    expect(close).not.toHaveBeenCalled();
  });

  it('begins at nothing again for another model', async () => {
    made.remembered.mockReturnValue(SAFE_PROFILE);
    const { ready, progress, options } = setUp(() => heardStart(options, 0, 0.5, 1)());
    const { fitModel } = await ready();
    await fitModel({ camera: { model: 'full' } } as Exercise);
    expect(progress).toEqual([0, 0.5, 1, 0, 0.5, 1]);
  });
});
