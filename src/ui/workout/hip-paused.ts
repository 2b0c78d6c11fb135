import { msg, str } from '@lit/localize';
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
        /* What one was at stays in sight, dimmed. */
        background: color-mix(in srgb, var(--paper) 90%, transparent);
        backdrop-filter: blur(6px);
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
      .what {
        font-weight: 800;
      }
      .soft {
        font-weight: 600;
      }
      /* A television: what is pressed is as large as what is read. */
      @media (min-width: 110rem) and (min-height: 55rem) {
        .row,
        hip-sound {
          zoom: 1.6;
        }
      }
      @media (hover: none), (pointer: coarse) {
        .key {
          display: none;
        }
      }
    `,
  ];

  /** Asks whether the session is to end. */
  @property({ type: Boolean }) asking = false;
  /** "Squat: 7 of 15". */
  @property() what = '';
  /** What comes after it; empty where nothing does. */
  @property() next = '';

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
      <div>
        <p class="what">${this.what}</p>
        ${this.next ? html`<p class="soft">${msg(str`Next: ${this.next}`)}</p>` : ''}
      </div>
      <ul aria-label=${msg('To go on')}>
        <li><hip-icon name="hand"></hip-icon>${msg('Raise an arm and keep it up')}</li>
        <li><hip-icon name="play"></hip-icon>${msg('Tap “Resume”')}</li>
        <li class="key"><kbd>${msg('Space')}</kbd></li>
      </ul>
      <div class="row">
        <button class="big primary" @click=${() => ask(this, 'resume')}><hip-icon name="play"></hip-icon>${msg('Resume')}</button>
        <button class="big" @click=${() => ask(this, 'ask-to-end')}><hip-icon name="flag"></hip-icon>${msg('End')}</button>
      </div>`;
  }

  private question() {
    return html`<h1 id="title">${msg('End here?')}</h1>
      <p>${msg('What you have done is kept.')}</p>
      <div class="row">
        <button class="big primary" @click=${() => ask(this, 'resume')}><hip-icon name="play"></hip-icon>${msg('Resume')}</button>
        <button class="big" @click=${() => ask(this, 'end')}><hip-icon name="flag"></hip-icon>${msg('End')}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-paused': HipPaused;
  }
}
