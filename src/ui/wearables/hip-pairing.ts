import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Trouble } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { PairingError, type Pairing } from '../../phone/pairing.ts';
import { fire } from '../fire.ts';
import '../parts/hip-copy.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-qr.ts';
import { quietForm } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './hip-code-camera.ts';
import { pairingCss } from './pairing-css.ts';

/** Names of this computer for itself: on a phone they would mean the phone. */
const ONLY_HERE = /^(localhost|.*\.localhost|127\..*|\[::1\])$/;

/**
 * The code for a phone, and the ways to take its answer.
 *
 * @fires pairing-done
 */
@customElement('hip-pairing')
export class HipPairing extends LitElement {
  static override styles = [baseStyles, pairingCss];

  @property({ attribute: false }) pairing: Pairing | null = null;
  /** The page that the phone opens. */
  @property() page = new URL('/phone.html', location.href).href;

  @state() private trouble: Trouble | null = null;
  @state() private isLooking = false;
  private lastSeen = '';

  override render() {
    const { pairing, page } = this;
    if (!pairing) return '';
    const address = `${page}#${pairing.code}`;
    return html`<section class="card stack" aria-labelledby="add">
      <h2 id="add">${msg('Add a phone')}</h2>
      ${ONLY_HERE.test(new URL(page).hostname) ? this.onlyHere() : ''}
      <ol class="steps">
        <li>
          <h3>${msg('Let the phone’s camera read this code')}</h3>
          <p>${msg('It opens a page of Hipwise. Both devices have to be in the same network.')}</p>
          <hip-qr text=${address} label=${msg('Code for the phone’s camera')}></hip-qr>
          <details>
            <summary><hip-icon name="chevron"></hip-icon>${msg('Without the phone’s camera')}</summary>
            <div class="stack">
              <p>${msg('Open this address on the phone:')}</p>
              <hip-copy text=${address}></hip-copy>
            </div>
          </details>
        </li>
        <li>
          <h3>${msg('On the phone, choose where you wear it and press Start')}</h3>
          <p>${msg('It shows a code as its answer.')}</p>
        </li>
        <li>
          <h3>${msg('Let this device read the answer')}</h3>
          ${this.answer(pairing)}
        </li>
      </ol>
      <div class="row">
        <button @click=${() => fire(this, 'pairing-done', undefined)}><hip-icon name="close"></hip-icon>${msg('Cancel')}</button>
      </div>
      <p class="small soft">
        ${msg('The two devices talk to each other and to nobody else: there is no server in between, and the code never reaches one.')}
      </p>
    </section>`;
  }

  private onlyHere() {
    return html`<p class="bad">
      <b>${msg('A phone cannot open this page as it is served now.')}</b>
      ${msg('Its address exists on this computer only. Open Hipwise by an address that begins with https and that the phone can open, too.')}
    </p>`;
  }

  private answer(pairing: Pairing) {
    const { trouble, isLooking } = this;
    return html`<div class="stack">
      ${
        isLooking
          ? html`<p>${msg('Hold the phone up to the camera, so that its code fills a third of the picture.')}</p>
              <hip-code-camera
                @code-seen=${({ detail }: CustomEvent<string>) => void this.see(pairing, detail)}
              ></hip-code-camera>`
          : html`<div class="row">
              <button class="primary" @click=${() => (this.isLooking = true)}>
                <hip-icon name="camera"></hip-icon>${msg('Read it with the camera')}
              </button>
            </div>`
      }
      ${quietForm(
        html`<label>
            ${msg('Or type or paste the letters below the phone’s code')}
            <textarea rows="3" autocapitalize="characters" autocomplete="off" spellcheck="false" translate="no"></textarea>
          </label>
          <div class="row">
            <button type="button" @click=${() => void this.type(pairing)}>${msg('Connect the phone')}</button>
          </div>`,
      )}
      ${trouble ? html`<p class="bad" role="alert"><b>${translated(trouble.message)}</b> ${translated(trouble.remedy)}</p>` : ''}
    </div>`;
  }

  /** A code that is held still is seen again and again. */
  private async see(pairing: Pairing, text: string): Promise<void> {
    if (text === this.lastSeen) return;
    this.lastSeen = text;
    await this.take(pairing, text);
  }

  private async type(pairing: Pairing): Promise<void> {
    await this.take(pairing, this.renderRoot.querySelector('textarea')?.value ?? '');
  }

  private async take(pairing: Pairing, text: string): Promise<void> {
    try {
      await pairing.take(text);
      fire(this, 'pairing-done', undefined);
    } catch (error) {
      if (!(error instanceof PairingError)) throw error;
      this.trouble = error.trouble;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-pairing': HipPairing;
  }
  interface HTMLElementEventMap {
    'pairing-done': CustomEvent<undefined>;
  }
}
