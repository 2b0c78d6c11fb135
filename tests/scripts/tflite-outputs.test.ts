import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ByteBuffer } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { MODEL, readIntegers, readReferences, referenceAt } from '../../scripts/setup/tflite-file.ts';
import { withoutOutput } from '../../scripts/setup/tflite-outputs.ts';

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/@mediapipe/pose');
const model = (file: string): Uint8Array => new Uint8Array(readFileSync(join(PACKAGE, file)));
const lite = model('pose_landmark_lite.tflite');

/** Places in the list of outputs of BlazePose's landmark models. */
const PRESENCE = 1;
const MASK = 2;
const withoutMask = (whole: Uint8Array): Uint8Array => withoutOutput(whole, { output: MASK, instead: PRESENCE });

/** The lists of a model's one graph, and what each operator takes and gives. */
function graphOf(file: Uint8Array) {
  const bytes = new ByteBuffer(file);
  const [graph = 0] = readReferences(bytes, referenceAt(bytes, 0), MODEL.subgraphs);
  return {
    inputs: readIntegers(bytes, graph, 1),
    outputs: readIntegers(bytes, graph, 2),
    operators: readReferences(bytes, graph, 3).map((at) => ({
      at,
      takes: readIntegers(bytes, at, 1),
      gives: readIntegers(bytes, at, 2),
    })),
  };
}

describe('a model without the work for one output', () => {
  it.each(['lite', 'full', 'heavy'])('keeps the other four outputs of the %s model, at their places', (name) => {
    const whole = model(`pose_landmark_${name}.tflite`);
    const [landmarks, presence, , heatmap, world] = graphOf(whole).outputs;
    expect(graphOf(withoutMask(whole)).outputs).toEqual([landmarks, presence, presence, heatmap, world]);
  });

  it('still makes each of them, and whatever an operator takes, before it is taken', () => {
    const { inputs, outputs, operators } = graphOf(withoutMask(lite));
    const madeByWhole = new Set(graphOf(lite).operators.flatMap(({ gives }) => gives));
    const made = new Set(inputs);
    for (const { takes, gives } of operators) {
      // What no operator of the whole model makes is a weight.
      expect(takes.filter((tensor) => madeByWhole.has(tensor) && !made.has(tensor))).toEqual([]);
      for (const tensor of gives) made.add(tensor);
    }
    expect(outputs.filter((tensor) => !made.has(tensor))).toEqual([]);
  });

  it('works out nothing that comes to no output', () => {
    const { outputs, operators } = graphOf(withoutMask(lite));
    const taken = new Set([...outputs, ...operators.flatMap(({ takes }) => takes)]);
    expect(operators.filter(({ gives }) => !gives.some((tensor) => taken.has(tensor)))).toEqual([]);
    expect(operators.length).toBeLessThan(graphOf(lite).operators.length);
  });

  it('keeps the operators that are left as they were, in their order', () => {
    const left = graphOf(withoutMask(lite)).operators.map(({ at }) => at);
    const before = graphOf(lite).operators.map(({ at }) => at);
    expect(before.filter((at) => left.includes(at))).toEqual(left);
  });

  it('touches nothing but the two lists, and not the bytes that it was given', () => {
    const given = new Uint8Array(lite);
    const made = withoutMask(given);
    expect(Buffer.compare(given, lite)).toBe(0);
    expect(made.length).toBe(lite.length);
    const changed = made.reduce((count, byte, index) => count + (byte === lite[index] ? 0 : 1), 0);
    const listBytes = 4 * (1 + graphOf(lite).operators.length + 1);
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThanOrEqual(listBytes);
  });

  it('changes nothing where no work is only for that output', () => {
    expect(Buffer.compare(withoutOutput(lite, { output: PRESENCE, instead: PRESENCE }), lite)).toBe(0);
  });

  it('refuses an output that the model has not', () => {
    expect(() => withoutOutput(lite, { output: 5, instead: 1 })).toThrow(/has 5 outputs: none is number 5/);
    expect(() => withoutOutput(lite, { output: 2, instead: 5 })).toThrow(/has 5 outputs: none is number 5/);
  });

  it('refuses what is no TensorFlow Lite model', () => {
    expect(() => withoutMask(new Uint8Array(100))).toThrow(/not a TensorFlow Lite model/);
  });
});
