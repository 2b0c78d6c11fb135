import { css } from 'lit';

/** The page of one session of the past. */
export const recordCss = css`
  .page {
    gap: var(--space-5);
  }
  .lead {
    font-size: var(--text-xl);
    font-weight: 600;
  }
  [role='status']:empty {
    display: none;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    align-items: start;
  }
  .card {
    padding: clamp(1rem, 3vw, 1.5rem);
  }
  .line {
    padding-block-start: var(--space-4);
    border-block-start: 1px solid var(--line);
  }
  .said > * {
    max-width: 46rem;
  }
  hip-pain {
    max-width: 34rem;
  }
  @media (min-width: 60rem) {
    .parts:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
