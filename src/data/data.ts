import { inTurn } from '../core/message.ts';
import { translated } from '../language/language.ts';
import { msg } from '@lit/localize';
import { version } from '../../package.json';
import { changeCopies, loadCopies } from './backup/copies.ts';
import { backupName } from './backup/folder-backup.ts';
import { previewOf } from './backup/preview.ts';
import { withProgramme } from './backup/programme.ts';
import { readAside } from './backup/read-aside.ts';
import { refusalWords } from './backup/refusal.ts';
import { sessionsWithoutBackup } from './backup/reminder.ts';
import { canChooseFolder } from './backup/file-system-access.ts';
import { createChoices, tellPage } from './choices.ts';
import { createEncryptionService, loadKeys } from './encryption-service.ts';
import { keyFor, type StoreKey } from './encryption/keys.ts';
import { BACKUP_CONTEXT, ENCRYPTED_EXTENSION, seal } from './encryption/sealed-file.ts';
import { eraseDevice } from './erase.ts';
import { createFolderService } from './folder-service.ts';
import { createSyncService } from './sync-service.ts';
import { dayBegun } from '../log/begun.ts';
import { askToKeep, persistence } from '../log/persistence.ts';
import type { WorkoutLog } from '../log/workout-log.ts';
import { writeSyncOrigin } from '../service-worker/sync-origin.ts';
import type { BackupFile, DataPort, OpenedBackup } from './data-port.ts';
import type { Day } from '../programme/index.ts';
import { FILE_LIMITS } from '../programme/limits.ts';
import { isSameJson } from '../settings/personal-choice.ts';
import {
  loadProgramme,
  PROGRAMME_KEY,
  programmeFrom,
  programmeToWrite as toWrite,
  saveProgramme,
  type StoredProgramme,
} from '../settings/programme-store.ts';
import '../settings/taught-reader.ts';

export interface DataParts {
  log: WorkoutLog;
  /** Whether a set or a session is on the screen: the device has enough to do. */
  isBusy: () => boolean;
  /** Calls the listener when a set has been written. */
  onSet: (listener: () => void) => void;
}

/** What writes files is loaded when it is first needed; what reads them is a worker of its own. */
const loadBackup = () => import('./backup/backup.ts');

/** Read as what is stored here is read. */
const checkProgramme = (data: unknown) => programmeFrom(JSON.stringify(data));

/** Exercises of one's own that are there to be done. */
const taughtIn = ({ exercises = [] }: StoredProgramme): number => exercises.filter(({ deleted }) => !deleted).length;

/** The longest wait for the service worker, which may still be storing the app. [our own choice] */
const READY_MS = 10_000;

/** Only a page that comes from the service worker may talk to another server; where there is none the host's own policy decides. */
const serviceWorkerReady = (): Promise<unknown> =>
  Promise.race([navigator.serviceWorker?.ready, new Promise((resolve) => setTimeout(resolve, READY_MS))]);

