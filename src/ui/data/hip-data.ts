import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OfflinePort } from '../../offline/offline-port.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { PastSet } from '../../log/set-records.ts';
import { dataCss } from './data-css.ts';
import type { DataPort, Stock } from '../../data/data-port.ts';
import './hip-backup.ts';
import './hip-data-summary.ts';
import './hip-encryption.ts';
import './hip-erase.ts';
import '../parts/hip-export.ts';
import './hip-folder.ts';
import '../parts/hip-offline.ts';
import './hip-sync.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** The user's data: what is kept, and everything that can be done with it. */
@customElement('hip-data')
export class HipData extends LitElement {
  static override styles = [
    baseStyles,
    dataCss,
    css`
      .page {
        gap: var(--space-5);
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        gap: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) data: DataPort | null = null;
  /** Null where the app is not stored for use without a network. */
  @property({ attribute: false }) offline: OfflinePort | null = null;

  @state() private stock: Stock | null = null;
  @state() private sets: readonly PastSet[] = [];
  @state() private workouts: readonly WorkoutRecord[] = [];

  override firstUpdated(): void {
    void this.count();
  }

  override render() {
    const { data } = this;
    if (!data) return '';
    return html`<div class="page stack" @data-changed=${this.count}>
      <header class="stack">
        <h1>${msg('Your data')}</h1>
        <p>
          ${msg('It is yours, and it is on this device only, until you take it elsewhere.')}
          <a href="#/privacy">${msg('Privacy check')}</a>
        </p>
      </header>
      <div class="cards">
        <hip-data-summary .data=${data} .stock=${this.stock}></hip-data-summary>
        <hip-backup .data=${data}></hip-backup>
        <hip-folder .folder=${data.folder}></hip-folder>
        <hip-sync .sync=${data.sync}></hip-sync>
        <hip-encryption .data=${data}></hip-encryption>
        <section class="card stack" aria-labelledby="export">
          <h2 id="export">${msg('Tables and a report')}</h2>
          <p>${msg('All that was recorded, for a spreadsheet; and a report to print, for you or your physiotherapist.')}</p>
          <hip-export .workouts=${this.workouts} .sets=${this.sets}></hip-export>
        </section>
        ${this.offline ? html`<hip-offline .offline=${this.offline}></hip-offline>` : ''}
        <section class="card stack" aria-labelledby="worn">
          <h2 id="worn">${msg('Straps and watches')}</h2>
          <p>${msg('Your heart rate in sets and rests, from what you wear.')}</p>
          <p><a href="#/wearables">${msg('Connect, reconnect or forget')}</a></p>
        </section>
        <hip-erase .data=${data}></hip-erase>
      </div>
    </div>`;
  }

  private async count(): Promise<void> {
    const { data } = this;
    if (!data) return;
    const { sets, workouts } = await data.records();
    this.sets = sets;
    this.workouts = workouts;
    this.stock = await data.stock();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-data': HipData;
  }
}
