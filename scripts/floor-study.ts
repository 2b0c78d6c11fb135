import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { median } from '../src/core/seeing/geometry.ts';
import { SIDES, type Side } from '../src/core/pose.ts';
import { exerciseById } from '../src/exercises/index.ts';
import { landmarkSeries } from '../src/figure/pinhole.ts';
import type { ModelName, Rotation } from '../src/capture/pose/protocol.ts';
import { CLIPS } from './clips/clip-list.ts';
import { CLIP_FPS, CLIP_REPS, CLIP_STILL, clipFile } from './clips/clip-truth.ts';
import type { VideoDetector } from './measure/detect-video.ts';
import { countFloorSet, measureSight, type Counted, type Sight } from './floor-measure.ts';
import { floorTables } from './floor-tables.ts';

/**
 * How lying and kneeling people are best seen: models, the picture turned so that a lying person is upright, and whether it matters
 * that somebody stands first. `npm run study:floor` measures and writes the tables of `docs/floor-poses.md`; what was measured before
 * is kept in `docs/floor-poses.json`.
 *
 *     npm run study:floor -- bridge-right --model lite --rotate 90     some of it
 *     npm run study:floor -- --standing-first                          each clip after one of somebody who stands
 *     npm run study:floor -- --people LIST.json                        footage of people: [{ name, file, exercise, reps }]
 */

const STUDIED = [
  'bridge-right',
  'bridge-single-right',
  'side-lift-lying-right',
  'clamshell-right',
  'donkey-bent-right',
  'quad-hip-ext-right',
  'couch-1-right',
  'couch-3-right',
] as const;
const STANDING = 'squat-right-front';
const MODELS = ['lite', 'full', 'heavy'] as const;
const ROTATIONS = { '0': 0, '90': 90, '270': 270 } as const satisfies Record<string, Rotation>;

const RESULTS = resolve(import.meta.dirname, '../docs/floor-poses.json');
const PAGE = resolve(import.meta.dirname, '../docs/floor-poses.md');
const START = '<!-- floor:start -->';
const END = '<!-- floor:end -->';

export type FloorKind = 'figure' | 'standing-first' | 'people';

export interface FloorResult extends Sight, Counted {
  kind: FloorKind;
  clip: string;
  model: ModelName;
  rotateDeg: Rotation;
  trueReps: number;
  /** What a faultless detector comes to. */
  trueHeldMs: number;
  /** Median time of the detector for a picture, milliseconds. */
  inferenceMs: number;
}

interface Job {
  kind: FloorKind;
  clip: string;
  model: ModelName;
  rotateDeg: Rotation;
}

interface PeopleClip {
  /** What the page calls it. */
  name: string;
  /** Beside the list, or absolute. */
  file: string;
  exercise: string;
  /** Counted by eye. */
  reps: number;
}

async function measureFigure(job: Job, detector: VideoDetector): Promise<FloorResult> {
  const plan = CLIPS.find(({ name }) => name === job.clip);
  if (!plan) throw new Error(`There is no clip ${job.clip}.`);
  const { exercise, demo } = plan;
  const { model, rotateDeg } = job;
  const after = job.kind === 'standing-first' ? { after: clipFile(STANDING) } : {};
  const { detections } = await detector.detect(clipFile(job.clip), { model, rotateDeg, ...after });
  const frames = detections.map(({ pose }) => pose);
  const truth = [...landmarkSeries(demo, { reps: CLIP_REPS, fps: CLIP_FPS, ...CLIP_STILL })];
  return {
    ...job,
    ...measureSight(frames, sidesSeen(demo.camera.seen), truth),
    ...countFloorSet(exercise, frames, true),
    trueReps: exercise.rep ? CLIP_REPS : 0,
    trueHeldMs: countFloorSet(exercise, truth, true).heldMs,
    inferenceMs: median(detections.map(({ inferenceMs }) => inferenceMs)) ?? NaN,
  };
}

