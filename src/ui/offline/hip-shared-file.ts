import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfflinePort } from '../../offline/offline-port.ts';
import { LARGEST_SHARED_BYTES, type ShareTrouble } from '../../service-worker/shared-video.ts';
import '../parts/hip-icon.ts';
import { OfflineWatch } from '../parts/offline-watch.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

const SENTENCES: Readonly<Record<ShareTrouble, () => string>> = {
  nothing: () => msg('No file arrived. Share a video with Hipwise, or choose one here.'),
  'not-a-video': () => msg('What you shared is not a video. Share a video with Hipwise, or choose one here.'),
  several: () => msg('Several videos arrived, and Hipwise counts one at a time. Share one of them, or choose one here.'),
  'too-large': () =>
    msg(
      str`The video is larger than ${LARGEST_SHARED_BYTES / 1e9} GB. Cut out the set in your gallery and share that, or choose it here.`,
    ),
  'not-yours': () => msg('Another website sent a file here. Hipwise did not take it: only you can share a video with it.'),
  'no-room': () => msg('There is no room on this device to take over the video. Free some space, or choose the video here.'),
};

/**
 * A video that another app has handed over, to be counted.
 *
 * @fires video-given
 */
@customElement('hip-shared-file')
export class HipSharedFile extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        margin-block-end: var(--space-4);
      }
      h2 {
        overflow-wrap: anywhere;
      }
      .told {
        flex: 1 1 12rem;
      }
    `,
  ];

  @property({ attribute: false }) offline: OfflinePort | null = null;

  constructor() {
    super();
    new OfflineWatch(this);
  }

  override render() {
    const { offline } = this;
    const found = offline?.state.shared ?? null;
    if (!offline || found === null) return '';
    return found instanceof File ? this.question(offline, found) : this.trouble(offline, found);
  }

  private question(offline: OfflinePort, file: File) {
    return html`<section class="card stack" aria-labelledby="question">
      <h2 id="question">${msg(str`${file.name || msg('Your video')} is here.`)}</h2>
      <div class="row">
        <button class="primary" @click=${() => this.choose(offline, file)}>${msg('Count it')}</button>
        <button class="plain" @click=${() => offline.dismissShared()}>${msg('Discard it')}</button>
      </div>
    </section>`;
  }

  private trouble(offline: OfflinePort, trouble: ShareTrouble) {
    return html`<section class="card row" role="alert">
      <hip-icon name="problem"></hip-icon>
      <p class="told">${SENTENCES[trouble]()}</p>
      <button @click=${() => offline.dismissShared()}>${msg('Close')}</button>
    </section>`;
  }

  private choose(offline: OfflinePort, file: File): void {
    offline.dismissShared();
    fire(this, 'video-given', file);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-shared-file': HipSharedFile;
  }
}
