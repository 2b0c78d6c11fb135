import { css } from 'lit';

/** The cards of the data screen. */
export const dataCss = css`
  .card {
    height: 100%;
    align-content: start;
    overflow-wrap: anywhere;
  }
  .status {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .status:empty {
    display: none;
  }
  .told {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-2);
  }
  .told hip-icon {
    margin-block-start: 0.15em;
    font-size: var(--text-l);
  }
  .good hip-icon {
    color: var(--good);
  }
  .bad {
    color: var(--bad);
    font-weight: 700;
  }
  .asking {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1);
    font-weight: 700;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-3) var(--space-4);
  }
  dt {
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  dd {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  ul {
    padding-inline-start: 1.25em;
  }
`;
