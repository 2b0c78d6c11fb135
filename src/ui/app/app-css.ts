import { css } from 'lit';

/** The frame around the screens. */
export const appCss = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }
  main:focus {
    outline: none;
  }
  .inside {
    box-sizing: border-box;
    width: 100%;
    max-width: 76rem;
    margin-inline: auto;
    padding-inline: clamp(1rem, 4vw, 2.5rem);
  }
  main.inside {
    flex: 1;
    padding-block: var(--space-3) var(--space-6);
  }
  hip-analysis {
    padding-block: var(--space-5);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    padding-block: var(--space-2);
  }
  .bar a {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--tap);
    color: var(--ink);
    font-weight: 700;
    text-decoration: none;
  }
  .bar nav {
    display: flex;
    gap: var(--space-4);
  }
  .bar nav a:hover {
    text-decoration: underline;
  }
  .bar nav a[aria-current] {
    text-decoration: underline 3px var(--track);
    text-underline-offset: 0.4em;
  }
  .bar .brand {
    font-family: var(--font-strong);
    font-size: var(--text-xl);
    font-weight: 900;
    letter-spacing: -0.03em;
  }
  @media (max-width: 34rem) {
    .bar {
      gap: 0 var(--space-3);
    }
    .bar nav {
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      font-size: var(--text-s);
    }
    .bar nav hip-icon {
      display: none;
    }
  }
  .bar hip-offline-line {
    flex: 1;
  }
  main hip-offline {
    margin-block-start: var(--space-6);
  }
  .brand hip-icon {
    color: var(--track);
    --icon-stroke: 2.6;
  }
  hip-problem {
    margin-block-end: var(--space-4);
  }
  footer {
    padding-block: var(--space-4) var(--space-5);
  }
  .skip {
    position: absolute;
    inset-block-start: -10rem;
    inset-inline-start: var(--space-4);
    z-index: 2;
  }
  .skip:focus {
    inset-block-start: var(--space-2);
  }
  @media print {
    .skip,
    .bar,
    hip-problem,
    footer {
      display: none;
    }
    main.inside {
      max-width: none;
      padding: 0;
    }
  }
`;
