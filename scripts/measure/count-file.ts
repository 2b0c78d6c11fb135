import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { countSet, type SetCount } from '../../src/core/count.ts';
import { timesSlower } from '../../src/core/judging/slow-motion.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { framesFromSeries, seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';
import { nearestSlowMotion, type SlowMotion } from '../../src/capture/source.ts';
import { messageOf, UserError, type CountOptions } from './count-arguments.ts';
import { countReport, type CountReport, type CountTiming } from './count-report.ts';
import type { DetectVideoOptions, VideoDetector } from './detect-video.ts';

type ExerciseOptions = CountOptions & { exercise: Exercise };

interface SeenFile {
  frames: PoseFrame[];
  durationMs: number;
  timing: CountTiming;
  /** What is to be said of the file. */
  notes: string[];
  /** How many times slower than it happened the file says that it plays. */
  saysSlowMotion: SlowMotion;
}

/** @throws UserError when it is no landmark series. */
export function readSeries(file: string, { slowMotion = 1 }: Pick<CountOptions, 'slowMotion'> = {}): SeenFile {
  const bytes = readFileSync(file);
  let series: unknown;
  try {
    series = JSON.parse((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'));
  } catch (error) {
    throw new UserError(`${basename(file)} is not a readable landmark series: write or copy it again (${messageOf(error)}).`);
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

/** @throws UserError when nothing of it could be seen. */
export async function seeVideo(
  file: string,
  { exercise, model, rotateDeg, slowMotion = 1, detectors }: CountOptions,
  detector: VideoDetector,
  onProgress: NonNullable<DetectVideoOptions['onProgress']>,
): Promise<SeenFile> {
  const posture = exercise ? { posture: exercise.camera.posture } : {};
  const seen = await detector
    .detect(file, { model, rotateDeg, slowMotion, detectors, ...posture, onProgress })
    .catch((error: unknown) => {
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
function slowMotionNotes({ exercise, slowMotion }: ExerciseOptions, { saysSlowMotion }: SeenFile, count: SetCount): string[] {
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

/**
 * Counts what was seen in a file. `landmarks`: where to write it.
 *
 * @throws UserError where no exercise was given, and none is recognised.
 */
export async function countSeen(
  seen: SeenFile,
  options: CountOptions,
  landmarks?: string,
): Promise<{ report: CountReport; exercise: Exercise }> {
  if (landmarks !== undefined) writeFileSync(landmarks, JSON.stringify(seriesFromFrames(seen.frames)));
  if (options.exercise) return { report: countAs(seen, { ...options, exercise: options.exercise }), exercise: options.exercise };
  const { recogniseSeries } = await import('./recognise-series.ts');
  const exercise = await recogniseSeries(seen.frames);
  if (!exercise) throw new UserError('No exercise was recognised in it: say which one it is with --exercise ID.');
  return { report: countAs(seen, { ...options, exercise }), exercise };
}

function countAs(seen: SeenFile, options: ExerciseOptions): CountReport {
  const { exercise, gate, side } = options;
  const count = countSet(exercise, seen.frames, { gate, traces: true, ...(side && { side }) });
  const notes = [...seen.notes, ...slowMotionNotes(options, seen, count)];
  return countReport(exercise, seen.durationMs, count, seen.timing, notes);
}
