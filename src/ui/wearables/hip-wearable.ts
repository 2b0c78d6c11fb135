import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lookUp } from '../../core/look-up.ts';
import { translated } from '../../language/language.ts';
import { WORN_PLACES } from '../../motion/places.ts';
import { wornPlacesStore } from '../../settings/worn-places.ts';
import type { Wearable } from '../../wearables/wearable.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { optionCss } from '../styles/option-css.ts';
import { PLACE_WORDS } from '../words/motion-words.ts';
import { wearableNameWords, wearableStateWords } from '../words/heart-words.ts';

/** One strap or watch: how it is, and what can be done with it. Its `state` is rendered when the host says that it is another. */
@customElement('hip-wearable')
export class HipWearable extends LitElement {
  static override styles = [
    baseStyles,
    optionCss,
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

  /** It tells how it is moved: then it matters where it is worn. */
  @property({ type: Boolean }) moved = false;

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
      ${this.moved ? this.place(wearable.id) : ''}
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

  private place(id: string) {
    const chosen = lookUp(wornPlacesStore.load(), id) ?? null;
    return html`<fieldset>
      <legend>${msg('Where do you wear it?')}</legend>
      <div class="row">
        ${WORN_PLACES.map(
          (place) =>
            html`<label class="option">
              <input
                type="radio"
                name="place"
                value=${place}
                ?checked=${place === chosen}
                @change=${() => wornPlacesStore.change((now) => ({ ...now, [id]: place }))}
              />
              ${PLACE_WORDS[place]()}
            </label>`,
        )}
      </div>
      <p class="small soft">
        ${msg('While the camera sees you it learns how your movement feels; where the camera sees nothing, it counts on. The thigh of the leg that moves feels most, for hip drops and hikes the waistband, the wrist least.')}
      </p>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-wearable': HipWearable;
  }
}
