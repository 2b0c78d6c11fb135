import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PoseFrame, Side } from '../../core/pose.ts';
import { mirrorContext, sparingContext } from '../contexts.ts';
import { Backdrop } from './backdrop.ts';
import { bodyBox, framedIn, isWorthIt, widened, type Box, type Framing, type Size, type ToFrame } from './framing.ts';
import { drawMarks, drawPerson, type Marks } from './overlay.ts';
import type { StagePicture } from '../../session/set-runner-port.ts';

/** A picture whose size is not known yet is taken for one of most cameras. */
const USUAL: Size = { width: 1280, height: 720 };
/** The overlay is drawn with no more points than this along its longer side: more would cost time, and show nothing. */
const OVERLAY_PX = 1600;
/** The same where the processor draws all of it, the picture included; and how often then, at most, milliseconds. [our own choice] */
const SPARING_PX = 640;
export const SPARING_MS = 160;
/** The picture rests this long before it moves again. Milliseconds. */
const RESTS_MS = 1500;

/** A camera's picture stands still when it was taken off the page in between; a file's may be meant to. */
function goOn(picture: StagePicture | null): void {
  const element = picture?.element;
  if (element instanceof HTMLVideoElement && element.srcObject && element.paused) void element.play().catch(() => undefined);
}

const sizeOf = ({ element }: StagePicture): Size =>
  element instanceof HTMLVideoElement
    ? { width: element.videoWidth, height: element.videoHeight }
    : { width: element.width, height: element.height };

