import { countSet } from '../../src/core/count.ts';
import type { Finding, Rep } from '../../src/core/events.ts';
import { interiorAngleDeg, median } from '../../src/core/seeing/geometry.ts';
import type { Joint, PoseFrame, Side } from '../../src/core/pose.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import type { RepTimes } from '../../src/figure/skeleton.ts';
import type { ModelName } from '../../src/capture/pose/protocol.ts';
import type { ClipPlan } from '../clips/clip-list.ts';
import { CLIP_FPS, CLIP_REPS, CLIP_STILL, clipFile, readTruth } from '../clips/clip-truth.ts';
import type { VideoDetector } from './detect-video.ts';

/** What decoder, worker and coach made of one clip of the figure, held against what the figure did. */
export interface ClipResult {
  clip: string;
  exercise: string;
  model: ModelName;
  /** Share of the pictures in which a person was found. */
  detected: number;
  trueReps: number;
  full: number;
  partial: number;
  /** Repetitions or holds on a side that did not work. */
  wrongSide: number;
  /** Time kept in the posture, milliseconds, of exercises that are timed. */
  trueHeldMs: number | null;
  heldMs: number | null;
  /** Medians over the repetitions, milliseconds. */
  startErrorMs: number | null;
  peakErrorMs: number | null;
  /** Median differences of the working side's angles in the picture from those of the true points, degrees. */
  kneeErrorDeg: number | null;
  hipErrorDeg: number | null;
  /** Rule that is broken, and whether it was found; other rules that were called a fault. */
  breaks: string | null;
  found: boolean | null;
  falseFaults: string[];
}

/** Detects, counts and judges one clip as a live set does, start pose and all. */
export const measureClip = async (plan: ClipPlan, model: ModelName, detector: VideoDetector): Promise<ClipResult> =>
  judgeClip(plan, model, await detectClip(plan, model, detector));

export async function detectClip({ name, exercise }: ClipPlan, model: ModelName, detector: VideoDetector): Promise<PoseFrame[]> {
  const { detections, shortfall } = await detector.detect(clipFile(name), { model, posture: exercise.camera.posture });
  if (shortfall !== null) throw new Error(`${name}: ${shortfall}`);
  return detections.map(({ pose }) => pose);
}

/** Counts and judges what has been detected. */
export function judgeClip(plan: ClipPlan, model: ModelName, frames: readonly PoseFrame[]): ClipResult {
  const { exercise, rule, alsoFinds } = plan;
  const { full, partial, holds, frames: seen } = countSet(exercise, frames, { gate: true });
  const truth = trueSeries(plan);
  const faultless = countSet(exercise, truth, { gate: true });
  const trueSide = [...faultless.full, ...faultless.partial, ...faultless.holds][0]?.side ?? null;
  const { reps: times } = readTruth(plan.name);
  const reps = [...full, ...partial].sort((a, b) => a.startMs - b.startMs);
  const judged = exercise.rep ? reps : holds;
  const findings = judged.map((each) => each.findings ?? []);
  return {
    clip: plan.name,
    exercise: exercise.id,
    model,
    detected: seen.withPerson / Math.max(1, seen.total),
    trueReps: exercise.rep ? times.length : 0,
    full: full.length,
    partial: partial.length,
    wrongSide: judged.filter(({ side }) => side !== trueSide).length,
    trueHeldMs: exercise.timed ? sum(faultless.holds.map(({ heldMs }) => heldMs)) : null,
    heldMs: exercise.timed ? sum(holds.map(({ heldMs }) => heldMs)) : null,
    startErrorMs: timeError(reps, times, (rep, own) => rep.startMs - own.startMs),
    peakErrorMs: timeError(reps, times, (rep, own) => rep.peakMs - (own.topFromMs + own.topToMs) / 2),
    kneeErrorDeg: angleError(frames, truth, trueSide, ['hip', 'knee', 'ankle']),
    hipErrorDeg: angleError(frames, truth, trueSide, ['shoulder', 'hip', 'knee']),
    breaks: rule,
    found: rule === null ? null : mostlyIn(findings, ['warn', 'fault']).includes(rule),
    falseFaults: mostlyIn(findings, ['fault']).filter((other) => other !== rule && !alsoFinds.includes(other)),
  };
}

/** What a faultless detector would have seen of the clip. */
const trueSeries = ({ demo }: ClipPlan): PoseFrame[] => [
  ...landmarkSeries(demo, { reps: CLIP_REPS, fps: CLIP_FPS, ...CLIP_STILL }),
];

const sum = (values: readonly number[]): number => Math.round(values.reduce((total, value) => total + value, 0));

const rounded = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * 10) / 10);

/** Each repetition against the true one whose top is nearest. */
function timeError(
  reps: readonly Rep[],
  times: readonly RepTimes[],
  differenceMs: (rep: Rep, own: RepTimes) => number,
): number | null {
  const errors = reps.flatMap((rep) => {
    const offMs = (own: RepTimes): number => Math.abs(rep.peakMs - (own.topFromMs + own.topToMs) / 2);
    const [nearest] = times.toSorted((a, b) => offMs(a) - offMs(b));
    return nearest ? [Math.abs(differenceMs(rep, nearest))] : [];
  });
  return rounded(median(errors));
}

/** Both in the picture, so that what is measured is the detector and not the view; of the near side where both sides work. */
function angleError(
  frames: readonly PoseFrame[],
  truth: readonly PoseFrame[],
  side: Side | null,
  [from, at, to]: readonly [Joint, Joint, Joint],
): number | null {
  const angleDeg = ({ image, width, height }: PoseFrame, of: Side): number | undefined => {
    if (!image) return undefined;
    const pixels = (joint: Joint) => ({ x: image[of][joint].x * width, y: image[of][joint].y * height });
    return interiorAngleDeg(pixels(from), pixels(at), pixels(to));
  };
  const of = side ?? nearSide(truth);
  const errors = truth.flatMap((own) => {
    const frame = frames.find(({ timeMs }) => Math.abs(timeMs - own.timeMs) < 500 / CLIP_FPS);
    const [measured, exact] = [frame && angleDeg(frame, of), angleDeg(own, of)];
    return measured === undefined || exact === undefined ? [] : [Math.abs(measured - exact)];
  });
  return rounded(median(errors));
}

function nearSide(truth: readonly PoseFrame[]): Side {
  const visible = (side: Side): number => truth[0]?.image?.[side].knee.visibility ?? 0;
  return visible('left') > visible('right') ? 'left' : 'right';
}

/** Rules that spoke up in most of what was judged. */
function mostlyIn(judged: readonly (readonly Finding[])[], states: readonly Finding['state'][]): string[] {
  const tally = new Map<string, number>();
  for (const findings of judged) {
    for (const { rule, state } of findings) if (states.includes(state)) tally.set(rule, (tally.get(rule) ?? 0) + 1);
  }
  return [...tally].filter(([, times]) => times > judged.length / 2).map(([rule]) => rule);
}
