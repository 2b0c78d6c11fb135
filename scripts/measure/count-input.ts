import { accessSync, closeSync, constants, openSync, readdirSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { constants as zlib, gunzipSync } from 'node:zlib';

/** Which files are counted, and whether they can be: found out without a browser or a model. */

/** A file that is to be counted. */
export interface InputFile {
  file: string;
  kind: 'video' | 'series';
  /** Why it cannot be counted, in one sentence; null where nothing speaks against it so far. */
  problem: string | null;
}

export interface Input {
  files: readonly InputFile[];
  /** What lies in the folders besides, by name. */
  leftOut: readonly string[];
  /** Whether a folder was given. */
  hasFolder: boolean;
}

/** A landmark series is JSON, plain or gzipped; everything else that is given is taken for a video. */
const SERIES_NAME = /\.json(\.gz)?$/i;

/** In a folder, where other things lie too: what people call videos, whether it can be read here or not. */
const VIDEO_NAME = /\.(mp4|m4v|mov|qt|webm|mkv|gif|ts|mts|m2ts|3gp|3g2|avi|wmv|flv|mpe?g|ogv)$/i;

/** As far into a JSON file is looked for what makes it a landmark series. */
const LOOKED_AT_BYTES = 64 * 1024;

/** Files as they are given, and those of a folder in the order of their names. */
export async function findInput(paths: readonly string[]): Promise<Input> {
  const files: InputFile[] = [];
  const leftOut: string[] = [];
  let hasFolder = false;
  for (const path of paths) {
    if (!statsOf(path)?.isDirectory()) {
      files.push(await checked(path));
      continue;
    }
    hasFolder = true;
    const inside = filesIn(path);
    if (inside === null) {
      files.push({ file: path, kind: 'series', problem: `The folder ${path} cannot be read: check whether you may open it.` });
      continue;
    }
    const counted = inside.filter(isForCounting);
    for (const file of counted) files.push(await checked(file));
    leftOut.push(...inside.filter((file) => !counted.includes(file)).map((file) => basename(file)));
    if (counted.length === 0) {
      const problem = `There is no video and no landmark series in the folder ${path}: give one that has some, or give the files.`;
      files.push({ file: path, kind: 'series', problem });
    }
  }
  return { files, leftOut, hasFolder };
}

/** Without those that are hidden; null where nobody may look. */
function filesIn(folder: string): string[] | null {
  if (!isReadable(folder)) return null;
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name))
    .filter((file) => statsOf(file)?.isFile())
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Of what lies at a path; undefined where nothing does. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isForCounting(file: string): boolean {
  if (VIDEO_NAME.test(file)) return true;
  // Truth, settings and what else is JSON has no landmarks. What cannot be looked into is told.
  return SERIES_NAME.test(file) && (!isReadable(file) || /"(landmarks|worldLandmarks)"/.test(beginningOf(file, LOOKED_AT_BYTES)));
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function checked(file: string): Promise<InputFile> {
  const kind = SERIES_NAME.test(file) ? 'series' : 'video';
  return { file, kind, problem: commonProblem(file) ?? (kind === 'video' ? await videoProblem(file) : null) };
}

function commonProblem(file: string): string | null {
  const stats = statsOf(file);
  if (stats === undefined) return `There is no file ${file}: check its name.`;
  if (!stats.isFile()) return `${file} is neither a file nor a folder: save it as a file, and give that.`;
  if (!isReadable(file)) return `${basename(file)} cannot be read: check whether you may open it.`;
  return stats.size === 0 ? `${basename(file)} is empty: copy it or record it again, or leave it out.` : null;
}

async function videoProblem(file: string): Promise<string | null> {
  // What takes videos apart takes a moment to load, and a series has no need of it.
  const { FilePathSource, Input: Media } = await import('mediabunny');
  const { GIF_BEGINNING, VIDEO_FORMATS } = await import('../../src/capture/video-formats.ts');
  if (beginningOf(file, GIF_BEGINNING.length) === GIF_BEGINNING) return null;
  const media = new Media({ source: new FilePathSource(file), formats: VIDEO_FORMATS });
  // The demuxer fails on a file of a few bytes.
  const isVideo = await media.canRead().catch(() => false);
  media.dispose();
  if (isVideo) return null;
  return `${basename(file)} is not a video that can be read: give an MP4, MOV, WebM, MKV, MPEG-TS or GIF file, or a landmark series whose name ends in .json or .json.gz.`;
}

/** The first bytes of a file, a character each, taken out of gzip where they are in it. */
function beginningOf(file: string, length: number): string {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const beginning = bytes.subarray(0, readSync(opened, bytes, 0, length, 0));
    const isZipped = beginning[0] === 0x1f && beginning[1] === 0x8b;
    // Only a part of it is there, which is no fault.
    return (isZipped ? gunzipSync(beginning, { finishFlush: zlib.Z_SYNC_FLUSH }) : beginning).toString('latin1');
  } catch {
    return '';
  } finally {
    closeSync(opened);
  }
}
