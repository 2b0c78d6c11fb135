import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dataCss } from './data-css.ts';
import { badLine } from './data-line.ts';
import type { WebDavAddress } from '../../data/data-port.ts';
import { SEARCH_ACTION } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Where the files are to lie: a WebDAV address, a user and a password.
 *
 * @fires address-given
 * @fires address-given-up
 */
@customElement('hip-sync-address')
export class HipSyncAddress extends LitElement {
  static override styles = [baseStyles, dataCss];

  /** What was typed before. */
  @property() url = '';
  @property() user = '';

  @state() private problem = '';
  @query('form') private readonly form!: HTMLFormElement;

  override render() {
    return html`<form class="asking" action=${SEARCH_ACTION} @submit=${this.submit}>
      <label class="field"
        >${msg('WebDAV address')}
        <input name="url" type="url" .value=${this.url} required autocomplete="url" autocapitalize="off" spellcheck="false" />
      </label>
      <label class="field"
        >${msg('User name')}
        <input
          name="user"
          type="text"
          .value=${this.user}
          required
          autocomplete="username"
          autocapitalize="off"
          spellcheck="false"
        />
      </label>
      <label class="field"
        >${msg('Password')}
        <input name="password" type="password" required autocomplete="current-password" />
      </label>
      <p class="small">
        ${msg('The password is kept on this device as it is: whoever can use this browser can read it. Make an app password for Hipwise on your server, which you can take back there.')}
      </p>
      <p class="small">
        ${msg('The page is loaded once again, since it may not talk to any other server before. The server has to let this page in (CORS).')}
      </p>
      ${this.problem ? badLine(this.problem) : ''}
      <div class="row">
        <button class="primary" type="submit">${msg('Turn sync on')}</button>
        <button class="plain" type="button" @click=${() => fire(this, 'address-given-up', undefined)}>${msg('Not now')}</button>
      </div>
    </form>`;
  }

  /** What is wrong with what was typed, in a sentence. */
  show(problem: string): void {
    this.problem = problem;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const fields = new FormData(this.form);
    const text = (name: string): string => String(fields.get(name) ?? '');
    const detail: WebDavAddress = { url: text('url'), user: text('user'), password: text('password') };
    fire(this, 'address-given', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-sync-address': HipSyncAddress;
  }
  interface HTMLElementEventMap {
    'address-given': CustomEvent<WebDavAddress>;
    'address-given-up': CustomEvent<undefined>;
  }
}
