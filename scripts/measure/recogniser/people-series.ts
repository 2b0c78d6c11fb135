import { basename, join } from 'node:path';
import { readSeries } from '../count-file.ts';
import { isMotionCapture, readHandCounts, type HandCount } from '../people/hand-count.ts';
import type { LabelledSeries, Source, Truth } from './labelled.ts';

/** A window shows a repetition whose height is this old, milliseconds: the height and some of the way around it. */
const HEIGHT_AGE_MS = [200, 2500] as const;
/** Motion capture of sets goes on from here to there before the end. */
const SET_FROM_MS = 3500;
const SET_TAIL_MS = 1500;
/** Around a height that was noted by eye, the phase is "height". */
const AT_HEIGHT_MS = 150;

/** What a series shows: what was really done in it; a near miss, and whatever nothing is to be counted in, is none. */
function shownBy(counts: readonly HandCount[]): HandCount | null {
  return counts.find(({ group }) => group === 'real' || isMotionCapture({ group })) ?? null;
}

function sideOf({ side, peakTimesS = [] }: HandCount, timeS: number): Truth['side'] | undefined {
  if (side === undefined || side === 'left' || side === 'right') return side as Truth['side'];
  let last: Truth['side'] | undefined;
  peakTimesS.forEach((peakS, index) => {
    if (peakS <= timeS) last = side[index] as Truth['side'];
  });
  return last;
}

function truthOf(count: HandCount | null, endMs: number): (timeMs: number) => Truth | undefined {
  if (!count) return () => ({ movement: null });
  const { exercise, peakTimesS } = count;
  if (!peakTimesS)
    return (timeMs) => (timeMs >= SET_FROM_MS && timeMs <= endMs - SET_TAIL_MS ? { movement: exercise } : undefined);
  return (timeMs) => {
    const ages = peakTimesS.map((peakS) => timeMs - 1000 * peakS);
    const atHeight = ages.some((ageMs) => Math.abs(ageMs) <= AT_HEIGHT_MS);
    if (!ages.some((ageMs) => ageMs >= HEIGHT_AGE_MS[0] && ageMs <= HEIGHT_AGE_MS[1])) return undefined;
    const side = sideOf(count, timeMs / 1000);
    return { movement: exercise, ...(atHeight && { phase: 'height' }), ...(side && { side }) };
  };
}

/** Landmark series of people, and of motion capture, with what somebody noted of them by hand. */
export function sourcesOf(folder: string): Source[] {
  const counts = readHandCounts(folder);
  const files = [...new Set(counts.map(({ file }) => file))];
  const series = files.map((file): LabelledSeries & { captured: boolean } => {
    const own = counts.filter((count) => count.file === file);
    const count = shownBy(own);
    const frames = readSeries(join(folder, file)).frames;
    const firstS = count?.peakTimesS?.[0];
    return {
      name: file.replace(/\.json(\.gz)?$/, ''),
      captured: own.some(isMotionCapture),
      shows: count?.exercise ?? null,
      frames: () => frames,
      truthAt: truthOf(count, frames.at(-1)?.timeMs ?? 0),
      ...(firstS !== undefined && { firstHeightMs: (frames[0]?.timeMs ?? 0) + 1000 * firstS }),
    };
  });
  const name = basename(folder);
  const people = series.filter(({ captured }) => !captured);
  const captured = series.filter((each) => each.captured);
  return [
    { name, origin: `Series of filmed people in the folder \`${name}\`; none was trained on.`, series: people },
    {
      name: `${name}, motion capture`,
      origin: `Series made of motion capture in the folder \`${name}\`; none was trained on.`,
      series: captured,
    },
  ].filter((source) => source.series.length > 0);
}
