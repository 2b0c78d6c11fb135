import { consume } from '@lit/context';
import { LitElement, css, html, svg } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { sparingContext } from '../contexts.ts';

/** Width of a track, as a share of the shorter side of the box, and at least, pixels; and the gap between two. */
const TRACK_SHARE = 0.022;
const TRACK_PX = 8;
const GAP_PX = 2;
/** All of a way round is this long, whatever its size. */
const ROUND = 100;
/** So many lengths it has where the processor draws it. */
const SPARING_STEPS = 10;

/** The way round a box with round corners, clockwise from the middle of its upper edge; `inset` from the edge, pixels. */
export function roundWay(width: number, height: number, inset: number, radius: number): string {
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  const r = Math.max(0, Math.min(radius, (right - left) / 2, (bottom - top) / 2));
  const arc = (x: number, y: number): string => `A${r} ${r} 0 0 1 ${x} ${y}`;
  return [
    `M${width / 2} ${top}`,
    `H${right - r}`,
    arc(right, top + r),
    `V${bottom - r}`,
    arc(right - r, bottom),
    `H${left + r}`,
    arc(left, bottom - r),
    `V${top + r}`,
    arc(left + r, top),
    'Z',
  ].join('');
}

/**
 * Around the number: how far the movement has come, with a mark where it begins to count, closed at the goal; and inside that how long the
 * height is held. Fed by `show` and `showHold`, for the eyes alone: a screen reader would be flooded, and hears the count and the cues.
 */
@customElement('hip-goal-ring')
export class HipGoalRing extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      /* The ring follows the corners of the box that it is laid around. */
      border-radius: inherit;
      --far: 0;
      --held: 0;
    }
    svg {
      --round: ${ROUND};
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    path {
      fill: none;
    }
    .way {
      stroke: rgb(255 255 255 / 22%);
    }
    .far {
      stroke: var(--partial);
      stroke-dasharray: calc(var(--far) * var(--round)) var(--round);
    }
    .counts .far {
      stroke: var(--good);
    }
    .held {
      stroke: var(--hold);
      stroke-dasharray: calc(var(--held) * var(--round)) var(--round);
    }
    .reached .held {
      stroke: var(--good);
    }
    .none .far,
    .unheld .held {
      visibility: hidden;
    }
    .mark {
      stroke: var(--ink);
    }
  `;

  @consume({ context: sparingContext, subscribe: true }) @state() sparing = false;
  @query('svg') private readonly ring!: SVGElement | null;
  @state() private box = { width: 0, height: 0 };
  @state() private tracks: { range: boolean; hold: boolean } = { range: false, hold: false };
  private readonly sizes = new ResizeObserver(() => {
    this.box = { width: this.clientWidth, height: this.clientHeight };
  });
  private range: number | null = null;
  private held = 0;
  private fullAt = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  /** `range` 0 at rest, 1 at the goal, null while unknown; `fullAt` on the same scale: from there on it counts. */
  show(range: number | null, fullAt: number): void {
    if (!this.tracks.range) this.tracks = { ...this.tracks, range: true };
    this.range = range;
    if (fullAt !== this.fullAt) {
      this.fullAt = fullAt;
      this.requestUpdate();
    }
    this.apply();
  }

  /** Time held so far and the time that is asked for, milliseconds. */
  showHold(heldMs: number, targetMs: number): void {
    if (!this.tracks.hold) this.tracks = { ...this.tracks, hold: true };
    this.held = targetMs > 0 ? Math.min(1, heldMs / targetMs) : 0;
    this.apply();
  }

  override updated(): void {
    this.apply();
  }

  /** A share of the way round; in few steps where each costs time to draw. */
  private length(share: number): string {
    return this.sparing ? (Math.round(share * SPARING_STEPS) / SPARING_STEPS).toFixed(3) : share.toFixed(3);
  }

  private apply(): void {
    const { range, held, fullAt, ring } = this;
    this.style.setProperty('--far', this.length(Math.min(1, Math.max(0, range ?? 0))));
    this.style.setProperty('--held', this.length(held));
    ring?.classList.toggle('counts', range !== null && range >= fullAt);
    ring?.classList.toggle('none', range === null || range <= 0);
    ring?.classList.toggle('reached', held >= 1);
    ring?.classList.toggle('unheld', held <= 0);
  }

  override render() {
    const { width, height } = this.box;
    const { range, hold } = this.tracks;
    if (width === 0) return html`<svg aria-hidden="true"></svg>`;
    const shorter = Math.min(width, height);
    const thick = Math.max(TRACK_PX, Math.round(TRACK_SHARE * shorter));
    const radius = parseFloat(getComputedStyle(this).borderTopLeftRadius) || 0.16 * shorter;
    const way = (at: number): string => {
      const inset = thick / 2 + GAP_PX + at * (thick + GAP_PX);
      return roundWay(width, height, inset, radius - inset);
    };
    const piece = (name: string, at: number, wide = thick) =>
      svg`<path class=${name} d=${way(at)} pathLength=${ROUND} stroke-width=${wide}></path>`;
    const track = (name: string, at: number) => svg`${piece('way', at)}${piece(name, at)}`;
    // A short piece of the way: where a repetition begins to count.
    const mark = svg`<path class="mark" d=${way(0)} pathLength=${ROUND} stroke-width=${thick + 6} stroke-dasharray="1.2 ${ROUND}" stroke-dashoffset=${-ROUND * Math.min(0.99, Math.max(0, this.fullAt))}></path>`;
    return html`<svg aria-hidden="true">
      ${range ? track('far', 0) : ''} ${range && this.fullAt > 0 ? mark : ''} ${hold ? track('held', range ? 1 : 0) : ''}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-goal-ring': HipGoalRing;
  }
}
