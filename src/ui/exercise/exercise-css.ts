import { css } from 'lit';

/** Layout of an exercise's page. */
export const exerciseCss = css`
  .page {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .column {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  header {
    display: grid;
    gap: var(--space-2);
  }
  .works {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
  }
  .works i {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    border-radius: 50%;
    /* As muscles glow on the figure. */
    background: #ff5a2a;
  }
  summary h2 {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .parts {
    display: grid;
    gap: var(--space-5);
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: var(--space-4);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
    gap: var(--space-3) var(--space-4);
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  ol {
    display: grid;
    gap: var(--space-3);
    padding-inline-start: 1.5em;
  }
  ol li::marker {
    color: var(--track);
    font-family: var(--font-strong);
    font-weight: 800;
  }
  .lines {
    display: grid;
    gap: var(--space-2);
    padding-inline-start: 1.25em;
    overflow-wrap: anywhere;
  }
  .safety {
    padding: var(--space-3) var(--space-3) var(--space-3) var(--space-6);
    border-radius: var(--radius);
    background: var(--sunken);
  }
  code {
    font-size: var(--text-s);
    padding: 0.05em 0.3em;
    border-radius: 0.3em;
    background: var(--sunken);
  }
  @media (min-width: 48rem) {
    .page {
      grid-template-columns: minmax(0, 11fr) minmax(0, 10fr);
      align-items: start;
    }
    .demo {
      position: sticky;
      inset-block-start: var(--space-4);
      --demo-ratio: 6 / 5;
    }
    header,
    .measured,
    hip-start-bar {
      grid-column: 1 / -1;
    }
  }
`;
