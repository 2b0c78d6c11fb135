import { css } from 'lit';

/** The card of today. */
export const todayCss = css`
  .today {
    gap: var(--space-5);
    padding: clamp(1rem, 3vw, 2rem);
    border: 2px solid var(--track);
  }
  header {
    gap: var(--space-3);
  }
  .over {
    color: var(--track);
    font-weight: 800;
  }
  .why {
    font-size: var(--text-l);
    max-width: 46rem;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3) var(--space-4);
  }
  .go button {
    flex: 1 1 18rem;
    min-width: 0;
    max-width: 100%;
    padding-inline: var(--space-4);
  }
  .go p {
    flex: 1 1 14rem;
  }
  .go button span {
    text-wrap: balance;
  }
  .lead {
    font-size: var(--text-xl);
    font-weight: 700;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--space-2);
    font-weight: 700;
  }
  .segments {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    max-width: 26rem;
    padding: 3px;
    border: 2px solid var(--line-strong);
    border-radius: var(--radius);
  }
  .segments label {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .segments span {
    display: grid;
    place-items: center;
    min-height: var(--tap);
    padding-inline: var(--space-2);
    border-radius: calc(var(--radius) - 5px);
    font-size: var(--text-l);
    font-weight: 800;
    text-align: center;
  }
  .segments :checked + span {
    background: var(--track);
    color: var(--track-ink);
  }
  .segments :focus-visible + span {
    outline: 3px solid var(--track);
    outline-offset: 3px;
  }
  .after {
    padding: var(--space-4);
    border-radius: var(--radius);
    background: var(--good-soft);
  }
  .extras {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-3);
  }
  .inner {
    padding-block-start: var(--space-2);
  }
  .left-out {
    display: flex;
    gap: var(--space-2);
  }
  .extra,
  .morning {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3) var(--space-4);
    padding: var(--space-4);
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .extra h2 {
    font-size: var(--text-l);
  }
  /* Takes no room, but is there to be read out once it is filled. */
  .answer:empty {
    position: absolute;
  }
  .piece {
    display: inline-block;
  }
  .links {
    gap: 0 var(--space-5);
  }
  .links span:empty {
    display: none;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-height: var(--tap);
    font-weight: 700;
  }
  @media (min-width: 48rem) {
    .go button {
      flex: 0 1 auto;
      min-width: 18rem;
    }
  }
  /* A phone on its side: what is due at the left, the start of it beside that. */
  @media (max-height: 34rem) and (min-width: 44rem) {
    .today:has(> .time) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--space-3) var(--space-5);
    }
    .today:has(> .time) > * {
      grid-column: 1 / -1;
    }
    .today:has(> .time) > header {
      grid-area: 1 / 1 / span 2 / 2;
    }
    .today:has(> .time) > .time {
      grid-area: 1 / 2 / 2 / 3;
    }
    .today:has(> .time) > .go {
      grid-area: 2 / 2 / 3 / 3;
    }
    .today > .go button {
      min-width: 0;
    }
  }
`;
