import { css } from 'lit';

/** A number as large as its box, with a line below it: the same for a count and for a time. */
export const countCss = css`
  :host {
    display: block;
    container-type: size;
  }
  .count {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100%;
    color: var(--ink);
  }
  .numbers {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    min-height: 0;
  }
  .other {
    display: grid;
    grid-template-rows: 1fr auto;
    justify-items: center;
    /* As wide as its word, which is not to lie over the ring. */
    min-width: 17cqw;
    font-size: var(--text-m);
    font-weight: 700;
    color: var(--ink-soft);
  }
  .other hip-digits {
    width: 0;
    min-width: 100%;
    max-height: 40cqh;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: baseline;
    gap: 0 0.6em;
    /* The rim of the number ends above it. */
    margin-block-start: 0.2em;
    overflow: hidden;
    /* Grows with the box that the number fills. */
    font-size: clamp(1.125rem, min(7.5cqh, 7.5cqw), 3rem);
    font-weight: 800;
    line-height: 1.25;
    text-align: center;
  }
  .target {
    line-height: 1.1;
    white-space: nowrap;
  }
  .partial {
    flex-basis: 100%;
    font-size: 0.7em;
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--partial);
  }
  .note {
    flex-basis: 100%;
    font-size: 0.7em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* The number comes first: what is told beside it is said, and stands on the summary. */
  @container (height < 13rem) {
    .note,
    .partial {
      display: none;
    }
  }
  .soft {
    color: var(--ink-soft);
  }
  .reached .now {
    color: var(--good);
  }
  hip-icon {
    color: var(--good);
    vertical-align: -0.1em;
    --icon-stroke: 3;
  }
`;
