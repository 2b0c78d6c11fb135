import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/message.ts';
import { MediaError } from '../../../src/capture/media-problem.ts';
import { PoseWorkerError } from '../../../src/capture/pose/pose-worker-error.ts';
import type { Detection } from '../../../src/capture/pose/protocol.ts';
import { createRelay, type Relay, type RelayOptions } from '../../../src/capture/relay/relay.ts';
import { fakeDetector, fakeVideo, placeOf, type FakeDetectorOptions } from './fakes.ts';

const evenly = (pictures: number, everyMs = 100): number[] => Array.from({ length: pictures }, (_, index) => index * everyMs);

type FakeVideo = Pick<ReturnType<typeof fakeVideo>, 'makeBlank'> & { video: RelayOptions['file'] };
type FakeDetector = ReturnType<typeof fakeDetector>;

interface Set extends Partial<RelayOptions> {
  detectors?: readonly FakeDetector[];
}

const several = (count: number, options?: FakeDetectorOptions): FakeDetector[] =>
  Array.from({ length: count }, () => fakeDetector(options));

function begin({ video, makeBlank }: FakeVideo, { detectors = several(1), partMs = 3_000, ...options }: Set = {}): Relay {
  const [first = fakeDetector(), ...others] = detectors;
  const { signal } = new AbortController();
  const relay = createRelay({ file: video, detector: first, signal, partMs, makeBlank, ...options });
  others.forEach(relay.join);
  return relay;
}

async function all(relay: Relay, each: (detection: Detection) => void = () => undefined): Promise<Detection[]> {
  const told: Detection[] = [];
  for await (const detection of relay.detections()) {
    told.push(detection);
    each(detection);
  }
  return told;
}

const timesOf = (told: readonly Detection[]): number[] => told.map(({ pose }) => pose.timeMs);

/** The most that two detectors may see apart and be said to agree, as a share of the picture: 1.5 % of half its height. */
const SAME = 0.0075;

function expectSame(told: readonly Detection[], alone: readonly Detection[]): void {
  expect(timesOf(told)).toEqual(timesOf(alone));
  const apart = told.map((each, index) => Math.abs((placeOf(each) ?? 9) - (placeOf(alone[index] ?? each) ?? 9)));
  expect(apart.every((difference) => difference <= SAME)).toBe(true);
}

const died = (): PoseWorkerError => new PoseWorkerError(say`Body tracking stopped.`, { final: false });

