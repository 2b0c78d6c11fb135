import { css } from 'lit';

/** A month of days. */
export const calendarCss = css`
  header {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: var(--space-2);
    text-align: center;
  }
  header button {
    width: var(--tap);
    padding: 0;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  th {
    padding-block: var(--space-2);
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--ink-soft);
  }
  td {
    padding: 1px;
  }
  td button {
    display: grid;
    grid-template-rows: 1fr 0.5rem;
    justify-items: center;
    gap: 0;
    width: 100%;
    min-height: var(--tap);
    padding: var(--space-1) 0;
    border-radius: var(--radius-s);
    border-color: transparent;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  td button:focus-visible {
    outline-offset: -2px;
  }
  .trained {
    background: var(--good-soft);
    font-weight: 800;
  }
  [aria-current] {
    border-color: var(--line-strong);
  }
  [aria-pressed='true'] {
    border-color: var(--track);
    background: var(--track-soft);
  }
  .marks {
    display: flex;
    gap: 2px;
  }
  i {
    width: 0.5rem;
    height: 0.375rem;
    border-radius: 2px;
    background: var(--good);
  }
`;
