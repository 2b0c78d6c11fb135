import { css } from 'lit';

/** Screens of the programme and of the user's own sessions. */
export const programmeCss = css`
  .page {
    gap: var(--space-5);
    max-width: 56rem;
  }
  header {
    gap: var(--space-3);
  }
  .lines {
    display: grid;
    gap: var(--space-2);
    padding-inline-start: 1.25em;
  }
  .sessions {
    display: grid;
    gap: var(--space-4);
    list-style: none;
  }
  .sessions h2 {
    overflow-wrap: anywhere;
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--sunken);
    overflow-wrap: anywhere;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    font-weight: 700;
  }
  input[type='text'] {
    width: 100%;
    min-height: var(--tap);
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--card);
    color: var(--ink);
    font: inherit;
  }
  .items {
    display: grid;
    gap: var(--space-3);
    list-style: none;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
  }
  .add .field {
    flex: 1 1 16rem;
    min-width: 0;
  }
  .problem {
    color: var(--bad);
    font-weight: 700;
  }
`;
