import * as v from 'valibot';
import type { OwnExercise, OwnSession, Plan } from '../../programme/index.ts';
import type { LoggedEvent } from '../../log/events.ts';
import { pack } from './gzip.ts';
import { loggedEvent } from './schema.ts';

/** The one format of backups, of folder backups and of what devices exchange: JSON, packed. Here it is written. See docs/backup.md. */

export const FORMAT = 'hipwise-backup';
export const VERSION = 1;

/**
 * The last place in the log is never above the number of events that were ever written, plus this: what an honest device writes is far
 * below, and behind a place of a hostile file there is still room for 9 × 10¹⁵.
 */
const SPARE_PLACES = 1e9;

/** What stands around the events. */
export interface BackupHead {
  /** Version of the app that writes it. */
  app: string;
  exportedMs: number;
  /** Left out where it is not part of it. */
  programme?: { plan: Plan | null; own: readonly OwnSession[]; exercises?: readonly OwnExercise[] };
}

export interface BackupContent extends BackupHead {
  events: readonly LoggedEvent[];
}

export interface WrittenBackup {
  file: Blob;
  /** Events of this device that no device would read. They stand apart in the file, so that nothing is lost and the file is not refused. */
  leftOut: number;
}

export const checkOptions = { abortEarly: true, abortPipeEarly: true } as const;

/** A year of training takes a second or two to check: the page stays at hand meanwhile. */
const EVENTS_AT_A_TIME = 500;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function* inBatches(events: readonly LoggedEvent[]): AsyncGenerator<readonly LoggedEvent[]> {
  for (let at = 0; at < events.length; at += EVENTS_AT_A_TIME) {
    yield events.slice(at, at + EVENTS_AT_A_TIME);
    await breathe();
  }
}

/** Whether a place in a log of so many events is one behind which others fit. */
export const isInPlace = (order: number, count: number): boolean => order <= SPARE_PLACES + count;

/** Whether a device would read it from a file of so many. */
function isReadable(event: unknown, count: number): boolean {
  const { success, output } = v.safeParse(loggedEvent, event, checkOptions);
  return success && isInPlace(output.order, count);
}

/** A line each: a file that is damaged can be read by people, and compared. What has no text, from a fault of the disk, has at least its id. */
const lineOf = (event: unknown): string => {
  try {
    return JSON.stringify(event) ?? 'null';
  } catch (error) {
    return JSON.stringify({
      unreadable: String(error),
      id: typeof event === 'object' && event && 'id' in event ? event.id : null,
    });
  }
};

const listOf = (lines: readonly string[]): string => lines.map((line) => `\n${line}`).join(',');

/** Writes so many events as they come: no more than some of them have to be held at a time. */
export async function writeEvents(
  head: BackupHead,
  batches: AsyncIterable<readonly unknown[]>,
  count: number,
): Promise<WrittenBackup> {
  const leftOut: string[] = [];
  async function* text(): AsyncGenerator<string> {
    const { app, exportedMs, programme } = head;
    const around = { format: FORMAT, version: VERSION, app, exportedMs, ...(programme && { programme }) };
    yield `${JSON.stringify(around).slice(0, -1)},"events":[`;
    let isFirst = true;
    for await (const batch of batches) {
      const lines: string[] = [];
      for (const event of batch) (isReadable(event, count) ? lines : leftOut).push(lineOf(event));
      if (lines.length === 0) continue;
      yield `${isFirst ? '' : ','}${listOf(lines)}`;
      isFirst = false;
    }
    yield `\n]${leftOut.length > 0 ? `,"leftOut":[${listOf(leftOut)}\n]` : ''}}\n`;
  }
  const file = await pack(text());
  return { file, leftOut: leftOut.length };
}

export const writeBackup = ({ events, ...head }: BackupContent): Promise<WrittenBackup> =>
  writeEvents(head, inBatches(events), events.length);
