import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../language/language.ts';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Chooses the language of the app. Each is called by its own name. `compact`: a globe with the language's letters, over which the list
 * lies unseen.
 *
 * @fires language-picked
 */
@customElement('hip-language')
export class HipLanguage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }
      select {
        width: auto;
      }
      :host([compact]) label {
        position: relative;
        flex-wrap: nowrap;
        gap: var(--space-1);
        min-width: var(--tap);
        min-height: var(--tap);
        padding-inline: var(--space-2);
        justify-content: center;
        font-weight: 700;
        border-radius: 999px;
      }
      :host([compact]) label:hover {
        background: var(--sunken);
      }
      :host([compact]) label:focus-within {
        outline: 3px solid var(--track);
      }
      :host([compact]) select {
        position: absolute;
        inset: 0;
        width: 100%;
        min-width: 0;
        opacity: 0;
        cursor: pointer;
      }
      hip-icon {
        font-size: var(--text-xl);
      }
    `,
  ];

  @property() chosen: Language = 'en';
  @property({ type: Boolean, reflect: true }) compact = false;

  override render() {
    return html`<label class="small">
      ${
        this.compact
          ? html`<hip-icon name="globe"></hip-icon><span class="hidden">${msg('Language')}</span>
              <span aria-hidden="true">${this.chosen.toUpperCase()}</span>`
          : html`<span>${msg('Language')}</span>`
      }
      <select @change=${this.pick}>
        ${LANGUAGES.map(
          (each) => html`<option value=${each} lang=${each} ?selected=${each === this.chosen}>${LANGUAGE_NAMES[each]}</option>`,
        )}
      </select>
    </label>`;
  }

  private pick({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement) || !isLanguage(target.value)) return;
    fire(this, 'language-picked', target.value, 'up');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-language': HipLanguage;
  }
  interface HTMLElementEventMap {
    'language-picked': CustomEvent<Language>;
  }
}
