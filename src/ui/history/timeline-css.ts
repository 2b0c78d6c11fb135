import { css } from 'lit';

/** A set on a line of time. */
export const timelineCss = css`
  /* Where it is cut it fades: there is more to scroll to. */
  .scroll {
    overflow-x: auto;
  }
  .scroll.more {
    mask-image: linear-gradient(to right, #000 calc(100% - 3rem), transparent);
  }
  .scroll.before {
    mask-image: linear-gradient(to left, #000 calc(100% - 3rem), transparent);
  }
  .scroll.before.more {
    mask-image: linear-gradient(to right, transparent, #000 3rem, #000 calc(100% - 3rem), transparent);
  }
  .time {
    padding-inline: var(--space-2);
  }
  .marks,
  .ticks {
    position: relative;
    height: 1.25rem;
  }
  .marks hip-icon,
  .ticks span {
    position: absolute;
    translate: -50%;
  }
  .marks hip-icon {
    width: 1rem;
    height: 1rem;
    --icon-stroke: 2.5;
  }
  .ticks {
    margin-block-start: var(--space-1);
    font-size: var(--text-xs);
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .ticks span:first-child {
    translate: 0;
  }
  .picture {
    position: relative;
    height: 7rem;
    border-block-end: 2px solid var(--ink);
  }
  .picture.low {
    height: 3rem;
  }
  .goal {
    position: absolute;
    inset-inline-start: 0;
    font-size: var(--text-xs);
    line-height: 1;
    color: var(--ink-soft);
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  .line,
  .level,
  .band {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .line {
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .level {
    stroke: var(--line-strong);
    stroke-dasharray: 4 4;
  }
  path.full {
    fill: var(--good-soft);
  }
  path.partial {
    fill: var(--partial-soft);
  }
  path.void {
    stroke: var(--line-strong);
    stroke-dasharray: 3 3;
  }
  .hold {
    fill: var(--hold);
  }
  .legend {
    gap: var(--space-1) var(--space-4);
    margin-block-start: var(--space-1);
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }
  .legend i {
    width: 1rem;
    height: 0.5rem;
    background: var(--hold);
  }
  hip-icon.full,
  .full hip-icon {
    color: var(--good);
  }
  hip-icon.partial,
  .partial hip-icon {
    color: var(--partial);
  }
  hip-icon.void,
  .void hip-icon {
    color: var(--ink-soft);
  }
`;
