import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FRESH_MS, watchHeart, type MeasuredBeat } from '../../wearables/heart-monitor.ts';
import type { Wearable, Wearables } from '../../wearables/wearable.ts';
import { wearablesContext } from '../contexts.ts';

/** Follows straps and watches for its host, and renders it when something of them is another. */
export class WornController implements ReactiveController {
  wearables: Wearables | null = null;
  /** Whether it has been found out what there is to be had. */
  isKnown = false;
  /** The heart rate now; null where none came for five seconds. */
  beat: MeasuredBeat | null = null;
  /** Whether the last packet says that the sensor does not touch the skin. */
  isOff = false;
  /** Ids of the wearables that tell how they are moved, and not where they are worn. */
  readonly moved = new Set<string>();
  private offs: (() => void)[] = [];
  private growsOld: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    const callback = (wearables: Wearables | null | undefined): void => {
      this.isKnown = wearables !== undefined;
      this.follow(wearables ?? null);
    };
    new ContextConsumer(host, { context: wearablesContext, callback, subscribe: true });
  }

  get list(): readonly Wearable[] {
    return this.wearables?.list ?? [];
  }

  hostConnected(): void {
    this.follow(this.wearables);
  }

  hostDisconnected(): void {
    clearTimeout(this.growsOld);
    for (const off of this.offs.splice(0)) off();
  }

  private follow(wearables: Wearables | null): void {
    this.hostDisconnected();
    this.wearables = wearables;
    this.host.requestUpdate();
    if (!wearables || !this.host.isConnected) return;
    const heart = watchHeart(wearables, (beat) => this.take(beat));
    const news = wearables.subscribe((each) => {
      if (each.type === 'changed') this.host.requestUpdate();
      else if (each.sample.kind === 'heart-rate') this.touch(each.sample.contact === false);
      else if (each.sample.kind === 'motion' && each.sample.place === null) this.move(each.sample.source);
    });
    this.offs = [heart, news];
  }

  private take(beat: MeasuredBeat): void {
    this.beat = beat;
    clearTimeout(this.growsOld);
    this.growsOld = setTimeout(() => {
      this.beat = null;
      this.host.requestUpdate();
    }, FRESH_MS);
    this.host.requestUpdate();
  }

  private move(source: string): void {
    if (this.moved.has(source)) return;
    this.moved.add(source);
    this.host.requestUpdate();
  }

  private touch(isOff: boolean): void {
    if (isOff === this.isOff) return;
    this.isOff = isOff;
    this.host.requestUpdate();
  }
}
