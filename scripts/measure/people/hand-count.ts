import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIDES, type Side } from '../../../src/core/pose.ts';
import type { ModelName } from '../../../src/capture/pose/protocol.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { UserError } from '../count-arguments.ts';

/**
 * What somebody has counted by hand in a landmark series: a line of `truth.json`. `real`: a person who was filmed; `uiprmd-…`: motion
 * capture of people who do it as asked, or wrongly on purpose; `must-be-zero`: nothing that the exercise should count; `near-miss`: a
 * movement that comes near it.
 */
export const GROUPS = ['real', 'uiprmd-correct', 'uiprmd-incorrect', 'must-be-zero', 'near-miss'] as const;
export type Group = (typeof GROUPS)[number];

export interface HandCount {
  file: string;
  /** Which counter is asked. */
  exercise: string;
  group: Group;
  /** Full repetitions; null where only attempts were counted. */
  full: number | null;
  /** Heights that are in the picture, where the recording begins or ends in the middle of a repetition. */
  peaks?: number;
  /** Repetitions of whatever depth, in motion capture. */
  attempts?: number;
  /** When they are at their height, seconds. */
  peakTimesS?: readonly number[];
  /** How long the posture is kept. */
  heldS?: number;
  /** In the order of `peakTimesS`, or one for all. */
  side?: Side | readonly Side[];
  /** As somebody noted it, in words. */
  view?: string;
  /** Which pose model saw it; the full one where nothing is said. */
  model?: ModelName;
  /** The same for all series of one person. */
  person?: string | number;
}

/** How the camera sees a set, as far as it was noted. */
export const NOTED_VIEWS = ['front', 'side', 'oblique', 'rear', 'changing', 'not noted'] as const;
export type NotedView = (typeof NOTED_VIEWS)[number];

export const isMotionCapture = ({ group }: Pick<HandCount, 'group'>): boolean => group.startsWith('uiprmd-');

/** Names of motion capture tell who (`s06`) and from where, as the last word. */
const wordsOf = (file: string): string[] => file.replace(/\.json(\.gz)?$/i, '').split(/[-_]/);

export function viewOf(truth: Pick<HandCount, 'view' | 'file' | 'group'>): NotedView {
  const noted = truth.view ?? (isMotionCapture(truth) ? (wordsOf(truth.file).at(-1) ?? '') : '');
  if (noted.includes(',')) return 'changing';
  if (noted.includes('oblique')) return 'oblique';
  return NOTED_VIEWS.find((view) => view === noted) ?? 'not noted';
}

/** Who it is, only to count how many there are; undefined where nobody has noted it. */
export function personOf(truth: Pick<HandCount, 'person' | 'file' | 'group'>): string | undefined {
  if (truth.person !== undefined) return String(truth.person);
  return isMotionCapture(truth) ? wordsOf(truth.file).find((word) => /^s\d+$/.test(word)) : undefined;
}

const isSides = (side: unknown): boolean =>
  Array.isArray(side) ? side.every((each) => SIDES.includes(each as Side)) : SIDES.includes(side as Side);

function mistakeIn({ file, exercise, full, side, peakTimesS }: Partial<HandCount>): string | null {
  if (typeof file !== 'string') return 'an entry without a "file"';
  if (exercise === undefined || !exerciseById(exercise)) return `no exercise "${exercise}"`;
  if (full !== null && full !== undefined && !(full >= 0)) return `"full" of ${file} is no number`;
  if (side !== undefined && !isSides(side)) return `"side" of ${file} is neither left nor right`;
  if (Array.isArray(side) && side.length !== peakTimesS?.length) return `${file} has not one "side" for each of "peakTimesS"`;
  return null;
}

/** All that was counted by hand in a folder, less what belongs to no group that is measured. */
export function readHandCounts(folder: string): HandCount[] {
  const path = join(folder, 'truth.json');
  if (!existsSync(path)) throw new UserError(`${folder} has no truth.json: docs/accuracy.md says what belongs in it.`);
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(`${path} is not readable: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(read)) throw new UserError(`${path} is no list.`);
  const counts = (read as HandCount[]).filter(({ group }) => GROUPS.includes(group));
  for (const truth of counts) {
    const mistake = mistakeIn(truth);
    if (mistake !== null) throw new UserError(`${path}: ${mistake}.`);
    if (!existsSync(join(folder, truth.file))) throw new UserError(`${path}: there is no ${truth.file}.`);
  }
  return counts;
}
