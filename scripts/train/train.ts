import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXERCISES } from '../../src/exercises/index.ts';
import { FEATURES } from '../../src/recogniser/features.ts';
import { createNetwork, startBackend } from '../../src/recogniser/network.ts';
import { layersFor, readModel, writeWeights, type Manifest } from '../../src/recogniser/weights.ts';
import { STEPS } from '../../src/recogniser/window.ts';
import { calibrated, outputsOf } from './calibrate.ts';
import { Chance } from './chance.ts';
import { beginning, scaleOf, train } from './optimise.ts';
import { sideOfDemo } from './positives.ts';
import { someWindows } from './windows.ts';

/**
 * `npm run train` makes the recogniser again from nothing: people of the figure who do the exercises and other things, seen by a
 * detector with all its errors; then the network. Everything follows from the seed. `-- --takes 40 --epochs 4` is a quick try.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '11' },
    takes: { type: 'string', default: '125' },
    epochs: { type: 'string', default: '14' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/recogniser') },
  },
});

const seed = Number(values.seed);
const beganMs = performance.now();
const told = (text: string): void => console.log(`${((performance.now() - beganMs) / 60_000).toFixed(1)} min: ${text}`);

const plan = { exercises: EXERCISES, sides: EXERCISES.map(sideOfDemo), negativeShare: 0.55 };
const windows = someWindows({ ...plan, takesEach: Number(values.takes) }, new Chance(seed));
told(`${windows.count} windows`);

await startBackend();
const movements = EXERCISES.map(({ id }) => id);
const scale = scaleOf(windows);
const layers = beginning(layersFor(movements.length), new Chance(seed + 1));
train(
  layers,
  windows,
  scale,
  { epochs: Number(values.epochs), batch: 128, rate: 0.002, decay: 0.02 },
  new Chance(seed + 2),
  (epoch, loss) => told(`epoch ${epoch}, loss ${loss.toFixed(3)}`),
);

const held = someWindows({ ...plan, takesEach: 6 }, new Chance(seed + 3));
const uncalibrated: Manifest = {
  movements,
  features: FEATURES,
  steps: STEPS,
  layers: layersFor(movements.length),
  temperature: 1,
  scale,
  seed,
};
const weights = writeWeights(layers);
const network = createNetwork(readModel(uncalibrated, weights));
const { temperature, right } = calibrated(outputsOf(network, held), held, uncalibrated);
told(`${held.count} windows of other people: ${(100 * right).toFixed(1)} % right, temperature ${temperature}`);

mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'weights.bin'), new Uint8Array(weights));
writeFileSync(join(values.out, 'manifest.json'), `${JSON.stringify({ ...uncalibrated, temperature }, null, 2)}\n`);
told(`${(weights.byteLength / 1024).toFixed(0)} KiB of weights in ${values.out}`);
