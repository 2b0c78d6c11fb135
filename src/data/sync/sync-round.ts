import { writeBackup } from '../backup/backup.ts';
import type { BackupReading, ReadBackup } from '../backup/reading.ts';
import { EXTENSION } from '../backup/gzip.ts';
import { withProgramme } from '../backup/programme.ts';
import { refusalWords, type Refusal } from '../backup/refusal.ts';
import type { WorkoutLog } from '../../log/workout-log.ts';
import type { LoggedEvent } from '../../log/events.ts';
import { isPlausible } from '../../log/plausible.ts';
import type { OwnExercise, OwnSession, Plan } from '../../programme/index.ts';
import { FILE_LIMITS, type FileLimits } from '../../programme/limits.ts';
import { digestOf, isStillRefused, type RefusedFile } from './refused-files.ts';
import { SyncError, type StoredFile, type SyncStore } from './sync-store.ts';

/** What this device remembers between rounds. Lost, it costs only traffic. */
export interface SyncMemory {
  /** Name of this device's folder. */
  deviceId: string;
  /** By path, what was read or written last; its content is in the log. */
  files: Readonly<Record<string, { version: string; content: string }>>;
  /** Ids of own sessions that were here once: deleted, they do not come back from another device. */
  seenOwn: readonly string[];
  /** By path, files of others that were left out. */
  refused?: Readonly<Record<string, RefusedFile>>;
}

interface Programme {
  plan: Plan | null;
  own: readonly OwnSession[];
  exercises?: readonly OwnExercise[];
}

export interface SyncParts {
  log: WorkoutLog;
  store: SyncStore;
  /** Reads a file; on a page in a worker. */
  readFile: (file: Blob, limits: FileLimits) => Promise<BackupReading>;
  /** Asked by the user: what was refused before is read again. */
  readsAgain: boolean;
  /** Of the user: read, and kept when another device has more. */
  loadProgramme: () => Programme;
  saveProgramme: (programme: Programme) => void;
  /** Makes a programme of what came from outside. */
  checkProgramme: (data: NonNullable<ReadBackup['programme']>) => Programme;
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
}

const TOO_LARGE = {
  backup: null,
  refusal: { kind: 'too-large', megabytes: FILE_LIMITS.month.packed / 1e6 },
} as const satisfies BackupReading;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

const PROGRAMME = `programme${EXTENSION}`;

/** "2026-03", of Greenwich: the same on every device. */
const monthOf = ({ timeMs }: LoggedEvent): string => new Date(timeMs).toISOString().slice(0, 7);

function byMonth(events: readonly LoggedEvent[]): Map<string, LoggedEvent[]> {
  const months = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const month = months.get(monthOf(event));
    if (month) month.push(event);
    else months.set(monthOf(event), [event]);
  }
  return months;
}

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
  const note = (path: string, version: string, content: string): Promise<void> =>
    remember({ files: { ...memory.files, [path]: { version, content } } });
  const forget = (path: string): Promise<void> =>
    remember({ files: without(memory.files, path), refused: without(memory.refused ?? {}, path) });

  const takeProgramme = async (data: ReadBackup['programme']): Promise<void> => {
    const here = parts.loadProgramme();
    const came = data ? parts.checkProgramme(data) : { plan: null, own: [] };
    const next = withProgramme(here, came, new Set(memory.seenOwn));
    if (JSON.stringify(next) !== JSON.stringify(here)) parts.saveProgramme(next);
    const seen = new Set([...memory.seenOwn, ...next.own.map(({ id }) => id)]);
    if (seen.size > memory.seenOwn.length) await remember({ seenOwn: [...seen] });
  };

  /** Reads one file into the log; returns how many events were new, or why it was left out. */
  const take = async (file: StoredFile): Promise<number | Refusal> => {
    const { path, version } = file;
    const refused = memory.refused?.[path];
    if (isStillRefused(refused, file, parts.app) && !parts.readsAgain) return refused.refusal;
    const blob = await store.read(path, FILE_LIMITS.month.packed);
    // Where the place does not tell versions apart, what is in the file does.
    const digest = blob && version === '' ? await digestOf(blob) : '';
    if (refused && digest !== '' && refused.digest === digest && refused.app === parts.app && !parts.readsAgain)
      return refused.refusal;
    const { backup, refusal } = blob ? await parts.readFile(blob, FILE_LIMITS.month) : TOO_LARGE;
    const others = without(memory.refused ?? {}, path);
    if (refusal) {
      await remember({ refused: { ...others, [path]: { version, digest, app: parts.app, refusal } } });
      return refusal;
    }
    if (refused) await remember({ refused: others });
    const { added, problem } = await log.merge(backup.events);
    if (problem) throw new SyncError('log', problem.message);
    if (backup.programme) await takeProgramme(backup.programme);
    await note(path, version, contentOf(backup.events, backup.programme, backup.isPlaced));
    return added;
  };

  const write = async (name: string, events: readonly LoggedEvent[], programme?: Programme): Promise<void> => {
    const path = `${memory.deviceId}/${name}`;
    const content = { app: parts.app, exportedMs: parts.nowMs(), events, ...(programme && { programme }) };
    const { file } = await writeBackup(content);
    await note(path, await store.write(path, file), contentOf(events, programme ?? null));
  };

  // Before anything is read: what is here now was here.
  await takeProgramme(null);
  const own = new Set((await log.events()).map(({ id }) => id));
  const files = await store.list();
  const there = new Set(files.map(({ path }) => path));
  const gone = Object.keys(memory.refused ?? {}).filter((path) => !there.has(path));
  if (gone.length > 0) await remember({ refused: gone.reduce((left, path) => without(left, path), memory.refused ?? {}) });
  const skipped: { path: string; sentence: string }[] = [];
  const isOwn = (path: string): boolean => path.startsWith(`${memory.deviceId}/`);
  let got = 0;
  for (const file of files) {
    if (file.version !== '' && memory.files[file.path]?.version === file.version) continue;
    const taken = await take(file);
    if (typeof taken === 'number') got += taken;
    // A file of ours that is damaged is written again below.
    else if (isOwn(file.path)) await forget(file.path);
    else skipped.push({ path: file.path, sentence: refusalWords(taken) });
  }

  const last = (name: string): string | null => {
    const path = `${memory.deviceId}/${name}`;
    return there.has(path) ? (memory.files[path]?.content ?? null) : null;
  };
  let sent = 0;
  // What cannot be is kept here, and sent to nobody.
  for (const [month, events] of byMonth((await log.events()).filter(isPlausible))) {
    const name = `${month}${EXTENSION}`;
    const content = last(name);
    if (content === contentOf(events, null)) continue;
    await write(name, events);
    sent += Math.max(0, events.filter(({ id }) => own.has(id)).length - countOf(content));
  }
  const programme = parts.loadProgramme();
  const hasProgramme = programme.plan !== null || programme.own.length > 0 || programme.exercises !== undefined;
  if (hasProgramme && last(PROGRAMME) !== contentOf([], programme)) await write(PROGRAMME, [], programme);
  return { got, sent, skipped };
}

/**
 * What a file of ours holds, to tell whether there is more to write. A log only grows, and an event never changes: the number of a month's
 * events says which they are.
 */
const contentOf = (events: readonly LoggedEvent[], programme: unknown, isPlaced = true): string =>
  `${events.length}${isPlaced ? PLACED : ''}${programme === null ? '' : JSON.stringify(programme)}`;

/** A file whose events do not say their offsets is written again: what another device would guess of them may be wrong. */
const PLACED = ' placed ';

const countOf = (content: string | null): number => Number.parseInt(content ?? '0', 10);