const sidesSeen = (seen: string): readonly Side[] =>
  seen === 'left side' ? ['left'] : seen === 'right side' ? ['right'] : SIDES;

async function measurePerson(job: Job, { file, exercise: id, reps }: PeopleClip, detector: VideoDetector): Promise<FloorResult> {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`There is no exercise "${id}".`);
  const { detections } = await detector.detect(file, { model: job.model, rotateDeg: job.rotateDeg });
  const frames = detections.map(({ pose }) => pose);
  const counted = countFloorSet(exercise, frames, false);
  return {
    ...job,
    ...measureSight(frames, SIDES),
    ...counted,
    trueReps: reps,
    trueHeldMs: 0,
    inferenceMs: median(detections.map(({ inferenceMs }) => inferenceMs)) ?? NaN,
  };
}

const rounded = (result: FloorResult): FloorResult =>
  JSON.parse(
    JSON.stringify(result, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)),
  ) as FloorResult;

const keyOf = ({ kind, clip, model, rotateDeg }: Job): string => [kind, clip, model, rotateDeg].join(' ');

/** With what was measured before, in a fixed order. */
function keep(results: readonly FloorResult[]): FloorResult[] {
  const old = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as FloorResult[]) : [];
  const byKey = new Map([...old, ...results.map(rounded)].map((result) => [keyOf(result), result]));
  const all = [...byKey.values()].sort(
    (a, b) =>
      a.kind.localeCompare(b.kind, 'en') ||
      a.clip.localeCompare(b.clip, 'en') ||
      MODELS.indexOf(a.model) - MODELS.indexOf(b.model) ||
      a.rotateDeg - b.rotateDeg,
  );
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 1)}\n`);
  return all;
}

async function writePage(text: string): Promise<void> {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/floor-poses.md has no ${START} … ${END}.`);
  const whole = `${before}${START}\n\n${text}\n\n${END}${after}`;
  writeFileSync(PAGE, await format(whole, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
}

const readPeople = (list: string): PeopleClip[] =>
  (JSON.parse(readFileSync(list, 'utf8')) as PeopleClip[]).map((clip) => ({ ...clip, file: resolve(dirname(list), clip.file) }));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      model: { type: 'string', multiple: true },
      rotate: { type: 'string', multiple: true },
      people: { type: 'string' },
      'standing-first': { type: 'boolean' },
      'tables-only': { type: 'boolean' },
    },
  });
  const models = MODELS.filter((model) => (values.model ?? ['lite', 'full']).includes(model));
  const rotations = Object.entries(ROTATIONS).flatMap(([name, rotation]) =>
    (values.rotate ?? Object.keys(ROTATIONS)).includes(name) ? [rotation] : [],
  );
  const people = values.people === undefined ? null : readPeople(values.people);
  const kind: FloorKind = people ? 'people' : values['standing-first'] ? 'standing-first' : 'figure';
  const clips = (people?.map(({ name }) => name) ?? STUDIED).filter(
    (clip) => positionals.length === 0 || positionals.includes(clip),
  );
  const jobs = values['tables-only']
    ? []
    : clips.flatMap((clip) => models.flatMap((model) => rotations.map((rotateDeg): Job => ({ kind, clip, model, rotateDeg }))));
  if (jobs.length > 0) await measureAll(jobs, people);
  await writePage(floorTables(keep([])));
}

async function measureAll(jobs: readonly Job[], people: readonly PeopleClip[] | null): Promise<void> {
  const { openVideoDetector } = await import('./measure/detect-video.ts');
  const detector = await openVideoDetector();
  try {
    for (const job of jobs) {
      const person = people?.find(({ name }) => name === job.clip);
      const result = person ? await measurePerson(job, person, detector) : await measureFigure(job, detector);
      keep([result]);
      console.log(JSON.stringify(rounded(result)));
    }
  } finally {
    await detector.close();
  }
}

await main();
