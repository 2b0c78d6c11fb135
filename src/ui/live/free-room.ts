import type { LitElement, ReactiveController } from 'lit';
import type { Box } from '../parts/framing.ts';
import type { HipStage } from '../parts/hip-stage.ts';

const isSame = (a: Box | null, b: Box): boolean =>
  a !== null && (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) < 1);

/** Tells the stage of a screen that watches where nothing is written: `.free`, there the person is best seen. */
export class FreeRoom implements ReactiveController {
  private readonly sizes = new ResizeObserver(() => this.tell());

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
  }

  hostUpdated(): void {
    this.tell();
  }

  private tell(): void {
    const stage = this.host.renderRoot.querySelector<HipStage>('hip-stage');
    const free = this.host.renderRoot.querySelector('.free')?.getBoundingClientRect();
    if (!stage || !free || free.width === 0) return;
    const whole = stage.getBoundingClientRect();
    const next = { x: free.x - whole.x, y: free.y - whole.y, width: free.width, height: free.height };
    if (!isSame(stage.free, next)) stage.free = next;
  }
}
