import { css } from 'lit';

/** Layout of the set-up card: one column on a phone, two beside each other on a laptop. */
export const setupCss = css`
  .page {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  header {
    gap: var(--space-2);
  }
  header p::first-letter {
    text-transform: uppercase;
  }
  @media (min-width: 48rem) {
    .demo {
      --demo-ratio: 4 / 3;
    }
    .page {
      grid-template-columns: minmax(0, 11fr) minmax(0, 10fr);
      align-items: start;
    }
    header,
    .go {
      grid-column: 1 / -1;
    }
  }
  .column {
    display: contents;
  }
  .option span {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-3);
  }
  .steps {
    order: 1;
  }
  .go {
    order: 2;
  }
  @media (min-width: 48rem) {
    .column {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .placement {
    font-size: var(--text-l);
  }
  .file {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .option i {
    font-style: normal;
  }
  .option b {
    display: inline-block;
  }
  .option b::first-letter {
    text-transform: uppercase;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    font-weight: 700;
  }
  ol {
    display: grid;
    gap: var(--space-3);
    list-style: none;
    counter-reset: step;
  }
  ol li {
    display: grid;
    grid-template-columns: 2rem 1fr;
    gap: var(--space-3);
    counter-increment: step;
  }
  ol li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    width: 2rem;
    height: 2rem;
    border-radius: 50%;
    background: var(--track-soft);
    color: var(--track);
    font-family: var(--font-strong);
    font-weight: 800;
  }
  .safety {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-3) var(--space-3) var(--space-6);
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .go {
    position: sticky;
    inset-block-end: var(--below, 0);
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-5);
    align-items: center;
    justify-content: flex-end;
    padding-block: var(--space-4);
    background: linear-gradient(transparent, var(--paper) 18%);
  }
  .go button {
    flex: 1 0 auto;
  }
  @media (max-height: 34rem) {
    .go {
      padding-block: var(--space-3) var(--space-2);
    }
    .go button {
      min-height: var(--tap);
    }
  }
  .privacy {
    display: flex;
    gap: var(--space-3);
    align-items: center;
  }
  @media (min-width: 48rem) {
    .go button {
      flex: 0 0 auto;
      min-width: 18rem;
    }
  }
`;
