import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PoseFrame, Side } from '../../core/pose.ts';
import { mirrorContext } from '../contexts.ts';
import { containBox, drawPerson } from './overlay.ts';
import type { StagePicture } from '../../session/set-runner-port.ts';

/** A camera's picture stands still when it was taken off the page in between; a file's may be meant to. */
function goOn(picture: StagePicture | null): void {
  const element = picture?.element;
  if (element instanceof HTMLVideoElement && element.srcObject && element.paused) void element.play().catch(() => undefined);
}

/** The picture with the person's joints drawn over it. New poses come through `showPose`, never through rendering. */
@customElement('hip-stage')
export class HipStage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      background: #0b0908;
      min-height: 8rem;
    }
    .picture,
    .overlay {
      position: absolute;
      inset: 0;
    }
    .picture > * {
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
    .mirrored > * {
      transform: scaleX(-1);
    }
    .overlay {
      width: 100%;
      height: 100%;
      pointer-events: none;
    }
  `;

  @property({ attribute: false }) picture: StagePicture | null = null;

  /** Chosen by the user; a recording is never mirrored. */
  @consume({ context: mirrorContext, subscribe: true }) @state() mirror = true;

  @query('.overlay') private readonly overlay!: HTMLCanvasElement;
  @query('.picture') private readonly place!: HTMLDivElement;

  private get isMirrored(): boolean {
    return this.mirror && (this.picture?.mirrored ?? false);
  }

  private latest: PoseFrame | null = null;
  private nearSide: Side | null = null;
  private due = 0;
  private readonly sizes = new ResizeObserver(() => this.requestDraw());

  /** Shows where the joints are, at the next screen refresh. The newest pose wins. */
  showPose(frame: PoseFrame | null, nearSide: Side | null): void {
    this.latest = frame;
    this.nearSide = nearSide;
    this.requestDraw();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    cancelAnimationFrame(this.due);
    this.due = 0;
  }

  override render() {
    return html`<div class="picture ${this.isMirrored ? 'mirrored' : ''}"></div>
      <canvas class="overlay" role="img" aria-label=${msg('Your picture with your joints drawn over it')}></canvas>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture')) {
      this.place.replaceChildren(...(this.picture ? [this.picture.element] : []));
      goOn(this.picture);
      this.requestDraw();
    }
  }

  private requestDraw(): void {
    if (this.due === 0 && this.hasUpdated) this.due = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.due = 0;
    const { overlay, latest } = this;
    const width = this.clientWidth;
    const height = this.clientHeight;
    const scale = window.devicePixelRatio || 1;
    if (overlay.width !== Math.round(width * scale) || overlay.height !== Math.round(height * scale)) {
      overlay.width = Math.round(width * scale);
      overlay.height = Math.round(height * scale);
    }
    const context = overlay.getContext('2d');
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!latest) return;
    const box = containBox(width, height, latest.width, latest.height);
    drawPerson(context, latest, box, this.nearSide, this.isMirrored);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-stage': HipStage;
  }
}
