import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Switches commands by voice on and off. Only shown where the browser recognises speech on the device.
 *
 * @fires voice-commands-switched
 */
@customElement('hip-voice-switch')
export class HipVoiceSwitch extends LitElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-weight: 700;
      }
    `,
  ];

  @property({ type: Boolean }) on = false;

  override render() {
    return html`<label><input type="checkbox" .checked=${this.on} @change=${this.toggle} />${msg('Voice commands')}</label>
      <p class="small soft">
        ${msg('In a session, say stop, pause, go on, skip, repeat or undo. Your words are recognised on this device and never stored or sent.')}
      </p>`;
  }

  private toggle({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    fire(this, 'voice-commands-switched', target.checked, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-voice-switch': HipVoiceSwitch;
  }
  interface HTMLElementEventMap {
    'voice-commands-switched': CustomEvent<boolean>;
  }
}
