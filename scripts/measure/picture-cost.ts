import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../../src/core/seeing/geometry.ts';
import type { ModelName } from '../../src/capture/pose/protocol.ts';
import { openVideoDetector } from './detect-video.ts';
import { processorTimeMs } from './processor-time.ts';

/**
 * What one picture costs in the built app, in processor time of the whole browser: decoding, shrinking and detecting, without the start.
 * It can be compared on a machine that is busy with other work, where a clock says nothing; Linux only. Models are taken in turn, so that
 * whatever else goes on meets all of them.
 *
 *     npx tsx scripts/measure/picture-cost.ts [VIDEO] [--rounds 3]
 */

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const file = resolve(positionals[0] ?? 'tests/fixtures/clips/squat-right.webm');
const MODELS: readonly ModelName[] = ['lite', 'full'];

const now = (): number => {
  const ms = processorTimeMs(process.pid);
  if (ms === undefined) throw new Error('This system does not say how long its processors work for a program: measure on Linux.');
  return ms;
};

const detector = await openVideoDetector();
const costs = new Map<ModelName, number[]>(MODELS.map((model) => [model, []]));
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const model of MODELS) {
      // Pictures come in chunks; the first one pays for the start.
      const marks: { fraction: number; ms: number }[] = [];
      const { detections } = await detector.detect(file, {
        model,
        onProgress: (fraction) => marks.push({ fraction, ms: now() }),
      });
      const [from, to] = [marks[0], marks.at(-1)];
      if (!from || !to || from === to) throw new Error('The video is too short: take one of at least 100 pictures.');
      costs.get(model)?.push((to.ms - from.ms) / ((to.fraction - from.fraction) * detections.length));
    }
  }
} finally {
  await detector.close();
}
console.table(
  [...costs].map(([model, ms]) => ({
    model,
    medianMs: Math.round(10 * (median(ms) ?? NaN)) / 10,
    leastMs: Math.round(10 * Math.min(...ms)) / 10,
    mostMs: Math.round(10 * Math.max(...ms)) / 10,
  })),
);
