import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DataPort, EncryptionStatus } from '../../data/data-port.ts';
import { Followed } from '../parts/followed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dataCss } from './data-css.ts';
import { badLine, goodLine, noteLine } from './data-line.ts';
import './hip-passphrase.ts';

type Asks = 'enter' | 'choose' | 'turn-off';

/** Files for elsewhere that only the user's own devices can read; off until the user turns it on. */
@customElement('hip-encryption')
export class HipEncryption extends LitElement {
  static override styles = [baseStyles, dataCss];

  @property({ attribute: false }) data: Pick<DataPort, 'encryption' | 'sync'> | null = null;

  @state() private status: EncryptionStatus | null = null;
  @state() private asks: Asks | null = null;
  @state() private problem = '';
  @state() private busy = false;

  constructor() {
    super();
    new Followed(this, () => this.follow());
  }

  override render() {
    const { data, status } = this;
    if (!data || !status) return '';
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('Encryption')}</h2>
      <p>
        ${msg('With a passphrase, backups and the files of sync can be read by your own devices only, and not where they lie. It is off until you turn it on.')}
      </p>
      ${
        data.encryption.isPossible
          ? html`<div class="status" role="status">${told(status)}</div>
              ${this.asks ? this.form(this.asks) : this.buttons(status)}`
          : noteLine(msg('This page was not loaded securely (https), and then browsers do not encrypt.'))
      }
    </section>`;
  }

  private buttons({ isOn, isLocked }: EncryptionStatus) {
    return html`<div class="row">
      ${isLocked ? html`<button class="primary" @click=${() => this.ask('enter')}>${msg('Enter the passphrase')}</button>` : ''}
      ${
        isOn
          ? html`<button @click=${() => this.ask('choose')}>${msg('Change the passphrase')}</button>
              <button class="plain" @click=${() => this.ask('turn-off')}>${msg('Turn off')}</button>`
          : html`<button @click=${() => this.ask('choose')}>
              ${isLocked ? msg('Choose another passphrase') : msg('Choose a passphrase')}
            </button>`
      }
    </div>`;
  }

  private form(asks: Asks) {
    if (asks === 'turn-off')
      return html`<div class="asking" role="group" aria-label=${msg('Turn off')}>
        <p>
          ${msg('From then on whoever comes by the files can read them. Files that are there already and your former backups stay encrypted.')}
        </p>
        <div class="row">
          <button ?disabled=${this.busy} @click=${() => this.act(this.turnOff())}>${msg('Yes, turn it off')}</button>
          <button class="plain" @click=${() => this.ask(null)}>${msg('Not now')}</button>
        </div>
      </div>`;
    return html`<hip-passphrase
      ?chosen=${asks === 'choose'}
      action=${asks === 'enter' ? msg('Open the files') : msg('Encrypt from now on')}
      problem=${this.problem}
      ?busy=${this.busy}
      @passphrase-given=${({ detail }: HTMLElementEventMap['passphrase-given']) => this.act(this.data?.encryption[asks](detail))}
      @passphrase-given-up=${() => this.ask(null)}
    ></hip-passphrase>`;
  }

  private async turnOff(): Promise<null> {
    await this.data?.encryption.turnOff();
    return null;
  }

  private async act(done: Promise<string | null> | undefined): Promise<void> {
    this.busy = true;
    try {
      const problem = await done;
      this.problem = problem ?? '';
      if (!problem) this.asks = null;
    } catch {
      this.problem = msg('This did not work, and nothing was changed. Load the page again and try once more.');
    } finally {
      this.busy = false;
      await this.look();
    }
  }

  private ask(asks: Asks | null): void {
    this.asks = asks;
    this.problem = '';
  }

  private follow() {
    void this.look();
    return this.data?.sync.subscribe(() => void this.look());
  }

  private async look(): Promise<void> {
    this.status = (await this.data?.encryption.status()) ?? null;
  }
}

const told = ({ isOn, isLocked }: EncryptionStatus) =>
  html`${
    isLocked
      ? badLine(
          msg(
            'Your other devices encrypt their files with a passphrase that this one does not know. Until you enter it, nothing of them comes here; nothing is lost.',
          ),
        )
      : ''
  }${isOn ? goodLine(msg('On: what this device writes elsewhere is encrypted. Turn it on with the same passphrase on each of your devices.')) : ''}`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-encryption': HipEncryption;
  }
}
