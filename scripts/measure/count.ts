import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { countSet, type SetCount } from '../../src/core/count.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { timesSlower } from '../../src/core/judging/slow-motion.ts';
import type { PoseFrame, Side } from '../../src/core/pose.ts';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { framesFromSeries, seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';
import type { ModelName, Rotation } from '../../src/capture/pose/protocol.ts';
import { nearestSlowMotion, type SlowMotion } from '../../src/capture/source.ts';
import { countReport, type CountTiming } from './count-report.ts';
import type { VideoDetector } from './detect-video.ts';

const USAGE =
  'Usage: npm run --silent count -- FILE --exercise ID [--side left|right] [--model lite|full|heavy] [--rotate 0|90|270] [--slow-motion 1|2|4|8] [--gate] [--landmarks OUT.json]';

const FACTORS = { '1': 1, '2': 2, '4': 4, '8': 8 } as const satisfies Record<string, SlowMotion>;

const ROTATIONS = { '0': 0, '90': 90, '270': 270 } as const satisfies Record<string, Rotation>;

/** A mistake of the caller; its message is the one line that is printed. */
export class UserError extends Error {
  override name = 'UserError';
}

export interface CountOptions {
  file: string;
  exercise: Exercise;
  side?: Side;
  model: ModelName;
  /** Turns the pictures clockwise for the detector. */
  rotateDeg: Rotation;
  /** How many times slower than it happened the file plays; what the file says of it is only told. */
  slowMotion?: SlowMotion;
  gate: boolean;
  /** Where to write the landmark series that was seen. */
  landmarks?: string;
}

interface SeenFile {
  frames: PoseFrame[];
  durationMs: number;
  timing: CountTiming;
  /** What is to be said of the file. */
  notes: string[];
  /** How many times slower than it happened the file says that it plays. */
  saysSlowMotion: SlowMotion;
}

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[], what: string): T | undefined => {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UserError(`${what} has to be ${allowed.join(', ')}, not "${value}".`);
  return found;
};

