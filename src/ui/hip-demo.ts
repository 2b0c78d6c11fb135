import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Demo } from '../core/demo.ts';
import type { CameraPlacement } from '../core/exercise.ts';
import type { FigureView, LoadFigure } from './figure-port.ts';
import { poster } from './poster.ts';
import { shared } from './shared-css.ts';

/** A figure is drawn this seldom, milliseconds: smooth enough, and the page stays quick where WebGL is slow. */
const FRAME_MS = 30;

/**
 * The moving figure. Its code is loaded when the element first comes into view; until then, and where it cannot be drawn, a still
 * pictogram stands in. With reduced motion the figure stands still.
 */
@customElement('hip-demo')
export class HipDemo extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        aspect-ratio: var(--demo-ratio, 9 / 8);
        border-radius: var(--radius);
        overflow: hidden;
        background: radial-gradient(120% 90% at 50% 110%, var(--track-soft), var(--sunken) 70%);
      }
      .place,
      canvas,
      .poster {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      .poster {
        fill: none;
        stroke: var(--ink);
        stroke-width: 11;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .poster circle {
        fill: var(--ink);
        stroke: none;
      }
      .ground {
        stroke: var(--track);
        stroke-width: 4;
      }
    `,
  ];

  @property({ attribute: false }) demo: Demo | null = null;
  @property({ attribute: false }) loadFigure: LoadFigure | null = null;
  @property() posture: CameraPlacement['posture'] = 'standing';
  /** What the figure shows, for those who do not see it. */
  @property() label = '';

  /** `loading` begins when the element comes into view; `still` stays with the pictogram. */
  @state() private stage: 'waiting' | 'loading' | 'moving' | 'still' = 'waiting';

  @query('.place') private readonly place!: HTMLDivElement;

  private figure: FigureView | null = null;
  private canvas: HTMLCanvasElement | null = null;
  private due = 0;
  /** Time of the first frame and of the last one drawn, milliseconds. */
  private startedMs = 0;
  private drawnMs = 0;
  private visible = false;
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly watcher = new IntersectionObserver((entries) =>
    this.seen(entries.some(({ isIntersecting }) => isIntersecting)),
  );
  private readonly sizes = new ResizeObserver(() => {
    this.figure?.resize();
    if (this.quiet.matches) this.play();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    this.sizes.disconnect();
    this.drop();
    this.stage = 'waiting';
  }

  override render() {
    return html`${this.stage === 'moving' ? '' : poster(this.posture)}
      <div class="place" role="img" aria-label=${this.label}></div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('demo') && this.demo && this.figure) {
      this.figure.show(this.demo);
      this.play();
    }
    if (changed.has('loadFigure') && this.visible) this.seen(true);
  }

  private seen(visible: boolean): void {
    this.visible = visible;
    if (!visible) {
      cancelAnimationFrame(this.due);
      this.due = 0;
    } else if (this.figure) this.play();
    else if (this.stage === 'waiting' && this.loadFigure && this.demo) void this.load(this.loadFigure);
  }

  private async load(loadFigure: LoadFigure): Promise<void> {
    this.stage = 'loading';
    try {
      const create = await loadFigure();
      if (!this.isConnected || !this.demo) {
        this.stage = 'waiting';
        return;
      }
      this.canvas = document.createElement('canvas');
      this.place.replaceChildren(this.canvas);
      this.figure = create(this.canvas);
      this.figure.show(this.demo);
      this.startedMs = 0;
      this.stage = 'moving';
      this.play();
    } catch {
      // No WebGL, or the code did not load: the pictogram says enough.
      this.drop();
      this.stage = 'still';
    }
  }

  /** Lets go of the figure, and of its WebGL context: browsers allow only a few at a time. */
  private drop(): void {
    cancelAnimationFrame(this.due);
    this.due = 0;
    this.figure?.dispose();
    this.figure = null;
    this.canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    this.canvas?.remove();
    this.canvas = null;
  }

  private play(): void {
    cancelAnimationFrame(this.due);
    if (this.quiet.matches) {
      // At the height of the first repetition.
      if (this.demo) this.figure?.render(this.demo.timing.outMs + this.demo.timing.holdMs / 2);
      return;
    }
    const draw = (timeMs: number): void => {
      this.due = requestAnimationFrame(draw);
      if (timeMs - this.drawnMs < FRAME_MS) return;
      this.drawnMs = timeMs;
      this.startedMs ||= timeMs;
      this.figure?.render(timeMs - this.startedMs);
    };
    this.due = requestAnimationFrame(draw);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-demo': HipDemo;
  }
}
