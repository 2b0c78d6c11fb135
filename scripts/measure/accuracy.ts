import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { median } from '../../src/core/seeing/geometry.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { framesFromSeries, seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';
import type { ModelName } from '../../src/capture/pose/protocol.ts';
import { CLIPS, type ClipPlan } from '../clips/clip-list.ts';
import { clipFile } from '../clips/clip-truth.ts';
import type { VideoDetector } from './detect-video.ts';
import { detectClip, judgeClip, type ClipResult } from './measure-clip.ts';

/**
 * Runs the rendered clips through the real decoder, worker and coach, and holds the result against their truth: `npm run accuracy`.
 * `npm run accuracy -- squat bridge` measures some anew and keeps the rest of `docs/accuracy.json`; `--model lite` measures with one
 * model; `--readme` puts the table there; `--series FOLDER` keeps what was detected, and a second run only counts anew. The figure is cleaner than a person; this is what the whole chain makes of movements that are
 * known exactly.
 */

const MODELS = ['lite', 'full', 'heavy'] as const;

const RESULTS = resolve(import.meta.dirname, '../../docs/accuracy.json');
const README = resolve(import.meta.dirname, '../../README.md');
const START = '<!-- accuracy:start -->';
const END = '<!-- accuracy:end -->';

const HEAD = [
  'exercise',
  'model',
  'person seen',
  'reps or time, true / measured',
  'start, peak off',
  'knee, hip angle off',
  'faults found',
  'false faults',
];

/** One line per exercise and model. */
export function accuracyTable(results: readonly ClipResult[]): string {
  const keyOf = ({ exercise, model }: ClipResult): string => `${exercise} ${model}`;
  const keys = [...new Set(results.map(keyOf))];
  const lines = keys.map((key) => `| ${cells(results.filter((result) => keyOf(result) === key)).join(' | ')} |`);
  return [`| ${HEAD.join(' | ')} |`, `| --- | --- | ${'---: | '.repeat(HEAD.length - 3)}--- |`, ...lines].join('\n');
}

function cells(own: readonly ClipResult[]): string[] {
  const total = (of: (result: ClipResult) => number | null): number => own.reduce((sum, result) => sum + (of(result) ?? 0), 0);
  const middle = (of: (result: ClipResult) => number | null): string =>
    String(Math.round(median(own.flatMap((result) => of(result) ?? [])) ?? NaN)).replace('NaN', '–');
  const seconds = (ms: number): string => (ms / 1000).toFixed(0);
  const first = own[0];
  if (!first) return [];
  const trueReps = total((r) => r.trueReps);
  const sides = total((r) => r.wrongSide);
  const wrong = own.filter(({ breaks }) => breaks !== null);
  const measured = [
    ...(trueReps > 0 ? [`${trueReps} / ${total((r) => r.full + r.partial)}`] : []),
    ...(first.heldMs === null ? [] : [`${seconds(total((r) => r.trueHeldMs))} / ${seconds(total((r) => r.heldMs))} s`]),
    ...(sides > 0 ? [`${sides} on the wrong side`] : []),
  ];
  return [
    first.exercise,
    isUsed(first) ? first.model : `${first.model} (not used)`,
    `${Math.round((100 * total((r) => r.detected)) / own.length)} %`,
    measured.join(', '),
    trueReps > 0 ? `${middle((r) => r.startErrorMs)}, ${middle((r) => r.peakErrorMs)} ms` : '–',
    `${middle((r) => r.kneeErrorDeg)}°, ${middle((r) => r.hipErrorDeg)}°`,
    `${wrong.filter(({ found }) => found).length} of ${wrong.length}`,
    own.flatMap(({ clip, falseFaults }) => falseFaults.map((rule) => `${rule} in ${clip}`)).join(', ') || 'none',
  ];
}

/** Whether the app would run an exercise with this model. */
const isUsed = ({ exercise, model }: ClipResult): boolean =>
  model !== 'lite' || exerciseById(exercise)?.camera.model === undefined;

/** Puts the table between the README's markers. */
async function writeReadme(table: string): Promise<void> {
  const readme = readFileSync(README, 'utf8');
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START} … ${END}.`);
  writeFileSync(README, `${before}${START}\n\n${(await format(table, { parser: 'markdown' })).trim()}\n\n${END}${after}`);
}

/** What has been measured so far, in the order of the clips; a clip that is gone goes. */
function kept(results: readonly ClipResult[]): ClipResult[] {
  const old = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as ClipResult[]) : [];
  const keyOf = ({ clip, model }: ClipResult): string => `${clip} ${model}`;
  const byKey = new Map([...old, ...results].map((result) => [keyOf(result), result]));
  return CLIPS.flatMap(({ name }) => MODELS.flatMap((model) => byKey.get(`${name} ${model}`) ?? []));
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { model: { type: 'string', multiple: true }, readme: { type: 'boolean' }, series: { type: 'string' } },
  });
  const models = MODELS.filter((model) => (values.model ?? ['lite', 'full']).includes(model));
  const plans = CLIPS.filter(({ exercise }) => positionals.length === 0 || positionals.includes(exercise.id));
  const missing = plans.filter(({ name }) => !existsSync(clipFile(name))).map(({ name }) => name);
  if (missing.length > 0)
    throw new Error(`Not rendered: ${missing.join(', ')}. Run: npm run render-clips -- ${missing.join(' ')}`);
  const detections = keepingSeries(values.series);
  const results: ClipResult[] = [];
  try {
    for (const plan of plans) {
      for (const model of models) {
        const result = judgeClip(plan, model, await detections.of(plan, model));
        results.push(result);
        console.log(lineOf(result));
        // After each, because a run takes a quarter of an hour.
        writeFileSync(RESULTS, `${JSON.stringify(kept(results), null, 1)}\n`);
      }
    }
  } finally {
    await detections.close();
  }
  const table = accuracyTable(kept(results));
  console.log(`\n${table}`);
  if (values.readme) await writeReadme(table);
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) await main();
