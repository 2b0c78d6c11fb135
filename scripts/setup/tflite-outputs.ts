import { ByteBuffer } from 'flatbuffers';
import { checkModel, MODEL, readIntegers, readReferences, referenceAt, vectorPosition } from './tflite-file.ts';

/** Field numbers of the tables `SubGraph` and `Operator`. */
const SUBGRAPH = { outputs: 2, operators: 3 } as const;
const OPERATOR = { inputs: 1, outputs: 2 } as const;

/** Outputs by their place in the model's list. */
export interface UnusedOutput {
  /** Computed, and read by nobody. */
  output: number;
  /** What the model gives in its place, so that the others keep theirs. */
  instead: number;
}

/**
 * The same model without the work for one output. What the other outputs give stays the same to the last bit: no weight, and no operator
 * that one of them needs, is touched, and their order stays.
 *
 * Written where the old lists stand, which become shorter: the file keeps its length, and the weights of the operators that are gone lie in
 * it unused.
 *
 * @throws Error when `model` is no TensorFlow Lite file with one graph, or has no such outputs.
 */
export function withoutOutput(model: Uint8Array, { output, instead }: UnusedOutput): Uint8Array {
  checkModel(model);
  const bytes = new ByteBuffer(new Uint8Array(model));
  const graphs = readReferences(bytes, referenceAt(bytes, 0), MODEL.subgraphs);
  const [graph] = graphs;
  if (graph === undefined || graphs.length > 1)
    throw new Error(`This TensorFlow Lite model has ${graphs.length} graphs, not one.`);

  const outputs = readIntegers(bytes, graph, SUBGRAPH.outputs);
  const replacement = outputs[instead];
  if (outputs[output] === undefined || replacement === undefined) {
    throw new Error(`This TensorFlow Lite model has ${outputs.length} outputs: none is number ${Math.max(output, instead)}.`);
  }
  outputs[output] = replacement;
  bytes.writeInt32(vectorPosition(bytes, graph, SUBGRAPH.outputs) + 4 * (output + 1), replacement);

  const list = vectorPosition(bytes, graph, SUBGRAPH.operators);
  const needed = neededFor(outputs, readReferences(bytes, graph, SUBGRAPH.operators), bytes);
  bytes.writeInt32(list, needed.length);
  needed.forEach((operator, index) => {
    const at = list + 4 * (index + 1);
    bytes.writeInt32(at, operator - at);
  });
  return bytes.bytes();
}

/** The operators, in their order, that something of `outputs` comes of. */
function neededFor(outputs: readonly number[], operators: readonly number[], bytes: ByteBuffer): number[] {
  const wanted = new Set(outputs);
  // Each stands behind those whose results it takes.
  return operators
    .toReversed()
    .filter((operator) => {
      const isNeeded = readIntegers(bytes, operator, OPERATOR.outputs).some((tensor) => wanted.has(tensor));
      if (isNeeded) for (const tensor of readIntegers(bytes, operator, OPERATOR.inputs)) wanted.add(tensor);
      return isNeeded;
    })
    .reverse();
}
