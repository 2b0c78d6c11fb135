import { msg } from '@lit/localize';
import { LogUnreadable } from '../../log/workout-log.ts';
import type { Problem } from '../../session/problem.ts';

/** Id of the problem. */
export const UNREADABLE = 'log-unreadable';

/** The log could not be read: why, where that is known, and what to do. */
export function unreadable(error: unknown): Problem {
  const cause = error instanceof LogUnreadable && error.problem.id !== 'log-failed' ? error.problem : null;
  const { sentence, wayOn } = cause ?? {
    sentence: msg('Your past sets could not be read.'),
    wayOn: msg('Load the page again. You can train meanwhile.'),
  };
  return { id: UNREADABLE, about: 'log', sentence, wayOn, actions: [], blocking: false };
}
