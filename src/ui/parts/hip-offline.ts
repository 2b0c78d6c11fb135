import { msg, str } from '@lit/localize';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfflinePort } from '../../offline/offline-port.ts';
import { megabytes, type StoringState } from '../../offline/storing.ts';
import type { StoreOutcome } from '../../service-worker/file-store.ts';
import './hip-icon.ts';
import type { IconName } from './icons.ts';
import { OfflineWatch } from './offline-watch.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** How far the app is stored for use without a network, a newer version, and how to install it. */
@customElement('hip-offline')
export class HipOffline extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .card {
        height: 100%;
        align-content: start;
      }
      .told {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-3);
        align-items: start;
      }
      .told > :not(hip-icon) {
        grid-column: 2;
      }
      hip-icon {
        font-size: var(--text-xl);
      }
      .stored hip-icon {
        color: var(--good);
      }
      .failed hip-icon {
        color: var(--bad);
      }
      strong {
        display: block;
      }
      progress {
        width: 100%;
        max-width: 24rem;
        height: 0.5rem;
        accent-color: var(--track);
      }
    `,
  ];

  @property({ attribute: false }) offline: OfflinePort | null = null;

  constructor() {
    super();
    new OfflineWatch(this);
  }

  override render() {
    const { offline } = this;
    if (!offline) return '';
    const { storing, updateReady } = offline.state;
    const parts = [updateReady ? this.newVersion(offline) : '', this.storing(offline, storing), this.install(offline)];
    if (parts.every((part) => part === '')) return '';
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('App')}</h2>
      ${parts}
    </section>`;
  }

  private newVersion(offline: OfflinePort) {
    return html`<div class="told">
      <hip-icon name="repeat"></hip-icon>
      <p><strong>${msg('A new version is ready')}</strong>${msg('It is loaded when you say so, and never during a set.')}</p>
      <div><button class="primary" @click=${() => offline.loadUpdate()}>${msg('Load it')}</button></div>
    </div>`;
  }

  private storing(offline: OfflinePort, state: StoringState) {
    if (state.phase === 'unknown') return '';
    if (state.phase === 'unavailable')
      return told(
        'failed',
        'problem',
        msg('Needs a network'),
        msg(
          'This browser did not let Hipwise store itself; a private window may be the reason. Load the page again to try once more.',
        ),
      );
    const done = megabytes(state.storedBytes);
    const all = megabytes(state.totalBytes);
    switch (state.phase) {
      case 'stored':
        return told('stored', 'check', msg('Ready offline'), msg(str`${all} MB are stored on this device.`));
      case 'storing':
        return told(
          'storing',
          'save',
          msg(str`Storing for use without a network: ${done} of ${all} MB`),
          msg('You can train meanwhile. When you close the page, it goes on at your next visit.'),
          html`<progress aria-label=${msg('Stored')} max=${all} value=${done}></progress>`,
        );
      case 'held':
        return told(
          'held',
          'save',
          msg('Not stored yet'),
          msg(str`Your device saves data, so nothing was fetched yet. With ${all - done} MB, Hipwise works without a network.`),
          html`<div><button @click=${() => offline.store()}>${msg('Store it now')}</button></div>`,
        );
      case 'failed':
        return told(
          'failed',
          'problem',
          FAILURES[state.why].title(),
          `${msg(str`${done} of ${all} MB are stored.`)} ${FAILURES[state.why].remedy()}`,
          html`<div><button @click=${() => offline.store()}>${msg('Try again')}</button></div>`,
        );
    }
  }

  private install(offline: OfflinePort) {
    switch (offline.state.install) {
      case 'offered':
        return told(
          'install',
          'phone',
          msg('Install Hipwise'),
          msg('It opens like any other app, in a window of its own.'),
          html`<div><button @click=${() => offline.install()}>${msg('Install')}</button></div>`,
        );
      case 'by-hand':
        return told(
          'install',
          'phone',
          msg('Install Hipwise'),
          msg('Tap Share, then “Add to Home Screen”: it opens like any other app, and its data is kept.'),
        );
      default:
        return '';
    }
  }
}

const FAILURES: Readonly<Record<Exclude<StoreOutcome, 'stored'>, { title: () => string; remedy: () => string }>> = {
  'no-room': {
    title: () => msg('There is no room to store all of it'),
    remedy: () => msg('Free some space on this device, then try again. With a network everything works all the same.'),
  },
  'not-fetched': {
    title: () => msg('Not everything could be fetched'),
    remedy: () => msg('What is stored stays. Try again once the network is back.'),
  },
  damaged: {
    title: () => msg('A file came damaged, twice'),
    remedy: () =>
      msg(
        'Your network may have put a page of its own in its place: log in to it, or try another one. If it stays so, this copy of Hipwise is broken.',
      ),
  },
};

const told = (
  kind: StoringState['phase'] | 'install',
  icon: IconName,
  title: string,
  sentence: string,
  more: TemplateResult | '' = '',
) =>
  html`<div class="told ${kind}">
    <hip-icon name=${icon}></hip-icon>
    <p><strong>${title}</strong>${sentence}</p>
    ${more}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-offline': HipOffline;
  }
}
