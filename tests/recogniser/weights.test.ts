import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../scripts/measure/recogniser/load-model.ts';
import { readModel, toHalf, writeWeights } from '../../src/recogniser/weights.ts';

const sheet = JSON.parse(readFileSync(join(MODEL_FOLDER, 'manifest.json'), 'utf8')) as Record<string, unknown>;
const file = new Uint8Array(readFileSync(join(MODEL_FOLDER, 'weights.bin'))).buffer;

describe('the weights', () => {
  it('are no larger than 300 KiB', () => {
    expect(statSync(join(MODEL_FOLDER, 'weights.bin')).size).toBeLessThanOrEqual(300 * 1024);
  });

  it('are written as they were read', () => {
    const written = writeWeights(readModel(sheet, file).layers);
    expect(new Uint8Array(written)).toEqual(new Uint8Array(file));
  });

  it('that are cut off are refused, and it is said how many are missing', () => {
    expect(() => readModel(sheet, file.slice(0, 1000))).toThrow(`have 1000 bytes; its manifest asks for ${file.byteLength}`);
  });

  it('that are no numbers are refused', () => {
    const broken = file.slice(0);
    new DataView(broken).setUint16(20, 0x7e00, true);
    expect(() => readModel(sheet, broken)).toThrow('broken at byte 20');
  });

  it.each([
    ['no object', null, 'is no object'],
    ['no movements', { ...sheet, movements: [] }, 'names no movements'],
    ['other features', { ...sheet, features: 7 }, 'was trained on 32 moments of 7 features'],
    ['no temperature', { ...sheet, temperature: 0 }, 'no temperature above 0'],
    ['a scale too few', { ...sheet, scale: [1] }, 'needs a scale above 0 for each'],
    ['other layers', { ...sheet, layers: [] }, 'are not those of this program'],
  ])('with a manifest that has %s are refused', (_, manifest, message) => {
    expect(() => readModel(manifest, file)).toThrow(message);
  });

  it.each([
    [0, 0],
    [1, 0x3c00],
    [-2, 0xc000],
    [65504, 0x7bff],
    [1e9, 0x7bff],
    [2 ** -24, 1],
    [1 / 3, 0x3555],
    [0.99999, 0x3c00],
  ])('put %s into 16 bits as every other program does', (value, bits) => {
    expect(toHalf(value)).toBe(bits);
  });
});
