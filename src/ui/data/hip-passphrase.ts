import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SHORTEST_PASSPHRASE, strengthOf, type Strength } from '../../data/encryption/passphrase.ts';
import { SEARCH_ACTION } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';
import { dataCss } from './data-css.ts';
import { badLine, noteLine } from './data-line.ts';

const STRENGTH_WORDS: Readonly<Record<Strength, () => string>> = {
  short: () =>
    msg(
      str`Too easy to guess: at least ${SHORTEST_PASSPHRASE} letters. Four words that have nothing to do with each other are easy to keep in mind.`,
    ),
  fair: () => msg('It will do. One or two words more make it much harder to guess.'),
  good: () => msg('Good: hard to guess.'),
  strong: () => msg('Very good: very hard to guess.'),
};

/**
 * Asks for a passphrase: for one that there is, or twice for a new one, with how hard it is to guess.
 *
 * @fires passphrase-given
 * @fires passphrase-given-up
 */
@customElement('hip-passphrase')
export class HipPassphrase extends LitElement {
  static override styles = [baseStyles, dataCss];

  /** Whether it is a new one. */
  @property({ type: Boolean }) chosen = false;
  /** What the button does. */
  @property() action = '';
  /** What was wrong with the last one. */
  @property() problem = '';
  @property({ type: Boolean }) busy = false;

  @state() private typed = '';
  @state() private differs = false;
  @query('form') private readonly form!: HTMLFormElement;

  override render() {
    return html`<form class="asking" action=${SEARCH_ACTION} @submit=${this.submit} @input=${this.look}>
      ${
        this.chosen
          ? html`<p>
              ${msg('There is no way back if you forget it: nobody can open these files without it. What is on this device stays as it is. Write it down and keep it where you keep other important things.')}
            </p>`
          : ''
      }
      <label class="field"
        >${msg('Passphrase')}
        <input name="passphrase" type="password" required autocomplete=${this.chosen ? 'new-password' : 'current-password'} />
      </label>
      ${this.chosen ? this.again() : ''} ${this.problem ? badLine(this.problem) : ''}
      ${this.differs ? badLine(msg('The two are not the same. Type them again.')) : ''}
      <div class="status" role="status">${this.busy ? noteLine(msg('One moment…')) : ''}</div>
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.busy}>${this.action}</button>
        <button class="plain" type="button" @click=${() => fire(this, 'passphrase-given-up', undefined)}>
          ${msg('Not now')}
        </button>
      </div>
    </form>`;
  }

  private again() {
    return html`<div class="status" role="status">
        ${this.typed === '' ? '' : html`<p class="small">${STRENGTH_WORDS[strengthOf(this.typed)]()}</p>`}
      </div>
      <label class="field"
        >${msg('The same once more')}
        <input name="again" type="password" required autocomplete="new-password" />
      </label>`;
  }

  private text(name: string): string {
    return String(new FormData(this.form).get(name) ?? '');
  }

  private look(): void {
    this.typed = this.text('passphrase');
    this.differs = false;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const passphrase = this.text('passphrase');
    this.differs = this.chosen && this.text('again') !== passphrase;
    if (this.differs || (this.chosen && strengthOf(passphrase) === 'short')) return;
    fire(this, 'passphrase-given', passphrase);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-passphrase': HipPassphrase;
  }
  interface HTMLElementEventMap {
    'passphrase-given': CustomEvent<string>;
    'passphrase-given-up': CustomEvent<undefined>;
  }
}
