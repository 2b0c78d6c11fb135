import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows something that tells of its changes, for as long as the element is on the page. */
export class Followed implements ReactiveController {
  private end: (() => void) | null = null;
  private isReady = false;

  /** `begin`: called when the properties are set; what it returns ends it. Called again after the next change where it returns nothing. */
  constructor(
    host: ReactiveControllerHost,
    private readonly begin: () => (() => void) | null | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isReady) this.follow();
  }

  hostUpdated(): void {
    this.isReady = true;
    this.follow();
  }

  hostDisconnected(): void {
    this.end?.();
    this.end = null;
  }

  private follow(): void {
    this.end ??= this.begin() ?? null;
  }
}
