import { css } from 'lit';

/** The frame around the screens of a workout: a thin bar above, a line of help below where there is room for it. */
export const workoutCss = css`
  :host {
    --bar: 2rem;
    --help: 0rem;
    --notice: 0rem;
    --live-height: calc(100dvh - var(--bar) - var(--help) - var(--notice));
  }
  .help {
    display: none;
  }
  hip-problem {
    margin: var(--space-2) var(--space-3);
  }
  /* Above what one looks at, which is made lower by as much: it covers no words, and pushes nothing away that can be pressed. */
  .told {
    --notice: 4.5rem;
  }
  .notice {
    display: grid;
    align-content: center;
    height: 4.5rem;
    margin: 0;
    padding-inline: var(--space-3);
    overflow: hidden;
  }
  @media (min-width: 64rem) and (min-height: 44rem) {
    :host {
      --help: 2.25rem;
    }
    .help {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      align-items: center;
      gap: 0 var(--space-5);
      height: var(--help);
      overflow: hidden;
      font-size: var(--text-m);
      color: var(--ink-soft);
    }
    kbd {
      padding: 0 0.4em;
      border: 1px solid var(--line-strong);
      border-radius: 0.3em;
      font: inherit;
      color: var(--ink);
    }
  }
  @media (min-width: 110rem) and (min-height: 55rem) {
    :host {
      --bar: 3rem;
      --help: 3rem;
    }
    .help {
      font-size: var(--text-2xl);
    }
  }
`;
