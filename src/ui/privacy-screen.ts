import { html } from 'lit';

/** What left this device. Its elements are loaded when it is shown first. */
export function privacyScreen() {
  return html`<p></p>`;
}
