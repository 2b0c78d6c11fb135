import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Demo } from '../../src/core/demo.ts';
import { movementOf, repTimes, trueAngles, type RepTimes, type TrueAngles } from '../../src/figure/skeleton.ts';
import type { ClipPlan } from './clip-list.ts';

/** What a rendered clip shows, known exactly; it lies beside the video. */

const FOLDER = resolve(import.meta.dirname, '../../tests/fixtures/clips');

/** Frames a second of the video, and of the angles beside it. */
export const CLIP_FPS = 15;
const TRUTH_FPS = 5;

export const CLIP_REPS = 3;
/** Still before the first repetition and after the last. */
export const CLIP_STILL = { leadInMs: 1800, tailMs: 1200 } as const;

export const clipFile = (name: string): string => resolve(FOLDER, `${name}.webm`);
export const truthFile = (name: string): string => resolve(FOLDER, `${name}.truth.json`);

export interface ClipTruth {
  name: string;
  exercise: string;
  /** Rule that is broken; null where all is right. */
  breaks: string | null;
  /** Of the movement that was rendered: tells whether the video is what would be rendered now. */
  demo: string;
  fps: number;
  seen: string;
  /** On the video's clock. */
  reps: RepTimes[];
  anglesDeg: { timeMs: number; left: TrueLegAngles; right: TrueLegAngles }[];
}

type TrueLegAngles = Pick<TrueAngles['left'], 'hipFlexion' | 'hipAbduction' | 'kneeFlexion' | 'ankleDorsiflexion'>;

/** Never −0, which JSON does not know. */
const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;

const roundedSide = ({ hipFlexion, hipAbduction, kneeFlexion, ankleDorsiflexion }: TrueAngles['left']): TrueLegAngles => ({
  hipFlexion: rounded(hipFlexion),
  hipAbduction: rounded(hipAbduction),
  kneeFlexion: rounded(kneeFlexion),
  ankleDorsiflexion: rounded(ankleDorsiflexion),
});

/** Short fingerprint of plain data: the same when, and only when, the data says the same. */
export const fingerprint = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);

/** What a clip shows of a demo: bands and furniture are drawn in the studio only. */
function asRendered(demo: Demo): unknown {
  const { band, furniture, ...inRoom } = demo.props ?? {};
  if (!band && !furniture) return demo;
  const props = Object.keys(inRoom).length > 0 ? inRoom : undefined;
  // In the order in which it was: a fingerprint hears of another one.
  return Object.fromEntries(
    Object.entries(demo).map(([name, value]): [string, unknown] => [name, name === 'props' ? props : value]),
  );
}

export function clipDurationMs({ demo }: Pick<ClipPlan, 'demo'>): number {
  return CLIP_STILL.leadInMs + (repTimes(demo.timing, CLIP_REPS).at(-1)?.endMs ?? 0) + CLIP_STILL.tailMs;
}

/** When each repetition starts, is at its top and ends, and the true joint angles over time. */
export function truthOf(plan: ClipPlan): ClipTruth {
  const { name, exercise, rule, demo } = plan;
  const { leadInMs } = CLIP_STILL;
  const movement = movementOf(demo);
  const samples = Math.floor((clipDurationMs(plan) * TRUTH_FPS) / 1000) + 1;
  return {
    name,
    exercise: exercise.id,
    breaks: rule,
    demo: fingerprint(asRendered(demo)),
    fps: CLIP_FPS,
    seen: demo.camera.seen,
    reps: repTimes(demo.timing, CLIP_REPS).map(({ startMs, topFromMs, topToMs, endMs }) => ({
      startMs: startMs + leadInMs,
      topFromMs: topFromMs + leadInMs,
      topToMs: topToMs + leadInMs,
      endMs: endMs + leadInMs,
    })),
    anglesDeg: Array.from({ length: samples }, (_, index) => {
      const timeMs = (index * 1000) / TRUTH_FPS;
      const { left, right } = trueAngles(movement.at(timeMs - leadInMs, CLIP_REPS).pose);
      return { timeMs, left: roundedSide(left), right: roundedSide(right) };
    }),
  };
}

/** @throws Error when the clip has not been rendered. */
export const readTruth = (name: string): ClipTruth => JSON.parse(readFileSync(truthFile(name), 'utf8')) as ClipTruth;