/** The user's data: what is kept, backups, the folder, sync, deleting. What works by itself begins to. */
export function createData({ log, isBusy, onSet }: DataParts): DataPort {
  const nowMs = (): number => Date.now();
  const choices = createChoices({
    log,
    onSaid() {
      if (loadCopies().sync && !isBusy()) void sync.soon();
    },
  });
  // What a closed page could not say any more, and what came while none was open.
  void choices.inStep();

  /** Takes over what was never here of a programme that lay beside a log. */
  const takeFormer = async (came: StoredProgramme, gone: ReadonlySet<string> = new Set()): Promise<void> => {
    await choices.inStep();
    const deleted = [...(await log.choices())].flatMap(([name, { value }]) =>
      value === null ? [name.replace(/^session\//, '')] : [],
    );
    const here = loadProgramme();
    const next = withProgramme(here, came, new Set([...gone, ...deleted]));
    if (isSameJson(toWrite(next), toWrite(here))) return;
    saveProgramme(next);
    tellPage(PROGRAMME_KEY);
    await choices.inStep();
  };

  const backUp = async (): Promise<BackupFile> => {
    await choices.inStep();
    const exportedMs = nowMs();
    const head = { app: version, exportedMs };
    // Some lines at a time: years of them would fill the memory.
    const { file, leftOut } = await (await loadBackup()).writeEvents(head, log.batches(), await log.count());
    changeCopies({ backedUpMs: exportedMs });
    const [key] = await loadKeys();
    if (!key) return { name: backupName(exportedMs), file, leftOut };
    const sealed = await seal(key, { context: BACKUP_CONTEXT, sequence: 0 }, file);
    return { name: `${backupName(exportedMs)}${ENCRYPTED_EXTENSION}`, file: sealed, leftOut };
  };

  const read = (file: Blob, keys: readonly StoreKey[]) => readAside(file, FILE_LIMITS.backup, { keys, context: null });

  const open = async (file: Blob, passphrase?: string): Promise<OpenedBackup> => {
    const first = await read(file, await loadKeys());
    const key = passphrase !== undefined && first.refusal?.kind === 'locked' ? await keyFor(passphrase, first.refusal) : null;
    const { backup, refusal } = key ? await read(file, [key]) : first;
    if (refusal?.kind === 'locked' && passphrase !== undefined)
      return { refusal: msg('This is not the passphrase of this file. Nothing was changed: try again.'), isLocked: true };
    if (refusal) return { refusal: refusalWords(refusal), isLocked: refusal.kind === 'locked' };
    const came = backup.programme && checkProgramme(backup.programme);
    const here = loadProgramme();
    const next = came && withProgramme(here, came);
    return {
      refusal: null,
      preview: previewOf(backup, await log.ids()),
      programme: {
        plan: next !== null && here.plan === null && next.plan !== null,
        own: next === null ? 0 : next.own.length - here.own.length,
        exercises: next === null ? 0 : taughtIn(next) - taughtIn(here),
        problem: came?.problem ?? null,
      },
      async takeIn() {
        const { problem } = await log.merge(backup.events);
        if (problem) return translated(inTurn(problem.message, problem.remedy));
        await choices.inStep();
        if (came) await takeFormer(came);
        return null;
      },
    };
  };

  const folder = canChooseFolder() ? createFolderService({ backUp, nowMs }) : null;
  const sync = createSyncService({
    log,
    settle: () => choices.inStep(),
    takeFormer: (programme, gone) => takeFormer(checkProgramme(programme), gone),
    app: version,
    nowMs,
    isBusy,
    allow: (address) => writeSyncOrigin(address),
    reload: () => void serviceWorkerReady().then(() => location.reload()),
  });

  const encryption = createEncryptionService({
    locked: () => sync.locked(),
    onKeys: (before, now) => sync.useKeys(before, now),
  });

  keepByItself();
  return {
    async stock() {
      const { sets, workouts, leftOut } = await log.past();
      const usage = await navigator.storage?.estimate?.().catch(() => undefined);
      return {
        sets: sets.length,
        sessions: workouts.length,
        leftOut,
        since: sets.map(dayBegun).reduce<Day | null>((first, day) => (first !== null && first < day ? first : day), null),
        bytes: usage?.usage ?? null,
      };
    },
    records: () => log.past(),
    persistence: () => persistence(),
    askToKeep: () => askToKeep(),
    backUp,
    open,
    folder,
    sync,
    encryption,
    allowedOrigins() {
      const { syncOrigin } = loadCopies();
      return syncOrigin === null ? [] : [{ origin: syncOrigin, why: msg('Sync, which you have turned on.') }];
    },
    sessionsWithoutBackup: (sets) => sessionsWithoutBackup(sets, loadCopies(), nowMs()),
    dismissReminder: () => changeCopies({ dismissedMs: nowMs() }),
    async erase() {
      choices.stop();
      await sync.stop();
      await folder?.stop();
      await log.erase();
      await eraseDevice();
      location.hash = '#/';
      location.reload();
    },
  };

  /** After each set, once its screen is left; and at the start, a copy when the last one is a day old. */
  function keepByItself(): void {
    let isDue = false;
    const keep = (options?: { ifOld: boolean }): void => {
      const copies = loadCopies();
      if (copies.folder) void folder?.keep(options);
      if (copies.sync) void sync.soon();
    };
    const whenFree = (): void => {
      if (!isDue || isBusy()) return;
      isDue = false;
      keep();
    };
    onSet(() => {
      isDue = true;
      whenFree();
    });
    window.addEventListener('hashchange', whenFree);
    window.addEventListener('online', () => {
      if (loadCopies().sync) void sync.soon();
    });
    keep({ ifOld: true });
  }
}
