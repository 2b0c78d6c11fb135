import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
import { shared } from './shared-css.ts';

/** Who the exercises are for. Acknowledged once before the first set, and always there to read. */
@customElement('hip-note')
export class HipNote extends LitElement {
  static override styles = [
    shared,
    css`
      .page {
        gap: var(--space-5);
        max-width: 40rem;
      }
      .lead {
        font-size: 1.1875rem;
        font-weight: 500;
      }
      ul {
        padding-inline-start: 1.25em;
      }
      section {
        display: grid;
        gap: var(--space-2);
      }
    `,
  ];

  /** Shows the button that acknowledges. */
  @property({ type: Boolean }) asking = false;

  override render() {
    return html`<div class="page stack">
      <h1>Before you start</h1>
      <p class="lead">
        These exercises are for healthy athletes without earlier injuries. Have you hurt a hip or a glute lately? Then ask your
        physical therapist first which of them are safe for you, and which help you back to running.
      </p>
      <section>
        <h2>Ask a professional first</h2>
        <p>
          Also with pain in the hip, knee or back, in pregnancy, with dizziness or poor balance, with a heart or blood-pressure
          condition, or when you were told not to exercise.
        </p>
      </section>
      <section>
        <h2>Stop at once</h2>
        <p>With sharp pain, numbness, a joint that locks, dizziness, chest pain or unusual breathlessness.</p>
      </section>
      <section>
        <h2>Make room</h2>
        <p>Clear about 2 × 2.5 metres of floor and move cables out of the way.</p>
      </section>
      <section>
        <h2>Not a medical device</h2>
        <p>
          Hipwise counts and looks at your form through one camera. It can miss things, it does not diagnose, and it says nothing
          about your risk of injury. It is not meant for children.
        </p>
      </section>
      ${
        this.asking
          ? html`<div class="row">
              <button class="primary big" @click=${() => this.dispatchEvent(new CustomEvent('note-acknowledged'))}>
                I have read this
              </button>
              <a class="button plain" href="#/">Not now</a>
            </div>`
          : html`<div class="row"><a class="button" href="#/">Back to the exercises</a></div>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-note': HipNote;
  }
  interface HTMLElementEventMap {
    'note-acknowledged': CustomEvent<undefined>;
  }
}
