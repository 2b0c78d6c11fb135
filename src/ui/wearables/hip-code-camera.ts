import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { openCamera, type Camera } from '../../capture/camera.ts';
import { MediaError } from '../../capture/media-problem.ts';
import type { Trouble } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { preferencesStore } from '../../settings/preferences.ts';
import { fire } from '../fire.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** A picture is looked at ten times a second: a phone that is held up is read at once, and the page stays free. [our own choice] */
const LOOK_MS = 100;

/**
 * Looks for a code with the camera for as long as it is there.
 *
 * @fires code-seen
 */
@customElement('hip-code-camera')
export class HipCodeCamera extends LitElement {
  static override styles = [
    baseStyles,
    css`
      video {
        display: block;
        width: 100%;
        aspect-ratio: 16 / 9;
        object-fit: contain;
        border-radius: var(--radius);
        background: #000;
        transform: scaleX(-1);
      }
    `,
  ];

  @state() private trouble: Trouble | null = null;
  @query('video') private readonly video!: HTMLVideoElement | null;
  private camera: Camera | null = null;
  private next: ReturnType<typeof setTimeout> | undefined;
  private readonly canvas = document.createElement('canvas');

  override render() {
    const { trouble } = this;
    return trouble
      ? html`<p role="alert"><b>${translated(trouble.message)}</b> ${translated(trouble.remedy)}</p>`
      : html`<video muted autoplay playsinline aria-label=${msg('Picture of the camera')}></video>`;
  }

  override firstUpdated(): void {
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.next);
    this.camera?.close();
    this.camera = null;
  }

  private async open(): Promise<void> {
    try {
      const [camera, { readQr }] = await Promise.all([
        openCamera({ deviceId: preferencesStore.load().deviceId, onUnplugged: (problem) => (this.trouble = problem) }),
        import('../../phone/read-qr.ts'),
      ]);
      if (!this.isConnected) return camera.close();
      this.camera = camera;
      if (this.video) this.video.srcObject = camera.stream;
      this.look(readQr);
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      this.trouble = error.problem;
    }
  }

  private look(readQr: (picture: ImageData) => string | null): void {
    const picture = this.picture();
    const text = picture && readQr(picture);
    if (text) fire(this, 'code-seen', text);
    if (this.camera) this.next = setTimeout(() => this.look(readQr), LOOK_MS);
  }

  /** As the camera sees it: mirrored is only what is shown. */
  private picture(): ImageData | null {
    const { video, canvas } = this;
    if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(video, 0, 0);
    return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-code-camera': HipCodeCamera;
  }
  interface HTMLElementEventMap {
    'code-seen': CustomEvent<string>;
  }
}
