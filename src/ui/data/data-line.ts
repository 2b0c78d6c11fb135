import { html } from 'lit';
import '../parts/hip-icon.ts';

/** How something stands, in a sentence; the icon tells it without colour. */
export const goodLine = (sentence: string) => html`<p class="told good"><hip-icon name="check"></hip-icon>${sentence}</p>`;
export const noteLine = (sentence: string) => html`<p class="told"><hip-icon name="note"></hip-icon>${sentence}</p>`;
export const badLine = (sentence: string) =>
  html`<p class="told bad" role="alert"><hip-icon name="problem"></hip-icon>${sentence}</p>`;
