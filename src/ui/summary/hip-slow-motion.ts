import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SlowMotion } from '../../capture/source.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Asks whether a video was in slow motion, and offers to count it as it happened.
 *
 * @fires slow-motion-chosen
 */
@customElement('hip-slow-motion')
export class HipSlowMotion extends LitElement {
  static override styles = baseStyles;

  /** How many times slower than usual the movement is. */
  @property({ type: Number }) times = 1;
  /** What to count with. */
  @property({ attribute: false }) factor: SlowMotion = 1;

  override render() {
    return html`<section class="card stack" aria-labelledby="question">
      <h2 id="question">${msg('Was this filmed in slow motion?')}</h2>
      <p>
        ${msg(str`You move about ${Math.round(this.times)} times slower here than usual. In slow motion, all times and holds are too long.`)}
      </p>
      <div class="row">
        <button @click=${this.choose}>
          <hip-icon name="play"></hip-icon>${msg(str`Yes: count again as ${this.factor} × slow motion`)}
        </button>
      </div>
      <p class="small soft">${msg('The new count takes the place of this one.')}</p>
    </section>`;
  }

  private choose(): void {
    fire(this, 'slow-motion-chosen', this.factor, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-slow-motion': HipSlowMotion;
  }
  interface HTMLElementEventMap {
    'slow-motion-chosen': CustomEvent<SlowMotion>;
  }
}
