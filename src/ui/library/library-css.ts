import { css } from 'lit';

/** Cards of the library. */
export const libraryCss = css`
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(clamp(9.5rem, 23%, 20rem), 1fr));
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: 1fr auto;
    padding: var(--space-3);
    border-width: 3px;
    /* The dock lies over the end of the page. */
    scroll-margin-block: var(--space-4) 14rem;
  }
  .card:has(:checked) {
    border-color: var(--track);
  }
  .card:has(input:focus-visible) {
    outline: 3px solid var(--track);
    outline-offset: 3px;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    align-content: start;
    cursor: pointer;
  }
  input {
    position: absolute;
    z-index: 1;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
    scroll-margin-block: var(--space-4) 14rem;
  }
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1);
    line-height: 1.35;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .name {
    font-family: var(--font-strong);
    font-weight: 800;
    font-size: var(--text-l);
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .dot {
    display: none;
    place-items: center;
    position: absolute;
    inset-block-start: var(--space-5);
    inset-inline-end: var(--space-5);
    width: 2rem;
    height: 2rem;
    border-radius: 50%;
    background: var(--track);
    color: var(--track-ink);
  }
  :checked ~ .about .dot {
    display: grid;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
  }
  .chip {
    padding: 0 var(--space-2);
    border-radius: 999px;
    background: var(--sunken);
  }
  .level {
    white-space: nowrap;
  }
  .level i {
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 0.2em;
    border: 1.5px solid var(--ink-soft);
    border-radius: 50%;
  }
  .level i.on {
    background: var(--ink-soft);
  }
  a {
    position: relative;
    z-index: 2;
    justify-self: start;
    display: inline-flex;
    align-items: center;
    min-height: var(--tap);
    padding-inline-end: var(--space-4);
    margin-block-end: calc(-1 * var(--space-2));
    font-weight: 700;
  }
`;
