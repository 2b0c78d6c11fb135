import * as v from 'valibot';
import type { OwnExercise, OwnSession, Plan } from '../../programme/index.ts';
import { withOffset, type FiledEvent, type LoggedEvent } from '../../log/events.ts';
import { pack, unpack, UnpackError } from './gzip.ts';
import { LARGEST_MB, type Refusal } from './refusal.ts';
import { envelope, loggedEvent, type StoredProgrammeData } from './schema.ts';

/** The one format of backups, of folder backups and of what devices exchange: JSON, packed. See docs/backup.md. */

const FORMAT = 'hipwise-backup';
const VERSION = 1;

/** Unpacked, bytes. A browser's text ends a little above. */
const LONGEST = 500_000_000;
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

/** What was read, and is safe to take in. */
export interface ReadBackup {
  exportedMs: number;
  events: readonly LoggedEvent[];
  programme: StoredProgrammeData | null;
  /** Whether each event says its own offset, as since version 3 of the log; those that did not have one of this device's zone. */
  isPlaced: boolean;
  /** Lines that the device which wrote it could not take for events; they stay in the file. */
  leftOut: number;
}

const options = { abortEarly: true, abortPipeEarly: true } as const;

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
const isInPlace = (order: number, count: number): boolean => order <= SPARE_PLACES + count;

/** Whether a device would read it from a file of so many. */
function isReadable(event: unknown, count: number): boolean {
  const { success, output } = v.safeParse(loggedEvent, event, options);
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

export type BackupReading = { backup: ReadBackup; refusal: null } | { backup: null; refusal: Refusal };

const refused = (refusal: Refusal): BackupReading => ({ backup: null, refusal });

/** Short enough for a sentence. */
const shown = (value: unknown): string => {
  // Not `JSON.stringify`: what is nested a million times deep would break it.
  const words = typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);
  return words.length > 40 ? `“${words.slice(0, 40)}…”` : typeof value === 'string' ? `“${words}”` : words;
};

function wrong(issue: v.BaseIssue<unknown>, entry: number | null, type: string): Refusal {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const field = keys.join(' › ') || '…';
  // Of two fields that contradict each other the path names one, and the value is that of both.
  const found = issue.path?.at(-1)?.value ?? issue.input;
  return { kind: 'wrong', entry, type: shown(type), field: field.slice(0, 100), found: shown(found) };
}

const typeOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string' ? data.type : '?';

/** A kind of event, or a field, that this version does not know: with the same version number only a newer app writes it. */
const isUnknown = (issue: v.BaseIssue<unknown>): boolean =>
  (issue.type === 'variant' && issue.path?.length === 1 && issue.path[0]?.key === 'type' && typeof issue.input === 'string') ||
  (issue.type === 'strict_object' && issue.expected === 'never');

/** `count`: lines of the file, those that stand apart included. */
async function eventsFrom(data: readonly unknown[], count: number): Promise<{ events: FiledEvent[]; refusal: Refusal | null }> {
  const byId = new Map<string, FiledEvent>();
  for (const [at, each] of data.entries()) {
    const type = typeOf(each);
    const { success, output, issues } = v.safeParse(loggedEvent, each, options);
    const [issue] = issues ?? [];
    if (!success && issue) return { events: [], refusal: isUnknown(issue) ? { kind: 'newer' } : wrong(issue, at + 1, type) };
    if (!success) continue;
    if (!isInPlace(output.order, count))
      return { events: [], refusal: { kind: 'out-of-place', entry: at + 1, type: shown(type) } };
    const same = byId.get(output.id);
    // Both have their fields in the order of the schema.
    if (same && JSON.stringify(same) !== JSON.stringify(output))
      return { events: [], refusal: { kind: 'contradiction', entry: at + 1, type: shown(type) } };
    byId.set(output.id, output);
    if (at % EVENTS_AT_A_TIME === EVENTS_AT_A_TIME - 1) await breathe();
  }
  return { events: [...byId.values()], refusal: null };
}

const isOurs = (data: unknown): data is { version: unknown } =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT && 'version' in data;

/** Reads what `writeBackup` wrote, or says why not. Trusts nothing. `offsetAt` is for tests. */
export async function backupFrom(text: string, offsetAt?: (timeMs: number) => number): Promise<BackupReading> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused({ kind: 'no-json' });
  }
  if (!isOurs(data)) return refused({ kind: 'not-ours' });
  if (typeof data.version === 'number' && Number.isInteger(data.version) && data.version > VERSION)
    return refused({ kind: 'newer' });
  const { success, output, issues } = v.safeParse(envelope, data, options);
  const [issue] = issues ?? [];
  if (!success) return refused(issue ? (isUnknown(issue) ? { kind: 'newer' } : wrong(issue, null, '')) : { kind: 'not-ours' });
  const leftOut = output.leftOut?.length ?? 0;
  const { events, refusal } = await eventsFrom(output.events, output.events.length + leftOut);
  if (refusal) return refused(refusal);
  const backup = {
    exportedMs: output.exportedMs,
    events: events.map((event) => withOffset(event, offsetAt)),
    programme: output.programme ?? null,
    isPlaced: events.every(({ offsetMin }) => offsetMin !== undefined),
    leftOut,
  };
  return { backup, refusal: null };
}

/** Reads a file. Never rejects. `longest` counts bytes once it is unpacked. */
export async function readBackup(file: Blob, longest: number = LONGEST): Promise<BackupReading> {
  if (file.size > LARGEST_MB * 1e6) return refused({ kind: 'too-large' });
  try {
    return await backupFrom(await unpack(file, longest));
  } catch (error) {
    return refused({ kind: error instanceof UnpackError && error.why === 'too-long' ? 'too-large' : 'broken' });
  }
}
