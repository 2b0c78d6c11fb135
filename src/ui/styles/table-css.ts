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
  /* Where columns would be cut off, each row is a list; the cells say themselves what they are. */
  @media screen and (max-width: 37.5rem) {
    .stacked thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .stacked tr {
      display: grid;
      gap: var(--space-1);
      padding-block: var(--space-3);
      border-block-start: 1px solid var(--line);
    }
    .stacked :is(tbody th, td) {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 0 var(--space-3);
      padding: 0;
      border: 0;
    }
    .stacked tbody th[scope='row'] {
      display: block;
      font-size: var(--text-l);
    }
    .stacked td::before {
      content: attr(data-name);
      color: var(--ink-soft);
      font-size: var(--text-s);
      font-weight: 400;
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .stacked td p {
      grid-column: 2;
    }
    /* Beside several lines the name stands once, and takes no line of its own from them. */
    .stacked td:has(> p)::before {
      grid-row: 1 / span 2;
    }
  }
`;
