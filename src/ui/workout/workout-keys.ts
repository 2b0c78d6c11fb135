import { msg } from '@lit/localize';
import type { Step } from '../../programme/index.ts';
import { buttonOfKey } from '../parts/keys-controller.ts';
import type { WorkoutAction } from './workout-action.ts';

/** What a key asks for in a step that is under way, or paused; null for keys of no meaning there. */
export function actionOf(key: string, kind: Step['kind'], isPaused: boolean): WorkoutAction | null {
  switch (buttonOfKey(key) ?? key.toLowerCase()) {
    case 'pause':
      return isPaused ? 'resume' : 'pause';
    case 'next':
      return kind === 'set' ? 'skip' : 'now';
    case 'r':
      return 'repeat';
    case 'undo':
      return kind === 'set' ? 'undo' : null;
    case 'escape':
      return 'ask-to-end';
    default:
      return null;
  }
}

/** For the line of help. */
export const KEYS: readonly (readonly [key: string, what: () => string])[] = [
  ['Space', () => msg('pause or resume')],
  ['N', () => msg('next')],
  ['R', () => msg('repeat')],
  ['U', () => msg('undo a repetition')],
  ['Esc', () => msg('end')],
  // Most clickers for slides have these two.
  ['PgUp PgDn', () => msg('clicker: pause, next')],
];
