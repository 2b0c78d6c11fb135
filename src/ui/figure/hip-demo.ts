import { consume } from '@lit/context';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Demo } from '../../core/demo.ts';
import { ChosenFigure } from './chosen-figure.ts';
import { borrowFigure, giveBackFigure, type LentFigure } from './figure-pool.ts';
import type { FigureView, LoadFigure } from '../../figure/figure-port.ts';
import type { Person } from '../../figure/people.ts';
import './hip-figure-still.ts';
import { skeletonOf } from './skeleton-of.ts';
import { worksIn } from './working-muscles.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { loadFigureContext } from '../contexts.ts';

/** A figure is drawn this seldom, milliseconds: smooth enough, and the page stays quick where WebGL is slow. */
const FRAME_MS = 30;
/** The same where a detector needs the graphics processor more: twelve times a second. */
export const SELDOM_MS = 83;

/**
 * The moving figure. It is made when the element first comes into view; until then a still picture stands in, and so it does for good
 * where the figure is not `live`, cannot be drawn, or motion is unwelcome.
 */
@customElement('hip-demo')
export class HipDemo extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        aspect-ratio: var(--demo-ratio, 9 / 8);
        max-height: max(8rem, 100dvh - 7rem);
        border-radius: var(--radius);
        overflow: hidden;
        background: radial-gradient(120% 90% at 50% 110%, var(--track-soft), var(--sunken) 70%);
      }
      hip-figure-still,
      hip-skeleton,
      .place,
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) demo: Demo | null = null;
  /** Id of the exercise whose own demonstration this is, where its picture is to be there before the demonstration is known. */
  @property() exercise = '';
  @consume({ context: loadFigureContext, subscribe: true }) @state() loadFigure: LoadFigure | null = null;
  /** May move; every moving figure costs a WebGL context, of which there are few. */
  @property({ attribute: false }) live = true;
  /** Time from one drawing of the moving figure to the next, milliseconds. */
  @property({ attribute: false }) everyMs = FRAME_MS;
  /** Moment of the still picture, milliseconds after the first repetition began; the height of it when left out. */
  @property({ attribute: false }) stillMs: number | null = null;
  /** Called when another moment of the moving figure was drawn. */
  @property({ attribute: false }) drawn: (() => void) | null = null;
  /** When the movement is, milliseconds after its first repetition began (below 0 before it), each time that it is drawn; by itself where left out. */
  @property({ attribute: false }) clock: (() => number) | null = null;
  /** What the figure shows, for those who do not see it. */
  @property() label = '';

  /** `loading` begins when the element comes into view; `still` stays with the picture. */
  @state() private stage: 'waiting' | 'loading' | 'moving' | 'still' = 'waiting';

  @query('.place') private readonly place!: HTMLDivElement;

  private figure: (LentFigure & { from: LoadFigure }) | null = null;
  private readonly chosen = new ChosenFigure(this);
  private shownPerson: Person | null = null;
  private due = 0;
  /** Time of the first frame and of the last one drawn, milliseconds. */
  private startedMs = 0;
  private drawnMs = 0;
  private visible = false;
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly watcher = new IntersectionObserver((entries) =>
    this.seen(entries.some(({ isIntersecting }) => isIntersecting)),
  );
  private readonly sizes = new ResizeObserver(() => this.figure?.view.resize());

  /**
   * What is drawn now, for whoever draws over it: the moment that the figure shows, milliseconds after its first repetition began, or its
   * still picture; null where neither is.
   */
  get shown(): { timeMs: number } | 'still' | null {
    if (this.stage === 'moving') return { timeMs: Math.max(0, this.drawnMs - this.startedMs) };
    return this.renderRoot.querySelector('hip-figure-still')?.isDrawn ? 'still' : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
    this.sizes.observe(this);
    this.quiet.addEventListener('change', this.reconsider);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    this.sizes.disconnect();
    this.quiet.removeEventListener('change', this.reconsider);
    this.drop();
  }

  override render() {
    const seen = this.demo?.seen;
    if (seen)
      return html`${skeletonOf(seen, this.live)}
        <div class="place" role="img" aria-label=${this.label}></div>`;
    return html`${
        this.stage === 'moving'
          ? ''
          : html`<hip-figure-still .demo=${this.demo} exercise=${this.exercise} .timeMs=${this.stillMs}></hip-figure-still>`
      }
      <div class="place" role="img" aria-label=${this.label}></div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('demo') && this.demo?.seen) this.drop();
    else if (changed.has('demo') && this.demo && this.figure) {
      this.showIn(this.figure.view, this.demo);
      this.play();
    } else if (this.demo && this.figure && this.shownPerson !== this.chosen.person) this.showIn(this.figure.view, this.demo);
    const isKnownNow = changed.has('demo') && changed.get('demo') === null;
    if (isKnownNow || changed.has('live') || changed.has('loadFigure')) void this.updateComplete.then(this.reconsider);
  }

  private readonly reconsider = (): void => {
    if (!this.live || this.quiet.matches) this.drop();
    else if (this.visible) this.seen(true);
  };

  private seen(visible: boolean): void {
    this.visible = visible;
    if (!visible) {
      if (this.stage !== 'still') this.drop();
    } else if (this.figure) this.play();
    else if (this.stage === 'waiting' && this.live && !this.quiet.matches && this.loadFigure && this.demo && !this.demo.seen)
      void this.load(this.loadFigure);
  }

  private async load(loadFigure: LoadFigure): Promise<void> {
    this.stage = 'loading';
    try {
      const lent = await borrowFigure(loadFigure, this.chosen.person);
      // Dropped meanwhile.
      if (this.stage !== 'loading' || this.figure || !this.isConnected || !this.demo) {
        giveBackFigure(loadFigure, lent);
        return;
      }
      this.figure = { ...lent, from: loadFigure };
      this.place.replaceChildren(lent.canvas);
      lent.view.resize();
      this.showIn(lent.view, this.demo);
      // Before the still picture goes, so that nothing flickers.
      lent.view.render(0);
      this.startedMs = 0;
      this.stage = 'moving';
      this.play();
    } catch {
      // No WebGL, or the code did not load: the still picture says enough.
      this.drop();
      this.stage = 'still';
    }
  }

  private showIn(view: FigureView, demo: Demo): void {
    const { person } = this.chosen;
    this.shownPerson = person;
    view.show(demo, { person, works: worksIn(demo) });
  }

  /** Lends the figure to the next who comes into view. */
  private drop(): void {
    cancelAnimationFrame(this.due);
    this.due = 0;
    if (this.figure) giveBackFigure(this.figure.from, this.figure);
    this.figure = null;
    this.stage = 'waiting';
  }

  private play(): void {
    cancelAnimationFrame(this.due);
    const draw = (timeMs: number): void => {
      this.due = requestAnimationFrame(draw);
      if (timeMs - this.drawnMs < this.everyMs) return;
      this.drawnMs = timeMs;
      this.startedMs ||= timeMs;
      this.figure?.view.render(this.clock ? this.clock() : timeMs - this.startedMs);
      this.drawn?.();
    };
    this.due = requestAnimationFrame(draw);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-demo': HipDemo;
  }
}
