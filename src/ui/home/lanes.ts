import { html } from 'lit';

/** The bend of a running track, for decoration. */
export const lanes = html`<svg viewBox="0 0 400 300" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
  <g fill="none" stroke="currentColor" stroke-width="5">
    <path d="M90 320V290A230 230 0 0 1 320 60H420" />
    <path d="M140 320V290A180 180 0 0 1 320 110H420" />
    <path d="M190 320V290A130 130 0 0 1 320 160H420" />
    <path d="M240 320V290A80 80 0 0 1 320 210H420" />
    <path d="M40 320V290A280 280 0 0 1 320 10H420" />
  </g>
</svg>`;
