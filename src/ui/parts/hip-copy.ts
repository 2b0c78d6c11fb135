import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** How long the button says that it has copied, milliseconds. [our own choice] */
const SAID_MS = 3000;

/** Through a field of its own: pages are forbidden to write to the clipboard by themselves, and a selection in a shadow tree is not copied everywhere. */
function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

/** A text to be typed or pasted on another device, with a button that copies it. */
@customElement('hip-copy')
export class HipCopy extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .stack {
        gap: var(--space-2);
      }
      code {
        display: block;
        padding: var(--space-3);
        border-radius: var(--radius-s);
        background: var(--sunken);
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** What is copied. */
  @property() text = '';
  /** How it is shown, where that is another. */
  @property() shown = '';

  @state() private isCopied = false;

  override render() {
    return html`<div class="stack">
      <code translate="no">${this.shown || this.text}</code>
      <div class="row" role="status">
        <button @click=${this.copy}>
          ${this.isCopied ? html`<hip-icon name="check"></hip-icon>${msg('Copied')}` : html`<hip-icon name="save"></hip-icon>${msg('Copy')}`}
        </button>
      </div>
    </div>`;
  }

  private copy(): void {
    this.isCopied = copyText(this.text);
    setTimeout(() => (this.isCopied = false), SAID_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-copy': HipCopy;
  }
}
