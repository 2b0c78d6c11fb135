import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoppedEntry } from '../../privacy/network-record.ts';
import type { PolicyState } from '../../privacy/policy-check.ts';
import type { OriginGroup, Verdict } from '../../privacy/verdict.ts';
import '../parts/hip-icon.ts';
import { ASKER_WORDS, momentWords, requestsWords } from './privacy-words.ts';
import { shared } from '../styles/shared-css.ts';

/** What the list of requests comes to, and whether the browser would have stopped anything else. */
@customElement('hip-privacy-verdict')
export class HipPrivacyVerdict extends LitElement {
  static override styles = [
    shared,
    css`
      .verdict {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-3) var(--space-4);
        padding: var(--space-5);
        border-radius: var(--radius-l);
        background: var(--good-soft);
        overflow-wrap: anywhere;
      }
      .verdict > hip-icon {
        font-size: var(--text-3xl);
        color: var(--good);
      }
      .warned {
        background: var(--bad-soft);
      }
      .warned > hip-icon {
        color: var(--bad);
      }
      ul {
        padding-inline-start: 1.25em;
      }
    `,
  ];

  @property({ attribute: false }) verdict: Verdict | null = null;
  /** Null until it is known. */
  @property({ attribute: false }) policy: PolicyState | null = null;

  override render() {
    const { verdict, policy } = this;
    if (!verdict) return '';
    const warned = verdict.foreign.length > 0 || verdict.stopped.length > 0;
    return html`<div class="verdict ${warned ? 'warned' : ''}" role="status">
      <hip-icon name=${warned ? 'problem' : 'praise'}></hip-icon>
      <div class="stack">
        ${warned ? this.warning(verdict) : this.clean(verdict)}
        <p>${policy ? POLICY_WORDS[policy]() : msg('Looking at what this page is allowed to do…')}</p>
      </div>
    </div>`;
  }

  private clean({ groups }: Verdict) {
    const asked = groups.filter(({ kind }) => kind === 'asked').map(({ origin }) => origin);
    if (asked.length > 0) {
      return html`<h2>${msg('Only what you asked for')}</h2>
        <p>
          ${msg(str`You asked Hipwise to talk to ${asked.join(', ')}. All else came from this address; nothing was sent anywhere else.`)}
        </p>`;
    }
    return html`<h2>${msg('Nothing')}</h2>
      <p>${msg('Everything came from this address; nothing was sent anywhere else.')}</p>`;
  }

  private warning({ foreign, stopped }: Verdict) {
    return html`<h2>${foreign.length > 0 ? msg('Something went to another address') : msg('Something was stopped')}</h2>
      <ul>
        ${foreign.map((group) => html`<li>${foreignWords(group)}</li>`)}
        ${stopped.map((entry) => html`<li>${stoppedWords(entry)}</li>`)}
      </ul>
      <p>
        ${msg('Hipwise does not do this by itself. An extension of your browser may be behind it, or whoever serves this copy of the app: try without extensions, and ask them.')}
      </p>`;
  }
}

const foreignWords = ({ origin, requests }: OriginGroup): string =>
  msg(str`${origin}: ${requestsWords(requests.length)}, the first at ${momentWords(requests[0]?.timeMs ?? 0)}`);

const stoppedWords = ({ asker, directive, blocked, timeMs }: StoppedEntry): string =>
  msg(
    str`${blocked} (${directive}): ${ASKER_WORDS[asker]} tried at ${momentWords(timeMs)}, and your browser stopped it; nothing was sent`,
  );

const POLICY_WORDS: Readonly<Record<PolicyState, () => string>> = {
  strict: () =>
    msg('Your browser has orders to stop this page from connecting to any other address. We have just tried: it does.'),
  weak: () =>
    msg('The orders that your browser has for this page allow more than this address. The list below still shows what happened.'),
  missing: () =>
    msg(
      'Your browser has no orders to stop this page: whoever serves it does not send them. The list below still shows what happened.',
    ),
};

declare global {
  interface HTMLElementTagNameMap {
    'hip-privacy-verdict': HipPrivacyVerdict;
  }
}
