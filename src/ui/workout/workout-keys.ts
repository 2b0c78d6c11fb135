import { msg } from '@lit/localize';
import type { Step } from '../../programme/index.ts';
import type { WorkoutAction } from './workout-action.ts';

/** What a key asks for in a step that is under way, or paused; null for keys of no meaning there. */
export function actionOf(key: string, kind: Step['kind'], isPaused: boolean): WorkoutAction | null {
  switch (key.toLowerCase()) {
    case ' ':
      return isPaused ? 'resume' : 'pause';
    case 'n':
      return kind === 'set' ? 'skip' : 'now';
    case 'r':
      return 'repeat';
    case 'u':
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
];

/** Keys belong to the field that is typed in, and the space bar to the button that has the focus. */
export function isForTheFocus({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, target: EventTarget | undefined): boolean {
  if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return altKey || ctrlKey || metaKey;
  if (target.matches('input, select, textarea')) return true;
  return key === ' ' && target.matches('button, a, summary');
}
