import * as v from 'valibot';
import type { OwnSession, Plan } from '../../programme/index.ts';
import type { LoggedEvent } from '../../log/events.ts';
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

export interface BackupContent {
  /** Version of the app that writes it. */
  app: string;
  exportedMs: number;
  events: readonly LoggedEvent[];
  /** Left out where it is not part of it. */
  programme?: { plan: Plan | null; own: readonly OwnSession[] };
}

export interface WrittenBackup {
  file: Blob;
  /** Events of this device that no device would read: it says so instead of writing a file that is refused. */
  leftOut: number;
}

/** What was read, and is safe to take in. */
export interface ReadBackup {
  exportedMs: number;
  events: readonly LoggedEvent[];
  programme: StoredProgrammeData | null;
}

const options = { abortEarly: true, abortPipeEarly: true } as const;

/** A year of training takes a second or two to check: the page stays at hand meanwhile. */
const EVENTS_AT_A_TIME = 500;
const breathe = (at: number): Promise<void> | undefined =>
  at % EVENTS_AT_A_TIME === EVENTS_AT_A_TIME - 1 ? new Promise((resolve) => setTimeout(resolve)) : undefined;

/** Those that another device will read. */
async function readableEvents(events: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
  const readable: LoggedEvent[] = [];
  for (const [at, event] of events.entries()) {
    if (v.safeParse(loggedEvent, event, options).success) readable.push(event);
    await breathe(at);
  }
  return readable;
}

function* textOf({ app, exportedMs, programme }: BackupContent, events: readonly LoggedEvent[]): Iterable<string> {
  const head = { format: FORMAT, version: VERSION, app, exportedMs, ...(programme && { programme }) };
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`;
  // A line each: a file that is damaged can be read by people, and compared.
  for (const [at, event] of events.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(event)}`;
  yield '\n]}\n';
}

export async function writeBackup(content: BackupContent): Promise<WrittenBackup> {
  const readable = await readableEvents(content.events);
  return {
    file: await pack(textOf(content, readable)),
    leftOut: content.events.length - readable.length,
  };
}

export type Reading = { backup: ReadBackup; refusal: null } | { backup: null; refusal: Refusal };

const refused = (refusal: Refusal): Reading => ({ backup: null, refusal });

/** Short enough for a sentence. */
const shown = (value: unknown): string => {
  // Not `JSON.stringify`: what is nested a million times deep would break it.
  const words = typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value);
  return words.length > 40 ? `“${words.slice(0, 40)}…”` : typeof value === 'string' ? `“${words}”` : words;
};

function wrong(issue: v.BaseIssue<unknown>, entry: number | null, type: string): Refusal {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const field = keys.join(' › ') || '…';
  return { kind: 'wrong', entry, type: shown(type), field: field.slice(0, 100), found: shown(issue.input) };
}

const typeOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string' ? data.type : '?';

/** A kind of event, or a field, that this version does not know: with the same version number only a newer app writes it. */
const isUnknown = (issue: v.BaseIssue<unknown>): boolean =>
  (issue.type === 'variant' && issue.path?.length === 1 && issue.path[0]?.key === 'type' && typeof issue.input === 'string') ||
  (issue.type === 'strict_object' && issue.expected === 'never');

async function eventsFrom(data: readonly unknown[]): Promise<{ events: LoggedEvent[]; refusal: Refusal | null }> {
  const byId = new Map<string, LoggedEvent>();
  for (const [at, each] of data.entries()) {
    const type = typeOf(each);
    const { success, output, issues } = v.safeParse(loggedEvent, each, options);
    const [issue] = issues ?? [];
    if (!success && issue) return { events: [], refusal: isUnknown(issue) ? { kind: 'newer' } : wrong(issue, at + 1, type) };
    if (!success) continue;
    if (output.order > SPARE_PLACES + data.length)
      return { events: [], refusal: { kind: 'out-of-place', entry: at + 1, type: shown(type) } };
    const same = byId.get(output.id);
    // Both have their fields in the order of the schema.
    if (same && JSON.stringify(same) !== JSON.stringify(output))
      return { events: [], refusal: { kind: 'contradiction', entry: at + 1, type: shown(type) } };
    byId.set(output.id, output);
    await breathe(at);
  }
  return { events: [...byId.values()], refusal: null };
}

const isOurs = (data: unknown): data is { version: unknown } =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT && 'version' in data;

/** Reads what `writeBackup` wrote, or says why not. Trusts nothing. */
export async function backupFrom(text: string): Promise<Reading> {
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
  const { events, refusal } = await eventsFrom(output.events);
  if (refusal) return refused(refusal);
  return { backup: { exportedMs: output.exportedMs, events, programme: output.programme ?? null }, refusal: null };
}

/** Reads a file. Never rejects. `longest` counts bytes once it is unpacked. */
export async function readBackup(file: Blob, longest: number = LONGEST): Promise<Reading> {
  if (file.size > LARGEST_MB * 1e6) return refused({ kind: 'too-large' });
  try {
    return await backupFrom(await unpack(file, longest));
  } catch (error) {
    return refused({ kind: error instanceof UnpackError && error.why === 'too-long' ? 'too-large' : 'broken' });
  }
}
