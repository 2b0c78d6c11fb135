import { css } from 'lit';

/** Headings, buttons, cards and fields, the same in every element. */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3 {
    font-family: var(--font-strong);
    font-weight: 800;
    letter-spacing: -0.02em;
    line-height: 1.1;
    text-wrap: balance;
  }
  h1 {
    font-size: var(--text-title);
  }
  h2 {
    font-size: var(--text-heading);
  }
  h3 {
    font-size: var(--text-l);
    letter-spacing: -0.01em;
    text-wrap: pretty;
  }
  p {
    text-wrap: pretty;
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: var(--text-s);
  }
  .card {
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    padding: var(--space-5);
  }
  .stack {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  .quiet {
    display: contents;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--tap);
    padding: var(--space-2) var(--space-5);
    border: 2px solid var(--line-strong);
    border-radius: 999px;
    background: transparent;
    color: var(--ink);
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover {
    background: var(--sunken);
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .primary {
    border-color: var(--track);
    background: var(--track);
    color: var(--track-ink);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--track) 88%, var(--ink));
  }
  .plain {
    border-color: transparent;
    padding-inline: var(--space-3);
  }
  .big {
    min-height: 4rem;
    font-size: var(--text-xl);
    padding-inline: var(--space-6);
  }
  a {
    color: var(--track);
    text-underline-offset: 0.2em;
  }
  /* A link to where the user came from, above the heading. */
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: var(--space-1);
    min-height: var(--tap);
    font-weight: 700;
    text-decoration: none;
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--tap);
    font-weight: 700;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] summary hip-icon {
    transform: rotate(90deg);
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--sunken);
    overflow-wrap: anywhere;
  }
  select,
  textarea,
  input:is([type='number'], [type='text'], [type='date'], [type='url'], [type='password']) {
    min-height: var(--tap);
    max-width: 100%;
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--card);
    color: var(--ink);
    font: inherit;
  }
  textarea,
  input:is([type='text'], [type='date'], [type='url'], [type='password']) {
    width: 100%;
    resize: vertical;
  }
  :focus-visible {
    outline: 3px solid var(--track);
    outline-offset: 3px;
  }
  /* A heading that has the focus because its screen is new. */
  h1:focus {
    outline: none;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
