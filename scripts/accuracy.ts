import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countSet } from '../src/core/count.ts';
import type { Finding } from '../src/core/events.ts';
import { median } from '../src/core/geometry.ts';
import type { Landmarks, PoseFrame, Side } from '../src/core/pose.ts';
import { interiorAngleDeg } from '../src/core/geometry.ts';
import type { ModelName } from '../src/pose/protocol.ts';
import { CLIPS, type ClipPlan } from './clip-list.ts';
import type { VideoDetector } from './detect-video.ts';

/**
 * Runs the rendered clips through the real decoder, worker and coach, and holds the result against their truth: `npm run accuracy`.
 * `npm run accuracy -- squat bridge` measures some anew and keeps the rest of `docs/accuracy.json`; `--readme` puts the table there.
 * The figure is cleaner than a person; this is what the whole chain makes of movements that are known exactly.
 */

const MODELS = ['lite', 'full', 'heavy'] as const;

const FOLDER = resolve(import.meta.dirname, '../tests/fixtures/clips');

interface Truth {
  reps: { startMs: number; topFromMs: number; topToMs: number; endMs: number }[];
  anglesDeg: { timeMs: number; left: { kneeFlexion: number }; right: { kneeFlexion: number } }[];
}

export interface ClipResult {
  clip: string;
  exercise: string;
  model: ModelName;
  /** Share of the pictures in which a person was found. */
  detected: number;
  trueReps: number;
  full: number;
  partial: number;
  /** Medians over the repetitions, milliseconds. */
  startErrorMs: number | null;
  peakErrorMs: number | null;
  /** Median difference of the near knee's angle in the picture from the truth, degrees; null in views that foreshorten it. */
  kneeErrorDeg: number | null;
  /** Rule that is broken, and whether it was found; other rules that were called a fault. */
  breaks: string | null;
  found: boolean | null;
  falseFaults: string[];
}

export const clipFile = (name: string): string => resolve(FOLDER, `${name}.webm`);

const readTruth = (name: string): Truth => JSON.parse(readFileSync(resolve(FOLDER, `${name}.truth.json`), 'utf8')) as Truth;

/** Detects, counts and judges one clip. */
export async function measureClip(plan: ClipPlan, model: ModelName, detector: VideoDetector): Promise<ClipResult> {
  const { detections } = await detector.detect(clipFile(plan.name), { model });
  const frames = detections.map(({ pose }) => pose);
  const { full, partial, frames: seen } = countSet(plan.exercise, frames, { gate: true });
  const truth = readTruth(plan.name);
  const reps = [...full, ...partial].sort((a, b) => a.startMs - b.startMs);
  const errors = (of: (rep: (typeof reps)[number], own: Truth['reps'][number]) => number): number | null =>
    rounded(median(reps.flatMap((rep, index) => (truth.reps[index] ? [Math.abs(of(rep, truth.reps[index]))] : []))));
  const speaking = (states: Finding['state'][]): string[] => {
    const tally = new Map<string, number>();
    for (const { findings } of reps) {
      for (const { rule, state } of findings) if (states.includes(state)) tally.set(rule, (tally.get(rule) ?? 0) + 1);
    }
    return [...tally].filter(([, times]) => times > reps.length / 2).map(([rule]) => rule);
  };
  return {
    clip: plan.name,
    exercise: plan.exercise.id,
    model,
    detected: seen.withPerson / Math.max(1, seen.total),
    trueReps: truth.reps.length,
    full: full.length,
    partial: partial.length,
    startErrorMs: errors((rep, own) => rep.startMs - own.startMs),
    peakErrorMs: errors((rep, own) => rep.peakMs - (own.topFromMs + own.topToMs) / 2),
    kneeErrorDeg: plan.exercise.camera.view === 'side' ? kneeError(frames, truth, plan) : null,
    breaks: plan.rule,
    found: plan.rule === null ? null : speaking(['warn', 'fault']).includes(plan.rule),
    falseFaults: speaking(['fault']).filter((rule) => rule !== plan.rule && !plan.alsoFinds.includes(rule)),
  };
}

const rounded = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * 10) / 10);

