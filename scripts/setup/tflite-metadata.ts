import { Builder, ByteBuffer, SIZEOF_INT } from 'flatbuffers';
import { checkModel, fieldPosition, MODEL, readReferences, referenceAt, TFLITE_IDENTIFIER } from './tflite-file.ts';

/**
 * Gives a TensorFlow Lite model the metadata that MediaPipe's task library asks for, without changing one byte of the model.
 *
 * A .tflite file is a flatbuffer: its first four bytes say where the root table `Model` lies, and every reference in it is a distance
 * forwards. A new root table written in front of the old file can therefore refer to all that the old root refers to, and to one more
 * buffer that holds the metadata. The schemas: tensorflow/lite/schema/schema.fbs and metadata_schema.fbs.
 */

/** How the picture's numbers (0..255) become the model's: `(value - mean) / std`. */
export interface ImageNormalization {
  mean: number;
  std: number;
}

const METADATA_IDENTIFIER = 'M001';
const METADATA_NAME = 'TFLITE_METADATA';

/** TensorFlow Lite wants buffers on 16 bytes; 64 leaves every alignment in the old file as it was. */
const SHIFT_ALIGNMENT_BYTES = 64;
const BUFFER_ALIGNMENT_BYTES = 16;

/** Fields of `Model` that are references and stay as they are: operator codes, subgraphs, description, metadata_buffer, signatures. */
const KEPT_MODEL_FIELDS = [1, 2, 3, 5, 7] as const;

/** The metadata of a model whose one input is an RGB picture, as a flatbuffer of its own. */
export function imageInputMetadata(name: string, normalization: ImageNormalization): Uint8Array {
  const builder = new Builder(256);

  const floats = (value: number): number => {
    builder.startVector(4, 1, 4);
    builder.addFloat32(value);
    return builder.endVector();
  };
  const tables = (table: number): number => {
    builder.startVector(4, 1, 4);
    builder.addOffset(table);
    return builder.endVector();
  };
  const table = (fieldCount: number, fill: () => void): number => {
    builder.startObject(fieldCount);
    fill();
    return builder.endObject();
  };

  const modelName = builder.createString(name);
  const inputName = builder.createString('image');
  const mean = floats(normalization.mean);
  const std = floats(normalization.std);
  const normalizationOptions = table(2, () => {
    builder.addFieldOffset(0, mean, 0);
    builder.addFieldOffset(1, std, 0);
  });
  const processUnit = table(2, () => {
    builder.addFieldInt8(0, 1, 0); // ProcessUnitOptions: NormalizationOptions
    builder.addFieldOffset(1, normalizationOptions, 0);
  });
  const imageProperties = table(2, () => builder.addFieldInt8(0, 1, 0)); // ColorSpaceType: RGB
  const content = table(3, () => {
    builder.addFieldInt8(0, 2, 0); // ContentProperties: ImageProperties
    builder.addFieldOffset(1, imageProperties, 0);
  });
  const processUnits = tables(processUnit);
  const input = table(7, () => {
    builder.addFieldOffset(0, inputName, 0);
    builder.addFieldOffset(3, content, 0);
    builder.addFieldOffset(4, processUnits, 0);
  });
  const inputs = tables(input);
  const subgraph = table(4, () => builder.addFieldOffset(2, inputs, 0));
  const subgraphs = tables(subgraph);
  const model = table(8, () => {
    builder.addFieldOffset(0, modelName, 0);
    builder.addFieldOffset(3, subgraphs, 0);
  });
  builder.finish(model, METADATA_IDENTIFIER);
  return builder.asUint8Array().slice();
}

/**
 * A model with `metadata` attached: a short new front, then all old bytes as they were, shifted by a multiple of 64.
 *
 * @throws Error when `model` is no TensorFlow Lite file, or has metadata of this name already.
 */
