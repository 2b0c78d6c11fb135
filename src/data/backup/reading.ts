import * as v from 'valibot';
import { withOffset, type FiledEvent, type LoggedEvent } from '../../log/events.ts';
import { FILE_LIMITS, PART_LIMITS, type FileLimits } from '../../programme/limits.ts';
import { checkOptions, FORMAT, isInPlace, VERSION } from './backup.ts';
import { open, type Opening } from '../encryption/sealed-file.ts';
import { textOf, UnpackError } from './gzip.ts';
import { JsonSplitter, ValueTooLarge } from './json-splitter.ts';
import type { Refusal } from './refusal.ts';
import { envelope, loggedEvent, type StoredProgrammeData } from './schema.ts';

/** Reads what `writeBackup` wrote, or says why not. Trusts nothing, and reads no further than it has to. */

/** What stands around the events. */
export interface ReadHead {
  exportedMs: number;
  programme: StoredProgrammeData | null;
  /** Whether each event says its own offset, as since version 3 of the log; those that did not have one of this device's zone. */
  isPlaced: boolean;
  /** Its place among the files of the device that wrote it; null where it was not encrypted. */
  sequence: number | null;
  /** Lines that the device which wrote it could not take for events; they stay in the file. */
  leftOut: number;
}

/** What was read, and is safe to take in. */
export interface ReadBackup extends ReadHead {
  events: readonly LoggedEvent[];
}

export type BackupReading = { backup: ReadBackup; refusal: null } | { backup: null; refusal: Refusal };

