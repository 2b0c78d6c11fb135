import { css } from 'lit';

/** Of screens that watch before anything is counted: the picture, what to do, and the buttons. */
const words = css`
  .explained {
    text-align: center;
    text-wrap: balance;
  }
  hip-problem:not([hidden]) {
    grid-area: say;
  }
`;

const layout = css`
  .screen {
    display: grid;
    grid-template:
      'head' auto
      'stage' minmax(10rem, 1fr)
      'panel' auto
      'meter' auto
      'say' auto
      'foot' auto
      / minmax(0, 1fr);
    gap: var(--space-3);
    min-height: var(--live-height, 100dvh);
    padding: var(--space-3);
  }
  header {
    grid-area: head;
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-4);
  }
  h1 {
    font-size: var(--text-2xl);
  }
  header p {
    font-weight: 700;
    white-space: nowrap;
  }
  .stage {
    grid-area: stage;
    position: relative;
  }
  hip-stage {
    position: absolute;
    inset: 0;
    border-radius: var(--radius);
  }
  .panel {
    grid-area: panel;
    display: flex;
    align-items: stretch;
    gap: var(--space-4);
    height: clamp(9rem, 27dvh, 22rem);
  }
  .panel:has(hip-hint) {
    flex-direction: column;
    height: clamp(13rem, 42dvh, 30rem);
  }
  hip-hint {
    flex: 2 1 0;
    min-width: 0;
  }
  .say {
    grid-area: say;
  }
  footer {
    grid-area: foot;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-3);
  }
  .bottom {
    display: contents;
  }
  footer button {
    padding-inline: var(--space-3);
  }
  @media (min-width: 36rem) and (min-aspect-ratio: 1) {
    .screen {
      grid-template:
        'stage head' auto
        'stage panel' minmax(12rem, 1fr)
        'stage meter' auto
        'bottom bottom' auto
        / minmax(0, 13fr) minmax(0, 10fr);
      gap: var(--space-4);
      padding: var(--space-4);
    }
    .panel,
    .panel:has(hip-hint) {
      flex-direction: column;
      height: auto;
    }
    .bottom {
      grid-area: bottom;
      display: grid;
      grid-template-columns: minmax(0, 1fr) 14rem;
      gap: var(--space-4);
    }
    .quiet {
      grid-template-columns: 1fr;
      justify-items: end;
    }
    .quiet footer {
      grid-template-columns: 14rem 14rem;
    }
    .say,
    footer {
      grid-area: auto;
    }
    .bottom:not(.quiet) footer {
      grid-template-columns: 1fr;
    }
  }
  /* A phone on its side: everything in sight at once, and the words that can be done without are left out. */
  @media (max-height: 34rem) and (min-width: 36rem) and (min-aspect-ratio: 1) {
    .screen {
      gap: var(--space-2) var(--space-3);
      padding: var(--space-2) var(--space-3);
      grid-template-rows: auto minmax(6rem, 1fr) auto auto;
      height: var(--live-height, 100dvh);
    }
    .screen:has(hip-problem .problem) {
      height: auto;
    }
    h1 {
      font-size: var(--text-l);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .panel {
      flex-direction: row;
      min-height: 0;
    }
    hip-hint {
      min-height: 0;
    }
    .bottom,
    .quiet {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--space-3);
    }
    .bottom:not(.quiet) footer,
    .quiet footer {
      grid-template-columns: auto auto;
    }
    .big {
      border-radius: var(--radius);
      min-height: var(--tap);
      font-size: var(--text-m);
      padding-inline: var(--space-4);
    }
  }
  /* A television: what is asked for is read from the other end of the room too. */
  @media (min-width: 110rem) and (min-height: 55rem) {
    h1 {
      font-size: var(--display-name);
    }
    header p {
      font-size: var(--text-3xl);
    }
  }
`;

export const watchingCss = [layout, words];
