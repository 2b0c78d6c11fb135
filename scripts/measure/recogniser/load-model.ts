import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readModel, type Model } from '../../../src/recogniser/weights.ts';

export const MODEL_FOLDER = resolve(import.meta.dirname, '../../../models/recogniser');

/** The trained network from its folder. */
export function loadModel(folder = MODEL_FOLDER): Model {
  const weights = readFileSync(join(folder, 'weights.bin'));
  const sheet: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return readModel(sheet, weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength) as ArrayBuffer);
}
