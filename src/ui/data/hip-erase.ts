import { msg } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dataCss } from './data-css.ts';
import { badLine } from './data-line.ts';
import type { DataPort } from '../../data/data-port.ts';
import { saveBackup } from './save-backup.ts';
import { eraseButtons } from './erase-buttons.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Deletes everything on this device: asked twice. */
@customElement('hip-erase')
export class HipErase extends LitElement {
  static override styles = [baseStyles, dataCss];

  @property({ attribute: false }) data: DataPort | null = null;

  @state() private asks = false;
  @state() private busy = false;
  @state() private said: TemplateResult | '' = '';

  override render() {
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('Delete everything on this device')}</h2>
      <p>
        ${msg('All sets and sessions, your programme, your settings, and what was turned on here: for good. Files that you have saved or synced stay where they are.')}
      </p>
      ${
        this.asks
          ? html`<div class="asking" role="group" aria-label=${msg('Delete everything on this device')}>
              <p><b>${msg('Nobody can bring it back. Do you have a backup?')}</b></p>
              <div class="row">
                <button class="primary" ?disabled=${this.busy} @click=${this.save}>${msg('Save a backup first')}</button>
                ${eraseButtons({
                  busy: this.busy,
                  erase: () => void this.erase(),
                  keep: () => {
                    this.asks = false;
                  },
                })}
              </div>
              <div class="status" role="status">${this.said}</div>
            </div>`
          : html`<div class="row">
              <button
                @click=${() => {
                  this.asks = true;
                }}
              >
                ${msg('Delete everything…')}
              </button>
            </div>`
      }
    </section>`;
  }

  private readonly erase = (): Promise<void> =>
    this.working(async () => {
      await this.data?.erase();
      return '';
    }, msg('Not all of it could be deleted. Close other tabs of Hipwise and try again.'));

  private readonly save = (): Promise<void> =>
    this.working(
      async () => (this.data ? saveBackup(this.data) : ''),
      msg('The backup could not be written. Nothing was deleted.'),
    );

  private async working(act: () => Promise<TemplateResult | ''>, failure: string): Promise<void> {
    this.busy = true;
    this.said = '';
    try {
      this.said = await act();
    } catch {
      this.said = badLine(failure);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-erase': HipErase;
  }
}
