import '@tensorflow/tfjs-backend-wasm';
import { env, fused, ready, reshape, setBackend, tensor1d, tensor2d, tidy, type Rank, type Tensor } from '@tensorflow/tfjs-core';
import { FEATURES, type WindowFeatures } from './features.ts';
import { STEPS } from './window.ts';
import type { Model } from './weights.ts';

/** What a network says of one window. */
export interface Read {
  /** Before they are made probabilities. */
  outputs: Float32Array;
  /** What the layer before the last one makes of it: as many numbers as that has outputs, of length 1 together; alike for what looks alike. */
  embedding: Float32Array;
}

/** A network that is ready to be asked. */
export interface Network {
  /** All windows are asked at once. */
  read(windows: readonly WindowFeatures[]): Read[];
  dispose(): void;
}

/** Starts TensorFlow.js on WebAssembly. Where its files lie has been said before, by `setWasmPaths`, unless Node finds them itself. */
export async function startBackend(): Promise<void> {
  // It would start workers from addresses in memory, which the policy forbids; one thread is quick enough for a network so small.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js could not start on WebAssembly.');
  await ready();
}

function ofLengthOne(values: Float32Array): Float32Array {
  const length = Math.hypot(...values);
  return length > 0 ? values.map((value) => value / length) : values;
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
  const embedded = layers.at(-1)?.inputs ?? 0;

  return {
    read(windows) {
      const all = new Float32Array(windows.length * STEPS * FEATURES);
      windows.forEach((window, index) => {
        const from = index * window.length;
        window.forEach((value, at) => (all[from + at] = value / (scale[at % FEATURES] ?? 1)));
      });
      const [answered, before] = tidy(() => {
        let values: Tensor = tensor2d(all, [windows.length * STEPS, FEATURES]);
        let embeddings = values;
        placed.forEach(({ rows, inputs, weights, bias }, index) => {
          embeddings = values;
          values = fused.matMul({
            a: reshape<Rank.R2>(values, [windows.length * rows, inputs]),
            b: weights,
            bias,
            activation: index < placed.length - 1 ? 'relu' : 'linear',
          });
        });
        return [values.dataSync<'float32'>(), embeddings.dataSync<'float32'>()] as const;
      });
      return windows.map((_, index) => ({
        outputs: answered.slice(index * answers, (index + 1) * answers),
        embedding: ofLengthOne(before.slice(index * embedded, (index + 1) * embedded)),
      }));
    },
    dispose() {
      for (const { weights, bias } of placed) {
        weights.dispose();
        bias.dispose();
      }
    },
  };
}
