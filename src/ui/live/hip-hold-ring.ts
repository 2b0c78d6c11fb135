import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { decimalWords } from '../words/words.ts';

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that closes while the height is held, with the seconds inside. Fed by `show`. */
@customElement('hip-hold-ring')
export class HipHoldRing extends LitElement {
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    circle {
      fill: none;
      stroke-width: 11;
      stroke: var(--sunken);
    }
    .held {
      stroke: var(--hold);
      stroke-linecap: round;
      transform: rotate(-90deg);
      transform-origin: center;
    }
    text {
      fill: var(--ink);
      font-family: var(--font-strong);
      font-weight: 900;
      font-variant-numeric: tabular-nums;
      text-anchor: middle;
    }
    /* In units of the drawing, which is as large as its box. */
    .seconds {
      font-size: 32px;
    }
    .unit {
      font-size: 13px;
      font-weight: 700;
      fill: var(--ink-soft);
    }
    .reached .held {
      stroke: var(--good);
    }
    .check {
      display: none;
      fill: none;
      stroke: var(--good);
      stroke-width: 9;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .reached .check {
      display: block;
    }
    .reached text {
      display: none;
    }
  `;

  @query('svg') private readonly ring!: SVGElement;
  @query('.held') private readonly arc!: SVGCircleElement;
  @query('.seconds') private readonly seconds!: SVGTextElement;
  @query('.unit') private readonly unit!: SVGTextElement;

  /** Time held so far and the prescribed time, milliseconds. */
  show(heldMs: number, targetMs: number): void {
    if (!this.hasUpdated) return;
    const part = targetMs > 0 ? Math.min(heldMs / targetMs, 1) : 0;
    this.arc.style.strokeDashoffset = String(ROUND * (1 - part));
    this.arc.style.visibility = part > 0 ? 'visible' : 'hidden';
    this.ring.classList.toggle('reached', part >= 1);
    const seconds = decimalWords(heldMs / 1000, 1);
    if (this.seconds.textContent !== seconds) this.seconds.textContent = seconds;
    const of = msg(str`of ${decimalWords(targetMs / 1000, 1, 0)} s`);
    if (this.unit.textContent !== of) this.unit.textContent = of;
  }

  override render() {
    return html`<svg viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r=${RADIUS}></circle>
      <circle
        class="held"
        cx="50"
        cy="50"
        r=${RADIUS}
        stroke-dasharray=${ROUND}
        stroke-dashoffset=${ROUND}
        visibility="hidden"
      ></circle>
      <text class="seconds" x="50" y="56"></text>
      <text class="unit" x="50" y="73"></text>
      <path class="check" d="M31 52l13 13 25-29"></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-hold-ring': HipHoldRing;
  }
}
