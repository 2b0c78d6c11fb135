import type { ModelName } from '../../../src/capture/pose/protocol.ts';
import { median } from '../../../src/core/seeing/geometry.ts';
import { openVideoDetector } from '../detect-video.ts';
import { memoryMb, processorTimeMs } from '../processor-time.ts';

/** How a video file is looked at, by so many detectors. */
export interface FileRow {
  model: ModelName;
  detectors: number;
  picturesPerSecond: number;
  /** Processors that worked for the browser, on average. */
  processors: number;
  /** The most that all of the browser's processes had, looked at twice a second. */
  browserMb: number;
}

const LOOK_EVERY_MS = 500;

/** In turn, round after round, so that whatever else the computer does meets all of them; of the rounds the median. */
export async function measureFile(
  file: string,
  ways: readonly Pick<FileRow, 'model' | 'detectors'>[],
  { rounds, partMs }: { rounds: number; partMs?: number },
): Promise<FileRow[]> {
  const detector = await openVideoDetector();
  const all = ways.map((way) => ({ ...way, rows: [] as FileRow[] }));
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const { model, detectors, rows } of all) {
        const clock = (): [cpuMs: number, atMs: number] => [processorTimeMs(process.pid) ?? NaN, performance.now()];
        const [cpuMs, fromMs] = clock();
        let [browserMb, last] = [0, clock()];
        const watch = setInterval(() => {
          browserMb = Math.max(browserMb, memoryMb(process.pid) ?? NaN);
          const now = clock();
          // Where a worker has ended, its time is not told any more.
          if (now[0] > last[0]) last = now;
        }, LOOK_EVERY_MS);
        try {
          const { detections, totalMs } = await detector.detect(file, { model, detectors, partMs });
          const picturesPerSecond = (1000 * detections.length) / totalMs;
          const processors = (last[0] - cpuMs) / (last[1] - fromMs);
          rows.push({ model, detectors, picturesPerSecond, processors, browserMb });
        } finally {
          clearInterval(watch);
        }
      }
  } finally {
    await detector.close();
  }
  return all.map(({ model, detectors, rows }) => {
    const middle = (value: (row: FileRow) => number): number => median(rows.map(value)) ?? NaN;
    return {
      model,
      detectors,
      picturesPerSecond: middle((row) => row.picturesPerSecond),
      processors: middle((row) => row.processors),
      browserMb: middle((row) => row.browserMb),
    };
  });
}
