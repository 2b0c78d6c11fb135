import { css } from 'lit';

/** Layout of the first screen. */
export const homeCss = css`
  .page {
    gap: var(--space-6);
  }
  .apart {
    justify-content: space-between;
  }
  .hero {
    position: relative;
    overflow: hidden;
    padding: clamp(1.25rem, 4vw, 2.25rem) var(--space-5);
    border-radius: var(--radius-l);
    background: var(--track);
    color: var(--track-ink);
  }
  .hero svg {
    position: absolute;
    inset: 0 0 0 auto;
    height: 100%;
    width: 75%;
    opacity: 0.22;
  }
  .hero h1,
  .hero p {
    position: relative;
    max-width: 30rem;
  }
  .hero p {
    margin-block-start: var(--space-3);
    font-size: var(--text-m);
    font-weight: 500;
  }
  @media (min-width: 48rem) {
    .hero {
      padding-block: var(--space-5);
    }
    .hero h1,
    .hero p {
      max-width: none;
    }
  }
  /* The dock stays in sight as long as this part of the page is. */
  .library {
    gap: var(--space-6);
  }
  .left-behind {
    border-color: var(--track);
    border-width: 2px;
  }
`;
