import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Button } from '../../wearables/sample.ts';

/**
 * What a key is, of the buttons that a watch has; null where it is none of them. A clicker for slides is a keyboard with two keys, Page Down
 * and Page Up or the arrows to the side, and often one that makes the screen black, which is a full stop or B.
 */
export function buttonOfKey(key: string): Button | null {
  switch (key.toLowerCase()) {
    case ' ':
    case 'pageup':
    case 'arrowleft':
    case '.':
    case 'b':
      return 'pause';
    case 'n':
    case 'pagedown':
    case 'arrowright':
      return 'next';
    case 'u':
      return 'undo';
    default:
      return null;
  }
}

/** Keys belong to the field that is typed in, and the space bar to the button that has the focus. */
export function isForTheFocus(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey } = event;
  const [target] = event.composedPath();
  if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return altKey || ctrlKey || metaKey;
  if (target.matches('input, select, textarea')) return true;
  return key === ' ' && target.matches('button, a, summary');
}

/** Tells its host of keys, wherever the focus is, for as long as it is on the screen. */
export class KeysController implements ReactiveController {
  /** `pressed` returns false where a button means nothing: then the key is the page's own, which it scrolls with. */
  constructor(
    host: ReactiveControllerHost,
    private readonly pressed: (button: Button) => unknown,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.press);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.press);
  }

  private readonly press = (event: KeyboardEvent): void => {
    const button = buttonOfKey(event.key);
    if (!button || event.repeat || isForTheFocus(event)) return;
    if (this.pressed(button) !== false) event.preventDefault();
  };
}
