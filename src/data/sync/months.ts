import { inOrder, type LoggedEvent } from '../../log/events.ts';
import { isPlausible } from '../../log/plausible.ts';
import type { WorkoutLog } from '../../log/workout-log.ts';

/** A log, month by month: of ten years of training no more is held at a time than of some of them. */

type Lines = Pick<WorkoutLog, 'batches'>;

/** Lines that are held at a time, unless a single month has more: about a year of training. [our own choice] */
const LINES_AT_A_TIME = 50_000;

/** "2026-03", of Greenwich: the same on every device. */
const monthOf = ({ timeMs }: LoggedEvent): string => new Date(timeMs).toISOString().slice(0, 7);

/** How many lines each month has. What cannot be is not counted. Rejects where the log cannot be read. */
export async function countByMonth(log: Lines): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const lines of log.batches())
    for (const line of lines) {
      if (!isPlausible(line)) continue;
      const month = monthOf(line);
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  return counts;
}

/** Months that are read in one go, as they were counted. */
function inGoes(counts: ReadonlyMap<string, number>, most: number): string[][] {
  const goes: string[][] = [];
  let lines = Infinity;
  for (const [month, count] of counts) {
    if (lines + count > most) {
      goes.push([]);
      lines = 0;
    }
    goes.at(-1)?.push(month);
    lines += count;
  }
  return goes;
}

/** The lines of these months, each in the log's order. What cannot be is left out. Rejects where the log cannot be read. */
export async function* readMonths(
  log: Lines,
  counts: ReadonlyMap<string, number>,
  most = LINES_AT_A_TIME,
): AsyncGenerator<[month: string, lines: LoggedEvent[]]> {
  for (const months of inGoes(counts, most)) {
    const read = new Map<string, LoggedEvent[]>(months.map((month) => [month, []]));
    for await (const lines of log.batches()) for (const line of lines) if (isPlausible(line)) read.get(monthOf(line))?.push(line);
    for (const [month, lines] of read) yield [month, lines.sort(inOrder)];
  }
}
