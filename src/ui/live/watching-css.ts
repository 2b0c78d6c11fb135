import { css } from 'lit';
import { overPicture, overStage } from './live-css.ts';

/**
 * Of screens that watch before anything is counted: the picture fills the screen, what to do lies below the person, or
 * beside them where the screen is wider than it is high.
 */
const layout = css`
  .screen {
    grid-template:
      'head' auto
      'free' minmax(0, 1fr)
      'call' 44%
      'foot' auto
      / minmax(0, 1fr);
    gap: var(--space-2);
    padding: var(--space-2) var(--space-3) var(--space-3);
  }
  .name {
    padding: var(--space-2) var(--space-4);
  }
  .free {
    grid-area: free;
    min-height: 0;
  }
  .call {
    grid-area: call;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--space-2);
    margin-inline: calc(-1 * var(--space-3));
    padding: var(--space-2) var(--space-4) var(--space-3);
    background: var(--hint-soft);
  }
  hip-hint {
    min-height: 0;
  }
  .explained {
    text-align: center;
    text-wrap: balance;
    color: var(--ink-soft);
    line-height: 1.35;
  }
`;

const sideways = css`
  @media (min-width: 36rem) and (min-aspect-ratio: 1) {
    .screen {
      grid-template:
        'head free foot' auto
        'call free foot' minmax(0, 1fr)
        / minmax(0, 42fr) minmax(0, 58fr) auto;
      padding: var(--space-3);
    }
    .call {
      margin-inline: 0;
      border-radius: var(--radius);
    }
    h1 {
      white-space: normal;
    }
    .toast {
      inset-block-start: var(--space-3);
      inset-inline: 43% 7.5rem;
    }
    footer {
      grid-template-columns: minmax(6rem, auto);
      align-content: center;
    }
  }
  @media (max-height: 34rem) and (min-width: 36rem) and (min-aspect-ratio: 1) {
    .explained {
      font-size: var(--text-s);
    }
  }
  /* A television: what is asked for is read from the other end of the room too. */
  @media (min-width: 110rem) and (min-height: 55rem) {
    footer button,
    hip-sound {
      zoom: 1.35;
    }
    h1 {
      font-size: var(--display-name);
    }
    .explained {
      font-size: var(--text-2xl);
    }
  }
`;

export const watchingCss = [overPicture, overStage, layout, sideways];
