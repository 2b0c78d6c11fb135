import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Button } from '../../wearables/sample.ts';
import type { Wearables } from '../../wearables/wearable.ts';
import type { WristBuzz, WristFace } from '../../wearables/wrist.ts';
import { createWrists, type Wrists } from '../../wearables/wrists.ts';
import { wearablesContext } from '../contexts.ts';

/** Shows on every watch what its host shows, and tells it of buttons that are pressed there, for as long as it is on the screen. */
export class WristController implements ReactiveController {
  private wearables: Wearables | null = null;
  private wrists: Wrists | null = null;
  private face: WristFace | null = null;
  private off: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly pressed: (button: Button) => unknown = () => undefined,
  ) {
    host.addController(this);
    const callback = (wearables: Wearables | null | undefined): void => this.follow(wearables ?? null);
    new ContextConsumer(host, { context: wearablesContext, callback, subscribe: true });
  }

  show(face: WristFace): void {
    this.face = face;
    this.wrists?.show(face);
  }

  buzz(buzz: WristBuzz): void {
    this.wrists?.buzz(buzz);
  }

  hostConnected(): void {
    this.follow(this.wearables);
  }

  hostDisconnected(): void {
    this.off?.();
    this.wrists?.close();
    this.wrists = null;
  }

  private follow(wearables: Wearables | null): void {
    this.hostDisconnected();
    this.wearables = wearables;
    if (!wearables || !this.host.isConnected) return;
    this.wrists = createWrists(wearables);
    this.off = wearables.subscribe((news) => {
      if (news.type === 'sample' && news.sample.kind === 'button') this.pressed(news.sample.button);
    });
    if (this.face) this.wrists.show(this.face);
  }
}
