import { msg, str } from '@lit/localize';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './hip-icon.ts';
import type { IconName } from './icons.ts';
import { UNWATCHED, type PickedSource } from '../../session/set-runner-port.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Begins before the camera; one tap further are training without it, a video file (chosen, or dropped here) and the sample.
 *
 * @fires source-picked
 */
@customElement('hip-source-picker')
export class HipSourcePicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .ways {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: center;
      }
      .big {
        min-height: 3.5rem;
        padding-inline: var(--space-4);
      }
      .more {
        border-color: transparent;
        padding-inline: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .more hip-icon {
        rotate: -90deg;
      }
      .more[aria-expanded='true'] hip-icon {
        rotate: 90deg;
      }
      ul {
        grid-column: 1 / -1;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
        gap: 0 var(--space-2);
        list-style: none;
      }
      li button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        justify-content: start;
        gap: 0 var(--space-3);
        width: 100%;
        padding: var(--space-2) var(--space-3);
        border-color: transparent;
        border-radius: var(--radius);
        text-align: start;
      }
      li hip-icon {
        grid-row: span 2;
        font-size: var(--text-2xl);
        color: var(--ink-soft);
      }
      .why {
        font-size: var(--text-s);
        font-weight: 500;
        color: var(--ink-soft);
      }
      .over {
        border-radius: var(--radius);
        outline: 2px dashed var(--track);
        outline-offset: var(--space-1);
        background: var(--track-soft);
      }
      ul[hidden],
      [role='status']:empty {
        display: none;
      }
      @media (max-height: 34rem) {
        .big {
          min-height: var(--tap);
        }
        .why {
          display: none;
        }
      }
    `,
  ];

  @state() private over = false;
  @state() private isOpen = false;
  @state() private refused = '';
  @query('input') private readonly input!: HTMLInputElement;

  /** Nobody has rendered what a user has taught. */
  @property({ type: Boolean, attribute: 'without-sample' }) withoutSample = false;

  override render() {
    return html`<div
        class="ways ${this.over ? 'over' : ''}"
        @dragover=${this.drag}
        @dragleave=${() => {
          this.over = false;
        }}
        @drop=${this.drop}
      >
        <button class="primary big" @click=${() => this.pick({ kind: 'camera' })}>
          <hip-icon name="play"></hip-icon>${msg('Start')}
        </button>
        <button
          class="more"
          aria-expanded=${this.isOpen}
          aria-controls="others"
          @click=${() => {
            this.isOpen = !this.isOpen;
          }}
        >
          ${msg('Other ways')}<hip-icon name="chevron"></hip-icon>
        </button>
        <ul id="others" ?hidden=${!this.isOpen}>
          ${this.way('hand', msg('Without the camera'), msg('Tap, or follow the tempo'), () => this.pick(UNWATCHED))}
          ${this.way('file', msg('From a video file'), msg('Choose one, or drop it here'), () => this.input.click())}
          ${
            this.withoutSample
              ? ''
              : this.way('sample', msg('Try the sample'), msg('See it work without a camera'), () =>
                  this.pick({ kind: 'sample' }),
                )
          }
        </ul>
      </div>
      <input type="file" accept="video/*,image/gif" hidden @change=${() => this.take(this.input.files?.[0])} />
      <p role="status" class="small">${this.refused || nothing}</p>`;
  }

  private way(icon: IconName, what: string, why: string, click: () => void) {
    return html`<li>
      <button @click=${click}>
        <hip-icon name=${icon}></hip-icon><span class="what">${what}</span><span class="why">${why}</span>
      </button>
    </li>`;
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
