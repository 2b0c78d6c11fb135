import { say } from '../../src/core/message.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDetectorLoader, type DetectorNotice } from '../../src/capture/detector-loader.ts';
import { PoseWorkerError, type PoseClient, type PoseClientOptions } from '../../src/capture/pose/client.ts';
import { SAFE_PROFILE } from '../../src/capture/pose/device-profile.ts';

const made = vi.hoisted(() => ({ create: vi.fn<(options: PoseClientOptions) => PoseClient>() }));
vi.mock('../../src/capture/pose/client.ts', async (importActual) => ({
  ...(await importActual<object>()),
  createPoseClient: made.create,
}));
vi.mock('../../src/capture/pose/device-profile.ts', async (importActual) => ({
  ...(await importActual<object>()),
  probeProfile: () => Promise.resolve(SAFE_PROFILE),
}));
vi.mock('../../src/capture/sample.ts', () => ({ openSample: () => Promise.reject(new Error('Not needed.')) }));

/** The clients that were made, and what was told. */
function setUp(
  start: () => ReturnType<PoseClient['start']> = () => Promise.resolve({ profile: SAFE_PROFILE, loadMs: 1, warmUpMs: 1 }),
) {
  const options: PoseClientOptions[] = [];
  const close = vi.fn();
  made.create.mockImplementation((given) => {
    options.push(given);
    return { start, detect: vi.fn(), follow: vi.fn(), seek: vi.fn(), close };
  });
  const failures: PoseWorkerError[] = [];
  const notices: DetectorNotice[] = [];
  const ready = createDetectorLoader({
    onRestart: () => undefined,
    onFailure: (error) => failures.push(error),
    onInPage: (notice) => notices.push(notice),
  });
  return { ready, options, close, failures, notices };
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
});
