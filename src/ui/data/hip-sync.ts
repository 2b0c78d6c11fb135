import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dataCss } from './data-css.ts';
import { badLine, goodLine, noteLine } from './data-line.ts';
import type { SyncPort, SyncStatus } from '../../data/data-port.ts';
import { momentWords } from './data-words.ts';
import './hip-sync-address.ts';
import type { HipSyncAddress } from './hip-sync-address.ts';
import { Followed } from '../parts/followed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

type Through = NonNullable<SyncStatus['through']>;

const throughWords = (through: Through): string =>
  through.kind === 'folder'
    ? msg(str`Through the folder “${through.name}”.`)
    : msg(str`Through ${through.url}, as ${through.user}.`);

/**
 * Keeping the log in step between devices; off until the user turns it on.
 *
 * @fires data-changed
 */
@customElement('hip-sync')
export class HipSync extends LitElement {
  static override styles = [baseStyles, dataCss];

  @property({ attribute: false }) sync: SyncPort | null = null;

  @state() private status: SyncStatus | null = null;
  @state() private asks = false;
  @query('hip-sync-address') private readonly address!: HipSyncAddress | null;

  constructor() {
    super();
    new Followed(this, () => this.follow());
  }

  private follow() {
    void this.sync?.status().then((status) => (this.status = status));
    return this.sync?.subscribe((status) => this.show(status));
  }

  private show(status: SyncStatus): void {
    const { lastMs } = this.status ?? status;
    this.status = status;
    if (status.lastMs !== lastMs) fire(this, 'data-changed', undefined, 'up');
  }

  override render() {
    const { sync, status } = this;
    if (!sync || !status) return '';
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('Sync between devices')}</h2>
      ${
        status.through
          ? ''
          : html`<p>
              ${msg('Your phone and your laptop can share one history, through a place that is yours: there is no account of ours. It is off until you turn it on.')}
            </p>`
      }
      <p class="small">
        ${msg('Your settings and plans come along. The camera, the microphone, straps and passwords stay with each device.')}
      </p>
      <div class="status" role="status">${status.through ? this.told(status, status.through) : ''}</div>
      ${this.asks ? this.form(sync, status.through) : status.through ? this.controls(sync, status, status.through) : this.offer(sync)}
    </section>`;
  }

  private told({ running, lastMs, report, problem, skipped, alerts }: SyncStatus, through: Through) {
    const last = lastMs === null ? msg('Nothing has been synced yet.') : msg(str`Last synced on ${momentWords(lastMs)}.`);
    return html`<p>${throughWords(through)}</p>
      ${problem ? badLine(problem) : ''}
      ${running ? noteLine(msg('Syncing…')) : lastMs === null || problem ? noteLine(last) : goodLine(report ? `${last} ${report}` : last)}
      ${alerts.length === 0 ? '' : this.warned(alerts, running)}
      ${
        skipped.length === 0
          ? ''
          : html`<p>${msg('These files of other devices were left out:')}</p>
              <ul>
                ${skipped.map(({ path, sentence }) => html`<li>${path}: ${sentence}</li>`)}
              </ul>
              <p class="small">
                ${msg('They are not read again until they change, or until you tap Sync now. If one stays broken, delete it where it lies: the device that wrote it makes a new one.')}
              </p>`
      }`;
  }

  private warned(alerts: readonly string[], running: boolean) {
    return html`<div class="asking" role="group" aria-labelledby="warned">
      <div id="warned">${badLine(msg('Something has changed the files where they lie, and it was none of your devices:'))}</div>
      <ul>
        ${alerts.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <p class="small">
        ${msg('If you have deleted a device or brought back an older copy yourself, all is well. If not, ask whoever runs the place. Your history on this device is whole, and is written there again.')}
      </p>
      <div class="row">
        <button ?disabled=${running} @click=${() => this.sync?.dismissAlerts()}>${msg('I have seen it')}</button>
      </div>
    </div>`;
  }

  private controls(sync: SyncPort, { running, needsTap }: SyncStatus, { kind }: Through) {
    return html`<div class="row">
      <button ?disabled=${running} @click=${() => sync.now()}>${needsTap ? msg('Allow it again') : msg('Sync now')}</button>
      ${kind === 'webdav' ? html`<button @click=${() => this.ask(true)}>${msg('Change the address')}</button>` : ''}
      <button class="plain" @click=${() => sync.stop()}>${msg('Turn off')}</button>
    </div>`;
  }

  private form(sync: SyncPort, through: Through | null) {
    const known = through?.kind === 'webdav' ? through : { url: '', user: '' };
    return html`<hip-sync-address
      url=${known.url}
      user=${known.user}
      @address-given=${({ detail }: HTMLElementEventMap['address-given']) => void sync.useWebDav(detail).then((problem) => this.address?.show(problem ?? ''))}
      @address-given-up=${() => this.ask(false)}
    ></hip-sync-address>`;
  }

  private offer(sync: SyncPort) {
    return html`${
        sync.canUseFolder
          ? html`<p class="small">
              ${msg('A folder of this device, if Nextcloud, Syncthing, Dropbox or the like carries it to your others. Or a WebDAV address.')}
            </p>`
          : html`<p class="small">
              ${msg('A WebDAV address, such as your Nextcloud has. In Chrome and Edge a folder that another program carries will do too.')}
            </p>`
      }
      <div class="row">
        ${sync.canUseFolder ? html`<button @click=${() => sync.useFolder()}>${msg('Choose a folder')}</button>` : ''}
        <button @click=${() => this.ask(true)}>${msg('Use WebDAV')}</button>
      </div>`;
  }

  private ask(asks: boolean): void {
    this.asks = asks;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-sync': HipSync;
  }
}
