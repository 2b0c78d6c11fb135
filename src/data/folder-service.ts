import { msg } from '@lit/localize';
import { changeCopies } from './backup/copies.ts';
import { askToWrite, chooseFolder, mayWrite } from './backup/file-system-access.ts';
import { folderProblem, writeToFolder, type FolderProblem } from './backup/folder-backup.ts';
import { storedValue, type StoredValue } from './backup/stored-value.ts';
import type { BackupFile, FolderPort, FolderStatus } from './data-port.ts';

export interface KeptFolder {
  handle: FileSystemDirectoryHandle;
  /** When a copy was last written, milliseconds since 1970; null for never. */
  lastMs: number | null;
}

export const keptFolder = (): StoredValue<KeptFolder> => storedValue<KeptFolder>('hipwise-folder');

/** An automatic copy is made when the last one is older. */
const DAY_MS = 86_400_000;

const PROBLEMS: Readonly<Record<FolderProblem, () => string>> = {
  permission: () => msg('The browser asks you again before it lets Hipwise into this folder.'),
  gone: () => msg('The folder is not there any more. Choose it again, or another one.'),
  'no-room': () => msg('There is no room left in this folder. Make room, or choose another one.'),
  failed: () => msg('The copy could not be written. Try again, or choose another folder.'),
};

export interface FolderService extends FolderPort {
  /** Without a tap: writes a copy where that is allowed. `ifOld`: only when the last one is older than a day. */
  keep(options?: { ifOld: boolean }): Promise<void>;
}

interface FolderServiceParts {
  backUp: () => Promise<BackupFile>;
  nowMs: () => number;
  kept?: StoredValue<KeptFolder>;
}

/** Copies of the log in a folder that the user has chosen. */
export function createFolderService({ backUp, nowMs, kept = keptFolder() }: FolderServiceParts): FolderService {
  let problem: FolderProblem | null = null;

  const status = async (): Promise<FolderStatus> => {
    const folder = await kept.get();
    if (!folder) return { name: null, lastMs: null, needsTap: false, problem: null };
    const needsTap = !(await mayWrite(folder.handle));
    const told = needsTap ? 'permission' : problem;
    return { name: folder.handle.name, lastMs: folder.lastMs, needsTap, problem: told && PROBLEMS[told]() };
  };

  const write = async (handle: FileSystemDirectoryHandle): Promise<void> => {
    try {
      await writeToFolder(handle, await backUp());
      await kept.set({ handle, lastMs: nowMs() });
      problem = null;
    } catch (error) {
      problem = folderProblem(error);
    }
  };

  return {
    status,
    async choose() {
      const handle = await chooseFolder('backup');
      if (handle) {
        await kept.set({ handle, lastMs: null });
        changeCopies({ folder: true });
        await write(handle);
      }
      return status();
    },
    async now() {
      const folder = await kept.get();
      if (folder && (await askToWrite(folder.handle))) await write(folder.handle);
      return status();
    },
    async stop() {
      await kept.clear();
      changeCopies({ folder: false });
      problem = null;
      return status();
    },
    async keep({ ifOld } = { ifOld: false }) {
      const folder = await kept.get();
      if (!folder || !(await mayWrite(folder.handle))) return;
      if (ifOld && nowMs() - (folder.lastMs ?? 0) < DAY_MS) return;
      await write(folder.handle);
    },
  };
}
