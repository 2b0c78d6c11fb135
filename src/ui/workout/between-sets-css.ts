import { css } from 'lit';

/** What the card of a set-up and a rest have in common: what one looks at is large, beside or above what is said, above what can be pressed. */
export const betweenSetsCss = css`
  .page {
    display: grid;
    grid-template:
      'head' auto
      'ask' auto
      'look' minmax(11rem, 1fr)
      'say' auto
      'foot' auto
      / minmax(0, 1fr);
    gap: var(--space-3);
    padding: var(--space-2) var(--space-3) 0;
    min-height: var(--live-height, 100dvh);
  }
  header {
    grid-area: head;
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-4);
  }
  .ask {
    grid-area: ask;
    min-width: 0;
  }
  .look {
    grid-area: look;
    position: relative;
    display: grid;
    min-width: 0;
    border-radius: var(--radius);
    overflow: hidden;
    background: var(--sunken);
  }
  .look > * {
    grid-area: 1 / 1;
  }
  .say {
    grid-area: say;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    align-content: start;
    min-width: 0;
  }
  hip-demo {
    --demo-ratio: auto;
  }
  footer {
    grid-area: foot;
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    align-self: end;
    margin-inline: calc(-1 * var(--space-3));
    padding: 0 var(--space-3) var(--space-3);
    background: var(--paper);
  }
  /* What is said has a row of its own, so that it covers nothing that can be pressed. */
  footer ::slotted([slot='captions']) {
    flex: none;
    width: 100%;
    padding-block: var(--space-1);
  }
  footer > button,
  footer > hip-sound {
    flex: 1 1 0;
    min-width: 0;
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
    line-height: 1.3;
  }
  @media (min-width: 44rem) and (min-aspect-ratio: 1) {
    .page {
      grid-template:
        'head head' auto
        'look ask' auto
        'look say' 1fr
        'foot foot' auto
        / minmax(0, 3fr) minmax(0, 2fr);
      gap: var(--space-3) var(--space-5);
      padding-inline: var(--space-5);
    }
    .page:not(.asks) {
      grid-template:
        'head head' auto
        'look say' minmax(0, 1fr)
        'foot foot' auto
        / minmax(0, 3fr) minmax(0, 2fr);
    }
    footer {
      margin-inline: calc(-1 * var(--space-5));
      padding-inline: var(--space-5);
    }
    footer button {
      flex-direction: row;
      gap: var(--space-2);
      font-size: var(--text-l);
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
    .lead {
      font-size: var(--text-m);
    }
    .page.asks {
      grid-template:
        'head head' auto
        'ask ask' auto
        'look say' auto
        'foot foot' auto
        / minmax(0, 3fr) minmax(0, 2fr);
    }
    footer {
      margin-inline: calc(-1 * var(--space-3));
      padding: 0 var(--space-3) var(--space-2);
    }
    footer button {
      min-height: var(--tap);
    }
  }
  /*
   * The card is as high as the window, so that nothing on it has to be looked for. What is told last, such as where to put the camera,
   * scrolls by itself where there is no room for it; only on a small window that stands upright the whole page does.
   */
  @media (min-height: 40rem), (min-width: 44rem) and (min-aspect-ratio: 1) {
    .page {
      height: var(--live-height, 100dvh);
      grid-template-rows: auto auto minmax(9rem, 1fr) minmax(0, auto) auto;
    }
    .say {
      overflow-y: auto;
      padding-block-end: var(--space-3);
      mask-image: linear-gradient(#000 calc(100% - var(--space-4)), transparent);
    }
  }
  @media (min-width: 44rem) and (min-aspect-ratio: 1) {
    .page {
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }
    .page:not(.asks) {
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    .look {
      min-height: 0;
    }
  }
  @media (max-height: 34rem) and (min-width: 44rem) {
    .page.asks {
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }
  }
  /* A television: read from the other end of the room. */
  @media (min-width: 110rem) and (min-height: 55rem) {
    .page {
      zoom: 1.4;
      height: calc(var(--live-height, 100dvh) / 1.4);
      min-height: 0;
    }
  }
`;
