import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfflinePort, OfflineState } from '../../offline/offline-port.ts';
import { megabytes } from '../../offline/storing.ts';
import '../parts/hip-icon.ts';
import { OfflineWatch } from '../parts/offline-watch.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** The one thing worth a line beside the name of the app: a newer version, or how far it is stored. Mostly nothing. */
@customElement('hip-offline-line')
export class HipOfflineLine extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        justify-content: flex-end;
        align-items: center;
        min-height: var(--tap);
        text-align: end;
        line-height: 1.25;
      }
      p,
      button,
      a {
        min-width: 9rem;
      }
      button,
      a {
        font-size: var(--text-s);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--tap);
      }
      .done {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .done hip-icon {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) offline: OfflinePort | null = null;

  /** That all is stored is news only to those who saw that it was not. */
  private sawStoring = false;

  constructor() {
    super();
    new OfflineWatch(this);
  }

  override render() {
    const { offline } = this;
    if (!offline) return '';
    const { state } = offline;
    this.sawStoring ||= state.storing.phase === 'storing';
    return html`${this.progress(state)}
      <div role="status">${state.updateReady ? this.newVersion(offline) : this.outcome(state)}</div>`;
  }

  private newVersion(offline: OfflinePort) {
    return html`<button class="primary" @click=${() => offline.loadUpdate()}>${msg('A new version is ready: load it')}</button>`;
  }

  /** Not read out at each megabyte. */
  private progress({ storing, updateReady }: OfflineState) {
    if (storing.phase !== 'storing' || updateReady) return '';
    const done = megabytes(storing.storedBytes);
    return html`<p class="small soft">
      ${msg(str`Storing for use without a network: ${done} of ${megabytes(storing.totalBytes)} MB`)}
    </p>`;
  }

  private outcome({ storing }: OfflineState) {
    if (storing.phase === 'failed') return html`<a href="#/data">${msg('Not stored for use without a network: see why')}</a>`;
    if (storing.phase !== 'stored' || !this.sawStoring) return '';
    return html`<p class="small done"><hip-icon name="check"></hip-icon>${msg('Ready offline')}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-offline-line': HipOfflineLine;
  }
}
