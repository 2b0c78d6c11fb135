import { deleteDB } from 'idb';
import { version } from '../../package.json';
import { LOG_DATABASE } from '../log/indexeddb.ts';
import { openRawLog } from '../log/raw-log.ts';
import { loadProgramme, programmeToWrite as toWrite } from '../settings/programme-store.ts';
import '../settings/taught-reader.ts';
import { writeEvents } from './backup/backup.ts';
import { backupName } from './backup/folder-backup.ts';
import type { BackupFile } from './data-port.ts';
import { eraseDevice } from './erase.ts';

/** What can be done with the data when the app cannot start with it. */
export interface Rescue {
  /** A backup of every line as it lies on the disk. */
  backUp(): Promise<BackupFile>;
  /** Everything of the app on this device, for good. False where another tab keeps the log: it is deleted when that one is closed. */
  erase(): Promise<boolean>;
}

async function* nothing(): AsyncGenerator<readonly unknown[]> {
  // There is no log.
}

const deleteLog = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve(false) }).then(() => resolve(true), reject);
  });

/** Reads the log only to write it into a file, and adds nothing up. */
export function createRescue(name: string = LOG_DATABASE, nowMs: () => number = Date.now): Rescue {
  return {
    async backUp() {
      const log = await openRawLog(name);
      try {
        const programme = loadProgramme();
        const exportedMs = nowMs();
        const head = { app: version, exportedMs, programme: toWrite(programme) };
        const { file, leftOut } = await writeEvents(head, log?.batches() ?? nothing(), log?.count ?? 0);
        return { name: backupName(exportedMs), file, leftOut };
      } finally {
        log?.close();
      }
    },
    async erase() {
      if (!(await deleteLog(name))) return false;
      await eraseDevice();
      return true;
    },
  };
}
