import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { KeptPose, Place } from '../../replay/clip.ts';
import type { ShownClip } from './replay-model.ts';
import { poseBetween, type Frame } from './staging.ts';
import { drawFigure, drawGhost, STAGE, type Pen } from './stick-figure.ts';

/** What a stage shows. `poses` of all of them are laid on the same place. */
export interface Staged {
  clip: ShownClip;
  poses: readonly KeptPose[];
  /** What it is compared with at its moment. */
  ghost: KeptPose | null;
  frame: Frame;
}

/** One movement as a stick figure on a dark stage. Decorative: words stand beside it. */
@customElement('hip-replay-stage')
export class HipReplayStage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      border-radius: var(--radius);
      background: radial-gradient(110% 85% at 50% 100%, #3a2a20, #1c1613 62%, #120f0d);
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) staged: Staged | null = null;
  /** Index of the pose, with a fraction. */
  @property({ type: Number }) at = 0;
  /** How near it is to its moment, 0 to 1. */
  @property({ type: Number }) nearness = 1;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  private readonly sizes = new ResizeObserver(() => this.draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override render() {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  override updated(): void {
    this.draw();
  }

  private draw(): void {
    const { canvas, staged, clientWidth: width, clientHeight: height, nearness } = this;
    const context = this.hasUpdated ? canvas.getContext('2d') : null;
    if (!staged || !context || width === 0 || height === 0) return;
    const density = window.devicePixelRatio || 1;
    const [pixelsWide, pixelsHigh] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh)
      Object.assign(canvas, { width: pixelsWide, height: pixelsHigh });
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const { clip, poses, ghost, frame } = staged;
    const trunk = Math.min(width / frame.width, height / frame.height);
    const left = (width - trunk * frame.width) / 2;
    const top = height - trunk * frame.height;
    const at = ([x, y]: Place): Place => [left + (x - frame.left) * trunk, top + (y - frame.top) * trunk];
    const pen: Pen = { context, at, trunk };
    drawFloor(pen, frame, width);
    const isWorst = clip.role === 'worst';
    const look = {
      colour: isWorst ? STAGE.worst : STAGE.best,
      near: clip.near,
      marks: clip.marks,
      heat: isWorst ? 0.25 + 0.75 * nearness : 0,
    };
    drawFigure(pen, poseBetween(poses, this.at), look);
    if (ghost) drawGhost(pen, ghost, clip.near, 0.85 * nearness ** 2);
  }
}

function drawFloor({ context, at, trunk }: Pen, { floor, left, width }: Frame, stageWidth: number): void {
  const [x, y] = at([left + width / 2, floor + 0.06]);
  const light = context.createRadialGradient(x, y, 0, x, y, stageWidth * 0.55);
  light.addColorStop(0, STAGE.floor);
  light.addColorStop(1, 'rgb(255 255 255 / 0%)');
  context.fillStyle = light;
  context.fillRect(0, y, stageWidth, Math.max(1.5, 0.02 * trunk));
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-replay-stage': HipReplayStage;
  }
}
