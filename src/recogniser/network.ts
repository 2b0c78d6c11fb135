import '@tensorflow/tfjs-backend-wasm';
import { fused, ready, reshape, setBackend, tensor1d, tensor2d, tidy, type Rank, type Tensor } from '@tensorflow/tfjs-core';
import { FEATURES, type WindowFeatures } from './features.ts';
import { STEPS } from './window.ts';
import type { Model } from './weights.ts';

/** A network that is ready to be asked. */
export interface Network {
  /** The outputs for each window, before they are made probabilities; all windows are asked at once. */
  outputs(windows: readonly WindowFeatures[]): Float32Array[];
  dispose(): void;
}

/** Starts TensorFlow.js on WebAssembly. Where its files lie has been said before, by `setWasmPaths`, unless Node finds them itself. */
export async function startBackend(): Promise<void> {
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js could not start on WebAssembly.');
  await ready();
}

/** Puts a model where TensorFlow.js computes; the backend has to run. */
export function createNetwork({ manifest, layers }: Model): Network {
  const placed = layers.map(({ weights, bias, inputs, outputs, rows }) => ({
    rows,
    inputs,
    weights: tensor2d(weights, [inputs, outputs]),
    bias: tensor1d(bias),
  }));
  const { scale } = manifest;
  const answers = layers.at(-1)?.outputs ?? 0;

  return {
    outputs(windows) {
      const all = new Float32Array(windows.length * STEPS * FEATURES);
      windows.forEach((window, index) => {
        const from = index * window.length;
        window.forEach((value, at) => (all[from + at] = value / (scale[at % FEATURES] ?? 1)));
      });
      const answered = tidy(() => {
        let values: Tensor = tensor2d(all, [windows.length * STEPS, FEATURES]);
        placed.forEach(({ rows, inputs, weights, bias }, index) => {
          values = fused.matMul({
            a: reshape<Rank.R2>(values, [windows.length * rows, inputs]),
            b: weights,
            bias,
            activation: index < placed.length - 1 ? 'relu' : 'linear',
          });
        });
        return values.dataSync<'float32'>();
      });
      return windows.map((_, index) => answered.slice(index * answers, (index + 1) * answers));
    },
    dispose() {
      for (const { weights, bias } of placed) {
        weights.dispose();
        bias.dispose();
      }
    },
  };
}
