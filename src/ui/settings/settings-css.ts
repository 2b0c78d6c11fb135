import { css } from 'lit';

/** Layout of the settings. */
export const settingsCss = css`
  .page {
    gap: var(--space-5);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: var(--space-4);
    align-items: start;
  }
  .three {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 5.5rem), 1fr));
    gap: var(--space-2);
  }
  .three .option {
    padding-inline: var(--space-1);
    gap: var(--space-1);
  }
  .what {
    display: block;
    color: var(--ink-soft);
  }
  .option:has(:checked) .what {
    color: inherit;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    font-weight: 700;
  }
  .refused {
    color: var(--bad);
    font-weight: 700;
  }
  .refused:empty {
    display: none;
  }
`;
