import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../language/language.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Chooses the language of the app. Each is called by its own name.
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
    `,
  ];

  @property() chosen: Language = 'en';

  override render() {
    return html`<label class="small">
      <span>${msg('Language')}</span>
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
