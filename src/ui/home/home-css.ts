import { css } from 'lit';

/** Layout of the first screen. */
export const homeCss = css`
  .page {
    gap: var(--space-5);
  }
  .apart {
    justify-content: space-between;
  }
  .all {
    display: inline-flex;
    align-items: center;
    min-height: var(--tap);
    font-weight: 700;
  }
  .welcome {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .welcome hip-hero {
    height: clamp(12rem, 36dvh, 24rem);
  }
  .words {
    align-content: center;
    gap: var(--space-3);
  }
  .lead {
    font-size: var(--text-l);
  }
  hip-begin {
    margin-block-start: var(--space-2);
  }
  @media (min-width: 44rem) {
    .welcome {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--space-6);
      align-items: stretch;
    }
    .welcome hip-hero {
      height: auto;
      min-height: min(70dvh, 30rem);
    }
  }
  .left-behind {
    border-color: var(--track);
    border-width: 2px;
  }
`;