/**
 * The picture with the person's joints drawn over it; around a picture that does not fill the stage lies a blurred copy of it. New poses come
 * through `showPose`, never through rendering.
 */
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
    .backdrop {
      position: absolute;
      inset: -10%;
      width: 120%;
      height: 120%;
      object-fit: cover;
      filter: blur(1.5rem) brightness(0.35);
    }
    .sparing .backdrop {
      filter: none;
      opacity: 0.3;
    }
    .sparing .picture {
      display: none;
    }
    .lens {
      position: absolute;
      inset: 0 auto auto 0;
      transform-origin: 0 0;
      will-change: transform;
    }
    /* As slow as a head that turns: what moves faster distracts. */
    .gliding {
      transition: transform 1.2s cubic-bezier(0.4, 0, 0.2, 1);
    }
    .picture,
    .picture > *,
    .overlay {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    .mirrored > * {
      transform: scaleX(-1);
    }
    .overlay {
      pointer-events: none;
    }
    @media (prefers-reduced-motion: reduce) {
      .gliding {
        transition: none;
      }
    }
  `;

  @property({ attribute: false }) picture: StagePicture | null = null;
  /** Fills the stage and keeps the person in sight; all of the picture is shown when left out. */
  @property({ type: Boolean }) follow = false;
  /** The part of the stage over which nothing is written, pixels; all of it when left out. */
  @property({ attribute: false }) free: Box | null = null;

  /** The part of it that no buttons lie over, pixels; all of it when left out. */
  @property({ attribute: false }) sight: Box | null = null;

  /** Chosen by the user; a recording is never mirrored. */
  @consume({ context: mirrorContext, subscribe: true }) @state() mirror = true;

  @consume({ context: sparingContext, subscribe: true }) @state() sparing = false;

  @query('.overlay') private readonly overlay!: HTMLCanvasElement;
  @query('.picture') private readonly place!: HTMLDivElement;
  @query('.lens') private readonly lens!: HTMLDivElement;
  @query('.backdrop') private readonly behind!: HTMLCanvasElement;

  private get isMirrored(): boolean {
    return this.mirror && (this.picture?.mirrored ?? false);
  }

  private latest: PoseFrame | null = null;
  private nearSide: Side | null = null;
  private marks: Marks | null = null;
  private body: Box | null = null;
  private due = 0;
  private present: Framing | null = null;
  private movedMs = -Infinity;
  private drawnMs = -Infinity;
  private isFramed = false;
  private readonly backdrop = new Backdrop();
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly sizes = new ResizeObserver(() => this.reframe());
  private beat: ReturnType<typeof setInterval> | undefined;

  /** Shows where the joints are, at the next screen refresh. The newest pose wins. */
  showPose(frame: PoseFrame | null, nearSide: Side | null, marks: Marks | null = null): void {
    const passedMs = frame && this.latest ? frame.timeMs - this.latest.timeMs : 0;
    const now = frame && bodyBox(frame.image, this.isMirrored);
    if (now) this.body = widened(this.body, now, passedMs);
    this.latest = frame;
    this.nearSide = nearSide;
    this.marks = marks;
    this.requestDraw();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.keepTime(false);
    cancelAnimationFrame(this.due);
    this.due = 0;
  }

  override render() {
    return html`<div class=${this.sparing ? 'sparing' : ''}>
      <canvas class="backdrop" aria-hidden="true"></canvas>
      <div class="lens">
        <div class="picture ${this.isMirrored ? 'mirrored' : ''}"></div>
        <canvas class="overlay" role="img" aria-label=${msg('Your picture with your joints drawn over it')}></canvas>
      </div>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture')) this.hang(changed.get('picture') ?? null);
    this.keepTime(this.sparing && this.picture !== null && this.isConnected);
    if (changed.has('follow') || changed.has('free') || changed.has('sight')) this.movedMs = -Infinity;
    if (changed.has('picture')) this.reframe();
    else this.requestDraw();
  }

  /** The picture goes on where nobody is seen in it, too. */
  private keepTime(isDrawn: boolean): void {
    if (isDrawn === (this.beat !== undefined)) return;
    clearInterval(this.beat);
    this.beat = isDrawn ? setInterval(() => this.lookAgain(), SPARING_MS) : undefined;
  }

  private lookAgain(): void {
    if (performance.now() - this.drawnMs >= SPARING_MS) this.requestDraw();
  }

  private hang(before: StagePicture | null): void {
    for (const event of ['loadedmetadata', 'resize']) {
      before?.element.removeEventListener(event, this.reframe);
      this.picture?.element.addEventListener(event, this.reframe);
    }
    this.place.replaceChildren(...(this.picture ? [this.picture.element] : []));
    this.body = null;
    goOn(this.picture);
  }

  /** Lays the picture anew, without a movement: it or the stage is another. */
  private readonly reframe = (): void => {
    this.present = null;
    this.requestDraw();
  };

  private requestDraw(): void {
    if (this.due === 0 && this.hasUpdated) this.due = requestAnimationFrame((timeMs) => this.draw(timeMs));
  }

  private pictureSize(): Size {
    const known = this.picture ? sizeOf(this.picture) : { width: 0, height: 0 };
    if (known.width > 0 && known.height > 0) return known;
    return this.latest ? { width: this.latest.width, height: this.latest.height } : USUAL;
  }

  private lay(picture: Size, timeMs: number): void {
    const stage = { width: this.clientWidth, height: this.clientHeight };
    const free = this.free ?? { x: 0, y: 0, ...stage };
    const { follow, body, present } = this;
    const given: ToFrame = { picture, stage, free, body: follow ? body : null, show: follow ? 'fill' : 'whole' };
    const wanted = framedIn(given, this.sight ?? { x: 0, y: 0, ...stage });
    if (present && !this.isTimeToMove(timeMs, present, wanted, given)) return;
    this.lens.classList.toggle('gliding', present !== null && !this.sparing);
    this.lens.style.width = `${picture.width}px`;
    this.lens.style.height = `${picture.height}px`;
    this.lens.style.transform = `translate(${wanted.x}px, ${wanted.y}px) scale(${wanted.scale})`;
    this.movedMs = timeMs;
    this.present = wanted;
    const [right, bottom] = [wanted.x + wanted.scale * picture.width, wanted.y + wanted.scale * picture.height];
    this.behind.hidden = Math.max(wanted.x, wanted.y, stage.width - right, stage.height - bottom) < 0.5;
  }

  /** Where motion is unwelcome a person is framed once, and again only when what is shown of the picture becomes another. */
  private isTimeToMove(timeMs: number, present: Framing, wanted: Framing, given: ToFrame): boolean {
    if (this.movedMs === -Infinity) return true;
    if (this.quiet.matches && this.isFramed) return false;
    if (timeMs - this.movedMs < RESTS_MS || !isWorthIt(present, wanted, given)) return false;
    this.isFramed = given.body !== null;
    return true;
  }

  private draw(timeMs: number): void {
    this.due = 0;
    this.drawnMs = timeMs;
    const { overlay, latest } = this;
    const picture = this.pictureSize();
    this.lay(picture, timeMs);
    if (this.picture && !this.behind.hidden) this.backdrop.draw(this.behind, this.picture, timeMs);
    const scale = Math.min((this.sparing ? SPARING_PX : OVERLAY_PX) / Math.max(picture.width, picture.height), 2);
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    if (overlay.width !== width || overlay.height !== height) Object.assign(overlay, { width, height });
    const context = overlay.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    if (this.sparing) this.drawPicture(context, width, height);
    if (!latest) return;
    const on = { context, frame: latest, box: { x: 0, y: 0, width, height }, mirrored: this.isMirrored };
    drawPerson(context, latest, on.box, this.nearSide, on.mirrored);
    if (this.marks) drawMarks(on, this.marks);
  }

  private drawPicture(context: CanvasRenderingContext2D, width: number, height: number): void {
    if (!this.picture || sizeOf(this.picture).width === 0) return;
    context.save();
    if (this.isMirrored) context.setTransform(-1, 0, 0, 1, width, 0);
    context.drawImage(this.picture.element, 0, 0, width, height);
    context.restore();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-stage': HipStage;
  }
}
