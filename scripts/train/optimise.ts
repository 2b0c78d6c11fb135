import {
  fused,
  matMul,
  mul,
  reshape,
  step,
  ones,
  tensor1d,
  tensor2d,
  tidy,
  transpose,
  type Rank,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { FEATURES, POINT_FEATURES } from '../../src/recogniser/features.ts';
import { POINT_COUNT } from '../../src/recogniser/observation.ts';
import { PHASES, WORKING_SIDES, type Layer, type LayerWeights } from '../../src/recogniser/weights.ts';
import { STEPS } from '../../src/recogniser/window.ts';
import type { Chance } from './chance.ts';
import { FEATURE_STEP, type Windows } from './windows.ts';

/** Training by stochastic gradient descent (Adam, Kingma and Ba 2015) with decoupled weight decay and a falling rate. */

export interface Training {
  epochs: number;
  batch: number;
  rate: number;
  decay: number;
}

/** Of the truth, so much is spread over all movements: what is labelled is not always so. */
const SMOOTHED = 0.04;
/** How much side and phase matter beside the movement. */
const SIDE_WEIGHT = 0.3;
const PHASE_WEIGHT = 0.3;

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;
/** The rate rises to its height over this share of the training, and falls from there to nothing. */
const WARM_UP = 0.05;

/** One number of a layer that is trained, and how it has moved. */
interface Parameters {
  values: Float32Array;
  mean: Float32Array;
  variance: Float32Array;
  decays: boolean;
}

const parameters = (values: Float32Array, decays: boolean): Parameters => ({
  values,
  mean: new Float32Array(values.length),
  variance: new Float32Array(values.length),
  decays,
});

/** Weights to begin from (He et al. 2015). */
export const beginning = (layers: readonly Layer[], chance: Chance): LayerWeights[] =>
  layers.map((layer) => ({
    ...layer,
    weights: Float32Array.from({ length: layer.inputs * layer.outputs }, () => chance.normal(Math.sqrt(2 / layer.inputs))),
    bias: new Float32Array(layer.outputs),
  }));

/** Root mean square of each feature; 1 where it is always 0. */
export function scaleOf({ count, features }: Windows): number[] {
  const sums = new Float64Array(FEATURES);
  const rows = count * STEPS;
  for (let row = 0; row < rows; row++) {
    for (let feature = 0; feature < FEATURES; feature++) {
      sums[feature] = (sums[feature] ?? 0) + (FEATURE_STEP * (features[row * FEATURES + feature] ?? 0)) ** 2;
    }
  }
  return [...sums].map((total) => Number(Math.max(0.02, Math.sqrt(total / Math.max(1, rows))).toFixed(4)));
}

/**
 * Which features of a window are left out, so that none is relied on alone: now and then all of a kind (places across, places up and down,
 * depths, directions in space), else a few. What is left out is 0, as what is not seen.
 */
function kept(chance: Chance): Float32Array {
  const left = new Float32Array(FEATURES).fill(1);
  const points = POINT_COUNT * POINT_FEATURES;
  const omit = (from: number, to: number, every: number): void => {
    for (let feature = from; feature < to; feature += every) left[feature] = 0;
  };
  if (chance.happens(0.06)) omit(0, points, POINT_FEATURES);
  if (chance.happens(0.06)) omit(1, points, POINT_FEATURES);
  if (chance.happens(0.18)) omit(2, points, POINT_FEATURES);
  if (chance.happens(0.18)) omit(points, FEATURES, 1);
  for (let feature = 0; feature < FEATURES; feature++) if (chance.happens(0.04)) left[feature] = 0;
  return left;
}

/** The features of some windows, as the network takes them. */
function batchOf({ features }: Windows, chosen: readonly number[], scale: readonly number[], chance: Chance): Float32Array {
  const size = STEPS * FEATURES;
  const batch = new Float32Array(chosen.length * size);
  chosen.forEach((window, index) => {
    const factors = kept(chance).map((left, feature) => (left * FEATURE_STEP) / (scale[feature] ?? 1));
    for (let at = 0; at < size; at++) {
      batch[index * size + at] = (factors[at % FEATURES] ?? 0) * (features[window * size + at] ?? 0);
    }
  });
  return batch;
}

/** Adds to `gradient` that of the cross entropy of some outputs, and returns the cross entropy. */
function crossEntropy(
  outputs: Float32Array,
  gradient: Float32Array,
  from: number,
  size: number,
  truth: number,
  weight: number,
  smoothed: number,
): number {
  if (truth < 0) return 0;
  let highest = -Infinity;
  for (let index = 0; index < size; index++) highest = Math.max(highest, outputs[from + index] ?? 0);
  let total = 0;
  for (let index = 0; index < size; index++) total += Math.exp((outputs[from + index] ?? 0) - highest);
  let loss = 0;
  for (let index = 0; index < size; index++) {
    const logProbability = (outputs[from + index] ?? 0) - highest - Math.log(total);
    const wanted = smoothed / size + (index === truth ? 1 - smoothed : 0);
    gradient[from + index] = weight * (Math.exp(logProbability) - wanted);
    loss -= wanted * logProbability;
  }
  return loss;
}

/** Loss of a batch, and how it changes with each output. */
function lossOf(outputs: Float32Array, windows: Windows, chosen: readonly number[]): { loss: number; gradient: Float32Array } {
  const gradient = new Float32Array(outputs.length);
  const answers = outputs.length / chosen.length;
  const classes = answers - WORKING_SIDES.length - PHASES.length;
  let loss = 0;
  chosen.forEach((window, index) => {
    const from = index * answers;
    const of = (labels: Int8Array): number => labels[window] ?? -1;
    loss += crossEntropy(outputs, gradient, from, classes, of(windows.movements), 1, SMOOTHED);
    crossEntropy(outputs, gradient, from + classes, WORKING_SIDES.length, of(windows.sides), SIDE_WEIGHT, 0);
    crossEntropy(outputs, gradient, from + classes + WORKING_SIDES.length, PHASES.length, of(windows.phases), PHASE_WEIGHT, 0);
  });
  return { loss: loss / chosen.length, gradient: gradient.map((value) => value / chosen.length) };
}

/** Of the values that the layer before the last one takes, so many are kept each time (Srivastava et al. 2014). */
const KEPT = 0.8;

const dropped = (rows: number, columns: number, chance: Chance): Tensor2D =>
  tensor2d(
    Float32Array.from({ length: rows * columns }, () => (chance.happens(KEPT) ? 1 / KEPT : 0)),
    [rows, columns],
  );

/** Trains the layers in place. `tell` hears the mean loss of each epoch. */
export function train(
  layers: readonly LayerWeights[],
  windows: Windows,
  scale: readonly number[],
  { epochs, batch, rate, decay }: Training,
  chance: Chance,
  tell: (epoch: number, loss: number) => void,
): void {
  const trained = layers.map(({ weights, bias }) => [parameters(weights, true), parameters(bias, false)] as const);
  const steps = epochs * Math.floor(windows.count / batch);
  let done = 0;

  const apply = ({ values, mean, variance, decays }: Parameters, gradient: Float32Array): void => {
    const share = done / steps;
    const now = rate * (share < WARM_UP ? share / WARM_UP : 0.5 * (1 + Math.cos((Math.PI * (share - WARM_UP)) / (1 - WARM_UP))));
    const first = 1 - BETA_1 ** (done + 1);
    const second = 1 - BETA_2 ** (done + 1);
    for (let index = 0; index < values.length; index++) {
      const slope = gradient[index] ?? 0;
      const m = (mean[index] = BETA_1 * (mean[index] ?? 0) + (1 - BETA_1) * slope);
      const v = (variance[index] = BETA_2 * (variance[index] ?? 0) + (1 - BETA_2) * slope * slope);
      const value = values[index] ?? 0;
      values[index] = value - now * (m / first / (Math.sqrt(v / second) + EPSILON) + (decays ? decay * value : 0));
    }
  };

  const learn = (chosen: readonly number[]): number =>
    tidy(() => {
      const weights = layers.map(({ weights: all, inputs, outputs }) => tensor2d(all, [inputs, outputs]));
      const seen: Tensor2D[] = [];
      let values: Tensor = tensor2d(batchOf(windows, chosen, scale, chance), [chosen.length * STEPS, FEATURES]);
      layers.forEach(({ rows, inputs, bias }, index) => {
        const all = reshape<Rank.R2>(values, [chosen.length * rows, inputs]);
        const a = index === layers.length - 2 ? mul<Tensor2D>(all, dropped(chosen.length * rows, inputs, chance)) : all;
        seen.push(a);
        const activation = index < layers.length - 1 ? 'relu' : 'linear';
        values = fused.matMul({ a, b: weights[index] ?? a, bias: tensor1d(bias), activation });
      });
      const { loss, gradient } = lossOf(values.dataSync<'float32'>() as Float32Array, windows, chosen);
      let slope = tensor2d(gradient, [chosen.length, gradient.length / chosen.length]);
      for (let index = layers.length - 1; index >= 0; index--) {
        const input = seen[index];
        const own = trained[index];
        const matrix = weights[index];
        if (!input || !own || !matrix) continue;
        // Turned first: products of turned matrices are not among the kernel's fast ones.
        const ofWeights = matMul(transpose(input), slope).dataSync<'float32'>();
        const ofBias = matMul(ones([1, slope.shape[0]]), slope).dataSync<'float32'>();
        if (index > 0) {
          const shape = [chosen.length * (layers[index - 1]?.rows ?? 1), layers[index - 1]?.outputs ?? 1] as [number, number];
          slope = mul(reshape<Rank.R2>(matMul(slope, transpose(matrix)), shape), step(reshape<Rank.R2>(input, shape)));
        }
        apply(own[0], ofWeights as Float32Array);
        apply(own[1], ofBias as Float32Array);
      }
      return loss;
    }) as unknown as number;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = chance.shuffled(Array.from({ length: windows.count }, (_, index) => index));
    let total = 0;
    let batches = 0;
    for (let from = 0; from + batch <= order.length; from += batch) {
      total += learn(order.slice(from, from + batch));
      batches += 1;
      done += 1;
    }
    tell(epoch, total / Math.max(1, batches));
  }
}
