import { css } from 'lit';

/** Layout of a replay: side by side where there is room, one of them at a time where there is none. */
export const replayCss = css`
  :host {
    container-type: inline-size;
  }
  .stages {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  figure {
    display: grid;
    gap: var(--space-2);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  h3 {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 1.75rem;
  }
  h3 hip-icon {
    align-self: center;
    flex: none;
  }
  .worst h3 hip-icon {
    color: var(--form);
  }
  .best h3 hip-icon {
    color: var(--good);
  }
  .stage {
    position: relative;
  }
  hip-replay-stage,
  hip-demo {
    aspect-ratio: var(--stage-ratio);
    max-height: none;
  }
  hip-demo {
    --demo-ratio: var(--stage-ratio);
  }
  .chip {
    position: absolute;
    inset-block-start: var(--space-3);
    inset-inline: var(--space-3);
    display: flex;
    justify-content: center;
    opacity: 0;
    transition: opacity 160ms;
    pointer-events: none;
  }
  .chip.shown {
    opacity: 1;
  }
  .chip span {
    padding: var(--space-1) var(--space-4);
    border-radius: 999px;
    background: #ff5a33;
    color: #1c0d07;
    font-family: var(--font-strong);
    font-size: var(--text-l);
    font-weight: 800;
    text-align: center;
  }
  .key {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .key i {
    flex: none;
    inline-size: 1.75rem;
    border-block-start: 3px dashed var(--good);
  }
  .controls {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-3);
  }
  .controls button {
    inline-size: var(--tap);
    padding: 0;
  }
  .track {
    position: relative;
    display: grid;
    align-items: center;
  }
  input[type='range'] {
    inline-size: 100%;
    block-size: var(--tap);
    margin: 0;
    accent-color: var(--track);
    cursor: pointer;
  }
  .track i {
    position: absolute;
    inset-block-end: 0.3rem;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-start: -0.25rem;
    border-radius: 50%;
    background: var(--form);
    pointer-events: none;
  }
  .pick {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: var(--space-2);
  }
  .pick button {
    padding-inline: var(--space-2);
    line-height: 1.15;
  }
  .pick [aria-pressed='true'] {
    border-color: var(--track);
    background: var(--track-soft);
  }
  @container (max-width: 43.99rem) {
    .other {
      display: none;
    }
    .pick ~ .stages .mine h3 {
      display: none;
    }
    /* The controls stand below what they control, and the figure below them. */
    .stages {
      display: contents;
    }
    .right-way {
      order: 1;
    }
    .right-way hip-demo {
      max-inline-size: 15rem;
    }
  }
  @container (min-width: 44rem) {
    .pick {
      display: none;
    }
    .stages {
      grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    }
  }
`;
