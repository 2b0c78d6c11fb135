import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { quantile } from '../../../src/core/seeing/geometry.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { createNetwork, startBackend, type Network } from '../../../src/recogniser/network.ts';
import { observe } from '../../../src/recogniser/observation.ts';
import { ask, Recogniser } from '../../../src/recogniser/recogniser.ts';
import type { Model } from '../../../src/recogniser/weights.ts';
import { momentsOf } from '../../../src/recogniser/window.ts';
import { Baseline } from './baseline.ts';
import { clipsIn } from './clip-series.ts';
import { freeFalseIn, freeScoreOf } from './free-score.ts';
import { aroundExercises, otherPeople } from './figure-series.ts';
import type { Source } from './labelled.ts';
import { loadModel } from './load-model.ts';
import { recogniserPage, type Cost, type Measured } from './page.ts';
import { sourcesOf } from './people-series.ts';
import { scoreOf } from './score.ts';
import { witnessScoreOf } from './witness-score.ts';

/**
 * `npm run recogniser` measures how well movements are recognised, by the network and by the baseline, and writes `docs/recogniser.md`;
 * `-- --people FOLDER` asks about the series of that folder instead of the figure's, and counts them as a training without a plan;
 * `-- --clips FOLDER` asks about the rendered clips, as `npm run accuracy -- --series FOLDER` has detected them.
 */

const DATA = resolve(import.meta.dirname, '../../../docs/recogniser.json');
const PAGE = resolve(import.meta.dirname, '../../../docs/recogniser.md');

const TIMED = 400;

/** How long a window takes, once everything is warm. */
function costOf(network: Network, { manifest, layers }: Model): Cost {
  const moments = momentsOf([...landmarkSeries(squat.demo, { fps: 15 })].map(observe), 5000);
  const times = Array.from({ length: TIMED }, () => {
    const fromMs = performance.now();
    ask(network, manifest, moments);
    return performance.now() - fromMs;
  }).slice(TIMED / 4);
  const bytes = layers.reduce((sum, { weights, bias }) => sum + 2 * (weights.length + bias.length), 0);
  return { medianMs: quantile(times, 0.5) ?? 0, p90Ms: quantile(times, 0.9) ?? 0, weightsKiB: bytes / 1024 };
}

const { values } = parseArgs({
  options: { people: { type: 'string', multiple: true }, clips: { type: 'string' } },
});
const model = loadModel();
await startBackend();
const network = createNetwork(model);

const measured = (source: Source): Measured => {
  console.log(`${source.name}: ${source.series.length} series`);
  return {
    name: source.name,
    origin: source.origin,
    network: scoreOf(source, () => new Recogniser(network, model.manifest)),
    baseline: scoreOf(source, () => new Baseline()),
  };
};

const people = (folder: string): Measured[] => {
  const all = sourcesOf(folder).map(measured);
  const free = freeScoreOf(folder, new Recogniser(network, model.manifest));
  const witness = witnessScoreOf(folder, new Recogniser(network, model.manifest));
  return all.map((each, index) => (index === 0 ? { ...each, free, witness } : each));
};

const folders = (values.people ?? []).map((folder) => resolve(folder));
const asked = [...folders.flatMap(people), ...(values.clips === undefined ? [] : [measured(clipsIn(resolve(values.clips)))])];
const figure = (source: Source): Measured => ({
  ...measured(source),
  freeFalse: freeFalseIn(source, new Recogniser(network, model.manifest)),
});
const fresh = asked.length > 0 ? asked : [otherPeople(), aroundExercises()].map(figure);
const known = existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as Measured[]) : [];
const isKnown = ({ name }: Measured): boolean => known.some((each) => each.name === name);
// Each keeps its place, so that a new run shows what has changed.
const all = [
  ...known.map((each) => fresh.find(({ name }) => name === each.name) ?? each),
  ...fresh.filter((each) => !isKnown(each)),
];
writeFileSync(DATA, `${JSON.stringify(all, null, 1)}\n`);
writeFileSync(PAGE, await format(recogniserPage(all, costOf(network, model)), { parser: 'markdown', printWidth: 130 }));
console.log(`Written: ${PAGE}`);
