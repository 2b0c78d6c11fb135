import type { Preview } from './backup/preview.ts';
import type { AllowedOrigin } from '../privacy/verdict.ts';
import type { Persistence } from '../log/persistence.ts';
import type { Past } from '../log/past.ts';
import type { SetFacts } from '../log/set-records.ts';
import type { Day } from '../programme/index.ts';

/** What the user interface needs to give the user their data. Sentences are in the language of the user. */

/** What is kept on this device. */
export interface Stock {
  sets: number;
  sessions: number;
  /** The day on which the oldest set was begun; null without any. */
  since: Day | null;
  /** Lines of the log that cannot be right, and are in no set and no session; mostly 0. */
  leftOut: number;
  /** All that the app has stored, itself included; null where the browser does not say. */
  bytes: number | null;
}

export interface BackupFile {
  name: string;
  file: Blob;
  /** Events that cannot be right, and stand apart in it; mostly 0. */
  leftOut: number;
}

/** A file that was opened, and what it would add; or why it is refused. */
export type OpenedBackup =
  | {
      refusal: string;
      /** Whether a passphrase would open it. */
      isLocked: boolean;
    }
  | {
      refusal: null;
      preview: Preview;
      programme: OpenedProgramme;
      /** Adds what is shown. Returns null, or what went wrong: then nothing was changed. */
      takeIn(): Promise<string | null>;
    };

/** What a backup would add to the programme. */
export interface OpenedProgramme {
  /** Whether the six weeks come with it: only where none were begun here. */
  plan: boolean;
  /** Own sessions that are new here. */
  own: number;
  /** Own exercises that are new here. */
  exercises: number;
  /** What of it cannot be read and is left out. */
  problem: string | null;
}

export interface FolderStatus {
  /** Name of the folder; null while none is chosen. */
  name: string | null;
  /** When a copy was last written, milliseconds since 1970. */
  lastMs: number | null;
  /** The browser asks again before the app may write there. */
  needsTap: boolean;
  problem: string | null;
}

/** Copies in a folder of the device. */
export interface FolderPort {
  status(): Promise<FolderStatus>;
  /** After a tap: lets the user choose, and writes a copy. */
  choose(): Promise<FolderStatus>;
  /** After a tap: asks for permission where that has lapsed, and writes a copy. */
  now(): Promise<FolderStatus>;
  stop(): Promise<FolderStatus>;
}

export interface WebDavAddress {
  url: string;
  user: string;
  password: string;
}

export interface SyncStatus {
  /** What it is kept in step through; null while it is off. */
  through: { kind: 'webdav'; url: string; user: string } | { kind: 'folder'; name: string } | null;
  running: boolean;
  lastMs: number | null;
  /** "Sent 12 new entries, got 3." of the last round on this page; null before. */
  report: string | null;
  /** Files of other devices that were left out, and why. */
  skipped: readonly { path: string; sentence: string }[];
  problem: string | null;
  needsTap: boolean;
  /** What does not fit what the devices have written, until the user has seen it. */
  alerts: readonly string[];
}

export const SYNC_OFF: SyncStatus = {
  through: null,
  running: false,
  lastMs: null,
  report: null,
  skipped: [],
  problem: null,
  needsTap: false,
  alerts: [],
};

/** Keeping the log in step between devices. */
export interface SyncPort {
  readonly canUseFolder: boolean;
  status(): Promise<SyncStatus>;
  /** Calls with each change; returns a function that ends it. */
  subscribe(listener: (status: SyncStatus) => void): () => void;
  /** Stores the address and loads the page again, so that it is allowed; or says what is wrong with it. */
  useWebDav(address: WebDavAddress): Promise<string | null>;
  /** After a tap. */
  useFolder(): Promise<void>;
  /** After a tap: asks for the folder where permission has lapsed, and begins a round. */
  now(): Promise<void>;
  /** The user has seen what does not fit. */
  dismissAlerts(): Promise<void>;
  stop(): Promise<void>;
}

export interface EncryptionStatus {
  isOn: boolean;
  /** Whether files of other devices wait for a passphrase. */
  isLocked: boolean;
}

/** Files for elsewhere that only the user's own devices can read. What goes wrong is a sentence, and null where nothing does. */
export interface EncryptionPort {
  /** Not on a page that was not loaded securely. */
  readonly isPossible: boolean;
  status(): Promise<EncryptionStatus>;
  /** With the passphrase of the other devices: turns it on here too. */
  enter(passphrase: string): Promise<string | null>;
  /** With one of the user's own choice: turns it on, or changes it. */
  choose(passphrase: string): Promise<string | null>;
  turnOff(): Promise<void>;
}

export interface DataPort {
  stock(): Promise<Stock>;
  records(): Promise<Pick<Past, 'sets' | 'workouts'>>;
  persistence(): Promise<Persistence>;
  /** After a tap: some browsers ask the user. */
  askToKeep(): Promise<Persistence>;
  backUp(): Promise<BackupFile>;
  /** `passphrase`: of a file that is locked. */
  open(file: Blob, passphrase?: string): Promise<OpenedBackup>;
  /** Null where the browser does not let pages into folders. */
  readonly folder: FolderPort | null;
  readonly sync: SyncPort;
  readonly encryption: EncryptionPort;
  /** Other servers that the user has asked the app to talk to. */
  allowedOrigins(): readonly AllowedOrigin[];
  /** How many sessions no backup, folder or sync has, where it is time to say so; 0 where it is not. */
  sessionsWithoutBackup(sets: readonly SetFacts[]): number;
  dismissReminder(): void;
  /** Everything of the app on this device, for good; then the page is loaded anew. */
  erase(): Promise<void>;
}
