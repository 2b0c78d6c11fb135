import { lookUp } from '../../core/look-up.ts';
import { writeBackup } from '../backup/backup.ts';
import type { BackupReading, ReadBackup } from '../backup/reading.ts';
import { EXTENSION } from '../backup/gzip.ts';
import { refusalWords, type Refusal } from '../backup/refusal.ts';
import type { WorkoutLog } from '../../log/workout-log.ts';
import type { LoggedEvent } from '../../log/events.ts';
import type { KeyFacts } from '../encryption/header.ts';
import type { StoreKey } from '../encryption/keys.ts';
import { ENCRYPTED_EXTENSION, seal, type Opening } from '../encryption/sealed-file.ts';
import { FILE_LIMITS, type FileLimits } from '../../programme/limits.ts';
import { LONGEST_MANIFEST, MANIFEST, openManifest, sealManifest, type Manifest } from './manifest.ts';
import { countByMonth, readMonths } from './months.ts';
import { digestOf, isStillRefused, type RefusedFile } from './refused-files.ts';
import { SyncError, type StoredFile, type SyncStore } from './sync-store.ts';
import { afterLook, lookThrough, NO_SUSPICION, type Finding, type Suspicion } from './trust.ts';

interface FileMemory {
  version: string;
  content: string;
  /** Of an encrypted file, the count with which it was written, and the highest that was ever seen of it. */
  sequence?: number;
  highest?: number;
}

/** What this device remembers between rounds. Lost, it costs only traffic. */
export interface SyncMemory {
  /** Name of this device's folder. */
  deviceId: string;
  /** By path, what was read or written last; its content is in the log. */
  files: Readonly<Record<string, FileMemory>>;
  /** Ids of own sessions that were here before choices were lines of the log: deleted, they do not come back from an older device. */
  seenOwn: readonly string[];
  /** By path, files of others that were left out. */
  refused?: Readonly<Record<string, RefusedFile>>;
  /** Of encrypted files that this device has written: counts up with each. */
  counter?: number;
  /** By device, which files it says it has written, and the highest counter that was ever seen of it. */
  manifests?: Readonly<Record<string, Manifest>>;
  seen?: Readonly<Record<string, number>>;
  suspicion?: Suspicion;
}

type FormerProgramme = NonNullable<ReadBackup['programme']>;

export interface SyncParts {
  log: WorkoutLog;
  store: SyncStore;
  /** Reads a file; on a page in a worker. */
  readFile: (file: Blob, limits: FileLimits, opening: Opening) => Promise<BackupReading>;
  /** Files are encrypted with the first one, and opened with any; none: they are not encrypted. */
  keys: readonly StoreKey[];
  /** Asked by the user: what was refused before is read again. */
  readsAgain: boolean;
  /** Resolves when what was chosen on this device is in the log. */
  settle: () => Promise<void>;
  /**
   * Takes over a programme of a version that had it beside the log: what was never here. `gone`: ids of sessions that were here once and
   * were deleted.
   */
  takeFormer: (programme: FormerProgramme, gone: ReadonlySet<string>) => Promise<void>;
  /** Version of the app. */
  app: string;
  nowMs: () => number;
  /** Called after each file, so that a round that is cut off is not done again. */
  remember: (memory: SyncMemory) => Promise<void>;
}

export interface SyncReport {
  /** Events that other devices had and this one did not. */
  got: number;
  /** Events that were sent for the first time. */
  sent: number;
  /** Files of other devices that were left out, and why, in a sentence. */
  skipped: readonly { path: string; sentence: string }[];
  /** Of which passphrases files were left out that are encrypted. */
  locked: readonly KeyFacts[];
  /** What does not fit what the devices have written; told until the user has seen it. */
  alerts: readonly Finding[];
}

const TOO_LARGE = {
  backup: null,
  refusal: { kind: 'too-large', megabytes: FILE_LIMITS.month.packed / 1e6 },
} as const satisfies BackupReading;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Name of the file in which versions before had the six weeks and own sessions. */
const PROGRAMME = 'programme';

/**
 * One round: reads what others have written since the last one, takes it into the log, and writes the months in which this device knows
 * more than its own files say. Each device writes in its own folder only, all that it knows: any one of them is a whole copy, and a file
 * that is lost or broken is made good by the next round.
 *
 * @throws SyncError
 */
