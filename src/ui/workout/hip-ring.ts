import { LitElement, css, html, svg } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Gesture } from '../../core/gesture/gesture.ts';
import '../parts/hip-icon.ts';

/** The first ring is the outer one: what it does has happened by the time that the second begins. */
const RADIUS: Readonly<Record<Gesture, number>> = { raise: 44, 'long-raise': 33 };
const round = (gesture: Gesture): number => 2 * Math.PI * RADIUS[gesture];

/** A ring that is full stays for so long, milliseconds, to be seen. */
const STAYS_MS = 700;
/** Where motion is unwelcome the ring grows by quarters. */
const QUARTERS = 4;

/** A hand in a ring that fills while an arm is kept up, with what it will do. Over everything, and in nobody's way. Fed by `show`. */
@customElement('hip-ring')
export class HipRing extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: 0;
      z-index: 5;
      display: grid;
      place-items: center;
      pointer-events: none;
    }
    :host(:not([shown])) {
      display: none;
    }
    .ring {
      position: relative;
      display: grid;
      place-items: center;
      width: min(64vmin, 30rem);
      aspect-ratio: 1;
      border-radius: 50%;
      background: color-mix(in srgb, var(--card) 92%, transparent);
      box-shadow: var(--shadow);
    }
    svg {
      position: absolute;
      inset: 0;
    }
    circle {
      fill: none;
      stroke: var(--sunken);
      stroke-width: 9;
    }
    .fill {
      stroke: var(--track);
      stroke-linecap: round;
      transform: rotate(-90deg);
      transform-origin: center;
    }
    .long-raise {
      stroke: var(--hold);
    }
    .middle {
      display: grid;
      justify-items: center;
      width: 52%;
      font-family: var(--font-strong);
      /* A share of the ring, which is measured in vmin too. */
      font-size: min(6vmin, 2.75rem);
      font-weight: 800;
      line-height: 1.05;
      text-align: center;
    }
    hip-icon {
      font-size: min(14vmin, 6rem);
      color: var(--track);
    }
  `;

  @state() private label = '';
  @query('.fill.raise') private readonly first!: SVGCircleElement | null;
  @query('.fill.long-raise') private readonly second!: SVGCircleElement | null;

  private leaves: ReturnType<typeof setTimeout> | undefined;
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.leaves);
  }

  /** `progress` 0..1; at 0 the arm was let go. `label` is what the gesture will do. */
  show(gesture: Gesture, progress: number, label: string): void {
    clearTimeout(this.leaves);
    if (progress >= 1) this.leaves = setTimeout(() => this.removeAttribute('shown'), STAYS_MS);
    this.toggleAttribute('shown', progress > 0);
    this.label = label;
    const shown = this.quiet.matches ? Math.floor(progress * QUARTERS) / QUARTERS : progress;
    // The second ring comes after the first, which is full then.
    this.fill(this.first, 'raise', gesture === 'raise' ? shown : 1);
    this.fill(this.second, 'long-raise', gesture === 'raise' ? 0 : shown);
  }

  override render() {
    return html`<div class="ring" aria-hidden="true">
      <svg viewBox="0 0 100 100">
        <circle cx="50" cy="50" r=${RADIUS.raise}></circle>
        ${this.arc('raise')} ${this.arc('long-raise')}
      </svg>
      <div class="middle"><hip-icon name="hand"></hip-icon><span>${this.label}</span></div>
    </div>`;
  }

  private arc(gesture: Gesture) {
    const length = round(gesture);
    return svg`<circle class="fill ${gesture}" cx="50" cy="50" r=${RADIUS[gesture]} stroke-dasharray=${length} visibility="hidden"></circle>`;
  }

  private fill(arc: SVGCircleElement | null, gesture: Gesture, part: number): void {
    if (!arc) return;
    arc.style.strokeDashoffset = String(round(gesture) * (1 - part));
    arc.style.visibility = part > 0 ? 'visible' : 'hidden';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-ring': HipRing;
  }
}
