import { say, type MessageValue } from '../../core/message.ts';
import { inEnglish } from '../../language/english.ts';

/** A place that several devices reach: a folder that another program carries, or a WebDAV address. Paths are "device/2026-03.json.gz", with ".enc" where encrypted. */
export interface SyncStore {
  /** @throws SyncError */
  list(): Promise<StoredFile[]>;
  /**
   * Null where it is larger than so many bytes: no more of it is fetched.
   *
   * @throws SyncError
   */
  read(path: string, most: number): Promise<Blob | null>;
  /**
   * Replaces or makes the file, its folder too. Returns its version, empty where the place does not say.
   *
   * @throws SyncError
   */
  write(path: string, file: Blob): Promise<string>;
}

export interface StoredFile {
  path: string;
  /** Another one as soon as the file is another one; empty where the place does not say. */
  version: string;
}

/** All files lie below a folder of this name. */
export const ROOT = 'hipwise';

/** One device's folder, and a file in it. Whatever else lies there is nobody's business. */
const PATH = /^[\w-]{1,64}\/(?:[^/]{1,200}\.json\.gz(?:\.enc)?|manifest\.enc)$/;

export const isOurPath = (path: string): boolean => PATH.test(path);

export type SyncProblem =
  | 'offline'
  | 'unreachable'
  | 'cross-origin'
  | 'policy'
  | 'wrong-password'
  | 'forbidden'
  | 'not-found'
  | 'no-room'
  | 'server'
  | 'permission'
  | 'folder-gone'
  | 'log';

/** Why a place could not be used. `detail`: a status code, an address, or what the log says. */
export class SyncError extends Error {
  constructor(
    readonly problem: SyncProblem,
    readonly detail: MessageValue = '',
  ) {
    super(`Sync failed: ${problem} ${inEnglish(say`${detail}`)}`);
  }
}

/** These pass by themselves; the others need the user, and trying again would only lock an account. */
const PASSING: ReadonlySet<SyncProblem> = new Set(['offline', 'unreachable', 'cross-origin', 'no-room', 'server', 'log']);

export const passesByItself = (problem: SyncProblem): boolean => PASSING.has(problem);
