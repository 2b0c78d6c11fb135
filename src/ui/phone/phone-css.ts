import { css } from 'lit';

/** The page of a phone: one thing at a time, read at arm's length. */
export const phoneCss = css`
  .page {
    max-width: 30rem;
    margin-inline: auto;
    padding: var(--space-4);
    padding-block-end: max(var(--space-6), env(safe-area-inset-bottom));
  }
  .state {
    gap: var(--space-3);
  }
  .connected .state {
    justify-items: center;
    padding: var(--space-6) var(--space-4);
    border-radius: var(--radius-l);
    background: var(--good-soft);
    text-align: center;
  }
  .connected .state hip-icon {
    width: 4rem;
    height: 4rem;
    color: var(--good);
  }
  .bad {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--bad-soft);
  }
  hip-qr {
    width: min(100%, 22rem);
    justify-self: center;
  }
  .card ul {
    display: grid;
    gap: var(--space-2);
    padding-inline-start: 1.2em;
  }
  .big {
    width: 100%;
  }
`;
