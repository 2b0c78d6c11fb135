import { css } from 'lit';

/** The figure above the count on a phone, beside it on a laptop; both are one large button while taps count. */
export const unwatchedCss = css`
  .screen {
    display: grid;
    grid-template:
      'head' auto
      'area' minmax(0, 1fr)
      'foot' auto
      / minmax(0, 1fr);
    gap: var(--space-3);
    height: var(--live-height, 100dvh);
    min-height: 20rem;
    padding: var(--space-3);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
  }
  header > div {
    min-width: 0;
  }
  h1 {
    font-size: var(--text-2xl);
    overflow-wrap: anywhere;
  }
  header p {
    font-weight: 700;
  }
  .ways {
    flex: none;
    display: flex;
    border: 2px solid var(--line-strong);
    border-radius: 999px;
  }
  .ways button {
    border: 0;
    padding-inline: var(--space-4);
  }
  .ways [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .area {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 38fr) minmax(0, 62fr);
    gap: var(--space-2);
    min-height: 0;
  }
  hip-demo {
    aspect-ratio: auto;
    height: 100%;
    max-height: none;
  }
  .tap {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    align-items: end;
    justify-items: center;
    min-height: 0;
    padding: var(--space-2);
    border: 3px dashed var(--line-strong);
    border-radius: var(--radius);
    font-size: var(--text-l);
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .tap:hover {
    background: transparent;
  }
  .tap:active {
    border-color: var(--track);
    background: color-mix(in srgb, var(--track) 14%, transparent);
  }
  .panel {
    container-type: size;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    justify-items: center;
    min-height: 0;
    text-align: center;
  }
  .tapped .panel {
    padding-block-end: calc(var(--text-l) * 1.5 + var(--space-3));
  }
  .word {
    /* Here and below: what fills the box. */
    font-size: min(15cqh, 12cqw);
    font-family: var(--font-strong);
    font-weight: 900;
    line-height: 1.2;
    color: var(--track);
  }
  /* While a tempo is followed there is a word at any time: the number does not jump. */
  .word:empty {
    line-height: 0;
  }
  .number {
    justify-self: stretch;
    display: grid;
    min-height: 0;
  }
  hip-digits {
    --rim: transparent;
  }
  .of {
    font-size: max(1.125rem, min(9cqh, 7cqw));
    font-weight: 700;
    line-height: 1.3;
    color: var(--ink-soft);
  }
  /* How much of the time is over. */
  .way {
    justify-self: stretch;
    height: max(0.75rem, 4cqh);
    margin-block-start: var(--space-1);
    border-radius: 999px;
    overflow: hidden;
    background: var(--sunken);
  }
  .way i {
    display: block;
    height: 100%;
    border-radius: inherit;
    background: var(--hold);
    transform-origin: 0 50%;
    transform: scaleX(var(--share));
    transition: transform 1s linear;
  }
  .resting {
    color: var(--ink-soft);
  }
  footer {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  footer button {
    flex-direction: column;
    gap: 0;
    min-height: 3.75rem;
    padding: var(--space-1);
    border-radius: var(--radius);
  }
  ::slotted([slot='controls']) {
    grid-column: 1 / -1;
  }
  ::slotted([slot='captions']) {
    position: absolute;
    inset: auto var(--space-3) 62%;
    z-index: 2;
  }
  @media (min-width: 36rem) and (min-aspect-ratio: 1) {
    .area {
      grid-template: minmax(0, 1fr) / minmax(0, 12fr) minmax(0, 11fr);
      gap: var(--space-4);
    }
    /* Its words stand below the number, and not on the figure. */
    .tap {
      padding-inline-start: 53%;
    }
    ::slotted([slot='captions']) {
      inset: auto 50% var(--space-3) var(--space-3);
    }
  }
  @media (max-height: 34rem) and (min-width: 36rem) {
    .screen {
      gap: var(--space-2);
      padding: var(--space-2) var(--space-3);
    }
    h1 {
      font-size: var(--text-l);
    }
    footer button {
      flex-direction: row;
      gap: var(--space-2);
      min-height: var(--tap);
    }
  }
  @media (min-width: 110rem) and (min-height: 55rem) {
    h1 {
      font-size: var(--display-name);
    }
    header p {
      font-size: var(--text-3xl);
    }
    .ways button,
    .tap {
      font-size: var(--text-2xl);
    }
    .tapped .panel {
      padding-block-end: calc(var(--text-2xl) * 1.5 + var(--space-3));
    }
    footer button {
      zoom: 1.35;
      font-size: var(--text-xl);
    }
  }
`;
