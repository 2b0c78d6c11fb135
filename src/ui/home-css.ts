import { css } from 'lit';

/** Layout of the first screen. */
export const homeCss = css`
  .page {
    gap: var(--space-6);
  }
  .hero {
    position: relative;
    overflow: hidden;
    padding: var(--space-6) var(--space-5);
    border-radius: var(--radius-l);
    background: var(--track);
    color: var(--track-ink);
  }
  .hero svg {
    position: absolute;
    inset: 0 0 0 auto;
    height: 100%;
    width: 75%;
    opacity: 0.22;
  }
  .hero h1,
  .hero p {
    position: relative;
    max-width: 30rem;
  }
  .hero p {
    margin-block-start: var(--space-3);
    font-size: 1.0625rem;
    font-weight: 500;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(clamp(9.5rem, 30%, 20rem), 1fr));
    gap: var(--space-4);
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .choice {
    display: grid;
    position: relative;
    gap: var(--space-4);
    align-content: start;
    padding: var(--space-3);
    border: 3px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--card);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--track);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--track);
    outline-offset: 3px;
  }
  .choice input {
    position: absolute;
    opacity: 0;
    inset: 0;
    margin: 0;
  }
  .about {
    display: grid;
    gap: var(--space-1);
    padding: 0 var(--space-2) var(--space-2);
  }
  .dot {
    display: grid;
    place-items: center;
    position: absolute;
    inset-block-start: var(--space-4);
    inset-inline-end: var(--space-4);
    width: 2.25rem;
    height: 2.25rem;
    border: 2px solid var(--line-strong);
    border-radius: 50%;
    background: var(--card);
    color: transparent;
  }
  :checked ~ .about .dot {
    border-color: var(--track);
    background: var(--track);
    color: var(--track-ink);
  }
  .left-behind {
    border-color: var(--track);
    border-width: 2px;
  }
`;