describe('several detectors on one video', () => {
  it.each([1, 2, 3, 4])('tell every picture once, in order, as one would: %i', async (count) => {
    for (const pictures of [1, 2, 29, 30, 31, 61, 107]) {
      const alone = await all(begin(fakeVideo({ timesMs: evenly(pictures) })));
      const clip = fakeVideo({ timesMs: evenly(pictures) });
      expectSame(await all(begin(clip, { detectors: several(count) })), alone);
      expect(clip.open.size).toBe(0);
      expect(timesOf(alone)).toEqual(evenly(pictures));
    }
  });

  it('share the work', async () => {
    // As quick as each other.
    const detectors = several(2, { before: () => new Promise((resolve) => setImmediate(resolve)) });
    await all(begin(fakeVideo({ timesMs: evenly(1_000) }), { detectors, partMs: 10_000 }));
    // Some pictures are looked at twice, until both see the same.
    for (const { looked } of detectors) expect(looked.length).toBeLessThan(700);
  });

  it.each([1, 2, 3, 5])('tell the same whichever of them is quicker: %i', async (seed) => {
    let state = seed;
    const before = async (): Promise<void> => {
      state = (state * 48_271) % 2_147_483_647;
      for (let turns = state % 7; turns > 0; turns -= 1) await Promise.resolve();
    };
    const alone = await all(begin(fakeVideo({ timesMs: evenly(207) })));
    const clip = fakeVideo({ timesMs: evenly(207) });
    expectSame(await all(begin(clip, { detectors: several(1 + (seed % 4), { before }) })), alone);
    expect(clip.open.size).toBe(0);
  });

  it('tell the same of pictures at odd times', async () => {
    const timesMs = evenly(200).map((timeMs, index) => timeMs + (index % 3) * 31 + (index > 90 ? 2_500 : 0));
    const alone = await all(begin(fakeVideo({ timesMs })));
    expectSame(await all(begin(fakeVideo({ timesMs }), { detectors: several(2) })), alone);
  });

  it('tell the same of a video that ends long before it says', async () => {
    const clip = { timesMs: evenly(100), durationMs: 60_000 };
    const alone = await all(begin(fakeVideo(clip)));
    expectSame(await all(begin(fakeVideo(clip), { detectors: several(3), partMs: 4_000 })), alone);
  });

  it('tell the same of 60 pictures a second, of which 30 are kept', async () => {
    const timesMs = evenly(600, 1000 / 60);
    const alone = await all(begin(fakeVideo({ timesMs, keyEvery: 7 })));
    expect(alone.length).toBe(300);
    expectSame(await all(begin(fakeVideo({ timesMs, keyEvery: 7 }), { detectors: several(2), partMs: 1_000 })), alone);
  });

  it('leave a part to the next one only when both see the same, however short the part is', async () => {
    // It takes 36 pictures until what was wrong at first has become too small to matter, and a part has ten.
    const slow = { warming: 0.9 };
    const alone = await all(begin(fakeVideo({ timesMs: evenly(200) }), { detectors: several(1, slow) }));
    expectSame(await all(begin(fakeVideo({ timesMs: evenly(200) }), { detectors: several(2, slow), partMs: 1_000 })), alone);
  });

  it('leave all to the first one where they never see the same', async () => {
    const first = fakeDetector({ cold: 0 });
    const stubborn = fakeDetector({ cold: 0.2, warming: 1 });
    const clip = fakeVideo({ timesMs: evenly(900) });
    const told = await all(begin(clip, { detectors: [first, stubborn] }));
    expect(first.looked).toEqual(evenly(900));
    expectSame(told, await all(begin(fakeVideo({ timesMs: evenly(900) }), { detectors: [fakeDetector({ cold: 0 })] })));
    expect(clip.readers.begun).toBeLessThanOrEqual(1 + 2);
  });

  it('are one where a video can only be read from its beginning', async () => {
    const { video, ...clip } = fakeVideo({ timesMs: evenly(100) });
    const { durationMs, frames } = video;
    const detectors = several(2);
    await all(begin({ ...clip, video: { durationMs, frames } }, { detectors }));
    expect(detectors.map(({ looked }) => looked.length)).toEqual([100, 0]);
  });

  it('tell how much of the video has been looked at, rising to all of it', async () => {
    const shares: number[] = [];
    const clip = fakeVideo({ timesMs: evenly(200), durationMs: 19_900 });
    await all(begin(clip, { detectors: several(2), onProgress: (share) => shares.push(share) }));
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0))).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it('show only pictures of what is told next', async () => {
    const shown: unknown[] = [];
    const clip = fakeVideo({ timesMs: evenly(200) });
    await all(begin(clip, { detectors: several(2), onPicture: (picture) => shown.push(picture) }));
    const times = shown.map((picture) => (picture as { timeMs: number }).timeMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('a detector that fails', () => {
  it.each([0, 5, 35, 60, 80])('has its part done again by another: over picture %i of those that it sees', async (nth) => {
    const alone = await all(begin(fakeVideo({ timesMs: evenly(200) })));
    for (const failing of [0, 1]) {
      let hasFailed = false;
      const before = (_timeMs: number, seen: number): void => {
        if (seen !== nth || hasFailed) return;
        hasFailed = true;
        throw died();
      };
      const detectors = [0, 1].map((index) => fakeDetector(index === failing ? { before } : {}));
      const clip = fakeVideo({ timesMs: evenly(200) });
      expectSame(await all(begin(clip, { detectors })), alone);
      expect(hasFailed).toBe(true);
      expect(clip.open.size).toBe(0);
    }
  });

  it('ends the video where another one fails over the same part, after all that was seen before', async () => {
    const before = (timeMs: number): void => {
      if (timeMs >= 2_000) throw died();
    };
    const clip = fakeVideo({ timesMs: evenly(200) });
    const told: number[] = [];
    const relay = begin(clip, { detectors: several(2, { before }) });
    await expect(all(relay, ({ pose }) => told.push(pose.timeMs))).rejects.toThrow(PoseWorkerError);
    await relay.finished();
    expect(told).toEqual(evenly(20));
    expect(clip.open.size).toBe(0);
  });
});

describe('a video that breaks off', () => {
  it.each([2_050, 3_000, 3_450, 9_999])('is told up to there, then what is wrong: %i ms', async (breaksAfterMs) => {
    const error = new MediaError({ id: 'file-broken', message: say`Broken.`, remedy: say`Choose another one.` });
    const clip = fakeVideo({ timesMs: evenly(200), breaksAfterMs, error });
    const told: number[] = [];
    const relay = begin(clip, { detectors: several(3) });
    await expect(all(relay, ({ pose }) => told.push(pose.timeMs))).rejects.toBe(error);
    await relay.finished();
    expect(told).toEqual(evenly(200).filter((timeMs) => timeMs <= breaksAfterMs));
    expect(clip.open.size).toBe(0);
    expect(clip.readers.open).toBe(0);
  });
});

describe('looking for somebody', () => {
  it.each([1_000, 2_900, 3_500, 4_500, 7_000, 12_300])(
    'changes what is seen after it, and nothing before: %i ms',
    async (atMs) => {
      const sought = { posture: 'lying', place: { x: 0.3, y: 0.5 } } as const;
      const seen = async (count: number): Promise<Detection[]> => {
        const relay = begin(fakeVideo({ timesMs: evenly(200) }), { detectors: several(count) });
        return all(relay, ({ pose }) => pose.timeMs === atMs && relay.seek(sought));
      };
      const alone = await seen(1);
      expect(placeOf(alone.at(-1) as Detection)).toBeGreaterThan(0.65);
      for (const count of [2, 3]) expectSame(await seen(count), alone);
    },
  );
});

describe('what nobody asks for', () => {
  it('is looked at only so far ahead', async () => {
    const clip = fakeVideo({ timesMs: evenly(9_000, 33) });
    const detectors = several(2);
    const relay = begin(clip, { detectors, partMs: 30_000 });
    const told = relay.detections();
    await told.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // The first one waits; the other one has two parts of 30 pictures a second.
    expect(detectors.map(({ looked }) => looked.length)).toEqual([1, 1_800]);
    await told.return();
    await relay.finished();
    expect(clip.open.size).toBe(0);
  });

  it('ends at once when it is stopped, with all pictures closed', async () => {
    const aborter = new AbortController();
    const clip = fakeVideo({ timesMs: evenly(400) });
    const relay = begin(clip, { detectors: several(3), signal: aborter.signal });
    const told = await all(relay, ({ pose }) => pose.timeMs === 5_000 && aborter.abort());
    await relay.finished();
    expect(timesOf(told)).toEqual(evenly(51));
    expect(clip.open.size).toBe(0);
    expect(clip.readers.open).toBe(0);
  });
});
