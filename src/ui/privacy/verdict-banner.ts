import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { StoppedEntry } from '../../privacy/network-record.ts';
import type { PolicyState, TextGuard } from '../../privacy/policy-check.ts';
import type { OriginGroup, PrivacyVerdict } from '../../privacy/verdict.ts';
import '../parts/hip-icon.ts';
import { ASKER_WORDS, requestTimeWords, requestsWords } from './privacy-words.ts';

/** What the list of requests comes to, and whether the browser would have stopped anything else. `policy` and `text`: null until they are known. */
export const verdictBanner = (verdict: PrivacyVerdict, policy: PolicyState | null, text: TextGuard | null) => {
  const warned = verdict.foreign.length > 0 || verdict.stopped.length > 0;
  return html`<div class="verdict ${warned ? 'warned' : ''}" role="status">
    <hip-icon name=${warned ? 'problem' : 'praise'}></hip-icon>
    <div class="stack">
      ${warned ? warning(verdict) : clean(verdict)}
      <p>
        ${policy ? POLICY_WORDS[policy]() : msg('Looking at what this page is allowed to do…')} ${text ? TEXT_WORDS[text]() : ''}
      </p>
    </div>
  </div>`;
};

function clean({ groups }: PrivacyVerdict) {
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

function warning({ foreign, stopped }: PrivacyVerdict) {
  return html`<h2>${foreign.length > 0 ? msg('Something went to another address') : msg('Something was stopped')}</h2>
    <ul>
      ${foreign.map((group) => html`<li>${foreignWords(group)}</li>`)}
      ${stopped.map((entry) => html`<li>${stoppedWords(entry)}</li>`)}
    </ul>
    <p>
      ${msg('Hipwise does not do this by itself. An extension of your browser may be behind it, or whoever serves this copy of the app: try without extensions, and ask them.')}
    </p>`;
}

const foreignWords = ({ origin, requests }: OriginGroup): string =>
  msg(str`${origin}: ${requestsWords(requests.length)}, the first at ${requestTimeWords(requests[0]?.timeMs ?? 0)}`);

const stoppedWords = ({ asker, directive, blocked, timeMs }: StoppedEntry): string =>
  msg(
    str`${blocked} (${directive}): ${ASKER_WORDS[asker]} tried at ${requestTimeWords(timeMs)}, and your browser stopped it; nothing was sent`,
  );

const POLICY_WORDS: Readonly<Record<PolicyState, () => string>> = {
  strict: () => msg('Your browser blocks this page from contacting any other server. We just tested it.'),
  weak: () => msg('Your browser lets this page contact other servers too. The list below still shows what happened.'),
  missing: () =>
    msg(
      'Your browser has no orders to stop this page: whoever serves it does not send them. The list below still shows what happened.',
    ),
};

const TEXT_WORDS: Readonly<Record<TextGuard, () => string>> = {
  refused: () => msg('It also refuses to run text that somebody slips in as a program. We tested that too.'),
  taken: () => msg('It would run text that somebody slips in as a program, where other orders do not stop that.'),
  untold: () => msg('It does not check whether text that somebody slips in is run as a program.'),
};
