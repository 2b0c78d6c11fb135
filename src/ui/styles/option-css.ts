import { css } from 'lit';

/** Radio buttons and check boxes as large tiles. */
export const optionCss = css`
  fieldset {
    display: grid;
    gap: var(--space-2);
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
  .option {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    min-height: var(--tap);
    line-height: 1.3;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--track);
    background: var(--track-soft);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--track);
    outline-offset: 3px;
  }
  .option :focus-visible {
    outline: none;
  }
  .option input {
    width: 1.375rem;
    height: 1.375rem;
    flex: none;
    margin: 0;
    accent-color: var(--track);
  }
  .option span {
    flex: 1;
  }
`;
