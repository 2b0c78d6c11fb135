import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { translated } from '../../language/language.ts';
import type { Wearable } from '../../wearables/wearable.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { wearableNameWords, wearableStateWords } from '../words/heart-words.ts';

/** One strap or watch: how it is, and what can be done with it. Its `state` is rendered when the host says that it is another. */
@customElement('hip-wearable')
export class HipWearable extends LitElement {
  static override styles = [
    baseStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-1) var(--space-4);
      }
      .state {
        font-weight: 700;
      }
      .bad {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--bad-soft);
      }
    `,
  ];

  @property({ attribute: false, hasChanged: () => true }) wearable: Wearable | null = null;

  override render() {
    const { wearable } = this;
    if (!wearable) return '';
    // A phone is tried again every few seconds, or has to be added anew.
    const { state, problem, batteryPercent, phone } = wearable;
    const battery = batteryPercent === null ? '' : ` · ${msg(str`battery ${batteryPercent} %`)}`;
    const name = wearableNameWords(wearable);
    return html`<section class="card stack" aria-labelledby="name">
      <header>
        <h2 id="name">${name}</h2>
        <p class="state" role="status">${wearableStateWords(state)}${battery}</p>
      </header>
      ${problem ? html`<p class="bad"><b>${translated(problem.message)}</b> ${translated(problem.remedy)}</p>` : ''}
      <div class="row">
        ${
          state === 'connected' || state === 'connecting' || phone
            ? ''
            : html`<button class="primary" @click=${() => wearable.connect()}>
                <hip-icon name="repeat"></hip-icon>${msg('Reconnect')}
              </button>`
        }
        <button aria-label=${msg(str`Forget ${name}`)} @click=${() => void wearable.forget()}>
          <hip-icon name="close"></hip-icon>${msg('Forget')}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-wearable': HipWearable;
  }
}
