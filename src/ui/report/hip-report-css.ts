import { css } from 'lit';

/** The parts of the report, on the screen and on paper. */
export const reportCss = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  h2 {
    margin-block-start: var(--space-4);
  }
  section > h3 {
    margin-block-start: var(--space-3);
  }
  th,
  td {
    overflow-wrap: break-word;
    hyphens: auto;
  }
  tbody th {
    font-weight: 700;
  }
  td p + p {
    margin-block-start: 0;
  }
  .number {
    white-space: nowrap;
  }
  .blocks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .blocks li {
    display: grid;
    justify-items: center;
    min-width: 3.75em;
    padding: var(--space-1) var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    font-size: var(--text-xs);
    line-height: 1.3;
  }
  .blocks b {
    font-size: var(--text-m);
  }
  .lines {
    display: grid;
    gap: var(--space-1);
    padding-inline-start: 1.25em;
  }
  @media print {
    :host {
      font-size: var(--print-m);
      line-height: 1.35;
    }
    /* The rows of a grid are kept whole where they need not be. */
    section {
      display: block;
    }
    section > :not(:first-child) {
      margin-block-start: 2mm;
    }
    h1 {
      font-size: var(--print-2xl);
    }
    h2 {
      margin-block-start: 3mm;
      font-size: var(--print-xl);
    }
    h3 {
      font-size: var(--print-l);
    }
    h2,
    h3 {
      break-after: avoid;
    }
    .small,
    thead th,
    .blocks li {
      font-size: var(--print-s);
    }
    .blocks b {
      font-size: var(--print-m);
    }
    th,
    td {
      padding-block: 1mm;
    }
    /* The head of a table is repeated on each page that it goes on; its rows stay whole. */
    thead {
      display: table-header-group;
    }
    tr,
    li,
    p,
    dl {
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
    }
  }
`;
