import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { framesFromSeries } from '../../../src/capture/pose/landmark-series.ts';
import type { ModelName } from '../../../src/capture/pose/protocol.ts';
import { countSet } from '../../../src/core/count.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { CLIPS, type ClipPlan } from '../../clips/clip-list.ts';
import { CLIP_REPS, CLIP_STILL, readTruth } from '../../clips/clip-truth.ts';
import type { LabelledSeries, Source, Truth } from './labelled.ts';

const MODEL: ModelName = 'full';

/** A window shows a repetition whose height is this old, milliseconds. */
const HEIGHT_AGE_MS = 2500;

/** Which side works in a clip, by what is counted in it without a detector. */
function sideOf({ demo, exercise }: ClipPlan): Truth['side'] {
  const { full, holds } = countSet(exercise, landmarkSeries(demo, { reps: CLIP_REPS, ...CLIP_STILL }));
  return full[0]?.side ?? holds[0]?.side ?? 'both';
}

function truthOf(plan: ClipPlan): (timeMs: number) => Truth | undefined {
  const { reps } = readTruth(plan.name);
  const side = sideOf(plan);
  return (timeMs) => {
    const current = reps.find(({ startMs, endMs }) => timeMs >= startMs && timeMs <= endMs);
    const isShown = reps.some(({ topFromMs, topToMs }) => timeMs >= topFromMs && timeMs - topToMs <= HEIGHT_AGE_MS);
    if (!isShown) return undefined;
    const phase = !current ? 'rest' : timeMs < current.topFromMs ? 'out' : timeMs <= current.topToMs ? 'height' : 'back';
    return { movement: plan.exercise.id, phase, ...(side && { side }) };
  };
}

/** Every rendered clip that `npm run accuracy -- --series FOLDER` has left in a folder: as decoder and worker saw it. */
export function clipsIn(folder: string): Source {
  const series = CLIPS.flatMap((plan): LabelledSeries[] => {
    const file = join(folder, `${plan.name}-${MODEL}.json`);
    if (!existsSync(file)) return [];
    return [
      {
        name: plan.name,
        shows: plan.exercise.id,
        frames: () => framesFromSeries(JSON.parse(readFileSync(file, 'utf8'))),
        truthAt: truthOf(plan),
        firstHeightMs: readTruth(plan.name).reps[0]?.topFromMs,
      },
    ];
  });
  return {
    name: 'rendered clips',
    origin: `Clips of the figure, right and with faults, through the real decoder and the worker with the ${MODEL} model.`,
    series,
  };
}
