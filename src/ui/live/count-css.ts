import { css } from 'lit';

/** Numbers as large as their box allows: the same for a count and for a time. */
export const countCss = css`
  :host {
    display: block;
    container-type: size;
    min-height: 6rem;
  }
  .count {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: min(2cqh, 0.5rem);
    height: 100%;
    font-family: var(--font-strong);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 0.8;
  }
  .numbers {
    display: flex;
    align-items: baseline;
    font-weight: 900;
    letter-spacing: -0.05em;
    white-space: nowrap;
  }
  .target {
    /* A part of the number beside it, whatever size that has. */
    font-size: 0.4em;
    font-weight: 700;
    letter-spacing: -0.02em;
    color: var(--ink-soft);
    margin-inline-start: 0.2em;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 0.7em;
    min-height: 1.2em;
    /* Grows with the box that the number fills. */
    font-size: max(1.125rem, min(11cqh, 7cqw));
    font-weight: 700;
    line-height: 1.2;
    white-space: nowrap;
  }
  .partial {
    color: var(--partial);
  }
  .soft {
    color: var(--ink-soft);
  }
  .reached .now {
    color: var(--good);
  }
  hip-icon {
    color: var(--good);
    vertical-align: -0.1em;
    --icon-stroke: 3;
  }
`;
