import { css } from 'lit';

/** The privacy screen: the verdict, the requests of each origin, what is kept, and how to check. */
export const privacyCss = css`
  .page {
    gap: var(--space-6);
    max-width: 46rem;
  }
  .part {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-3) var(--space-4);
    padding: var(--space-5);
    border-radius: var(--radius-l);
    background: var(--good-soft);
    overflow-wrap: anywhere;
  }
  .verdict > hip-icon {
    font-size: var(--text-3xl);
    color: var(--good);
  }
  .warned {
    background: var(--bad-soft);
  }
  .warned > hip-icon {
    color: var(--bad);
  }
  .verdict ul,
  .check {
    padding-inline-start: 1.25em;
  }
  .requests .origin {
    overflow-wrap: anywhere;
  }
  .requests ol {
    list-style: none;
  }
  .requests li {
    padding-block: var(--space-2);
    border-block-start: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .requests dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }
  .requests dl div {
    display: flex;
    gap: var(--space-1);
  }
  .requests dt {
    flex: none;
  }
  code {
    overflow-wrap: anywhere;
  }
  .check {
    display: grid;
    gap: var(--space-2);
  }
  pre {
    margin: 0;
    padding: var(--space-3);
    border-radius: var(--radius-s);
    background: var(--sunken);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
