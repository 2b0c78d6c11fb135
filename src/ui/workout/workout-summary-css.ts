import { css } from 'lit';

/** The end of a session: what is told and asked first fits the window, and the details follow. */
export const workoutSummaryCss = css`
  .page {
    max-width: 76rem;
    margin-inline: auto;
    padding: var(--space-3) clamp(1rem, 4vw, 2.5rem) 0;
    gap: var(--space-5);
  }
  .first {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    align-content: start;
  }
  .told,
  .asked {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    align-content: start;
  }
  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-1) var(--space-3);
    align-items: center;
  }
  .done {
    display: grid;
    place-items: center;
    width: 3.5rem;
    height: 3.5rem;
    border-radius: 50%;
    background: var(--good);
    color: var(--paper);
    font-size: var(--text-2xl);
    --icon-stroke: 3.2;
  }
  h1 {
    font-size: var(--text-heading);
  }
  .lead {
    font-size: var(--text-l);
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    align-items: center;
  }
  .time {
    font-family: var(--font-strong);
    font-size: var(--display-time);
    font-weight: 900;
    letter-spacing: -0.04em;
    line-height: 1;
    color: var(--track);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .time small {
    font-size: var(--text-l);
    font-weight: 700;
    letter-spacing: 0;
    color: var(--ink);
  }
  .weeks {
    font-weight: 700;
    line-height: 1.3;
  }
  .weeks span {
    display: block;
  }
  .bests {
    list-style: none;
    display: grid;
    gap: var(--space-2);
  }
  .best {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius);
    background: var(--partial-soft);
    font-weight: 700;
  }
  .best hip-icon {
    color: var(--partial);
    font-size: var(--text-xl);
  }
  /* A quiet burst, once; where motion is unwelcome nothing is animated, and nothing of it is seen. */
  .best i {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 1.6rem;
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 0.15rem;
    background: var(--track);
    opacity: 0;
    pointer-events: none;
    animation: burst 900ms ease-out calc(250ms + 180ms * var(--best)) both;
  }
  .best i:nth-of-type(3n) {
    background: var(--good);
  }
  .best i:nth-of-type(3n + 1) {
    background: var(--partial);
  }
  @keyframes burst {
    from {
      opacity: 1;
      transform: rotate(var(--turn)) translateX(0) scale(1);
    }
    to {
      opacity: 0;
      transform: rotate(var(--turn)) translateX(4.5rem) scale(0.4);
    }
  }
  .next {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
  }
  .next p {
    min-height: var(--tap);
    padding-block: var(--space-2);
    font-size: var(--text-l);
    font-weight: 700;
  }
  .buttons {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    gap: var(--space-3);
    margin-inline: calc(-1 * clamp(1rem, 4vw, 2.5rem));
    padding: var(--space-2) clamp(1rem, 4vw, 2.5rem) var(--space-3);
    background: var(--paper);
  }
  .buttons .big {
    flex: 2;
    padding-inline: var(--space-3);
  }
  .exercises {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    align-items: start;
  }
  .card {
    gap: var(--space-3);
  }
  .sets {
    list-style: none;
    display: grid;
  }
  .sets li {
    border-block-start: 1px solid var(--line);
  }
  .sets a {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--tap);
    color: var(--ink);
    text-decoration: none;
  }
  .sets a:hover {
    text-decoration: underline;
  }
  .sets b {
    min-width: 3.5em;
  }
  .sets hip-icon {
    margin-inline-start: auto;
    color: var(--ink-soft);
  }
  .why {
    padding-block-end: var(--space-2);
  }
  @media (min-width: 44rem) and (min-aspect-ratio: 1) {
    .first {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space-4) var(--space-6);
    }
  }
  @media (max-height: 34rem) and (min-width: 44rem) {
    .page {
      padding-block-start: var(--space-2);
      gap: var(--space-3);
    }
    .told,
    .asked {
      gap: var(--space-2);
    }
    .done {
      width: 2.5rem;
      height: 2.5rem;
    }
    .big {
      min-height: var(--tap);
    }
    .buttons {
      padding-block: var(--space-1) var(--space-2);
    }
  }
  @media (min-width: 110rem) and (min-height: 55rem) {
    .page {
      zoom: 1.4;
      max-width: none;
    }
  }
`;
