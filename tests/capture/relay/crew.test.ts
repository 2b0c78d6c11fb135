import { afterEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../../src/core/message.ts';
import { PoseWorkerError, type PoseClient, type PoseClientOptions } from '../../../src/capture/pose/client.ts';
import { SAFE_PROFILE } from '../../../src/capture/pose/device-profile.ts';
import type { StartReport } from '../../../src/capture/pose/protocol.ts';
import { detectorCount, detectorsHere, hireCrew } from '../../../src/capture/relay/crew.ts';

const canDetect = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('../../../src/capture/pose/can-detect.ts', async (importActual) => ({
  ...(await importActual<object>()),
  workerCanDetect: canDetect,
}));

const REPORT: StartReport = { profile: SAFE_PROFILE, loadMs: 1, warmUpMs: 1 };

describe('how many detectors look at a file', () => {
  const count = (hardwareConcurrency: number, deviceMemory?: number): number =>
    detectorCount({ delegate: 'CPU' }, { hardwareConcurrency, deviceMemory });

  it('is one for every two processors, up to four', () => {
    expect([1, 2, 3, 4, 6, 7, 8, 64].map((processors) => count(processors, 8))).toEqual([1, 1, 1, 2, 3, 3, 4, 4]);
  });

  it('is one for each two gigabytes of memory, and two where the browser does not tell', () => {
    expect([0.5, 1, 2, 3.9, 4, 8].map((memory) => count(8, memory))).toEqual([1, 1, 1, 1, 2, 4]);
    expect([1, 4, 8].map((processors) => count(processors))).toEqual([1, 2, 2]);
  });

  it('is one on a graphics chip', () => {
    expect(detectorCount({ delegate: 'GPU' }, { hardwareConcurrency: 8, deviceMemory: 8 })).toBe(1);
  });

  it('is what the device has room for, where a worker can detect and the file can be shared', async () => {
    canDetect.mockResolvedValue(true);
    vi.stubGlobal('navigator', { hardwareConcurrency: 6, deviceMemory: 8 });
    const findCut = (): Promise<null> => Promise.resolve(null);
    const long = { durationMs: 10_000, findCut };
    expect(await detectorsHere(SAFE_PROFILE, long)).toBe(3);
    expect(await detectorsHere(undefined, long)).toBe(1);
    expect(await detectorsHere(SAFE_PROFILE, { durationMs: 9_999, findCut })).toBe(1);
    expect(await detectorsHere(SAFE_PROFILE, { durationMs: 10_000 })).toBe(1);
    canDetect.mockResolvedValue(false);
    expect(await detectorsHere(SAFE_PROFILE, long)).toBe(1);
    vi.unstubAllGlobals();
  });
});

describe('a crew', () => {
  const clients: { start: ReturnType<typeof vi.fn>; close: ReturnType<typeof vi.fn>; options: PoseClientOptions }[] = [];
  afterEach(() => void (clients.length = 0));

  const make =
    (start: () => Promise<StartReport>) =>
    (options: PoseClientOptions = {}): PoseClient => {
      const never = { change: vi.fn(), pace: vi.fn(), detect: vi.fn(), follow: vi.fn(), seek: vi.fn() };
      const client = { ...never, start: vi.fn(start), close: vi.fn(), options };
      clients.push(client);
      return client;
    };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('is started one after the other, with the same profile, and joins as it comes', async () => {
    let arrive: (report: StartReport) => void = () => undefined;
    const joined = vi.fn();
    hireCrew({ profile: SAFE_PROFILE, size: 2, join: joined, make: make(() => new Promise((resolve) => (arrive = resolve))) });
    expect(clients.map(({ start }) => start.mock.calls)).toEqual([[[SAFE_PROFILE]]]);
    arrive(REPORT);
    await settled();
    expect(joined.mock.calls).toEqual([[clients[0]]]);
    expect(clients).toHaveLength(2);
    arrive(REPORT);
    await settled();
    expect(joined.mock.calls).toEqual([[clients[0]], [clients[1]]]);
    expect(clients).toHaveLength(2);
  });

  it('stays without one that cannot be started, and starts no more', async () => {
    const joined = vi.fn();
    const start = (): Promise<StartReport> => Promise.reject(new PoseWorkerError(say`No.`, { final: true }));
    hireCrew({ profile: SAFE_PROFILE, size: 3, join: joined, make: make(start) });
    await settled();
    expect(joined).not.toHaveBeenCalled();
    expect(clients).toHaveLength(1);
  });

  it('that is sent home ends all of them, and one that arrives after it does not join', async () => {
    let arrive: (report: StartReport) => void = () => undefined;
    const joined = vi.fn();
    const start = (): Promise<StartReport> => new Promise((resolve) => (arrive = resolve));
    const crew = hireCrew({ profile: SAFE_PROFILE, size: 3, join: joined, make: make(start) });
    crew.close();
    arrive(REPORT);
    await settled();
    expect(joined).not.toHaveBeenCalled();
    expect(clients.map(({ close }) => close.mock.calls.length)).toEqual([1]);
  });
});
