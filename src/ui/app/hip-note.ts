import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../parts/hip-icon.ts';
import { optionCss } from '../styles/option-css.ts';
import { SELF_CHECK, SELF_CHECK_IDS, stopSigns, type SelfCheckId } from '../../settings/self-check.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Who the exercises are for. Acknowledged once before the first set, and always there to read.
 *
 * @fires note-acknowledged
 * @fires note-declined
 * @fires self-check-changed
 */
@customElement('hip-note')
export class HipNote extends LitElement {
  static override styles = [
    baseStyles,
    optionCss,
    css`
      .page {
        gap: var(--space-5);
        max-width: 40rem;
      }
      .lead {
        font-size: var(--text-xl);
        font-weight: 500;
      }
      ul {
        padding-inline-start: 1.25em;
      }
      .advice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-3);
        padding: var(--space-4);
        border-radius: var(--radius);
        background: var(--partial-soft);
      }
      .advice hip-icon {
        font-size: var(--text-2xl);
      }
      section {
        display: grid;
        gap: var(--space-2);
      }
      /* In sight from the first moment: what it acknowledges lies above it. */
      .answer {
        position: sticky;
        inset-block-end: var(--below, env(safe-area-inset-bottom, 0px));
        z-index: 2;
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--line);
        background: var(--paper);
      }
      .answer {
        flex-wrap: nowrap;
      }
      .answer .primary {
        flex: 1 1 auto;
        padding-inline: var(--space-3);
      }
      .answer .plain {
        flex: none;
      }
      .option,
      summary {
        scroll-margin-block-end: 12rem;
      }
    `,
  ];

  /** Shows the button that acknowledges. */
  @property({ type: Boolean }) asking = false;
  /** What the user has said to be true of them. */
  @property({ attribute: false }) selfCheck: readonly SelfCheckId[] = [];

  override render() {
    return html`<div class="page stack">
      <h1>${msg('Before you start')}</h1>
      <p class="lead">
        ${msg('These exercises are for healthy athletes without earlier injuries. Have you hurt a hip or a glute lately? Then ask your physiotherapist first which of them are safe for you, and which help you back to running.')}
      </p>
      <section>
        <h2 id="self">${msg('About you')}</h2>
        <fieldset aria-describedby="kept">
          <legend>${msg('With any of these, ask a professional first. Tick all that apply.')}</legend>
          ${SELF_CHECK_IDS.map(
            (id) =>
              html`<label class="option">
                <input type="checkbox" .checked=${this.selfCheck.includes(id)} @change=${() => this.toggle(id)} />
                <span>${SELF_CHECK[id]()}</span>
              </label>`,
          )}
        </fieldset>
        <div role="status">${this.selfCheck.length === 0 ? '' : this.advice()}</div>
        <p id="kept" class="small soft">${msg('Your answers stay on this device. They are no diagnosis.')}</p>
      </section>
      <section>
        <h2>${msg('Stop at once')}</h2>
        <p>
          ${msg('Stop if you notice any of these. Call emergency services if chest pain or breathlessness doesn’t ease immediately.')}
        </p>
        <ul>
          ${stopSigns().map((sign) => html`<li>${sign}</li>`)}
        </ul>
      </section>
      <section>
        <h2>${msg('Make room')}</h2>
        <p>${msg('Clear about 2 × 2.5 metres of floor and move cables out of the way.')}</p>
      </section>
      <section>
        <h2>${msg('Not a medical device')}</h2>
        <p>
          ${msg('Hipwise counts and looks at your form through one camera. It can miss things, it does not diagnose, and it says nothing about your risk of injury. It is not meant for children.')}
        </p>
      </section>
      ${
        this.asking
          ? html`<div class="row answer">
              <button class="primary big" @click=${() => fire(this, 'note-acknowledged', undefined)}>
                ${this.selfCheck.length === 0 ? msg('I have read this') : msg('Continue anyway')}
              </button>
              <a class="button plain" href="#/" @click=${() => fire(this, 'note-declined', undefined)}>${msg('Not now')}</a>
            </div>`
          : html`<div class="row"><a class="button" href="#/">${msg('Back to today')}</a></div>`
      }
    </div>`;
  }

  private advice() {
    return html`<div class="advice">
      <hip-icon name="warn"></hip-icon>
      <p>
        <b>${msg('Ask a doctor or physiotherapist first')}</b>
        ${msg('whether these exercises are for you, and which. You may go on; then begin gently, and stop when something hurts.')}
      </p>
    </div>`;
  }

  private toggle(id: SelfCheckId): void {
    const { selfCheck } = this;
    this.selfCheck = SELF_CHECK_IDS.filter((each) => (each === id) !== selfCheck.includes(each));
    fire(this, 'self-check-changed', this.selfCheck);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-note': HipNote;
  }
  interface HTMLElementEventMap {
    'note-acknowledged': CustomEvent<undefined>;
    'note-declined': CustomEvent<undefined>;
    'self-check-changed': CustomEvent<readonly SelfCheckId[]>;
  }
}
