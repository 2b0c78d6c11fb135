import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './hip-icon.ts';
import type { IconName } from './icons.ts';
import { UNWATCHED, type PickedSource } from '../../session/set-runner-port.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Camera, video file (chosen or dropped), the sample, or none of them.
 *
 * @fires source-picked
 */
@customElement('hip-source-picker')
export class HipSourcePicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
        gap: var(--space-4);
      }
      button {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--space-4);
        padding: var(--space-4) var(--space-5);
        border-radius: var(--radius-l);
        text-align: start;
        background: var(--card);
      }
      button.primary {
        background: var(--track);
      }
      hip-icon {
        grid-row: span 2;
        font-size: var(--text-3xl);
      }
      .what {
        font-size: var(--text-l);
        font-weight: 800;
      }
      .why {
        font-size: var(--text-s);
        font-weight: 500;
      }
      :host([compact]) .tiles {
        grid-template-columns: none;
        grid-auto-flow: column;
        grid-auto-columns: auto;
        gap: var(--space-2);
      }
      :host([compact]) button {
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        align-content: center;
        padding: var(--space-2) var(--space-1);
        border-radius: var(--radius);
        text-align: center;
      }
      :host([compact]) hip-icon {
        font-size: var(--text-xl);
        grid-row: auto;
      }
      :host([compact]) .what {
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      :host([compact]) .why,
      :host([compact]) [role='status']:empty {
        display: none;
      }
      @media (max-height: 34rem) {
        :host([compact]) hip-icon {
          display: none;
        }
      }
      @media (min-width: 60rem) {
        :host([compact]) button {
          grid-template-columns: auto auto;
          justify-content: center;
          align-items: center;
          min-height: 3.5rem;
          padding-inline: var(--space-5);
          border-radius: 999px;
        }
        :host([compact]) .what {
          font-size: var(--text-l);
        }
      }
      .over {
        border-style: dashed;
        border-color: var(--track);
        background: var(--track-soft);
      }
    `,
  ];

  /** Without the second line of each tile. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private over = false;
  @state() private refused = '';
  @query('input') private readonly input!: HTMLInputElement;

  /** Nobody has rendered what a user has taught. */
  @property({ type: Boolean, attribute: 'without-sample' }) withoutSample = false;

  override render() {
    return html`<div
        class="tiles"
        @dragover=${this.drag}
        @dragleave=${() => {
          this.over = false;
        }}
        @drop=${this.drop}
      >
        ${this.tile('camera', msg('Camera'), msg('Train now, hands-free'), 'primary', () => this.pick({ kind: 'camera' }))}
        ${this.tile('file', msg('Video file'), msg('Choose one, or drop it here'), this.over ? 'over' : '', () => this.input.click())}
        ${
          this.withoutSample
            ? ''
            : this.tile('sample', msg('Try the sample'), msg('See it work without a camera'), '', () =>
                this.pick({ kind: 'sample' }),
              )
        }
        ${this.tile('hand', msg('No camera'), msg('Tap, or follow the tempo'), '', () => this.pick(UNWATCHED))}
      </div>
      <input type="file" accept="video/*,image/gif" hidden @change=${() => this.take(this.input.files?.[0])} />
      <p role="status" class="small">${this.refused || nothing}</p>`;
  }

  private tile(icon: IconName, what: string, why: string, kind: string, click: () => void) {
    return html`<button class=${kind} @click=${click}>
      <hip-icon name=${icon}></hip-icon><span class="what">${what}</span><span class="why">${why}</span>
    </button>`;
  }

  private drag(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files[0]);
  }

  private take(file: File | undefined): void {
    if (!file) return;
    // Some systems name no type; those files get their chance.
    if (file.type && !file.type.startsWith('video/') && file.type !== 'image/gif') {
      this.refused = msg(str`“${file.name}” is not a video.`);
      return;
    }
    this.refused = '';
    this.pick({ kind: 'file', file });
  }

  private pick(source: PickedSource): void {
    fire(this, 'source-picked', source);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-source-picker': HipSourcePicker;
  }
  interface HTMLElementEventMap {
    'source-picked': CustomEvent<PickedSource>;
  }
}
