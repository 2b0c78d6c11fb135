import { css } from 'lit';

/** A row of faces to tap, each with its word below: large, and beside each other on the narrowest phone. */
export const facesCss = css`
  #question {
    font-size: var(--text-l);
  }
  .faces {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .faces button {
    flex-direction: column;
    gap: 0.1em;
    min-height: 4rem;
    padding: var(--space-1) 0;
    border-radius: var(--radius);
    background: var(--card);
    font-size: var(--text-s);
    line-height: 1.1;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  /* Five of them beside each other on a phone: the longest word still stands on one line. */
  @media (max-width: 30rem) {
    .faces:has(> :nth-child(5)) {
      gap: var(--space-1);
    }
    .faces:has(> :nth-child(5)) button {
      font-size: var(--text-xs);
      letter-spacing: -0.04em;
    }
  }
  .faces button[aria-pressed='true'] {
    border-color: var(--track);
    background: var(--track);
    color: var(--track-ink);
  }
  .face {
    flex: none;
    width: 2rem;
    height: 2rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
`;
