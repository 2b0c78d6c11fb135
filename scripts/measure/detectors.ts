import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countSet } from '../../src/core/count.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { distance, median, midpoint, quantile } from '../../src/core/seeing/geometry.ts';
import { mostOf } from '../../src/core/extremes.ts';
import type { ModelName } from '../../src/capture/pose/protocol.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { openVideoDetector, type DetectedVideo, type VideoDetector } from './detect-video.ts';
import { memoryMb, processorTimeMs } from './processor-time.ts';

/**
 * Holds several detectors against one, on the same videos and in the same run: pictures a second, processors, memory, what they see, what
 * is counted of it. Linux only.
 *
 *     npx tsx scripts/measure/detectors.ts VIDEO[=EXERCISE]... [--detectors 2] [--model lite] [--part-seconds 4] [--rounds 1]
 *
 * With short parts there are many seams in a short clip.
 */

const { values, positionals } = parseArgs({
  options: {
    detectors: { type: 'string', default: '2' },
    model: { type: 'string', default: 'lite' },
    'part-seconds': { type: 'string' },
    rounds: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const MODELS: readonly ModelName[] = ['lite', 'full', 'heavy'];
const model = MODELS.find((each) => each === values.model) ?? 'lite';
const partMs = values['part-seconds'] === undefined ? undefined : 1000 * Number(values['part-seconds']);

const rounded = (value: number | undefined, digits = 1): number => Math.round((value ?? NaN) * 10 ** digits) / 10 ** digits;

interface Seen extends DetectedVideo {
  picturesPerSecond: number;
  /** Processors that worked for the browser, on average. */
  processors: number;
  mostMb: number;
}

async function see(detector: VideoDetector, file: string, detectors: number): Promise<Seen> {
  let most = 0;
  // Pictures come in chunks; the first one pays for the start.
  const marks: { ms: number; atMs: number }[] = [];
  const watch = setInterval(() => (most = Math.max(most, memoryMb(process.pid) ?? NaN)), 1000);
  try {
    const onProgress = (): void => void marks.push({ ms: processorTimeMs(process.pid) ?? NaN, atMs: performance.now() });
    const video = await detector.detect(file, { model, detectors, partMs, onProgress });
    const [from, to] = [marks[0], marks.at(-1)];
    return {
      ...video,
      picturesPerSecond: (1000 * video.detections.length) / video.totalMs,
      processors: from && to ? (to.ms - from.ms) / (to.atMs - from.atMs) : NaN,
      mostMb: most,
    };
  } finally {
    clearInterval(watch);
  }
}

/** How far apart what two saw in the same pictures is, shares of the trunk: of each picture, the mean over the points. */
function apartIn(one: readonly PoseFrame[], other: readonly PoseFrame[]): number[] {
  return one.flatMap(({ image, width, height }, index) => {
    const theirs = other[index]?.image;
    if (!image || !theirs) return image === theirs ? [0] : [Infinity];
    const px = ({ x, y }: { x: number; y: number }) => ({ x: x * width, y: y * height });
    const { left, right } = image;
    const trunk = distance(px(midpoint(left.shoulder, right.shoulder)), px(midpoint(left.hip, right.hip)));
    const points = [
      distance(px(image.nose), px(theirs.nose)),
      ...(['left', 'right'] as const).flatMap((side) =>
        Object.entries(image[side]).map(([joint, point]) => distance(px(point), px(theirs[side][joint as keyof typeof left]))),
      ),
    ];
    return [points.reduce((sum, each) => sum + each, 0) / points.length / trunk];
  });
}

const countIn = (seen: Seen, id: string | undefined): string => {
  const exercise = id === undefined ? undefined : exerciseById(id);
  if (!exercise) return '';
  const { full, partial, holds } = countSet(
    exercise,
    seen.detections.map(({ pose }) => pose),
  );
  const heldMs = holds.reduce((sum, hold) => sum + hold.heldMs, 0);
  return `${full.length}, ${partial.length}, ${rounded(heldMs / 1000)} s`;
};

const detector = await openVideoDetector();
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const given of positionals) {
      const [path = '', exercise] = given.split('=');
      const file = resolve(path);
      const one = await see(detector, file, 1);
      const several = await see(detector, file, Number(values.detectors));
      const apart = apartIn(
        one.detections.map(({ pose }) => pose),
        several.detections.map(({ pose }) => pose),
      );
      const handOvers = several.handOversMs.filter((ms) => ms !== null);
      console.log(
        JSON.stringify({
          file: basename(file),
          pictures: [one.detections.length, several.detections.length],
          picturesPerSecond: [one, several].map((each) => rounded(each.picturesPerSecond)),
          times: rounded(several.picturesPerSecond / one.picturesPerSecond, 2),
          processors: [one, several].map((each) => rounded(each.processors, 2)),
          mostMb: [one, several].map((each) => Math.round(each.mostMb)),
          handOvers: handOvers.length,
          notHandedOver: several.handOversMs.length - handOvers.length,
          handOverMs: [rounded(median(handOvers), 0), rounded(mostOf(handOvers), 0)],
          apartPercent: [0.5, 0.95, 1].map((q) => rounded(100 * (quantile(apart, q) ?? NaN), 3)),
          counts: [one, several].map((each) => countIn(each, exercise)),
        }),
      );
    }
  }
} finally {
  await detector.close();
}
