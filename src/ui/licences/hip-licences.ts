import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';

/** Made with the build; the development server has none. */
const ADDRESS = '/licenses.txt';

async function fetchNotices(): Promise<string | null> {
  const response = await fetch(ADDRESS);
  return response.ok && response.headers.get('Content-Type')?.startsWith('text/plain') ? response.text() : null;
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
      pre {
        margin: 0;
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
    return html`<pre lang="en">${this.notices}</pre>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-licences': HipLicences;
  }
}
