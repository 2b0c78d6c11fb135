import { css } from 'lit';

/** The frame around the screens. */
export const appCss = css`
  :host {
    /* What lies over the lower edge of the window; whatever sticks to it stays above. */
    --below: env(safe-area-inset-bottom, 0px);

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
    padding-inline: max(clamp(1rem, 4vw, 2.5rem), env(safe-area-inset-left, 0px))
      max(clamp(1rem, 4vw, 2.5rem), env(safe-area-inset-right, 0px));
  }
  main.inside {
    flex: 1;
    padding-block: var(--space-3) var(--space-6);
  }
  .after {
    margin-block-start: var(--space-5);
  }
  hip-analysis {
    padding-block: var(--space-5);
  }
  /* A television is looked at from three metres: as the screen of a set is scaled there, so are all others. */
  @media (min-width: 110rem) and (min-height: 55rem) {
    .inside {
      zoom: 1.4;
    }
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    padding-block: var(--space-2);
  }
  @media (max-width: 30rem) {
    .bar {
      column-gap: var(--space-2);
    }
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
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
  }
  .places a:hover {
    text-decoration: underline;
  }
  .places a[aria-current] {
    color: var(--track);
    text-decoration: underline 3px var(--track);
    text-underline-offset: 0.4em;
  }
  .bar .brand {
    font-family: var(--font-strong);
    font-size: var(--text-xl);
    font-weight: 900;
    letter-spacing: -0.03em;
  }
  .bar hip-offline-line {
    flex: 1;
  }
  .brand hip-icon {
    color: var(--track);
    --icon-stroke: 2.6;
  }
  .past {
    display: flex;
    gap: var(--space-1);
    margin-block-end: var(--space-5);
    padding: var(--space-1);
    border-radius: 999px;
    background: var(--sunken);
  }
  .past a {
    flex: 1 1 0;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: var(--tap);
    padding-inline: var(--space-3);
    border-radius: 999px;
    color: var(--ink);
    font-weight: 700;
    text-decoration: none;
  }
  .past a:hover {
    text-decoration: underline;
  }
  .past a[aria-current] {
    background: var(--card);
    color: var(--track);
    box-shadow: var(--shadow);
  }
  hip-problem {
    margin-block-end: var(--space-4);
  }
  footer {
    padding-block: var(--space-4) calc(var(--space-5) + var(--below));
  }
  @media (min-width: 48rem) {
    .past {
      max-width: 30rem;
    }
  }
  /* A phone that is held upright: the places lie under the thumb. */
  @media (max-width: 44rem) and (min-height: 30rem) {
    :host {
      --below: calc(4rem + env(safe-area-inset-bottom, 0px));
    }
    .places {
      position: fixed;
      z-index: 4;
      inset: auto 0 0;
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 0;
      padding: 0 env(safe-area-inset-right, 0px) env(safe-area-inset-bottom, 0px) env(safe-area-inset-left, 0px);
      border-block-start: 1px solid var(--line);
      background: var(--card);
    }
    .bar .places a {
      flex-direction: column;
      justify-content: center;
      gap: 0.125rem;
      min-height: calc(4rem - 1px);
      font-size: var(--text-xs);
      text-align: center;
    }
    .places a:focus-visible {
      outline-offset: -4px;
    }
    .places hip-icon {
      font-size: var(--text-xl);
    }
    .places a[aria-current] {
      text-decoration: none;
    }
    /* Not by colour alone. */
    .places a[aria-current] hip-icon {
      box-sizing: content-box;
      padding: 0.125rem var(--space-4);
      border-radius: 999px;
      background: var(--track-soft);
    }
  }
  .skip {
    position: absolute;
    inset-block-start: -10rem;
    inset-inline-start: var(--space-4);
    z-index: 5;
  }
  .skip:focus {
    inset-block-start: var(--space-2);
  }
  @media print {
    .skip,
    .bar,
    .past,
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
