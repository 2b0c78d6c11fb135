import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { SeenJoint, SeenMovement, SeenPoint, SeenPose } from '../../core/demo.ts';
import { SIDES } from '../../core/pose.ts';
import { ThemeController } from '../styles/theme-controller.ts';

const BONES: readonly (readonly [SeenJoint, SeenJoint])[] = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'toe'],
];

/** The movement stands still for so long before it begins again, milliseconds. */
const PAUSE_MS = 600;
/** Free room around it, as a share of the smaller side of the box. */
const MARGIN = 0.09;

/** A movement that a camera has seen, as a skeleton that does it again and again; still where motion is unwelcome, or not `live`. Decorative. */
@customElement('hip-skeleton')
export class HipSkeleton extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) movement: SeenMovement | null = null;
  @property({ attribute: false }) live = true;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  private due = 0;
  private startedMs = 0;
  private visible = false;
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly watcher = new IntersectionObserver((entries) => {
    this.visible = entries.at(-1)?.isIntersecting ?? false;
    this.play();
  });
  private readonly sizes = new ResizeObserver(() => this.play());

  constructor() {
    super();
    new ThemeController(this, () => this.play());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
    this.sizes.observe(this);
    this.quiet.addEventListener('change', this.play);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    this.sizes.disconnect();
    this.quiet.removeEventListener('change', this.play);
    cancelAnimationFrame(this.due);
  }

  override render() {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('movement')) this.startedMs = 0;
    this.play();
  }

  private readonly play = (): void => {
    cancelAnimationFrame(this.due);
    const { movement } = this;
    if (!movement || !this.hasUpdated) return;
    if (!this.live || this.quiet.matches || !this.visible) return this.draw(movement.poses[movement.height]);
    const step = (timeMs: number): void => {
      this.due = requestAnimationFrame(step);
      this.startedMs ||= timeMs;
      const lengthMs = movement.poses.length * movement.stepMs;
      const at = ((timeMs - this.startedMs) % (lengthMs + PAUSE_MS)) / movement.stepMs;
      this.draw(poseAt(movement, at));
    };
    this.due = requestAnimationFrame(step);
  };

  private draw(pose: SeenPose | undefined): void {
    const { canvas, clientWidth: width, clientHeight: height } = this;
    const context = canvas.getContext('2d');
    if (!pose || !context || width === 0 || height === 0) return;
    const scale = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const size = (1 - 2 * MARGIN) * Math.min(width, height);
    const at = ([x, y]: NonNullable<SeenPoint>): [number, number] => [
      (width - size) / 2 + x * size,
      (height - size) / 2 + y * size,
    ];
    const style = getComputedStyle(this);
    const ink = style.getPropertyValue('--ink').trim() || style.color;
    const accent = style.getPropertyValue('--track').trim() || ink;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    const line = (from: SeenPoint, to: SeenPoint, colour: string, thick: number): void => {
      if (!from || !to) return;
      context.strokeStyle = colour;
      context.lineWidth = thick * size;
      context.beginPath();
      context.moveTo(...at(from));
      context.lineTo(...at(to));
      context.stroke();
    };
    for (const side of SIDES) {
      const points = pose[side];
      for (const [from, to] of BONES) line(points[from], points[to], side === 'left' ? accent : ink, 0.03);
    }
    line(pose.left.shoulder, pose.right.shoulder, ink, 0.03);
    line(pose.left.hip, pose.right.hip, ink, 0.03);
    if (!pose.head) return;
    context.fillStyle = ink;
    context.beginPath();
    context.arc(...at(pose.head), 0.05 * size, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Between two poses, so that a tenth of a second is no step; beyond the end it stays there. */
function poseAt({ poses }: SeenMovement, at: number): SeenPose | undefined {
  const from = poses[Math.min(poses.length - 1, Math.floor(at))];
  const to = poses[Math.min(poses.length - 1, Math.floor(at) + 1)];
  if (!from || !to) return from;
  const share = Math.min(1, at - Math.floor(at));
  const mix = (a: SeenPoint, b: SeenPoint): SeenPoint => a && b && [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const side = (which: 'left' | 'right'): SeenPose['left'] => ({
    shoulder: mix(from[which].shoulder, to[which].shoulder),
    elbow: mix(from[which].elbow, to[which].elbow),
    wrist: mix(from[which].wrist, to[which].wrist),
    hip: mix(from[which].hip, to[which].hip),
    knee: mix(from[which].knee, to[which].knee),
    ankle: mix(from[which].ankle, to[which].ankle),
    toe: mix(from[which].toe, to[which].toe),
  });
  return { head: mix(from.head, to.head), left: side('left'), right: side('right') };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-skeleton': HipSkeleton;
  }
}