/** What follows cannot change the answer. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`Refused: ${refusal.kind}.`);
  }
}

/** Short enough for a sentence. */
const shown = (value: unknown): string => {
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

/** Files of other programs are no JSON object, but JSON: so much of one is read to tell. */
const FOREIGN_LETTERS = 1000;

class Reading {
  readonly #fields = new Map<string, unknown>();
  readonly #byId = new Map<string, FiledEvent>();
  /** Events with a place so late that it depends on how many there are. */
  readonly #late: { entry: number; type: string; order: number }[] = [];
  readonly #splitter = new JsonSplitter(PART_LIMITS, {
    onField: (name, value) => this.#takeField(name, value),
    onEntry: (list, entry, value) => (list === 'events' ? this.#takeEvent(entry, value) : this.#countLeftOut()),
  });
  #events = 0;
  #leftOut: number | null = null;
  /** Of an event, while it is not known yet whether the file is one of ours. */
  #refusal: Refusal | null = null;
  /** Its beginning, as long as it is nothing but space, or where it is no object. */
  #foreign: string | null = '';

  /** @throws Refused */
  push(text: string): void {
    if (this.#foreign !== null) {
      this.#foreign = `${this.#foreign}${text}`.trimStart();
      if (this.#foreign === '') return;
      if (!this.#foreign.startsWith('{')) {
        if (this.#foreign.length > FOREIGN_LETTERS) throw new Refused({ kind: 'no-json' });
        return;
      }
      const first = this.#foreign;
      this.#foreign = null;
      this.#split(() => this.#splitter.push(first));
    } else this.#split(() => this.#splitter.push(text));
  }

  /** @throws Refused */
  end(offsetAt?: (timeMs: number) => number): ReadBackup {
    if (this.#foreign !== null) throw new Refused({ kind: isJson(this.#foreign) ? 'not-ours' : 'no-json' });
    this.#split(() => this.#splitter.end());
    const head = this.#head();
    if (this.#refusal) throw new Refused(this.#refusal);
    const count = this.#events + (this.#leftOut ?? 0);
    const late = this.#late.find(({ order }) => !isInPlace(order, count));
    if (late) throw new Refused({ kind: 'out-of-place', entry: late.entry, type: shown(late.type) });
    const filed = [...this.#byId.values()];
    return {
      exportedMs: head.exportedMs,
      events: filed.map((event) => withOffset(event, offsetAt)),
      programme: head.programme ?? null,
      isPlaced: filed.every(({ offsetMin }) => offsetMin !== undefined),
      leftOut: this.#leftOut ?? 0,
      sequence: null,
    };
  }

  #split(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (error instanceof ValueTooLarge) throw new Refused({ kind: 'overgrown', entry: error.entry, field: shown(error.field) });
      throw error instanceof SyntaxError ? new Refused({ kind: 'no-json' }) : error;
    }
  }

  /** Of the fields that tell whose file it is, nothing is waited for. */
  #takeField(name: string, value: unknown): void {
    this.#fields.set(name, value);
    if (name === 'format' && value !== FORMAT) throw new Refused({ kind: 'not-ours' });
    if (this.#isOurs() && this.#isNewer()) throw new Refused({ kind: 'newer' });
    if (this.#isOurs() && this.#refusal) throw new Refused(this.#refusal);
  }

  #countLeftOut(): void {
    this.#leftOut = (this.#leftOut ?? 0) + 1;
  }

  #takeEvent(entry: number, data: unknown): void {
    this.#events += 1;
    if (this.#refusal) return;
    this.#refusal = this.#refusalOf(entry, data);
    if (this.#refusal && this.#isOurs()) throw new Refused(this.#refusal);
  }

  #refusalOf(entry: number, data: unknown): Refusal | null {
    const type = typeOf(data);
    const { success, output, issues } = v.safeParse(loggedEvent, data, checkOptions);
    const [issue] = issues ?? [];
    if (!success) return issue && isUnknown(issue) ? { kind: 'newer' } : issue ? wrong(issue, entry, type) : { kind: 'no-json' };
    if (!isInPlace(output.order, 0)) this.#late.push({ entry, type, order: output.order });
    const same = this.#byId.get(output.id);
    // Both have their fields in the order of the schema.
    if (same && JSON.stringify(same) !== JSON.stringify(output)) return { kind: 'contradiction', entry, type: shown(type) };
    this.#byId.set(output.id, output);
    return null;
  }

  #isOurs(): boolean {
    return this.#fields.get('format') === FORMAT && this.#fields.has('version');
  }

  #isNewer(): boolean {
    const version = this.#fields.get('version');
    return typeof version === 'number' && Number.isInteger(version) && version > VERSION;
  }

  #head(): v.InferOutput<typeof envelope> {
    if (!this.#isOurs()) throw new Refused({ kind: 'not-ours' });
    // What was read one by one is a list.
    const lists = { ...(this.#splitter.has('events') && { events: [] }), ...(this.#splitter.has('leftOut') && { leftOut: [] }) };
    const { success, output, issues } = v.safeParse(envelope, { ...Object.fromEntries(this.#fields), ...lists }, checkOptions);
    const [issue] = issues ?? [];
    if (success) return output;
    throw new Refused(issue ? (isUnknown(issue) ? { kind: 'newer' } : wrong(issue, null, '')) : { kind: 'not-ours' });
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const reading = async (act: (reading: Reading) => Promise<ReadBackup>): Promise<BackupReading> => {
  try {
    return { backup: await act(new Reading()), refusal: null };
  } catch (error) {
    if (error instanceof Refused) return { backup: null, refusal: error.refusal };
    throw error;
  }
};

/** Reads the text of a backup that is not packed. `offsetAt` is for tests. */
export const backupFrom = (text: string, offsetAt?: (timeMs: number) => number): Promise<BackupReading> =>
  reading(async (read) => {
    read.push(text);
    return read.end(offsetAt);
  });

const megabytes = (bytes: number): number => bytes / 1e6;

/** Reads a file, encrypted or not. Never rejects. `onText` is called as it goes on, with the letters of each part. */
export function readBackup(
  file: Blob,
  { packed, unpacked }: FileLimits = FILE_LIMITS.backup,
  opening: Opening = { keys: [], context: null },
  onText: (letters: number) => void = () => undefined,
): Promise<BackupReading> {
  return reading(async (read) => {
    if (file.size > packed) throw new Refused({ kind: 'too-large', megabytes: megabytes(packed) });
    const opened = await open(file, opening);
    if ('refusal' in opened) throw new Refused(opened.refusal);
    try {
      for await (const text of textOf(opened.plain, unpacked)) {
        read.push(text);
        onText(text.length);
      }
    } catch (error) {
      if (!(error instanceof UnpackError)) throw error;
      throw new Refused(
        error.why === 'broken' ? { kind: 'broken' } : { kind: 'unpacks-too-large', megabytes: megabytes(unpacked) },
      );
    }
    return { ...read.end(), sequence: opened.sequence };
  });
}
