import { say } from '../../core/message.ts';
import { LogUnreadable } from '../../log/workout-log.ts';
import { logProblem, type Problem } from '../../session/problem.ts';

/** Id of the problem. */
export const UNREADABLE = 'log-unreadable';

/** The log could not be read: why, where that is known, and what to do. */
export function unreadable(error: unknown): Problem {
  const cause = error instanceof LogUnreadable && error.problem.id !== 'log-failed' ? error.problem : null;
  const problem = cause && logProblem(cause);
  return {
    id: UNREADABLE,
    about: 'log',
    message: problem?.message ?? say`Your past sets could not be read.`,
    remedy: problem?.remedy ?? say`Load the page again. You can train meanwhile.`,
    actions: [],
    blocking: false,
  };
}
