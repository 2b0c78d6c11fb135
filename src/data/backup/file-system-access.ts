/** Folders of the device that the user lets the app into, where the browser can do that (Chromium on desktops and Android). */

declare global {
  interface Window {
    showDirectoryPicker?(options: { id: string; mode: 'readwrite'; startIn: 'documents' }): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}

const WRITE = { mode: 'readwrite' } as const;

export const canChooseFolder = (): boolean => typeof globalThis.window?.showDirectoryPicker === 'function';

/** After a tap. `purpose` makes the browser remember where it was last. Null where the user has changed their mind. */
export async function chooseFolder(purpose: 'backup' | 'sync'): Promise<FileSystemDirectoryHandle | null> {
  try {
    const options = { id: `hipwise-${purpose}`, startIn: 'documents', ...WRITE } as const;
    return (await window.showDirectoryPicker?.(options)) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether the app may write there without asking. Most browsers ask again after a while. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  ((await folder.queryPermission?.(WRITE)) ?? 'granted') === 'granted';

/** After a tap: asks the user. */
export const askToWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  ((await folder.requestPermission?.(WRITE)) ?? 'granted') === 'granted';
