import { css } from 'lit';

/** What the card of a set-up and a rest have in common: what is large, beside what can be looked at, above what can be pressed. */
export const betweenSetsCss = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    align-content: start;
    padding: var(--space-2) var(--space-3) 0;
    min-height: var(--live-height, 100dvh);
    grid-template-rows: auto auto 1fr auto;
  }
  .say {
    display: grid;
    gap: var(--space-3);
    align-content: start;
    min-width: 0;
  }
  .look {
    display: grid;
    gap: var(--space-3);
    align-content: start;
    min-width: 0;
  }
  hip-stage {
    aspect-ratio: 16 / 9;
    max-height: 32dvh;
    width: 100%;
    border-radius: var(--radius);
  }
  .seconds {
    font-family: var(--font-strong);
    font-weight: 900;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.05em;
    line-height: 0.85;
    text-align: center;
  }
  .seconds small {
    /* A part of the number before it. */
    font-size: 0.22em;
    letter-spacing: 0;
    color: var(--ink-soft);
  }
  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--space-2);
    margin-inline: calc(-1 * var(--space-3));
    padding: var(--space-2) var(--space-3) var(--space-3);
    background: var(--paper);
  }
  footer button {
    flex-direction: column;
    gap: 0;
    min-height: 3.75rem;
    padding: var(--space-1);
    border-radius: var(--radius);
    line-height: 1.15;
  }
  footer hip-icon {
    font-size: var(--text-xl);
  }
  h1 {
    font-size: var(--display-name);
  }
  .lead {
    font-size: var(--text-l);
    font-weight: 600;
  }
  @media (min-width: 44rem) and (min-aspect-ratio: 1) {
    .page {
      grid-template:
        'head head' auto
        'say look' 1fr
        'foot foot' auto
        / minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--space-3) var(--space-5);
      padding-inline: var(--space-5);
    }
    header {
      grid-area: head;
    }
    .say {
      grid-area: say;
    }
    .look {
      grid-area: look;
    }
    footer button {
      flex-direction: row;
      gap: var(--space-2);
      font-size: var(--text-l);
    }
    footer {
      grid-area: foot;
      margin-inline: calc(-1 * var(--space-5));
      padding-inline: var(--space-5);
    }
    hip-stage {
      max-height: 34dvh;
    }
  }
  @media (max-height: 34rem) and (min-width: 44rem) {
    .page {
      gap: var(--space-2) var(--space-4);
      padding: 0 var(--space-3);
    }
    h1 {
      font-size: var(--text-xl);
    }
    footer {
      margin-inline: calc(-1 * var(--space-3));
      padding: var(--space-1) var(--space-3) var(--space-2);
    }
    footer button {
      flex-direction: row;
      gap: var(--space-2);
      min-height: var(--tap);
    }
    hip-stage {
      max-height: 46dvh;
    }
  }
  /* A television: read from the other end of the room. */
  @media (min-width: 110rem) and (min-height: 55rem) {
    .page {
      zoom: 1.4;
      min-height: calc(var(--live-height, 100dvh) / 1.4);
    }
    hip-stage {
      max-height: 22dvh;
    }
  }
`;
