import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../parts/hip-icon.ts';
import '../parts/hip-sound.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ask } from './workout-action.ts';

/**
 * A session that stands still, and how to go on; or whether it is to end.
 *
 * @fires workout-action
 */
@customElement('hip-paused')
export class HipPaused extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 3;
        overflow: auto;
        background: var(--paper);
      }
      .paused {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: var(--space-5);
        min-height: 100%;
        padding: var(--space-4);
        text-align: center;
      }
      h1 {
        font-size: var(--display-paused);
      }
      ul {
        list-style: none;
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3) var(--space-5);
        font-size: var(--display-words);
        font-weight: 600;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      li hip-icon {
        color: var(--track);
      }
      p {
        font-size: var(--display-words);
      }
      .row {
        justify-content: center;
      }
      kbd {
        padding: 0 0.4em;
        border: 2px solid var(--line-strong);
        border-radius: 0.3em;
        font: inherit;
      }
      @media (max-height: 30rem) {
        .paused {
          gap: var(--space-3);
        }
      }
      @media (hover: none) {
        .key {
          display: none;
        }
      }
    `,
  ];

  /** Asks whether the session is to end. */
  @property({ type: Boolean }) asking = false;

  @query('.primary') private readonly main!: HTMLElement | null;

  override updated(): void {
    this.main?.focus({ preventScroll: true });
  }

  override render() {
    return html`<div class="paused" role="dialog" aria-modal="true" aria-labelledby="title">
      ${this.asking ? this.question() : this.pause()}
      <hip-sound></hip-sound>
    </div>`;
  }

  private pause() {
    return html`<h1 id="title">${msg('Paused')}</h1>
      <ul aria-label=${msg('To go on')}>
        <li><hip-icon name="hand"></hip-icon>${msg('Raise an arm and keep it up')}</li>
        <li><hip-icon name="play"></hip-icon>${msg('Tap “Go on”')}</li>
        <li class="key"><kbd>${msg('Space')}</kbd></li>
      </ul>
      <div class="row">
        <button class="big primary" @click=${() => ask(this, 'resume')}><hip-icon name="play"></hip-icon>${msg('Go on')}</button>
        <button class="big" @click=${() => ask(this, 'ask-to-end')}>
          <hip-icon name="flag"></hip-icon>${msg('End the session')}
        </button>
      </div>`;
  }

  private question() {
    return html`<h1 id="title">${msg('End here?')}</h1>
      <p>${msg('What you have done is kept.')}</p>
      <div class="row">
        <button class="big primary" @click=${() => ask(this, 'resume')}>
          <hip-icon name="play"></hip-icon>${msg('Keep going')}
        </button>
        <button class="big" @click=${() => ask(this, 'end')}><hip-icon name="flag"></hip-icon>${msg('End the session')}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-paused': HipPaused;
  }
}
