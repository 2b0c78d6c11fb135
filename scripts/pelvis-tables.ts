import { hipDrop } from '../src/exercises/hip-drop.ts';
import { hipHike } from '../src/exercises/hip-hike.ts';
import type { Change, StudyResult } from './pelvis-measure.ts';

/** The tables of the pelvis study. */

const HEADS = ['seen', 'true tilt', 'hip line', 'hips', 'wrists', 'free ankle', 'fused', 'fused / noise'] as const;
const COUNTED = ['full', 'partial', 'void', 'wrongly found', 'what the coach says'] as const;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const degrees = (value: number): string => `${Math.abs(value).toFixed(1)}°`;

/** Thousandths of a leg length. */
const thousandths = ({ change, noise }: Change): string => `${Math.round(1000 * change)} ± ${(1000 * noise).toFixed(1)}`;

function measured({ trueDeg, changes }: StudyResult): string[] {
  if (!changes) return ['–', '–', '–', '–', '–', '–'];
  const { hipLineDeg, hips, wrists, ankles, fused } = changes;
  const share = Math.abs(trueDeg) > 1 ? ` (${Math.round((100 * hipLineDeg.change) / trueDeg)} %)` : '';
  return [
    `${degrees(hipLineDeg.change)}${share}`,
    thousandths(hips),
    thousandths(wrists),
    thousandths(ankles),
    thousandths(fused),
    (Math.abs(fused.change) / fused.noise).toFixed(0),
  ];
}

const counted = ({ coached }: StudyResult): string[] => [
  String(coached.full),
  String(coached.partial),
  String(coached.void),
  coached.found.join(', ') || 'none',
  coached.hints.filter((hint) => hint !== 'Hold still for a second').join('; ') || '–',
];

function table(results: readonly StudyResult[]): string {
  return [
    row([...HEADS, ...COUNTED]),
    row([...HEADS, ...COUNTED].map((head) => (['seen', 'wrongly found', 'what the coach says'].includes(head) ? '---' : '---:'))),
    ...results.map((result) => row([result.name, degrees(result.trueDeg), ...measured(result), ...counted(result)])),
  ].join('\n');
}

/** One table for each exercise, and one of what is neither. */
export function pelvisTables(results: readonly StudyResult[]): string {
  const done = results.filter(({ trueReps }) => trueReps > 0);
  const other = results.filter(({ trueReps }) => trueReps === 0);
  return [
    ...[hipDrop, hipHike].map(({ id, name }) => `### ${name}\n\n${table(done.filter(({ exercise }) => exercise.id === id))}`),
    `### Neither\n\n${table(other.map((result) => ({ ...result, name: `${result.name}, for the ${result.exercise.name.toLowerCase()}` })))}`,
  ].join('\n\n');
}
