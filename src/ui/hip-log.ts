import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../core/exercise.ts';
import type { SetRecord } from '../log/set-records.ts';
import './hip-set-list.ts';
import { shared } from './shared-css.ts';

/** Every set so far. */
@customElement('hip-log')
export class HipLog extends LitElement {
  static override styles = [
    shared,
    css`
      .page {
        gap: var(--space-5);
        max-width: 46rem;
      }
    `,
  ];

  @property({ attribute: false }) sets: readonly SetRecord[] = [];
  @property({ attribute: false }) exercises: readonly Exercise[] = [];

  override render() {
    return html`<div class="page stack">
      <h1>${msg('Your sets')}</h1>
      ${
        this.sets.length === 0
          ? html`<p>${msg('Nothing here yet. Your first set shows up as soon as you have done it.')}</p>
              <div class="row"><a class="button primary" href="#/">${msg('Pick an exercise')}</a></div>`
          : html`<h2 class="hidden">${msg('By day')}</h2>
              <hip-set-list .sets=${this.sets} .exercises=${this.exercises}></hip-set-list>`
      }
      <p class="small soft">${msg('Kept in this browser on this device, nowhere else. No picture is ever stored.')}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-log': HipLog;
  }
}