export async function syncOnce(before: SyncMemory, parts: SyncParts): Promise<SyncReport> {
  const { log, store } = parts;
  let memory = before;
  const remember = (change: Partial<SyncMemory>): Promise<void> => {
    memory = { ...memory, ...change };
    return parts.remember(memory);
  };
  const { keys } = parts;
  const isOwn = (path: string): boolean => path.startsWith(`${memory.deviceId}/`);
  const [key] = keys;
  const note = (path: string, version: string, content: string, sequence: number | null = null): Promise<void> => {
    const highest = Math.max(sequence ?? 0, lookUp(memory.files, path)?.highest ?? 0);
    const counted = sequence === null ? {} : { sequence, highest };
    return remember({ files: { ...memory.files, [path]: { version, content, ...counted } } });
  };
  const forget = (path: string): Promise<void> =>
    remember({ files: without(memory.files, path), refused: without(memory.refused ?? {}, path) });

  /** Where files are encrypted, one that is not is taken only where nothing is in it: anybody could have put it there. */
  const read = async (path: string, blob: Blob): Promise<BackupReading> => {
    const reading = await parts.readFile(blob, FILE_LIMITS.month, { keys, context: path });
    if (!key || reading.refusal || reading.backup.sequence !== null) return reading;
    const { events, programme } = reading.backup;
    return events.length === 0 && programme === null ? reading : { backup: null, refusal: { kind: 'not-encrypted' } };
  };

  /** Reads one file into the log; returns how many events were new, or why it was left out. */
  const take = async (file: StoredFile): Promise<number | Refusal> => {
    const { path, version } = file;
    const refused = lookUp(memory.refused ?? {}, path);
    if (isStillRefused(refused, file, parts.app) && !parts.readsAgain) return refused.refusal;
    const blob = await store.read(path, FILE_LIMITS.month.packed);
    // Where the place does not tell versions apart, what is in the file does.
    const digest = blob && version === '' ? await digestOf(blob) : '';
    if (refused && digest !== '' && refused.digest === digest && refused.app === parts.app && !parts.readsAgain)
      return refused.refusal;
    const { backup, refusal } = blob ? await read(path, blob) : TOO_LARGE;
    const others = without(memory.refused ?? {}, path);
    if (refusal) {
      await remember({ refused: { ...others, [path]: { version, digest, app: parts.app, refusal } } });
      return refusal;
    }
    if (refused) await remember({ refused: others });
    const { added, problem } = await log.merge(backup.events);
    if (problem) throw new SyncError('log', problem.message);
    if (backup.programme) await parts.takeFormer(backup.programme, new Set(memory.seenOwn));
    const isBefore = backup.sequence !== null && backup.sequence < (lookUp(memory.files, path)?.highest ?? 0);
    // A file of ours that was put back is written again.
    const content = isBefore && isOwn(path) ? '' : contentOf(backup.events.length, backup.programme, backup.isPlaced, key);
    await note(path, version, content, backup.sequence);
    return added;
  };

  const write = async (name: string, events: readonly LoggedEvent[]): Promise<void> => {
    const path = `${memory.deviceId}/${name}`;
    const { file } = await writeBackup({ app: parts.app, exportedMs: parts.nowMs(), events });
    if (!name.endsWith(ENCRYPTED_EXTENSION) || !key) {
      await note(path, await store.write(path, file), contentOf(events.length, null, true));
      return;
    }
    const sequence = await count();
    const version = await store.write(path, await seal(key, { context: path, sequence }, file));
    await note(path, version, contentOf(events.length, null, true, key), sequence);
    hasWritten = true;
  };

  /** Remembered before it is used: no count is ever used for two files. */
  const count = async (): Promise<number> => {
    const counter = (memory.counter ?? 0) + 1;
    await remember({ counter });
    return counter;
  };

  /** Which files a device has written: refused, it is as good as none. */
  const takeManifest = async ({ path, version }: StoredFile): Promise<Refusal | null> => {
    const [device = ''] = path.split('/');
    const blob = await store.read(path, LONGEST_MANIFEST);
    const opened = blob ? await openManifest(blob, { keys, context: path }) : TOO_LARGE;
    if ('refusal' in opened) return opened.refusal;
    const { manifest } = opened;
    // The memory of this device may be an older one that was brought back.
    if (isOwn(path)) await remember({ counter: Math.max(memory.counter ?? 0, manifest.counter) });
    else {
      const seen = { ...memory.seen, [device]: Math.max(manifest.counter, lookUp(memory.seen ?? {}, device) ?? 0) };
      await remember({ manifests: { ...memory.manifests, [device]: manifest }, seen });
    }
    await note(path, version, '', manifest.counter);
    return null;
  };

  const writeManifest = async (by: StoreKey): Promise<void> => {
    const path = `${memory.deviceId}/${MANIFEST}`;
    const written = Object.entries(memory.files).flatMap(([each, { sequence }]): [string, number][] =>
      isOwn(each) && each !== path && sequence !== undefined ? [[nameOf(each), sequence]] : [],
    );
    const counter = await count();
    const manifest = { counter, files: Object.fromEntries(written), seen: memory.seen ?? {} };
    await note(path, await store.write(path, await sealManifest(by, path, manifest, parts.nowMs())), '', counter);
  };

  const lookAround = async (listed: ReadonlySet<string>): Promise<void> => {
    const { deviceId, files, manifests = {}, seen = {}, suspicion = NO_SUSPICION } = memory;
    const looked = lookThrough({ deviceId, listed, files, manifests, seen });
    await remember({ suspicion: afterLook(suspicion, looked, parts.nowMs()) });
  };

  /** What this device wrote before encryption was turned on: a server that takes no deletion still lets it be written over. */
  const emptyPlainFiles = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths.filter((each) => isOwn(each) && !each.endsWith(ENCRYPTED_EXTENSION)))
      if (lookUp(memory.files, path)?.content !== contentOf(0, null)) await write(nameOf(path), []);
  };

  await parts.settle();
  const files = await store.list();
  const there = new Set(files.map(({ path }) => path));
  const gone = Object.keys(memory.refused ?? {}).filter((path) => !there.has(path));
  if (gone.length > 0) await remember({ refused: gone.reduce((left, path) => without(left, path), memory.refused ?? {}) });
  const left = new Map<string, Refusal>();
  let hasWritten = false;
  /** Events that others had, by month. */
  const got = new Map<string, number>();
  for (const file of inReadingOrder(files)) {
    const { path, version } = file;
    const isNow = path.endsWith(ENCRYPTED_EXTENSION) === (key !== undefined);
    // Of ours before encryption was turned on or off; and lists of files, which nothing is checked by where it is off.
    if (!isNow && (isOwn(path) || nameOf(path) === MANIFEST)) continue;
    if (version !== '' && lookUp(memory.files, path)?.version === version) continue;
    const taken = nameOf(path) === MANIFEST ? ((await takeManifest(file)) ?? 0) : await take(file);
    if (typeof taken === 'number') got.set(monthIn(path), (got.get(monthIn(path)) ?? 0) + taken);
    // A file of ours that is damaged is written again below.
    else if (isOwn(path)) await forget(path);
    else left.set(path, taken);
  }
  if (key) await lookAround(there);

  const last = (name: string): string | null => {
    const path = `${memory.deviceId}/${name}`;
    return there.has(path) ? (lookUp(memory.files, path)?.content ?? null) : null;
  };
  const ending = key ? `${EXTENSION}${ENCRYPTED_EXTENSION}` : EXTENSION;
  let sent = 0;
  // What cannot be is kept here, and sent to nobody.
  const counts = await countByMonth(log);
  for (const [month, count] of counts) if (last(`${month}${ending}`) === contentOf(count, null, true, key)) counts.delete(month);
  for await (const [month, events] of readMonths(log, counts)) {
    const name = `${month}${ending}`;
    const before = countOf(last(name));
    await write(name, events);
    sent += Math.max(0, events.length - (got.get(month) ?? 0) - before);
  }
  // Its content is in the months now.
  const name = `${PROGRAMME}${ending}`;
  if (![null, contentOf(0, null, true, key)].includes(last(name))) await write(name, []);
  if (key) {
    await emptyPlainFiles([...there]);
    const { sequence, highest } = memory.files[`${memory.deviceId}/${MANIFEST}`] ?? {};
    if (hasWritten || last(MANIFEST) === null || sequence !== highest) await writeManifest(key);
  }
  const skipped = [...left].map(([path, refusal]) => ({ path, sentence: refusalWords(refusal) }));
  const locked = [...left.values()].flatMap((refusal) => (refusal.kind === 'locked' ? [refusal] : []));
  return { got: sumOf(got.values()), sent, skipped, locked, alerts: key ? (memory.suspicion ?? NO_SUSPICION).alerts : [] };
}

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, each) => sum + each, 0);

/** "2026-03" of the path of a month. */
const monthIn = (path: string): string => nameOf(path).slice(0, 7);

const nameOf = (path: string): string => path.slice(path.indexOf('/') + 1);

const placeOf = ({ path }: StoredFile): number => {
  const name = nameOf(path);
  return name === MANIFEST ? 0 : name.startsWith(PROGRAMME) ? 2 : 1;
};

/** First which files there should be, then what was done, which may say that something of a former programme was deleted since. */
const inReadingOrder = (files: readonly StoredFile[]): StoredFile[] => files.toSorted((a, b) => placeOf(a) - placeOf(b));

/**
 * What a file of ours holds, to tell whether there is more to write. A log only grows, and an event never changes: the number of a month's
 * events says which they are, and `key` with what it is encrypted.
 */
const contentOf = (events: number, programme: unknown, isPlaced = true, key?: StoreKey): string =>
  `${events}${isPlaced ? PLACED : ''}${programme === null ? '' : JSON.stringify(programme)}${key ? ` ${key.check}` : ''}`;

/** A file whose events do not say their offsets is written again: what another device would guess of them may be wrong. */
const PLACED = ' placed ';

const countOf = (content: string | null): number => Number.parseInt(content ?? '0', 10);
