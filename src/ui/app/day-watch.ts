import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A page that was left open shows another day when one comes back to it. */
export class DayWatch implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {}

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.wake);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.wake);
  }

  private readonly wake = (): void => {
    if (document.visibilityState === 'visible') this.host.requestUpdate();
  };
}
