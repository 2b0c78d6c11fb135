import { css } from 'lit';

/** A sentence with a sign before it: blue for good news, amber for what is worth a thought. */
export const noteCss = css`
  .note {
    display: flex;
    gap: var(--space-2);
  }
  .note hip-icon {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--partial);
  }
  .note.good hip-icon {
    color: var(--good);
  }
`;
