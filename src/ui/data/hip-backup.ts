import { say } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dataCss } from './data-css.ts';
import { badLine, goodLine, noteLine } from './data-line.ts';
import type { DataPort, OpenedBackup, OpenedProgramme } from '../../data/data-port.ts';
import { previewWords } from './data-words.ts';
import './hip-passphrase.ts';
import { saveBackup } from './save-backup.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

type Opened = Extract<OpenedBackup, { refusal: null }>;

function programmeWords({ plan, own, exercises, problem }: OpenedProgramme): string {
  const sentences = [
    plan ? msg('Your six weeks come with it.') : '',
    own === 0 ? '' : translated(say`${own} sessions of your own come with it.`),
    exercises === 0 ? '' : translated(say`${exercises} exercises of your own come with it.`),
    problem ?? '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/**
 * A backup out, and a backup in: first it says what would come, then it is added.
 *
 * @fires data-changed
 */
@customElement('hip-backup')
export class HipBackup extends LitElement {
  static override styles = [baseStyles, dataCss];

  @property({ attribute: false }) data: DataPort | null = null;

  @state() private busy = false;
  @state() private opened: Opened | null = null;
  /** A file that waits for its passphrase, and what was wrong with the last one. */
  @state() private locked: { file: File; problem: string } | null = null;
  @state() private said: ReturnType<typeof goodLine> | '' = '';
  @query('input') private readonly input!: HTMLInputElement;

  override render() {
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title">${msg('Backup')}</h2>
      <p>
        ${msg('One file for a new device, or just in case: every set and session, and your settings and plans come along. Keep it where you like.')}
      </p>
      <div class="row">
        <button class="primary" ?disabled=${this.busy} @click=${() => this.working(() => this.save())}>
          ${msg('Save a backup')}
        </button>
        <button ?disabled=${this.busy} @click=${() => this.input.click()}>${msg('Open a backup')}</button>
        <input
          type="file"
          accept=".gz,.json,.enc,application/gzip,application/json"
          hidden
          aria-label=${msg('Open a backup')}
          @change=${() => this.working(() => this.open(this.input.files?.[0]))}
        />
      </div>
      <div class="status" role="status">${this.busy ? noteLine(msg('One moment…')) : this.said}</div>
      ${this.locked ? this.lock(this.locked) : ''} ${this.opened ? this.preview(this.opened) : ''}
    </section>`;
  }

  private preview(opened: Opened) {
    const { added, choices } = opened.preview;
    const words = programmeWords(opened.programme);
    const isNew = added + choices > 0 || opened.programme.plan || opened.programme.own + opened.programme.exercises > 0;
    return html`<div class="asking" role="group" aria-label=${msg('What is in this backup')}>
      <p>${previewWords(opened.preview)}</p>
      ${words ? html`<p>${words}</p>` : ''}
      <div class="row">
        ${
          isNew
            ? html`<button class="primary" ?disabled=${this.busy} @click=${() => this.working(() => this.add(opened))}>
                ${msg('Add them')}
              </button>`
            : ''
        }
        <button class="plain" @click=${() => this.close()}>${isNew ? msg('Not now') : msg('Close')}</button>
      </div>
    </div>`;
  }

  private async working(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.said = '';
    try {
      await act();
    } catch {
      this.said = badLine(msg('This did not work, and nothing was changed. Load the page again and try once more.'));
    } finally {
      this.busy = false;
    }
  }

  private async save(): Promise<void> {
    if (this.data) this.said = await saveBackup(this.data);
  }

  private async open(file: File | undefined): Promise<void> {
    this.input.value = '';
    this.opened = null;
    this.locked = null;
    const opened = file && (await this.data?.open(file));
    if (!opened) return;
    if (opened.refusal === null) this.opened = opened;
    else if (opened.isLocked) this.locked = { file, problem: '' };
    else this.said = badLine(opened.refusal);
  }

  private lock({ file, problem }: { file: File; problem: string }) {
    return html`<p>${msg('This backup is encrypted. Enter the passphrase with which it was saved.')}</p>
      <hip-passphrase
        action=${msg('Open it')}
        problem=${problem}
        ?busy=${this.busy}
        @passphrase-given=${({ detail }: HTMLElementEventMap['passphrase-given']) => this.working(() => this.unlock(file, detail))}
        @passphrase-given-up=${() => (this.locked = null)}
      ></hip-passphrase>`;
  }

  private async unlock(file: File, passphrase: string): Promise<void> {
    const opened = await this.data?.open(file, passphrase);
    if (!opened) return;
    this.locked = opened.refusal !== null && opened.isLocked ? { file, problem: opened.refusal } : null;
    if (opened.refusal === null) this.opened = opened;
    else if (!opened.isLocked) this.said = badLine(opened.refusal);
  }

  private async add(opened: Opened): Promise<void> {
    const problem = await opened.takeIn();
    if (problem !== null) {
      this.said = badLine(problem);
      return;
    }
    this.close();
    this.said = goodLine(msg('Added. Your history and your programme have it now.'));
    fire(this, 'data-changed', undefined, 'up');
  }

  private close(): void {
    this.opened = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-backup': HipBackup;
  }
  interface HTMLElementEventMap {
    /** What is kept on this device is another than before. */
    'data-changed': CustomEvent<undefined>;
  }
}
