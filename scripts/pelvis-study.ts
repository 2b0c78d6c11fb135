import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { PoseFrame } from '../src/core/pose.ts';
import { fingerprint } from './clips/clip-truth.ts';
import { openVideoDetector, type VideoDetector } from './measure/detect-video.ts';
import { STUDY_CASES, timesOf, type StudyCase } from './pelvis-cases.ts';
import { coachSet, measureChanges, trueChangeDeg, type StudyResult } from './pelvis-measure.ts';
import { pelvisTables } from './pelvis-tables.ts';
import { openRecorderPage, type RecorderPage } from './clips/recorder-page.ts';

/**
 * What can be told of a hip drop and a hip hike, from which distance and how: renders the figure, runs the real decoder, worker and
 * coach, and writes the tables of `docs/hip-drop-and-hike.md`. Clips and landmarks are kept in a temporary folder, so a second run only
 * counts anew.
 *
 *     npm run study:pelvis
 *     npm run study:pelvis -- 'from behind' base      some cases, printed only
 *     npm run study:pelvis -- --folder FOLDER         where clips and landmarks are kept
 */

const PAGE = resolve(import.meta.dirname, '../docs/hip-drop-and-hike.md');
const START = '<!-- pelvis:start -->';
const END = '<!-- pelvis:end -->';

/** Opens what is slow to open only when it is needed, and once. */
function lazily<T>(open: () => Promise<T>): { get: () => Promise<T>; opened: () => Promise<T> | null } {
  let opened: Promise<T> | null = null;
  return { get: () => (opened ??= open()), opened: () => opened };
}

interface Tools {
  folder: string;
  recorder: () => Promise<RecorderPage>;
  detector: () => Promise<VideoDetector>;
}

async function clipOf({ job }: StudyCase, { folder, recorder }: Tools): Promise<string> {
  const file = join(folder, `${fingerprint(job)}.webm`);
  if (existsSync(file)) return file;
  const { page } = await recorder();
  const video = await page.evaluate((clip) => globalThis.recordClip(clip), job);
  writeFileSync(file, Buffer.from(video, 'base64'));
  return file;
}

async function framesOf(study: StudyCase, tools: Tools): Promise<PoseFrame[]> {
  const { job, model, inputWidth } = study;
  const file = join(tools.folder, `${fingerprint({ job, model, inputWidth })}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PoseFrame[];
  const clip = await clipOf(study, tools);
  const { detections } = await (await tools.detector()).detect(clip, { model, inputWidth });
  const frames = detections.map(({ pose }) => pose);
  writeFileSync(file, JSON.stringify(frames));
  return frames;
}

async function measure(study: StudyCase, tools: Tools): Promise<StudyResult[]> {
  const frames = await framesOf(study, tools);
  const changes = measureChanges(frames, timesOf(study.job));
  const trueDeg = trueChangeDeg(study.job);
  return study.exercises.map((exercise) => ({
    exercise,
    name: study.name,
    trueReps: study.trueReps,
    trueDeg,
    changes,
    coached: coachSet(exercise, frames),
  }));
}

/** Puts the tables between the page's markers. */
async function writePage(tables: string): Promise<void> {
  const [before, rest] = readFileSync(PAGE, 'utf8').split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no ${START} … ${END}.`);
  const page = `${before}${START}\n\n${tables}\n\n${END}${after}`;
  writeFileSync(PAGE, await format(page, { parser: 'markdown', printWidth: 130 }));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { folder: { type: 'string' } } });
  const folder = resolve(values.folder ?? join(tmpdir(), 'hipwise-pelvis'));
  mkdirSync(folder, { recursive: true });
  const recorder = lazily(openRecorderPage);
  const detector = lazily(openVideoDetector);
  const results: StudyResult[] = [];
  try {
    for (const study of STUDY_CASES) {
      if (positionals.length > 0 && !positionals.includes(study.name)) continue;
      const measured = await measure(study, { folder, recorder: recorder.get, detector: detector.get });
      results.push(...measured);
      for (const { exercise, name, coached } of measured) {
        console.log(`${exercise.id} ${name}: ${coached.full} full, ${coached.partial} partial, ${coached.void} void`);
      }
    }
  } finally {
    await (await recorder.opened())?.close();
    await (await detector.opened())?.close();
  }
  const tables = pelvisTables(results);
  if (positionals.length > 0) console.log(tables);
  else await writePage(tables);
}

await main();
