import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PoseFrame } from '../../src/core/pose.ts';
import { framesFromSeries, seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';
import type { ModelName } from '../../src/capture/pose/protocol.ts';
import { CLIPS, type ClipPlan } from '../clips/clip-list.ts';
import { clipFile } from '../clips/clip-truth.ts';
import { writeAccuracyPage, writeAccuracyReadme } from '../pages/accuracy-page.ts';
import { MODELS, readAccuracy, withClips, withFolder, writeAccuracy } from './accuracy-data.ts';
import { UserError } from './count-arguments.ts';
import type { VideoDetector } from './detect-video.ts';
import { detectClip, judgeClip, type ClipResult } from './measure-clip.ts';
import { measureFolder } from './people/measure-folder.ts';

/**
 * Measures how well it counts, keeps that in `docs/accuracy.json` beside what was measured before, and writes `docs/accuracy.md`; with
 * `--readme` the README's lines too.
 *
 * `npm run accuracy` runs the rendered clips through the real decoder, worker and coach, and holds the result against their truth;
 * `npm run accuracy -- squat bridge` measures some, `--model lite` with one model; `--series FOLDER` keeps what was detected, and a second
 * run only counts anew. `npm run accuracy -- --people FOLDER [--people FOLDER …]` counts landmark series of people and motion capture,
 * which were counted by hand.
 */

interface Options {
  exercises: readonly string[];
  models: readonly ModelName[];
  /** Where what was detected in clips is kept. */
  series: string | undefined;
  people: readonly string[];
  readme: boolean;
}

const USAGE =
  'Usage: npm run accuracy -- [EXERCISE …] [--model lite|full|heavy] [--series FOLDER] | --people FOLDER … [--readme]';

export function readAccuracyArguments(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const people = (values.people ?? []).map((folder) => resolve(folder));
  const names = people.map((folder) => basename(folder));
  if (people.length > 0 && (positionals.length > 0 || values.model || values.series !== undefined))
    throw new UserError(`Clips and --people are measured one after the other. ${USAGE}`);
  for (const folder of people) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UserError(`There is no folder ${folder}.`);
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new UserError(`Two folders are called ${twice}: results are kept by the folder's name.`);
  const models = MODELS.filter((model) => (values.model ?? ['lite', 'full']).includes(model));
  return { exercises: positionals, models, series: values.series, people, readme: values.readme ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        model: { type: 'string', multiple: true },
        series: { type: 'string' },
        people: { type: 'string', multiple: true },
        readme: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
  }
}

function lineOf({
  clip,
  model,
  full,
  partial,
  trueReps,
  trueHeldMs,
  heldMs,
  wrongSide,
  breaks,
  found,
  falseFaults,
}: ClipResult): string {
  return [
    `${clip} ${model}:`,
    trueReps > 0 && `${full} + ${partial} of ${trueReps}`,
    heldMs !== null && `${heldMs} of ${trueHeldMs} ms`,
    wrongSide > 0 && `WRONG SIDE ${wrongSide}`,
    breaks !== null && (found ? `found ${breaks}` : `MISSED ${breaks}`),
    ...falseFaults.map((rule) => `FALSE ${rule}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the detector sees in clips; opened when the first has to be looked at. */
function keepingSeries(folder: string | undefined) {
  let detector: Promise<VideoDetector> | null = null;
  const open = async (): Promise<VideoDetector> => (await import('./detect-video.ts')).openVideoDetector();
  return {
    async of(plan: ClipPlan, model: ModelName): Promise<PoseFrame[]> {
      const file = folder && resolve(folder, `${plan.name}-${model}.json`);
      if (file && existsSync(file)) return framesFromSeries(JSON.parse(readFileSync(file, 'utf8')));
      const frames = await detectClip(plan, model, await (detector ??= open()));
      if (file) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(seriesFromFrames(frames)));
      }
      return frames;
    },
    close: async () => (await detector)?.close(),
  };
}

async function measureClips({ exercises, models, series }: Options): Promise<void> {
  const plans = CLIPS.filter(({ exercise }) => exercises.length === 0 || exercises.includes(exercise.id));
  const missing = plans.filter(({ name }) => !existsSync(clipFile(name))).map(({ name }) => name);
  if (missing.length > 0)
    throw new UserError(`Not rendered: ${missing.join(', ')}. Run: npm run render-clips -- ${missing.join(' ')}`);
  const detections = keepingSeries(series);
  try {
    for (const plan of plans) {
      for (const model of models) {
        const result = judgeClip(plan, model, await detections.of(plan, model));
        console.log(lineOf(result));
        // After each, because a run takes a quarter of an hour.
        writeAccuracy(withClips(readAccuracy(), [result]));
      }
    }
  } finally {
    await detections.close();
  }
}

function measurePeople(folders: readonly string[]): void {
  for (const folder of folders) {
    const result = measureFolder(folder);
    const { people, motionCapture, falseCounts } = result;
    if (!people && !motionCapture && !falseCounts)
      throw new UserError(`Nothing in ${folder} belongs to a group that is measured.`);
    console.log(`${basename(folder)}: ${falseCounts?.series ?? 0} series`);
    writeAccuracy(withFolder(readAccuracy(), basename(folder), result));
  }
}

async function main(options: Options): Promise<void> {
  if (options.people.length > 0) measurePeople(options.people);
  else await measureClips(options);
  const data = readAccuracy();
  await writeAccuracyPage(data);
  const lines = await writeAccuracyReadme(data, options);
  console.log(`\n${lines}\n\ndocs/accuracy.md is written${options.readme ? ', and the README' : ''}.`);
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  try {
    await main(readAccuracyArguments(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
