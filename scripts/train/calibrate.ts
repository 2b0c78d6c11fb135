import { answerOf } from '../../src/recogniser/answer.ts';
import { FEATURES } from '../../src/recogniser/features.ts';
import type { Network } from '../../src/recogniser/network.ts';
import type { Manifest } from '../../src/recogniser/weights.ts';
import { STEPS } from '../../src/recogniser/window.ts';
import { FEATURE_STEP, type Windows } from './windows.ts';

/** Temperatures that are tried, from over- to underconfident. */
const TRIED = Array.from({ length: 41 }, (_, index) => 0.5 * 1.04 ** index);

const AT_ONCE = 64;

/** What the network answers to each window. */
export function outputsOf(network: Network, { count, features }: Windows): Float32Array[] {
  const size = STEPS * FEATURES;
  const all: Float32Array[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const chosen = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) =>
      Float32Array.from(features.subarray((from + index) * size, (from + index + 1) * size), (value) => value * FEATURE_STEP),
    );
    all.push(...network.read(chosen).map(({ outputs }) => outputs));
  }
  return all;
}

/** The temperature with which the probabilities fit windows that were not trained on (Guo et al. 2017), and how often it is right. */
export function calibrated(
  outputs: readonly Float32Array[],
  { movements }: Windows,
  manifest: Manifest,
): { temperature: number; right: number } {
  const lossAt = (temperature: number): number =>
    outputs.reduce((sum, each, index) => {
      const { movements: probabilities } = answerOf(each, { ...manifest, temperature });
      return sum - Math.log(Math.max(1e-9, probabilities[movements[index] ?? 0] ?? 0));
    }, 0);
  const temperature = TRIED.reduce((best, each) => (lossAt(each) < lossAt(best) ? each : best), 1);
  const right = outputs.filter((each, index) => {
    const { movements: probabilities } = answerOf(each, manifest);
    return probabilities.indexOf(Math.max(...probabilities)) === movements[index];
  });
  return { temperature: Number(temperature.toFixed(3)), right: right.length / Math.max(1, outputs.length) };
}
