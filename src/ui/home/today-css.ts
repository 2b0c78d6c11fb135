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
    flex: 1 0 auto;
  }
  .go p {
    flex: 1 1 14rem;
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
    margin-block-start: calc(-1 * var(--space-5));
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
      flex: 0 0 auto;
      min-width: 18rem;
    }
  }
`;