export function readArguments(args: readonly string[]): CountOptions {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UserError(USAGE);
  if (values.exercise === undefined) throw new UserError(`Which exercise? ${USAGE}`);
  const exercise = exerciseById(values.exercise);
  if (exercise === undefined) {
    throw new UserError(`There is no exercise "${values.exercise}"; there is ${EXERCISES.map(({ id }) => id).join(', ')}.`);
  }
  const side = oneOf(values.side, ['left', 'right'] as const, '--side');
  const model = oneOf(values.model, ['lite', 'full', 'heavy'] as const, '--model') ?? 'full';
  const rotate = oneOf(values.rotate, ['0', '90', '270'] as const, '--rotate') ?? '0';
  const factor = oneOf(values['slow-motion'], ['1', '2', '4', '8'] as const, '--slow-motion');
  return {
    file,
    exercise,
    model,
    rotateDeg: ROTATIONS[rotate],
    gate: values.gate ?? false,
    ...(side && { side }),
    ...(factor && { slowMotion: FACTORS[factor] }),
    ...(values.landmarks !== undefined && { landmarks: values.landmarks }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        exercise: { type: 'string' },
        side: { type: 'string' },
        model: { type: 'string' },
        rotate: { type: 'string' },
        'slow-motion': { type: 'string' },
        gate: { type: 'boolean' },
        landmarks: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
  }
}

/** A landmark series is JSON, plain or gzipped; everything else is taken for a video. */
const isSeries = (file: string): boolean => /\.json(\.gz)?$/i.test(file);

export function readSeries(file: string, slowMotion: SlowMotion = 1): SeenFile {
  const bytes = readFileSync(file);
  let series: unknown;
  try {
    series = JSON.parse((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'));
  } catch (error) {
    throw new UserError(`${basename(file)} is not a readable landmark series: ${messageOf(error)}`);
  }
  let frames: PoseFrame[];
  try {
    frames = framesFromSeries(series).map((frame) => ({ ...frame, timeMs: frame.timeMs / slowMotion }));
  } catch (error) {
    throw new UserError(`${basename(file)}: ${messageOf(error)}`);
  }
  const durationMs = (frames.at(-1)?.timeMs ?? 0) - (frames[0]?.timeMs ?? 0);
  const timing = { model: null, delegate: null, inputWidth: null, inferenceMs: [], pipelineMs: [] };
  return { frames, durationMs, timing, notes: [], saysSlowMotion: 1 };
}

async function seeVideo(options: CountOptions, detector: VideoDetector): Promise<SeenFile> {
  const { file, model, rotateDeg, slowMotion = 1 } = options;
  const seen = await detector.detect(file, { model, rotateDeg, slowMotion }).catch((error: unknown) => {
    throw new UserError(messageOf(error));
  });
  const { detections, durationMs, start, shortfall, saysSlowMotion } = seen;
  return {
    frames: detections.map(({ pose }) => pose),
    durationMs,
    timing: {
      model: start.profile.model,
      delegate: start.profile.delegate,
      inputWidth: start.profile.inputWidth,
      inferenceMs: detections.map(({ inferenceMs }) => inferenceMs),
      pipelineMs: detections.map(({ pipelineMs }) => pipelineMs),
    },
    notes: shortfall === null ? [] : [`${basename(file)}: ${shortfall}`],
    saysSlowMotion,
  };
}

/** Says that a file looks like slow motion, where nobody has said whether it is. */
function slowMotionNotes({ exercise, slowMotion }: CountOptions, { saysSlowMotion }: SeenFile, count: SetCount): string[] {
  if (slowMotion !== undefined) return [];
  if (saysSlowMotion > 1) {
    return [`The file says that it was filmed in slow motion: --slow-motion ${saysSlowMotion} counts it as it happened.`];
  }
  const reps = [...count.full, ...count.partial, ...count.void].sort((a, b) => a.startMs - b.startMs);
  const times = timesSlower(exercise, reps, count.traces);
  if (times === null) return [];
  return [
    `The movement is ${Math.round(times)} times slower than usual: if this is slow motion, --slow-motion ${nearestSlowMotion(times)} counts it as it happened.`,
  ];
}

/** Counts one file. `detector` is used for videos and is the caller's; without one, a browser is opened for this file alone. */
export async function countFile(options: CountOptions, detector?: VideoDetector) {
  const { file, exercise, gate, side, slowMotion = 1 } = options;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UserError(`There is no file ${file}: check its name.`);
  const seen = isSeries(file) ? readSeries(file, slowMotion) : await withDetector(detector, (using) => seeVideo(options, using));
  if (options.landmarks !== undefined) writeFileSync(options.landmarks, JSON.stringify(seriesFromFrames(seen.frames)));
  const count = countSet(exercise, seen.frames, { gate, traces: true, ...(side && { side }) });
  const notes = [...seen.notes, ...slowMotionNotes(options, seen, count)];
  return countReport(exercise, seen.durationMs, count, seen.timing, notes);
}

async function withDetector<T>(given: VideoDetector | undefined, use: (detector: VideoDetector) => Promise<T>): Promise<T> {
  if (given) return use(given);
  // Only videos need a browser, and what drives it takes a second to load.
  const { openVideoDetector } = await import('./detect-video.ts');
  const own = await openVideoDetector();
  try {
    return await use(own);
  } finally {
    await own.close();
  }
}

/** In one line. */
const say = (sentence: string): void => void process.stderr.write(`${sentence.replace(/\s*\n\s*/g, ' ')}\n`);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  try {
    const report = await countFile(readArguments(process.argv.slice(2)));
    process.stdout.write(`${JSON.stringify(report)}\n`);
    report.notes.forEach(say);
  } catch (error) {
    say(messageOf(error));
    process.exitCode = 2;
  }
}
