import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MeasuredDevice } from '../../capture/pose/device-profile.ts';
import { MODEL_CHOICES, type ModelChoice } from '../../capture/pose/model-choice.ts';
import { fire } from '../fire.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { optionCss } from '../styles/option-css.ts';
import { dateWords, today } from '../words/day-words.ts';
import { settingsCss } from './settings-css.ts';

const WORDS: Readonly<Record<ModelChoice, { name: () => string; what: () => string }>> = {
  automatic: { name: () => msg('Automatic'), what: () => msg('What suits your device; lighter while it is busy or warm') },
  lite: { name: () => msg('Light model'), what: () => msg('Least work; movements on one leg are counted less surely') },
  full: { name: () => msg('Full model'), what: () => msg('More exact, and more work') },
  heavy: { name: () => msg('Heavy model'), what: () => msg('Most exact, for the fastest computers only') },
};

/**
 * How closely the camera's pictures are looked at: as the device can, or as the user says; and what was measured of the device.
 *
 * @fires tracking-chosen
 */
@customElement('hip-tracking')
export class HipTracking extends LitElement {
  static override styles = [baseStyles, optionCss, settingsCss];

  @property() choice: ModelChoice = 'automatic';
  /** Null where it was not measured yet. */
  @property({ attribute: false }) device: MeasuredDevice | null = null;

  override render() {
    return html`<fieldset>
        <legend>${msg('Body tracking')}</legend>
        ${MODEL_CHOICES.map((each) => this.option(each))}
      </fieldset>
      ${this.measured()}`;
  }

  private option(choice: ModelChoice) {
    return html`<label class="option">
      <input
        type="radio"
        name="tracking"
        value=${choice}
        .checked=${choice === this.choice}
        @change=${() => this.choose(choice)}
      />
      <span><b>${WORDS[choice].name()}</b><span class="small what">${WORDS[choice].what()}</span></span>
    </label>`;
  }

  /** What was chosen for this device, and why. */
  private measured() {
    const { device } = this;
    if (device?.fullMs == null || device.measuredMs === null)
      return html`<p class="small soft measured" role="status">
        ${msg('Your device is measured when the camera starts for the first time.')}
      </p>`;
    const ms = Math.max(1, Math.round(device.fullMs));
    const day = dateWords(today(device.measuredMs));
    return html`<p class="small soft measured" role="status">
      ${
        device.profile.model === 'lite'
          ? msg(str`Automatic is the light model here: a picture with the full one took ${ms} ms on ${day}.`)
          : msg(str`Automatic is the full model here: a picture with it took ${ms} ms on ${day}.`)
      }
    </p>`;
  }

  private choose(choice: ModelChoice): void {
    this.choice = choice;
    fire(this, 'tracking-chosen', choice);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-tracking': HipTracking;
  }
  interface HTMLElementEventMap {
    'tracking-chosen': CustomEvent<ModelChoice>;
  }
}
