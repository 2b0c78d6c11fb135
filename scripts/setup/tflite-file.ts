import type { ByteBuffer } from 'flatbuffers';

/**
 * How a TensorFlow Lite file is read: a flatbuffer, whose first four bytes say where the root table `Model` lies, and in which every
 * reference is a distance forwards. The schema: tensorflow/lite/schema/schema.fbs.
 */

export const TFLITE_IDENTIFIER = 'TFL3';

/** Field numbers of the table `Model`. */
export const MODEL = { version: 0, subgraphs: 2, buffers: 4, metadata: 6, fieldCount: 8 } as const;

/** @throws Error when `model` is no TensorFlow Lite file. */
export function checkModel(model: Uint8Array): void {
  const identifier = String.fromCharCode(...model.subarray(4, 8));
  if (model.length < 8 || identifier !== TFLITE_IDENTIFIER) throw new Error('This is not a TensorFlow Lite model.');
}

/** Where a reference points to. */
export const referenceAt = (bytes: ByteBuffer, at: number): number => at + bytes.readInt32(at);

/** Where a field of a table lies, or 0 when the table has it not. */
export function fieldPosition(bytes: ByteBuffer, table: number, field: number): number {
  const distance = bytes.__offset(table, 4 + 2 * field);
  return distance === 0 ? 0 : table + distance;
}

/** Where a table's vector lies, its length first; 0 when the table has it not. */
export function vectorPosition(bytes: ByteBuffer, table: number, field: number): number {
  const at = fieldPosition(bytes, table, field);
  return at === 0 ? 0 : referenceAt(bytes, at);
}

/** A table's vector of whole numbers. */
export function readIntegers(bytes: ByteBuffer, table: number, field: number): number[] {
  const vector = vectorPosition(bytes, table, field);
  if (vector === 0) return [];
  return Array.from({ length: bytes.readInt32(vector) }, (_, index) => bytes.readInt32(vector + 4 + 4 * index));
}

/** Where the elements of a table's vector of tables lie. */
export function readReferences(bytes: ByteBuffer, table: number, field: number): number[] {
  const vector = vectorPosition(bytes, table, field);
  if (vector === 0) return [];
  return Array.from({ length: bytes.readInt32(vector) }, (_, index) => referenceAt(bytes, vector + 4 + 4 * index));
}
