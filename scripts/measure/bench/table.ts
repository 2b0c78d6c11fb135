import type { Way } from '../../../src/tools/bench-page.ts';
import type { Cost } from '../core-cost/cost.ts';
import type { FileRow } from './file.ts';
import type { LiveRow } from './live.ts';
import type { Minute } from './soak.ts';

/** All that one run has measured. */
export interface Results {
  machine: { processor: string; processors: number; browser: string };
  live: readonly LiveRow[];
  file: readonly FileRow[];
  minutes: readonly Minute[];
  core: ({ exercise: string } & Cost)[];
  recogniser: { windowMs: number; answerMs: number; startMs: number; filesGzipKiB: number };
  shell: { files: number; gzipKiB: number; brotliKiB: number };
}

const WAYS: Readonly<Record<Way, string>> = {
  bare: 'the detector alone',
  hipwise: 'Hipwise, in its worker',
  plain: 'each picture once, on the page',
  repaint: 'at each repaint, drawn (ExerSights, Rehabify)',
  poll: 'ten times a second (KineticAI)',
};

const digits = (value: number, count = 0): string => (Number.isFinite(value) ? value.toFixed(count) : '–');
const percent = (share: number): string => (Number.isFinite(share) ? `${digits(100 * share)} %` : '–');

type Column<T> = readonly [name: string, value: (row: T) => string];

function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([name]) => name)),
    line(columns.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map(([, value]) => value(row)))),
  ].join('\n');
}

function liveTable(rows: readonly LiveRow[]): string {
  const alone = (model: string): number =>
    rows.find((row) => row.way === 'bare' && row.model === model)?.picturesPerSecond ?? NaN;
  return table(rows, [
    ['how', ({ way }) => WAYS[way]],
    ['model', ({ model }) => model],
    ['pictures/s', ({ picturesPerSecond }) => digits(picturesPerSecond, 1)],
    ['of the detector alone', ({ picturesPerSecond, model }) => percent(picturesPerSecond / alone(model))],
    ['in the detector (ms)', ({ inferenceMs }) => digits(inferenceMs)],
    ['captured → told (ms)', ({ ageMs, lateAgeMs }) => `${digits(ageMs)}, ${digits(lateAgeMs)}`],
    ['not looked at', ({ dropped }) => percent(dropped)],
    [
      'tasks > 50 ms',
      ({ way, longTasks, longestTaskMs }) => (way === 'bare' ? '–' : `${longTasks} (${digits(longestTaskMs)} ms)`),
    ],
    ['a press waits (ms)', ({ inputDelayMs, lateInputMs }) => `${digits(inputDelayMs)}, ${digits(lateInputMs)}`],
    ['processors', ({ processors }) => digits(processors, 2)],
    ['memory (MB)', ({ browserMb }) => digits(browserMb)],
    ['first pose (s)', ({ firstPoseMs }) => digits(firstPoseMs / 1000, 1)],
  ]);
}

function fileTable(rows: readonly FileRow[]): string {
  const one = (model: string): number => rows.find((row) => row.detectors === 1 && row.model === model)?.picturesPerSecond ?? NaN;
  return table(rows, [
    ['model', ({ model }) => model],
    ['detectors', ({ detectors }) => String(detectors)],
    ['pictures/s', ({ picturesPerSecond }) => digits(picturesPerSecond, 1)],
    ['against one', ({ model, picturesPerSecond }) => digits(picturesPerSecond / one(model), 2)],
    ['processors', ({ processors }) => digits(processors, 2)],
    ['memory (MB)', ({ browserMb }) => digits(browserMb)],
  ]);
}

/** The first minute, powers of ten, and the last one. */
const isTold = (minute: number, last: number): boolean => [1, 2, 5, 10, 20, 30, last].includes(minute);

function minutesTable(minutes: readonly Minute[]): string {
  return table(
    minutes.filter(({ minute }) => isTold(minute, minutes.length)),
    [
      ['minute', ({ minute }) => String(minute)],
      ['pictures/s', ({ picturesPerSecond }) => digits(picturesPerSecond, 1)],
      ['tasks > 50 ms', ({ longTasks, longestTaskMs }) => `${longTasks} (${digits(longestTaskMs)} ms)`],
      ['heap of the page (MB)', (row) => digits(row.heapMb, 1)],
      ['all of the browser (MB)', ({ browserMb }) => digits(browserMb)],
      ['on the disk (kB)', ({ storedKb }) => String(storedKb)],
      ['lines of the log', ({ lines }) => String(lines)],
      ['pictures left open', ({ openPictures, lostPictures }) => `${openPictures}, ${lostPictures}`],
      ['sets', ({ sets }) => String(sets)],
    ],
  );
}

function coreTable(core: Results['core']): string {
  const sorted = core.toSorted((a, b) => a.coachUs - b.coachUs);
  const told = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].flatMap((row) => row ?? []);
  return table(told, [
    [`of ${core.length} exercises`, ({ exercise }) => exercise],
    ['a frame (µs)', ({ coachUs }) => digits(coachUs, 1)],
    ['in a live set (µs)', ({ setUs }) => digits(setUs, 1)],
    ['thrown away (bytes)', ({ garbageB }) => digits(garbageB)],
    ['kept after 10,000, 50,000 and 100,000 frames (kB)', ({ heldKb }) => heldKb.map((kb) => digits(kb)).join(', ')],
  ]);
}

/** Everything, as Markdown. */
export function resultsPage({ machine, live, file, minutes, core, recogniser, shell }: Results): string {
  return `${machine.processor}, ${machine.processors} processors, no graphics chip, Chromium ${machine.browser}, camera 1280×720.

${liveTable(live)}

${fileTable(file)}

${minutesTable(minutes)}

${coreTable(core)}

To know which exercise is done takes ${digits(recogniser.windowMs, 1)} ms twice a second (${digits(recogniser.answerMs, 1)} ms
from the page and back), ${digits(recogniser.startMs / 1000, 1)} s to start, and ${digits(recogniser.filesGzipKiB)} KiB to load. What a first visit waits for: ${shell.files} files, ${digits(shell.gzipKiB, 1)} KiB
with gzip, ${digits(shell.brotliKiB, 1)} with brotli.`;
}
