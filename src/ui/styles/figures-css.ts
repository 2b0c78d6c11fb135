import { css } from 'lit';

/** A row of large numbers, each under its name. */
export const figuresCss = css`
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-6);
  }
  dt {
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  dd {
    font-family: var(--font-strong);
    font-size: var(--text-2xl);
    font-weight: 800;
    line-height: 1.1;
  }
`;
