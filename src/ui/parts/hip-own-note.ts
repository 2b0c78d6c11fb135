import { msg } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LONGEST_NOTE } from '../../programme/limits.ts';
import { quietForm } from './quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/** Written so long after the last letter, milliseconds. */
const PAUSE_MS = 1000;

/**
 * What the user has to say. Saved by itself: after a pause, when the field or the page is left, and when it is taken away.
 *
 * @fires note-changed
 */
@customElement('hip-own-note')
export class HipOwnNote extends LitElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: grid;
        gap: var(--space-2);
        font-weight: 700;
      }
      textarea {
        min-height: 4.5rem;
        field-sizing: content;
      }
      p {
        min-height: 1.5em;
      }
    `,
  ];

  @property() label = '';
  /** As it is in the log. */
  @property() value = '';

  /** As it is in the field; null where nobody has written. */
  @state() private draft: string | null = null;
  /** Sent last, and perhaps not in the log yet. */
  private sent: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.save);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.save);
    this.save();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    const { draft, sent, value } = this;
    if (value === sent) this.sent = null;
    // Changed elsewhere, while nobody writes here.
    else if (draft === changed.get('value')) this.draft = null;
  }

  override render() {
    const { label, value, draft } = this;
    return html`${quietForm(
        html`<label>
          ${label}
          <textarea maxlength=${LONGEST_NOTE} .value=${draft ?? value} @input=${this.write} @change=${this.save}></textarea>
        </label>`,
      )}
      <p class="small soft" role="status">${draft === null ? '' : draft === value ? msg('Saved.') : msg('Saving …')}</p>`;
  }

  private write({ target }: Event): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.draft = target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.save, PAUSE_MS);
  }

  private readonly save = (): void => {
    clearTimeout(this.timer);
    const { draft } = this;
    if (draft === null || draft === (this.sent ?? this.value)) return;
    this.sent = draft;
    fire(this, 'note-changed', draft);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-own-note': HipOwnNote;
  }
  interface HTMLElementEventMap {
    'note-changed': CustomEvent<string>;
  }
}
