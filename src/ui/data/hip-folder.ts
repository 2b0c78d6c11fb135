import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { KEPT_BACKUPS } from '../../data/backup/folder-backup.ts';
import { dataCss } from './data-css.ts';
import { badLine, goodLine, noteLine } from './data-line.ts';
import type { FolderPort, FolderStatus } from '../../data/data-port.ts';
import { momentWords } from './data-words.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Backups that are written by themselves, into a folder of the device. */
@customElement('hip-folder')
export class HipFolder extends LitElement {
  static override styles = [baseStyles, dataCss];

  /** Null where the browser does not let pages into folders. */
  @property({ attribute: false }) folder: FolderPort | null = null;

  @state() private status: FolderStatus | null = null;
  @state() private busy = false;

  override firstUpdated(): void {
    void this.folder?.status().then((status) => (this.status = status));
  }

  override render() {
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('Automatic backup')}</h2>
      ${
        this.folder
          ? html`<p>
                ${msg(str`After each session a backup is saved in a folder you choose; the newest ${KEPT_BACKUPS} are kept. Use a cloud-synced folder and they survive even if you lose this device.`)}
              </p>
              <div class="status" role="status">${this.told()}</div>
              <div class="row">${this.buttons(this.folder)}</div>`
          : html`<p>
              ${msg('This browser does not let pages write into a folder: Chrome and Edge do. Here you are reminded now and then to save a backup yourself.')}
            </p>`
      }
    </section>`;
  }

  private told() {
    const { status } = this;
    if (this.busy) return noteLine(msg('One moment…'));
    if (!status || status.name === null) return '';
    const last =
      status.lastMs === null
        ? msg(str`Nothing has been written into “${status.name}” yet.`)
        : msg(str`Last written into “${status.name}” on ${momentWords(status.lastMs)}.`);
    return html`${status.problem ? badLine(status.problem) : ''}${status.lastMs === null ? noteLine(last) : goodLine(last)}`;
  }

  private buttons(folder: FolderPort) {
    if (!this.status || this.status.name === null)
      return html`<button ?disabled=${this.busy} @click=${() => this.show(folder.choose())}>${msg('Choose a folder')}</button>`;
    return html`<button ?disabled=${this.busy} @click=${() => this.show(folder.now())}>
        ${this.status.needsTap ? msg('Allow it again') : msg('Write one now')}
      </button>
      <button ?disabled=${this.busy} @click=${() => this.show(folder.choose())}>${msg('Another folder')}</button>
      <button class="plain" ?disabled=${this.busy} @click=${() => this.show(folder.stop())}>${msg('Turn off')}</button>`;
  }

  private async show(next: Promise<FolderStatus>): Promise<void> {
    this.busy = true;
    try {
      this.status = await next;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-folder': HipFolder;
  }
}
