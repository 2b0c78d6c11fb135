import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../styles/shared-css.ts';

/** What the list of requests cannot see, and how to find out without trusting it. */
@customElement('hip-privacy-check')
export class HipPrivacyCheck extends LitElement {
  static override styles = [
    shared,
    css`
      .stack {
        gap: var(--space-6);
      }
      section {
        display: grid;
        gap: var(--space-3);
      }
      ul {
        display: grid;
        gap: var(--space-2);
        padding-inline-start: 1.25em;
      }
      pre {
        margin: 0;
        padding: var(--space-3);
        border-radius: var(--radius-s);
        background: var(--sunken);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The app's own, such as "https://hipwise.example". */
  @property() origin = '';

  override render() {
    return html`<div class="stack">
      <section>
        <h2>${msg('What this list cannot see')}</h2>
        <ul>
          <li>${msg('What your browser does for itself: its updates, its sync, its lists of dangerous sites.')}</li>
          <li>${msg('Extensions. One that reads this page can send what it reads.')}</li>
          <li>
            ${msg('What is inside a request that the program makes to this address. Hipwise asks for files and sends nothing along.')}
          </li>
          <li>${msg('Direct connections between browsers. Hipwise has no program for them.')}</li>
          <li>${msg('The time before this page was opened, and what other tabs of Hipwise asked for.')}</li>
        </ul>
      </section>
      <section>
        <h2>${msg('Check it yourself')}</h2>
        <ul>
          <li>
            ${msg('Press F12, open the network tab, load the page again and do a set. The tab shows every request and what was in it.')}
          </li>
          <li>${msg('Open a set, then switch to airplane mode. Counting goes on: it needs nobody.')}</li>
          <li>
            ${msg('Ask the server which orders it gives your browser. After “connect-src” there must be nothing but “self”:')}
            <pre><code>${headersCommand(this.origin)}</code></pre>
          </li>
        </ul>
      </section>
    </div>`;
  }
}

/** For a terminal. */
const headersCommand = (origin: string): string => `curl -sI ${origin}/ | grep -i content-security-policy`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-privacy-check': HipPrivacyCheck;
  }
}
