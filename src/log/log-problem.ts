import { say } from '../core/message.ts';
import type { LogProblem } from './workout-log.ts';

const PROBLEMS: Record<LogProblem['id'], Omit<LogProblem, 'id' | 'waiting'>> = {
  'log-full': {
    message: say`There is no room left on this device to save your repetitions.`,
    remedy: say`Free some space and keep this page open: they are saved as soon as there is room.`,
  },
  'log-denied': {
    message: say`This browser keeps nothing for Hipwise: the window is private, or storing is not allowed.`,
    remedy: say`You can train, but your sets are lost when this page is closed. Open Hipwise in a normal window to keep them.`,
  },
  'log-blocked': {
    message: say`Another tab with an older Hipwise keeps the log busy.`,
    remedy: say`Close the other tab. Your repetitions are kept here and saved then.`,
  },
  'log-silent': {
    message: say`The storage of this browser does not answer.`,
    remedy: say`Keep this page open: your repetitions are kept here and saved as soon as it answers. If that takes long, finish the set and start the browser again.`,
  },
  'log-closed': {
    message: say`A newer Hipwise is open in another tab.`,
    remedy: say`Finish the set and load this page again.`,
  },
  'log-cleared': {
    message: say`Your training in this browser was deleted just now, in another tab or by the browser.`,
    remedy: say`What you do from here on is saved, the set that runs included. If you have a backup, open it under “Your data”.`,
  },
  'log-failed': {
    message: say`Your repetitions could not be saved on this device.`,
    remedy: say`Keep this page open and try again. In a private window nothing may be saved.`,
  },
};

/** The log is held by a tab with an older version. */
export class Blocked extends Error {}

/** The database has neither opened nor failed, or has not done what it was asked to. */
export class Silent extends Error {}

/** The whole database was deleted while this page had it open. */
export class Cleared extends Error {}

/**
 * Opening, reading and writing take milliseconds. WebKitGTK 2.50 has left them without any answer, perhaps because the page before was left
 * while it opened the same database; a set must end all the same.
 */
export const ANSWERS_WITHIN_MS = 10_000;

/** What `answer` comes to, if it comes in time. */
export async function inTime<T>(answer: Promise<T>, withinMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Silent()), withinMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const problemId = (error: unknown): LogProblem['id'] => {
  if (error instanceof Blocked) return 'log-blocked';
  if (error instanceof Silent) return 'log-silent';
  if (error instanceof Cleared) return 'log-cleared';
  const { name, message } = error instanceof Error ? error : new Error();
  if (name === 'QuotaExceededError') return 'log-full';
  // Chromium, Safari and Firefox without a database, and Firefox where it refuses writing.
  if (name === 'SecurityError' || name === 'ReferenceError' || /denied|did not allow mutations/.test(message))
    return 'log-denied';
  return name === 'VersionError' ? 'log-closed' : 'log-failed';
};

/** `waiting`: events that are only in memory. */
export const problemFrom = (error: unknown, waiting: number): LogProblem => {
  const id = problemId(error);
  return { id, ...PROBLEMS[id], waiting };
};
