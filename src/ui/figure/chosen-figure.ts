import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Person } from '../../figure/people.ts';
import { preferencesStore } from '../../settings/preferences.ts';

/** Tells the elements of this page that another figure was chosen. */
const choices = new EventTarget();
const CHOSEN = 'chosen';

/** From now on this one shows the exercises. */
export function chooseFigure(figure: Person): void {
  preferencesStore.change((now) => ({ ...now, figure }));
  choices.dispatchEvent(new Event(CHOSEN));
}

/** Who shows the exercises; its element is drawn anew when that changes. */
export class ChosenFigure implements ReactiveController {
  person: Person = 'first';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.read();
    choices.addEventListener(CHOSEN, this.read);
    window.addEventListener('storage', this.read);
  }

  hostDisconnected(): void {
    choices.removeEventListener(CHOSEN, this.read);
    window.removeEventListener('storage', this.read);
  }

  private readonly read = (): void => {
    const { figure = 'first' } = preferencesStore.load();
    if (figure === this.person) return;
    this.person = figure;
    this.host.requestUpdate();
  };
}
