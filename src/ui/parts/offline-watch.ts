import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfflinePort } from '../../offline/offline-port.ts';

/** Renders an element anew whenever its `offline` changes. */
export class OfflineWatch implements ReactiveController {
  private watched: OfflinePort | null = null;
  private unsubscribe: () => void = () => undefined;

  constructor(private readonly host: ReactiveControllerHost & { offline: OfflinePort | null }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { offline } = this.host;
    if (offline === this.watched) return;
    this.unsubscribe();
    this.watched = offline;
    this.unsubscribe = offline?.subscribe(() => this.host.requestUpdate()) ?? (() => undefined);
  }

  hostDisconnected(): void {
    this.unsubscribe();
    this.watched = null;
  }
}
