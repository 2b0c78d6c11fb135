import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { fire } from '../fire.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';

/**
 * The way to training that picks nothing: one moves, and the app says what it is. Or a video, of which it finds out.
 *
 * @fires just-move
 * @fires video-given
 */
@customElement('hip-just-move')
export class HipJustMove extends LitElement {
  static override styles = [
    baseStyles,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3) var(--space-5);
      }
      .what {
        flex: 1 1 18rem;
      }
      .row {
        flex: 0 1 auto;
      }
    `,
  ];

  override render() {
    return html`<section class="card" aria-labelledby="just-move">
      <div class="what">
        <h2 id="just-move">${msg('Just move')}</h2>
        <p>${msg('Start any exercise in front of the camera: Hipwise names it and counts.')}</p>
      </div>
      <div class="row">
        <button class="primary" @click=${() => fire(this, 'just-move', undefined)}>
          <hip-icon name="camera"></hip-icon>${msg('Start the camera')}
        </button>
        <label class="button">
          <hip-icon name="file"></hip-icon>${msg('Count a video')}
          <input class="hidden" type="file" accept="video/*,image/gif" @change=${this.take} />
        </label>
      </div>
    </section>`;
  }

  private take(event: Event): void {
    const [file] = (event.target instanceof HTMLInputElement && event.target.files) || [];
    if (file) fire(this, 'video-given', file);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-just-move': HipJustMove;
  }
  interface HTMLElementEventMap {
    'just-move': CustomEvent<void>;
    'video-given': CustomEvent<File>;
  }
}
