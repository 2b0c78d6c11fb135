import { css } from 'lit';

/** A row of large numbers, each under its name. */
export const figuresCss = css`
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-6);
  }
  dt {
    font-size: 0.875rem;
    color: var(--ink-soft);
  }
  dd {
    font-family: var(--font-strong);
    font-size: 1.5rem;
    font-weight: 800;
    line-height: 1.1;
  }
`;
