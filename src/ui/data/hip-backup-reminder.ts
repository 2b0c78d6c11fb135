import { say } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PastSet } from '../../log/set-records.ts';
import type { DataPort } from '../../data/data-port.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';

const sessionsWords = (count: number): string => translated(say`${count} sessions are on this device only.`);

/** One line, when it is time to save a backup; can be sent away. */
@customElement('hip-backup-reminder')
export class HipBackupReminder extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        margin-block-end: var(--space-4);
        padding-inline-start: var(--space-4);
        border-radius: var(--radius);
        background: var(--sunken);
      }
      span {
        flex: 1;
        padding-block: var(--space-2);
      }
      button {
        min-width: var(--tap);
      }
    `,
  ];

  @property({ attribute: false }) data: DataPort | null = null;
  /** Of the past, in any order. */
  @property({ attribute: false }) sets: readonly PastSet[] = [];

  override render() {
    const sessions = this.data?.sessionsWithoutBackup(this.sets) ?? 0;
    if (sessions === 0) return '';
    return html`<p>
      <span>${sessionsWords(sessions)} <a href="#/data">${msg('Save a backup')}</a></span>
      <button class="plain" aria-label=${msg('Not now')} @click=${this.dismiss}><hip-icon name="close"></hip-icon></button>
    </p>`;
  }

  private dismiss(): void {
    this.data?.dismissReminder();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-backup-reminder': HipBackupReminder;
  }
}