export function graftMetadata(model: Uint8Array, metadata: Uint8Array): Uint8Array {
  const old = new ByteBuffer(model);
  checkModel(model);
  const oldRoot = referenceAt(old, 0);
  const oldBuffers = readReferences(old, oldRoot, MODEL.buffers);
  const oldMetadata = readReferences(old, oldRoot, MODEL.metadata);
  for (const entry of oldMetadata) {
    const name = fieldPosition(old, entry, 0);
    if (name !== 0 && old.__string(name) === METADATA_NAME) throw new Error('This TensorFlow Lite model has metadata already.');
  }
  const versionAt = fieldPosition(old, oldRoot, MODEL.version);

  // The front. What refers into the old file holds 0 at first: the distance is only known when the front's length is.
  const builder = new Builder(1024 + metadata.length + 4 * oldBuffers.length);
  builder.startVector(1, metadata.length, BUFFER_ALIGNMENT_BYTES);
  for (const byte of metadata.toReversed()) builder.addInt8((byte << 24) >> 24);
  const bufferData = builder.endVector();
  builder.startObject(1);
  builder.addFieldOffset(0, bufferData, 0);
  const newBuffer = builder.endObject();
  const metadataName = builder.createString(METADATA_NAME);
  builder.startObject(2);
  builder.addFieldOffset(0, metadataName, 0);
  builder.addFieldInt32(1, oldBuffers.length, 0);
  const newMetadata = builder.endObject();
  const buffers = oldReferencesThen(builder, oldBuffers.length, newBuffer);
  const metadataEntries = oldReferencesThen(builder, oldMetadata.length, newMetadata);

  builder.forceDefaults(true);
  builder.startObject(MODEL.fieldCount);
  builder.addFieldInt32(MODEL.version, versionAt === 0 ? 0 : old.readInt32(versionAt), 0);
  builder.addFieldOffset(MODEL.buffers, buffers, 0);
  builder.addFieldOffset(MODEL.metadata, metadataEntries, 0);
  const kept = KEPT_MODEL_FIELDS.filter((field) => fieldPosition(old, oldRoot, field) !== 0);
  for (const field of kept) builder.addFieldInt32(field, 0, 0);
  builder.finish(builder.endObject(), TFLITE_IDENTIFIER);
  const front = builder.asUint8Array();

  const shiftBytes = Math.ceil(front.length / SHIFT_ALIGNMENT_BYTES) * SHIFT_ALIGNMENT_BYTES;
  const grafted = new Uint8Array(shiftBytes + model.length);
  grafted.set(front, 0);
  grafted.set(model, shiftBytes);

  const out = new ByteBuffer(grafted);
  const refer = (at: number, oldTarget: number): void => out.writeInt32(at, shiftBytes + oldTarget - at);
  const root = referenceAt(out, 0);
  for (const field of kept) refer(fieldPosition(out, root, field), referenceAt(old, fieldPosition(old, oldRoot, field)));
  for (const [field, targets] of [
    [MODEL.buffers, oldBuffers],
    [MODEL.metadata, oldMetadata],
  ] as const) {
    const elements = referenceAt(out, fieldPosition(out, root, field)) + SIZEOF_INT;
    targets.forEach((target, index) => refer(elements + 4 * index, target));
  }
  return grafted;
}

/** Reads the metadata buffer of a model back, or undefined when it has none. */
export function readMetadata(model: Uint8Array): Uint8Array | undefined {
  const bytes = new ByteBuffer(model);
  const root = referenceAt(bytes, 0);
  const buffers = readReferences(bytes, root, MODEL.buffers);
  for (const entry of readReferences(bytes, root, MODEL.metadata)) {
    const name = fieldPosition(bytes, entry, 0);
    const index = fieldPosition(bytes, entry, 1);
    const buffer = buffers[index === 0 ? 0 : bytes.readInt32(index)];
    if (name === 0 || bytes.__string(name) !== METADATA_NAME || buffer === undefined) continue;
    const vector = referenceAt(bytes, fieldPosition(bytes, buffer, 0));
    return model.subarray(vector + 4, vector + 4 + bytes.readInt32(vector));
  }
  return undefined;
}

/** A vector of `oldCount` references that are filled in later, and one to `newest`. A flatbuffer is built from its end. */
function oldReferencesThen(builder: Builder, oldCount: number, newest: number): number {
  builder.startVector(4, oldCount + 1, 4);
  builder.addOffset(newest);
  for (let index = 0; index < oldCount; index += 1) builder.addInt32(0);
  return builder.endVector();
}
