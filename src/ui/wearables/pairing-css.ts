import { css } from 'lit';

/** Adding a phone: the steps beside each other where there is room, and a code that is as large as it has to be for a camera. */
export const pairingCss = css`
  .steps {
    display: grid;
    gap: var(--space-5);
    padding-inline-start: 1.5em;
  }
  .steps > li {
    padding-inline-start: var(--space-2);
  }
  .steps > li::marker {
    font-size: var(--text-l);
    font-weight: 800;
  }
  .steps > li > * + * {
    margin-block-start: var(--space-3);
  }
  hip-qr {
    width: min(100%, 20rem);
  }
  label {
    display: grid;
    gap: var(--space-2);
    font-weight: 700;
  }
  .bad {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--bad-soft);
  }
`;
