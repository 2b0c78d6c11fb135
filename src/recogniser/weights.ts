import { FEATURES } from './features.ts';
import { STEPS } from './window.ts';

/** Where the movement is: at its rest, on the way out, at its height, on the way back. In the order of the network's outputs. */
export const PHASES = ['rest', 'out', 'height', 'back'] as const;
export type Phase = (typeof PHASES)[number];

/** Whose repetition it is, in the order of the network's outputs. */
export const WORKING_SIDES = ['left', 'right', 'both'] as const;
export type WorkingSide = (typeof WORKING_SIDES)[number];

/**
 * What each layer works on, from the moments of a window to the window: it takes so many values, `rows` of them at once, and makes
 * `outputs` of each. A layer of half as many rows sees two neighbouring results of the layer before as one.
 */
export interface Layer {
  rows: number;
  inputs: number;
  outputs: number;
}

/** How wide the layers are between the features and the answer. */
const WIDTHS = [48, 64, 96, 96, 96] as const;
const ROWS = [STEPS, STEPS / 2, STEPS / 4, STEPS / 8, 1] as const;

/** The layers of a network that tells so many movements, and none, apart. */
export function layersFor(movements: number): Layer[] {
  const layers: Layer[] = [];
  let values = STEPS * FEATURES;
  ROWS.forEach((rows, index) => {
    const outputs = WIDTHS[index] ?? 0;
    layers.push({ rows, inputs: values / rows, outputs });
    values = rows * outputs;
  });
  return [...layers, { rows: 1, inputs: values, outputs: movements + 1 + WORKING_SIDES.length + PHASES.length }];
}

/** The sheet that goes with a file of weights. */
export interface Manifest {
  /** Ids of the movements, in the order of the outputs; the output after them is "none". */
  movements: readonly string[];
  features: number;
  steps: number;
  layers: readonly Layer[];
  /** What outputs are divided by before they become probabilities. */
  temperature: number;
  /** Every feature is divided by this first. */
  scale: readonly number[];
  /** What the training began from. */
  seed: number;
}

/** Weights of one layer, row by row of its inputs. */
export interface LayerWeights extends Layer {
  weights: Float32Array;
  bias: Float32Array;
}

export interface Model {
  manifest: Manifest;
  layers: readonly LayerWeights[];
}

/** The number that 16 bits stand for (IEEE 754 binary16). */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The nearest 16 bits to a number; what is too large becomes the largest. */
export function toHalf(value: number): number {
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.min(Math.abs(value), 65504);
  const exponent = Math.max(-14, Math.floor(Math.log2(size || 1e-9)));
  const fraction = Math.round((size / 2 ** exponent) * 1024);
  // A fraction that is rounded up to 2 carries into the exponent by itself.
  return fraction < 1024 ? sign | fraction : sign | (((exponent + 15) << 10) + fraction - 1024);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isList = <T>(value: unknown, fits: (item: unknown) => item is T): value is T[] => Array.isArray(value) && value.every(fits);
const isText = (value: unknown): value is string => typeof value === 'string';
const isAboveZero = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

function readManifest(sheet: unknown): Manifest {
  if (!isRecord(sheet)) throw new Error('The manifest of the recogniser is no object.');
  const { movements, features, steps, temperature, scale, seed } = sheet;
  if (!isList(movements, isText) || movements.length === 0) throw new Error('The manifest of the recogniser names no movements.');
  if (features !== FEATURES || steps !== STEPS) {
    throw new Error(
      `The recogniser was trained on ${String(steps)} moments of ${String(features)} features; this program makes ${STEPS} of ${FEATURES}.`,
    );
  }
  if (!isAboveZero(temperature)) throw new Error('The manifest of the recogniser has no temperature above 0.');
  if (!isList(scale, isAboveZero) || scale.length !== FEATURES) {
    throw new Error(`The manifest of the recogniser needs a scale above 0 for each of its ${FEATURES} features.`);
  }
  const layers = layersFor(movements.length);
  if (JSON.stringify(sheet['layers']) !== JSON.stringify(layers)) {
    throw new Error('The layers in the manifest of the recogniser are not those of this program.');
  }
  return { movements, features, steps, layers, temperature, scale, seed: typeof seed === 'number' ? seed : 0 };
}

/** How many numbers a layer has. */
const sizeOf = ({ inputs, outputs }: Layer): number => (inputs + 1) * outputs;

/**
 * Reads the trained network: the parsed manifest, and the weights as 16-bit floats, little-endian, layer after layer, weights before
 * biases.
 *
 * @throws Error that says what is wrong with them, for people.
 */
export function readModel(sheet: unknown, file: ArrayBuffer): Model {
  const manifest = readManifest(sheet);
  const expected = 2 * manifest.layers.reduce((sum, layer) => sum + sizeOf(layer), 0);
  if (file.byteLength !== expected) {
    throw new Error(`The weights of the recogniser have ${file.byteLength} bytes; its manifest asks for ${expected}.`);
  }
  const view = new DataView(file);
  let at = 0;
  const take = (count: number): Float32Array => {
    const numbers = new Float32Array(count);
    for (let index = 0; index < count; index++, at += 2) {
      const number = fromHalf(view.getUint16(at, true));
      if (!Number.isFinite(number)) throw new Error(`The weights of the recogniser are broken at byte ${at}.`);
      numbers[index] = number;
    }
    return numbers;
  };
  const layers = manifest.layers.map((layer) => ({
    ...layer,
    weights: take(layer.inputs * layer.outputs),
    bias: take(layer.outputs),
  }));
  return { manifest, layers };
}

/** The bytes that {@link readModel} reads. */
export function writeWeights(layers: readonly Pick<LayerWeights, 'weights' | 'bias'>[]): ArrayBuffer {
  const numbers = layers.flatMap(({ weights, bias }) => [...weights, ...bias]);
  const file = new ArrayBuffer(2 * numbers.length);
  const view = new DataView(file);
  numbers.forEach((number, index) => view.setUint16(2 * index, toHalf(number), true));
  return file;
}
