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
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    font-weight: 700;
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
