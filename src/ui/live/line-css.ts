import { css } from 'lit';

/** Each kind of line has its own colour, called out or read later. */
export const lineCss = css`
  .form {
    background: var(--form-soft);
    color: var(--form);
  }
  .partial {
    background: var(--partial-soft);
    color: var(--partial);
  }
  .praise {
    background: var(--good-soft);
    color: var(--good);
  }
  .hold {
    background: var(--hold-soft);
    color: var(--hold);
  }
  .hint {
    background: var(--hint-soft);
    color: var(--hint);
  }
`;
