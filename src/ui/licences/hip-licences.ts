import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Made with the build; the development server has none. */
const ADDRESS = '/licenses.txt';

async function fetchNotices(): Promise<string | null> {
  const response = await fetch(ADDRESS);
  return response.ok && response.headers.get('Content-Type')?.startsWith('text/plain') ? response.text() : null;
}

/** A line between two notices, as the build draws it. */
const RULE = /^-{40,}$/m;

/** One package: its name with its version, the licence, and all that is to be told of it. */
interface Notice {
  name: string;
  licence: string;
  text: string;
}

function noticeOf(part: string): Notice {
  const [name = '', licence = ''] = part.split('\n', 2);
  return { name, licence: licence.replace(/^Licence: /, ''), text: part };
}

/** Whose work the app is built with, and the terms that each of them gives it under. */
@customElement('hip-licences')
export class HipLicences extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        gap: var(--space-4);
        max-width: 46rem;
      }
      .notices {
        display: grid;
        gap: var(--space-2);
      }
      pre {
        margin: var(--space-2) 0 var(--space-4);
        padding: var(--space-4);
        border-radius: var(--radius-s);
        background: var(--sunken);
        font-size: var(--text-s);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Resolves with null where there is none. */
  @property({ attribute: false }) load: () => Promise<string | null> = fetchNotices;

  /** Undefined until it is here. */
  @state() private notices: string | null | undefined;

  override firstUpdated(): void {
    this.load().then(
      (notices) => (this.notices = notices),
      () => (this.notices = null),
    );
  }

  override render() {
    return html`<div class="page stack">
      <h1>${msg('Licences')}</h1>
      <p>${msg('Hipwise stands on the work of others, who let everybody use it. Here are their names and their terms.')}</p>
      ${this.list()}
    </div>`;
  }

  private list() {
    if (this.notices === undefined) return html`<p role="status">${msg('Looking…')}</p>`;
    if (this.notices === null)
      return html`<p role="alert">${msg('The list could not be loaded. Open this page again once the network is back.')}</p>`;
    const [opening = '', ...parts] = this.notices.split(RULE).map((part) => part.trim());
    return html`<div class="notices" lang="en">
      ${opening.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}
      ${parts.map(noticeOf).map(
        ({ name, licence, text }) =>
          html`<details>
            <summary><hip-icon name="chevron"></hip-icon>${name} <span class="soft">${licence}</span></summary>
            <pre>${text}</pre>
          </details>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-licences': HipLicences;
  }
}
