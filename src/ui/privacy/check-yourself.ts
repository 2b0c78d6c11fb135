import { msg } from '@lit/localize';
import { html } from 'lit';

/** What the list of requests cannot see, and how to find out without trusting it. `origin`: the app's own, such as "https://hipwise.example". */
export const checkYourself = (origin: string) =>
  html`<section class="part">
      <h2>${msg('What this list cannot see')}</h2>
      <ul class="check">
        <li>${msg('What your browser does for itself: its updates, its sync, its lists of dangerous sites.')}</li>
        <li>${msg('Extensions. One that reads this page can send what it reads.')}</li>
        <li>
          ${msg('What is inside a request that the program makes to this address. Hipwise asks for files and sends nothing along.')}
        </li>
        <li>
          ${msg('Direct connections between browsers. Hipwise makes one only to a phone that you add as a sensor, in your own network.')}
        </li>
        <li>${msg('The time before this page was opened, and what other tabs of Hipwise asked for.')}</li>
      </ul>
    </section>
    <section class="part">
      <h2>${msg('Check it yourself')}</h2>
      <ul class="check">
        <li>
          ${msg('Press F12, open the network tab, load the page again and do a set. The tab shows every request and what was in it.')}
        </li>
        <li>${msg('Open a set, then switch to airplane mode. Counting goes on: it needs nobody.')}</li>
        <li>
          ${msg('Ask the server which orders it gives your browser. After “connect-src” there must be nothing but “self”:')}
          <pre><code>${headersCommand(origin)}</code></pre>
        </li>
      </ul>
    </section>`;

/** For a terminal. */
const headersCommand = (origin: string): string => `curl -sI ${origin}/ | grep -i content-security-policy`;
