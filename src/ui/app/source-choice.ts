import type { ReactiveControllerHost } from 'lit';
import type { SlowMotion } from '../../capture/source.ts';
import type { Services } from '../../session/services.ts';
import type { PickedSource } from '../../session/set-runner-port.ts';

/** Where the pictures of the next set come from, and what a file says of itself. */
export class SourceChoice {
  source: PickedSource = { kind: 'camera' };
  /** Whether the exercise of a chosen file was recognised; null where the user chose it. */
  recognised: boolean | null = null;
  /** How many times slower than it happened the file says that it plays. */
  saysSlowMotion: SlowMotion = 1;

  constructor(private readonly host: ReactiveControllerHost) {}

  choose(source: PickedSource, services: Services | null): void {
    this.source = source;
    this.saysSlowMotion = 1;
    this.recognised = null;
    if (source.kind !== 'file') return;
    void services?.slowMotionOf(source.file).then((factor) => {
      // Another source, or a factor, may have been chosen meanwhile.
      if (this.source !== source) return;
      this.saysSlowMotion = factor;
      this.slowDown(factor);
    });
  }

  /** The chosen file plays so many times slower than it happened. */
  slowDown(slowMotion: SlowMotion): void {
    if (this.source.kind !== 'file') return;
    this.source = { ...this.source, slowMotion };
    this.host.requestUpdate();
  }
}