function kneeError(frames: readonly PoseFrame[], truth: Truth, { demo }: ClipPlan): number | null {
  const side: Side | null = demo.camera.seen === 'left side' ? 'left' : demo.camera.seen === 'right side' ? 'right' : null;
  if (side === null) return null;
  const angle = (image: Landmarks, { width, height }: PoseFrame): number => {
    const [hip, knee, ankle] = [image[side].hip, image[side].knee, image[side].ankle].map(({ x, y }) => ({
      x: x * width,
      y: y * height,
    }));
    return hip && knee && ankle ? 180 - interiorAngleDeg(hip, knee, ankle) : NaN;
  };
  const errors = truth.anglesDeg.flatMap((sample) => {
    const frame = frames.find(({ timeMs }) => Math.abs(timeMs - sample.timeMs) < 20);
    return frame?.image ? [Math.abs(angle(frame.image, frame) - sample[side].kneeFlexion)] : [];
  });
  return rounded(median(errors));
}

/** One line per exercise and model. */
function table(results: readonly ClipResult[]): string {
  const lines = [
    '| exercise | model | pictures with a person | repetitions true / counted | start, peak error | knee angle error | faults found | false faults |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |',
  ];
  const keys = new Set(results.map(({ exercise, model }) => `${exercise} ${model}`));
  for (const key of keys) {
    const own = results.filter(({ exercise, model }) => `${exercise} ${model}` === key);
    const sum = (of: (result: ClipResult) => number): number => own.reduce((total, result) => total + of(result), 0);
    const mid = (of: (result: ClipResult) => number | null): string => {
      const value = median(own.flatMap((result) => of(result) ?? []));
      return value === undefined ? '–' : String(Math.round(value));
    };
    const wrong = own.filter(({ breaks }) => breaks !== null);
    const [exercise, model] = key.split(' ');
    const falseFaults = own.flatMap(({ clip, falseFaults: found }) => found.map((rule) => `${rule} in ${clip}`));
    lines.push(
      `| ${exercise} | ${model} | ${Math.round((100 * sum((r) => r.detected)) / own.length)} % | ${sum((r) => r.trueReps)} / ${sum((r) => r.full + r.partial)} | ` +
        `${mid((r) => r.startErrorMs)}, ${mid((r) => r.peakErrorMs)} ms | ${mid((r) => r.kneeErrorDeg)}° | ` +
        `${wrong.filter(({ found }) => found).length} of ${wrong.length} | ${falseFaults.join(', ') || 'none'} |`,
    );
  }
  return lines.join('\n');
}

const START = '<!-- accuracy:start -->';
const END = '<!-- accuracy:end -->';

/** Puts the table between the README's markers. */
function writeReadme(text: string): void {
  const file = resolve(import.meta.dirname, '../README.md');
  const readme = readFileSync(file, 'utf8');
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START} … ${END}.`);
  writeFileSync(file, `${before}${START}\n\n${text}\n\n${END}${after}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { model: { type: 'string', multiple: true }, readme: { type: 'boolean' } },
  });
  const models = MODELS.filter((model) => (values.model ?? ['lite', 'full']).includes(model));
  const { openVideoDetector } = await import('./detect-video.ts');
  const detector = await openVideoDetector();
  const results: ClipResult[] = [];
  try {
    for (const plan of CLIPS) {
      const wanted = positionals.length === 0 || positionals.includes(plan.exercise.id);
      if (!wanted || !existsSync(clipFile(plan.name))) continue;
      for (const model of models) {
        const result = await measureClip(plan, model, detector);
        results.push(result);
        const fault = result.breaks === null ? '' : result.found ? `found ${result.breaks}` : `MISSED ${result.breaks}`;
        console.log(
          `${result.clip} ${model}: ${result.full} + ${result.partial} of ${result.trueReps}, ${fault} ${result.falseFaults.map((rule) => `FALSE ${rule}`).join(' ')}`,
        );
      }
    }
  } finally {
    await detector.close();
  }
  const text = table(merged(results));
  console.log(`\n${text}`);
  if (values.readme) writeReadme(text);
}

const RESULTS = resolve(import.meta.dirname, '../docs/accuracy.json');

/** Keeps what earlier runs measured of other exercises, in the order of the clips; a clip that is gone goes. */
function merged(results: readonly ClipResult[]): ClipResult[] {
  const old = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as ClipResult[]) : [];
  const keyOf = ({ clip, model }: ClipResult): string => `${clip} ${model}`;
  const byKey = new Map([...old, ...results].map((result) => [keyOf(result), result]));
  const all = CLIPS.flatMap(({ name }) => MODELS.flatMap((model) => byKey.get(`${name} ${model}`) ?? []));
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 1)}\n`);
  return all;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) await main();
