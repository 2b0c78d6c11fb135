import { css } from 'lit';

/** The picture of the first screen. */
export const heroCss = css`
  .stage {
    position: relative;
    height: 100%;
    min-height: 12rem;
    border-radius: var(--radius-l);
    overflow: hidden;
    background: var(--sunken);
    container-type: size;
  }
  hip-demo,
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    max-height: none;
    border-radius: 0;
    --demo-ratio: auto;
  }
  .count {
    position: absolute;
    inset-block-start: var(--space-3);
    inset-inline-start: var(--space-3);
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    padding: var(--space-1) var(--space-4);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    font-family: var(--font-strong);
    font-weight: 900;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }
  .count b {
    display: inline-block;
    font-size: var(--display-hero);
    color: var(--track);
  }
  .count span {
    font-size: var(--text-xl);
    color: var(--ink-soft);
  }
`;
