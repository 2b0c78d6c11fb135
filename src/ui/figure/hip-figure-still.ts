import { consume } from '@lit/context';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Demo } from '../../core/demo.ts';
import { ChosenFigure } from './chosen-figure.ts';
import { momentOf } from './moment-of.ts';
import { skeletonOf } from './skeleton-of.ts';
import type { LoadFigure } from '../../figure/figure-port.ts';
import { ownPosterOf, posterOf, type Poster } from './posters.ts';
import { stillsOf, type StillRequest } from './stills.ts';
import { loadFigureContext } from '../contexts.ts';

/** Sizes are rounded to this many pixels, so that cards of nearly the same width share their pictures. */
const STEP_PX = 16;

const rounded = (px: number): number => Math.max(STEP_PX, Math.round(px / STEP_PX) * STEP_PX);

/**
 * The figure at one moment: a picture that came with the app, or where there is none of that moment, one that is drawn when it comes
 * into view. Decorative.
 */
@customElement('hip-figure-still')
export class HipFigureStill extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
    }
    canvas,
    hip-skeleton,
    img {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
    .mirrored {
      transform: scaleX(-1);
    }
    [hidden] {
      display: none;
    }
  `;

  @property({ attribute: false }) demo: Demo | null = null;
  /** Id of the exercise whose own demonstration this is, where its picture is to be there before the demonstration is known. */
  @property() exercise = '';
  /** Milliseconds after the first repetition began; at its height when left out. */
  @property({ attribute: false }) timeMs: number | null = null;
  @consume({ context: loadFigureContext, subscribe: true }) @state() loadFigure: LoadFigure | null = null;

  private readonly chosen = new ChosenFigure(this);

  @state() private drawn = false;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private visible = false;
  private wish: { key: string; takeBack: () => void } | null = null;
  private readonly watcher = new IntersectionObserver(
    (entries) => {
      this.visible = entries.at(-1)?.isIntersecting ?? false;
      this.ask();
    },
    { rootMargin: '30%' },
  );
  private readonly sizes = new ResizeObserver(() => this.ask());

  /** The figure is to be seen, and not a pictogram in its place. */
  get isDrawn(): boolean {
    return this.drawn;
  }

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
  }

  override render() {
    const seen = this.demo?.seen;
    if (seen) return skeletonOf(seen, false);
    const { poster } = this;
    if (poster) return html`<img class=${poster.isMirrored ? 'mirrored' : ''} src=${poster.address} alt="" decoding="async" />`;
    return html`<canvas aria-hidden="true" ?hidden=${!this.drawn}></canvas>`;
  }

  private get poster(): Poster | null {
    const { demo, exercise, timeMs, chosen } = this;
    if (timeMs !== null) return null;
    return demo ? posterOf(demo, chosen.person) : ownPosterOf(exercise, chosen.person);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('demo') && changed.get('demo')) this.drawn = false;
    if (changed.has('loadFigure')) this.drop();
    if (changed.has('demo') || changed.has('timeMs') || changed.has('loadFigure')) this.ask();
  }

  /** Wishes for the picture, once it is in view; a wish that stands keeps its place in the queue. */
  private ask(): void {
    const { demo, loadFigure, visible, clientWidth, clientHeight } = this;
    if (
      !demo ||
      demo.seen ||
      this.poster ||
      !loadFigure ||
      !visible ||
      !this.hasUpdated ||
      clientWidth === 0 ||
      clientHeight === 0
    ) {
      this.drop();
      return;
    }
    const timeMs = this.timeMs ?? momentOf(demo, 'peak');
    const request: StillRequest = {
      demo,
      timeMs,
      person: this.chosen.person,
      width: rounded(clientWidth),
      height: rounded(clientHeight),
    };
    const stills = stillsOf(loadFigure);
    const key = stills.key(request);
    if (this.wish?.key === key) return;
    this.drop();
    const known = stills.known(request);
    if (known) this.show(known);
    else this.wish = { key, takeBack: stills.draw(request, (picture) => this.show(picture)) };
  }

  private drop(): void {
    this.wish?.takeBack();
    this.wish = null;
  }

  private show(picture: HTMLCanvasElement): void {
    this.wish = null;
    this.canvas.width = picture.width;
    this.canvas.height = picture.height;
    if (picture.width > 0) this.canvas.getContext('2d')?.drawImage(picture, 0, 0);
    this.drawn = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-figure-still': HipFigureStill;
  }
}
