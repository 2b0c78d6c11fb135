import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Asker, RequestEntry } from '../../privacy/network-record.ts';
import type { OriginGroup } from '../../privacy/verdict.ts';
import '../parts/hip-icon.ts';
import { ASKER_WORDS, bytesWords, requestTimeWords, receivedWords, requestsWords, sentWords } from './privacy-words.ts';

const ASKERS: readonly Asker[] = ['page', 'backup-reader', 'pose-worker', 'recogniser', 'recording', 'service-worker'];

/** What was asked of one origin, by whom, when, and what came back. */
export const originRequests = (group: OriginGroup) => {
  const { origin, requests } = group;
  return html`<section class="requests card stack" aria-label=${origin}>
    <div>
      <h3 class="origin">${origin}</h3>
      <p class="soft">${KIND_WORDS[group.kind](group)}</p>
    </div>
    <p>${total(requests)}</p>
    ${
      requests.length === 0
        ? ''
        : html`<details>
            <summary><hip-icon name="chevron"></hip-icon>${msg('One by one')}</summary>
            <ol>
              ${requests.toReversed().map((request) => row(request, origin))}
            </ol>
          </details>`
    }
  </section>`;
};

/** "12 requests, 14.2 MB received from the network: the page 9, the pose detector 3". */
function total(requests: readonly RequestEntry[]): string {
  const loaded = requests.filter(({ answeredBy }) => answeredBy === 'network');
  const received = bytesWords(loaded.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0));
  const shares = ASKERS.map((asker) => ({ asker, count: requests.filter((each) => each.asker === asker).length }))
    .filter(({ count }) => count > 0)
    .map(({ asker, count }) => `${ASKER_WORDS[asker]} ${count}`);
  const words = msg(str`${requestsWords(requests.length)}, ${received} received from the network`);
  return shares.length === 0 ? words : `${words}: ${shares.join(', ')}`;
}

function row(request: RequestEntry, origin: string) {
  const path = request.url.slice(origin.length) || '/';
  return html`<li>
    <b>${path}</b>
    <dl class="small soft">
      ${fact(msg('When'), requestTimeWords(request.timeMs))} ${fact(msg('For'), ASKER_WORDS[request.asker])}
      ${fact(msg('Received'), receivedWords(request))} ${fact(msg('Sent'), sentWords(request))}
    </dl>
  </li>`;
}

const fact = (term: string, words: string) =>
  html`<div>
    <dt>${term}:</dt>
    <dd>${words}</dd>
  </div>`;

const KIND_WORDS: Readonly<Record<OriginGroup['kind'], (group: OriginGroup) => string>> = {
  own: () => msg('The address that Hipwise itself comes from'),
  asked: ({ why }) => msg(str`You asked for this: ${why}`),
  foreign: () => msg('Another address. Hipwise has no reason to talk to it.'),
};
