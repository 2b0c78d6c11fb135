import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Asker, RequestEntry } from '../../privacy/network-record.ts';
import type { OriginGroup } from '../../privacy/verdict.ts';
import '../parts/hip-icon.ts';
import { ASKER_WORDS, bytesWords, momentWords, receivedWords, requestsWords, sentWords } from './privacy-words.ts';
import { shared } from '../styles/shared-css.ts';

const ASKERS: readonly Asker[] = ['page', 'pose-worker', 'service-worker'];

/** What was asked of one origin, by whom, when, and what came back. */
@customElement('hip-privacy-requests')
export class HipPrivacyRequests extends LitElement {
  static override styles = [
    shared,
    css`
      .origin {
        overflow-wrap: anywhere;
      }
      ol {
        list-style: none;
      }
      li {
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      dl div {
        display: flex;
        gap: var(--space-1);
      }
      dt {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) group: OriginGroup | null = null;

  override render() {
    const { group } = this;
    if (!group) return '';
    const { origin, requests } = group;
    return html`<section class="card stack" aria-label=${origin}>
      <div>
        <h3 class="origin">${origin}</h3>
        <p class="soft">${KIND_WORDS[group.kind](group)}</p>
      </div>
      <p>${this.total(requests)}</p>
      ${
        requests.length === 0
          ? ''
          : html`<details>
              <summary><hip-icon name="chevron"></hip-icon>${msg('One by one')}</summary>
              <ol>
                ${requests.toReversed().map((request) => this.row(request, origin))}
              </ol>
            </details>`
      }
    </section>`;
  }

  /** "12 requests, 14.2 MB received from the network: the page 9, the pose detector 3". */
  private total(requests: readonly RequestEntry[]): string {
    const loaded = requests.filter(({ answeredBy }) => answeredBy === 'network');
    const received = bytesWords(loaded.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0));
    const shares = ASKERS.map((asker) => ({ asker, count: requests.filter((each) => each.asker === asker).length }))
      .filter(({ count }) => count > 0)
      .map(({ asker, count }) => `${ASKER_WORDS[asker]} ${count}`);
    const total = msg(str`${requestsWords(requests.length)}, ${received} received from the network`);
    return shares.length === 0 ? total : `${total}: ${shares.join(', ')}`;
  }

  private row(request: RequestEntry, origin: string) {
    const path = request.url.slice(origin.length) || '/';
    return html`<li>
      <b>${path}</b>
      <dl class="small soft">
        ${fact(msg('When'), momentWords(request.timeMs))} ${fact(msg('For'), ASKER_WORDS[request.asker])}
        ${fact(msg('Received'), receivedWords(request))} ${fact(msg('Sent'), sentWords(request))}
      </dl>
    </li>`;
  }
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

declare global {
  interface HTMLElementTagNameMap {
    'hip-privacy-requests': HipPrivacyRequests;
  }
}
