import { html, svg, type TemplateResult } from 'lit';

/** A face: `mood` 1 smiles, 0 is straight, −1 has the corners of its mouth down. Decorative: the words beside it say the same. */
export const face = (mood: number): TemplateResult =>
  html`<svg class="face" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9.5" />
    <path d="M8.7 9v.9M15.3 9v.9" />
    ${svg`<path d="M7.6 ${15.2 - 0.9 * mood}Q12 ${15.2 + 4.4 * mood} 16.4 ${15.2 - 0.9 * mood}" />`}
  </svg>`;
