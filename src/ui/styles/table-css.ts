import { css } from 'lit';

/** Tables of what happened in a set. */
export const tableCss = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--space-2) var(--space-3) var(--space-2) 0;
    border-block-start: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border: 0;
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
`;
