import { css } from 'lit';

/** What is written over a picture is light on dark, by day and by night: these are the dark colours of the theme. */
export const overPicture = css`
  .screen {
    --scrim: rgb(14 11 9 / 74%);
    --scrim-room: 0.25rem 1rem;
    --paper: #15120f;
    --card: rgb(20 17 14 / 86%);
    --sunken: #2a241e;
    --ink: #f8f1e6;
    --ink-soft: #d3c8b8;
    --line: #4a4136;
    --line-strong: #8a7d6d;
    --track: #ff8652;
    --track-ink: #24100a;
    --track-soft: #43231a;
    --good: #7cc7f5;
    --good-soft: rgb(18 40 54 / 92%);
    --partial: #ffc65c;
    --partial-soft: rgb(56 42 14 / 92%);
    --form: #ffa681;
    --form-soft: rgb(62 30 18 / 92%);
    --hold: #c3adff;
    --hold-soft: rgb(42 33 76 / 92%);
    --hint: #f8f1e6;
    --hint-soft: rgb(26 22 18 / 86%);
    --bad: #ff9aa2;
    --bad-soft: rgb(66 22 28 / 94%);
    color: var(--ink);
    color-scheme: dark;
  }
`;

/** What fills the screen with the picture, and has everything else lie over it: its frame, its head and its foot. */
export const overStage = css`
  .screen {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    display: grid;
    height: var(--live-height, 100dvh);
    min-height: 20rem;
    background: #0b0908;
  }
  hip-stage {
    position: absolute;
    inset: 0;
    z-index: -1;
    min-height: 0;
  }
  header {
    grid-area: head;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-width: 0;
  }
  .name {
    flex: 1;
    min-width: 0;
    border-radius: var(--radius);
    background: var(--scrim);
  }
  h1 {
    font-size: var(--text-l);
    line-height: 1.2;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .toast {
    position: absolute;
    inset-block-start: 4.25rem;
    inset-inline: var(--space-3);
    z-index: 3;
  }
  footer {
    grid-area: foot;
    display: grid;
    gap: var(--space-2);
  }
  footer button {
    min-height: 3.75rem;
    padding-inline: var(--space-3);
    background: var(--card);
  }
`;

/**
 * The picture fills the live screen, and everything else lies over it. Upright: the number above, the person below it. Sideways: the number
 * at the left, the person beside it. The lower half is for what is called out.
 */
const layout = css`
  .screen {
    --gap: var(--space-2);
    --foot: 5.25rem;
    --call-top: 50%;
    grid-template:
      'head' auto
      'number' 46%
      'free' minmax(0, 1fr)
      'line' auto
      'foot' auto
      / minmax(0, 1fr);
    gap: var(--gap);
    padding: var(--gap) var(--space-3) var(--space-3);
  }
  .name {
    padding: var(--space-1) var(--space-4);
  }
  .name p {
    font-size: var(--text-m);
    font-weight: 700;
    line-height: 1.2;
  }
  .name b {
    display: inline-block;
    color: var(--ink);
  }
  .number {
    grid-area: number;
    position: relative;
    min-width: 0;
    padding: 1rem 1rem 0.8rem;
    border-radius: min(4rem, 14vmin);
    background: rgb(14 11 9 / 66%);
  }
  .number.held {
    padding: 1.4rem 1.5rem 1.3rem;
  }
  .number > * {
    height: 100%;
  }
  hip-goal-ring {
    position: absolute;
    inset: 0;
  }
  .demonstrated {
    grid-area: number;
    justify-self: center;
    width: 100%;
    min-height: 0;
    opacity: 0.96;
  }
  .free {
    grid-area: free;
    position: relative;
    min-height: 0;
    min-width: 0;
  }
  .effort {
    padding: var(--space-1) var(--space-3);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink-soft);
  }
  /* One line over the picture: the number stays in sight. */
  .notice {
    grid-area: free;
    align-self: start;
    z-index: 2;
  }
  .notice.low {
    align-self: end;
  }
  .worn {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    display: grid;
    gap: var(--space-2);
    justify-items: start;
    max-width: 100%;
  }
  .figure {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    --demo-ratio: 1;
    width: clamp(5rem, min(28%, 22dvh), 16rem);
    border-radius: var(--radius);
    border: 2px solid rgb(255 255 255 / 30%);
  }
  /* As somebody sees themselves. */
  .mirrored {
    transform: scaleX(-1);
  }
  ::slotted([slot='captions']) {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0 clamp(5.5rem, 30%, 17rem);
    z-index: 1;
  }
  .line {
    grid-area: line;
    min-height: 3.25rem;
  }
  hip-cue-line {
    height: 100%;
  }
  .unseen {
    display: grid;
    align-items: center;
    height: 100%;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius);
    background: var(--scrim);
    font-weight: 600;
  }
  .call {
    position: absolute;
    inset: var(--call-top) 0 var(--foot) 0;
    z-index: 2;
    pointer-events: none;
  }
  hip-hint.call {
    padding: var(--space-2) var(--space-3);
    background: var(--hint-soft);
  }
  footer {
    grid-template-columns: 1fr 1fr;
    z-index: 2;
  }
  ::slotted([slot='controls']) {
    grid-column: 1 / -1;
  }
`;

const sideways = css`
  @media (min-width: 36rem) and (min-aspect-ratio: 1) {
    .screen {
      --foot: 0px;
      --call-top: 56%;
      grid-template:
        'number head foot' auto
        'number free foot' minmax(0, 1fr)
        'line free foot' 36%
        / minmax(0, 36fr) minmax(0, 64fr) auto;
      padding: var(--space-3);
    }
    .call {
      inset-inline-end: var(--controls, 7.5rem);
    }
    hip-hint.call {
      padding-block: 0;
    }
    .line {
      min-height: 0;
      max-height: 9rem;
    }
    .number.held {
      padding: 1.4rem 1.4rem 1.2rem;
    }
    .toast {
      inset-inline: 37% var(--controls, 7.5rem);
    }
    .demonstrated {
      align-self: stretch;
      height: 100%;
      max-height: none;
    }
    footer {
      grid-template-columns: minmax(6rem, auto);
      align-content: center;
    }
  }
  /* A television: what is asked for is read from the other end of the room too. */
  @media (min-width: 110rem) and (min-height: 55rem) {
    .screen {
      --controls: 10rem;
    }
    .number.held {
      padding: 2.4rem 2.4rem 2.2rem;
    }
    footer button,
    hip-sound {
      zoom: 1.35;
    }
    h1 {
      font-size: var(--display-name);
    }
    .name p {
      font-size: var(--text-3xl);
    }
  }
`;

export const liveCss = [overPicture, overStage, layout, sideways];
