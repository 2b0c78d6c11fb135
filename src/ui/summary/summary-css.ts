import { css } from 'lit';

/** Layout of a set's summary. */
export const summaryCss = css`
  .page {
    gap: var(--space-5);
  }
  .score {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-4);
    font-family: var(--font-strong);
  }
  .score strong {
    font-size: var(--display-score);
    font-weight: 900;
    letter-spacing: -0.05em;
    line-height: 0.9;
    color: var(--track);
    font-variant-numeric: tabular-nums;
  }
  .score span {
    font-size: var(--text-2xl);
    font-weight: 700;
    text-wrap: balance;
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-3);
    max-width: 34rem;
  }
  .actions button {
    padding-inline: var(--space-3);
  }
  .columns {
    display: grid;
    gap: var(--space-5);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @media (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
