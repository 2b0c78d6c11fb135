import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { translated } from '../../language/language.ts';
import { grouped } from '../../phone/code.ts';
import type { PhoneStage, WornPhone } from '../../phone/worn-phone.ts';
import { PHONE_PLACES } from '../../wearables/wearable.ts';
import '../parts/hip-copy.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-qr.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { optionCss } from '../styles/option-css.ts';
import { phonePlaceWords } from '../words/phone-words.ts';
import { phoneCss } from './phone-css.ts';

const TITLES: Readonly<Record<PhoneStage, () => string>> = {
  choosing: () => msg('This phone as a sensor'),
  asking: () => msg('Looking for the sensor …'),
  showing: () => msg('Show this to the computer'),
  connected: () => msg('Connected'),
  unheard: () => msg('Not connected'),
  over: () => msg('Not connected'),
};

/** The page of a phone that is worn. Its `phone` is rendered when the host says that it is another. */
@customElement('hip-worn-phone')
export class HipWornPhone extends LitElement {
  static override styles = [baseStyles, optionCss, phoneCss];

  @property({ attribute: false, hasChanged: () => true }) phone: WornPhone | null = null;

  override render() {
    const { phone } = this;
    if (!phone) return '';
    const { stage, trouble } = phone;
    return html`<div class="page stack ${stage}">
      <p class="small soft">Hipwise</p>
      <div class="state stack" role="status">
        ${stage === 'connected' ? html`<hip-icon name="praise"></hip-icon>` : ''}
        <h1>${TITLES[stage]()}</h1>
        ${trouble ? html`<p class="bad"><b>${translated(trouble.message)}</b> ${translated(trouble.remedy)}</p>` : ''}
      </div>
      ${this.below(phone)}
    </div>`;
  }

  private below(phone: WornPhone) {
    switch (phone.stage) {
      case 'choosing':
        return html`${this.places(phone)} ${this.start(phone)}`;
      case 'showing':
        return this.answer(phone.answer ?? '');
      case 'connected':
      case 'unheard':
        return html`${this.advice()} ${this.places(phone)}`;
      default:
        return '';
    }
  }

  private start(phone: WornPhone) {
    return html`<button class="primary big" @click=${() => void phone.start()}>
        <hip-icon name="play"></hip-icon>${msg('Start')}
      </button>
      <p class="soft">
        ${msg('The browser may ask whether this page may read the motion. It goes to your computer only, straight and without a server, and is kept nowhere on this phone.')}
      </p>`;
  }

  private answer(answer: string) {
    return html`<p>
        ${msg('On the computer press Read it with the camera, and hold this up to it: screen bright, an arm’s length away.')}
      </p>
      <hip-qr text=${answer} label=${msg('Code for the camera of the computer')}></hip-qr>
      <p>${msg('Or type or paste these letters on the computer:')}</p>
      <hip-copy text=${answer} shown=${grouped(answer)}></hip-copy>
      <p class="soft">
        ${msg('Nothing happens? Both devices have to be in the same network, and guest networks keep devices apart.')}
      </p>`;
  }

  private advice() {
    return html`<section class="card stack" aria-labelledby="keep">
      <h2 id="keep">${msg('Keep the screen on')}</h2>
      <ul>
        <li>${msg('Do not lock the phone, and leave this page in front: a phone that sleeps measures nothing.')}</li>
        <li>${msg('Wear it tight, with the screen away from your skin, so that nothing presses on it.')}</li>
        <li>${msg('Put it in before a set, and leave it where it is, and as it is turned, until the set is over.')}</li>
      </ul>
    </section>`;
  }

  private places(phone: WornPhone) {
    return html`<fieldset>
      <legend>${msg('Where do you wear it?')}</legend>
      ${PHONE_PLACES.map(
        (place) =>
          html`<label class="option">
            <input
              type="radio"
              name="place"
              value=${place}
              .checked=${phone.place === place}
              @change=${() => (phone.place = place)}
            />
            <span>${phonePlaceWords(place)}</span>
          </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-worn-phone': HipWornPhone;
  }
}
