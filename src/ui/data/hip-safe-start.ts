import { msg } from '@lit/localize';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Rescue } from '../../data/rescue.ts';
import { eraseButtons } from './erase-buttons.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dataCss } from './data-css.ts';
import { badLine, noteLine } from './data-line.ts';
import { saveBackup } from './save-backup.ts';
import { fire } from '../fire.ts';

/**
 * Shown instead of the app when the start before did not come to its end: a plain page that does not look into the log.
 *
 * @fires erased
 * @fires started-normally
 */
@customElement('hip-safe-start')
export class HipSafeStart extends LitElement {
  static override styles = [
    baseStyles,
    dataCss,
    css`
      .page {
        max-width: 44rem;
        margin-inline: auto;
        padding: var(--space-5) clamp(1rem, 4vw, 2.5rem) var(--space-6);
      }
      .card {
        height: auto;
      }
    `,
  ];

  @property({ attribute: false }) rescue: Rescue | null = null;

  @state() private asks = false;
  @state() private busy = false;
  @state() private saved: TemplateResult | '' = '';
  @state() private erased: TemplateResult | '' = '';

  override render() {
    return html`<div class="page stack">
      <h1>${msg('Hipwise did not start last time')}</h1>
      <p>
        ${msg('Your data is still on this device, and nothing has been changed. This page leaves it closed, so that it works in any case.')}
      </p>
      <section class="card stack" aria-labelledby="start">
        <h2 id="start">${msg('Try again')}</h2>
        <p>${msg('Often that is enough: the browser was closed too early, or the device had too much to do.')}</p>
        <div class="row">
          <button class="primary" ?disabled=${this.busy} @click=${this.start}>${msg('Start normally')}</button>
        </div>
      </section>
      <section class="card stack" aria-labelledby="save">
        <h2 id="save">${msg('Keep a copy')}</h2>
        <p>
          ${msg('One file with all that was ever recorded here. It can be opened again under “Your data”, here or on another device.')}
        </p>
        <div class="row"><button ?disabled=${this.busy} @click=${this.save}>${msg('Save my data')}</button></div>
        <div class="status" role="status">${this.saved}</div>
      </section>
      <section class="card stack" aria-labelledby="erase">
        <h2 id="erase">${msg('Begin anew')}</h2>
        <p>
          ${msg('If it never starts: save your data, delete it here, start, and open the file. What the app cannot bear stays in the file.')}
        </p>
        ${this.asks ? this.question() : this.offer()}
        <div class="status" role="status">${this.erased}</div>
      </section>
    </div>`;
  }

  private offer() {
    return html`<div class="row">
      <button
        ?disabled=${this.busy}
        @click=${() => {
          this.asks = true;
        }}
      >
        ${msg('Delete my data…')}
      </button>
    </div>`;
  }

  private question() {
    return html`<div class="asking" role="group" aria-labelledby="erase">
      <p>
        <b>${msg('All sets and sessions, your programme and your settings: nobody can bring them back. Have you saved them?')}</b>
      </p>
      <div class="row">
        ${eraseButtons({
          busy: this.busy,
          erase: () => void this.erase(),
          keep: () => {
            this.asks = false;
          },
        })}
      </div>
    </div>`;
  }

  private start(): void {
    fire(this, 'started-normally', undefined);
  }

  private async save(): Promise<void> {
    const { rescue } = this;
    if (!rescue) return;
    this.saved = noteLine(msg('One moment…'));
    const failure = msg('Your data could not be written into a file. Close other tabs of Hipwise, and try again.');
    this.saved = await this.working(() => saveBackup(rescue), failure);
  }

  private async erase(): Promise<void> {
    const { rescue } = this;
    if (!rescue) return;
    const failure = msg('Not all of it could be deleted. Close other tabs of Hipwise and try again.');
    this.erased = await this.working(async () => {
      if (!(await rescue.erase()))
        return badLine(msg('Another tab of Hipwise keeps your data open. Close it, and press the button again.'));
      fire(this, 'erased', undefined);
      return '';
    }, failure);
  }

  private async working(act: () => Promise<TemplateResult | ''>, failure: string): Promise<TemplateResult | ''> {
    this.busy = true;
    try {
      return await act();
    } catch {
      return badLine(failure);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-safe-start': HipSafeStart;
  }
  interface HTMLElementEventMap {
    'started-normally': CustomEvent<undefined>;
    erased: CustomEvent<undefined>;
  }
}
