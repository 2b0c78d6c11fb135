import { msg } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Trouble } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import type { Pairing } from '../../phone/pairing.ts';
import type { Wearables } from '../../wearables/wearable.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** A phone as one more sensor. What it takes is loaded when somebody wants it. */
@customElement('hip-add-phone')
export class HipAddPhone extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .bad {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--bad-soft);
      }
    `,
  ];

  @property({ attribute: false }) wearables: Wearables | null = null;
  @property({ attribute: false }) pairing: Pairing | null = null;
  @state() private trouble: Trouble | null = null;
  /** Somebody was quicker than what is loaded behind the first screen. */
  private isWanted = false;

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('wearables') && this.isWanted) void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.done();
  }

  override render() {
    const { pairing, trouble } = this;
    if (pairing) return html`<hip-pairing .pairing=${pairing} @pairing-done=${this.done}></hip-pairing>`;
    return html`<section class="stack" aria-labelledby="phone">
      <h2 id="phone">${msg('A phone as a sensor')}</h2>
      <p>
        ${msg('Worn at the thigh, at the ankle or in the waistband, a phone feels your movement. It sends it straight to this device and nowhere else.')}
      </p>
      <div class="row">
        <button class="big" @click=${() => void this.begin()}>
          <hip-icon name="phone"></hip-icon>${msg('Use a phone as a sensor')}
        </button>
      </div>
      ${trouble ? html`<p class="bad" role="alert"><b>${translated(trouble.message)}</b> ${translated(trouble.remedy)}</p>` : ''}
    </section>`;
  }

  private async begin(): Promise<void> {
    const { wearables } = this;
    this.isWanted = !wearables;
    if (!wearables) return;
    const [{ createPairing, PairingError }] = await Promise.all([import('../../phone/pairing.ts'), import('./hip-pairing.ts')]);
    try {
      const pairing = await createPairing(wearables);
      if (!this.isConnected) return pairing.cancel();
      this.trouble = null;
      this.pairing = pairing;
    } catch (error) {
      if (!(error instanceof PairingError)) throw error;
      this.trouble = error.trouble;
    }
  }

  private done(): void {
    this.pairing?.cancel();
    this.pairing = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-add-phone': HipAddPhone;
  }
}
