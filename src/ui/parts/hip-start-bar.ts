import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-source-picker.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Stays at the lower edge of the window, within a thumb's reach: the chosen exercise, and its start. Passes on `source-picked`.
 *
 * @fires source-picked
 */
@customElement('hip-start-bar')
export class HipStartBar extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: sticky;
        inset-block-end: calc(var(--space-2) + var(--below, env(safe-area-inset-bottom, 0px)));
        z-index: 3;
      }
      .dock {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2) var(--space-5);
        align-items: center;
        padding: var(--space-3) var(--space-4);
        box-shadow: var(--shadow);
      }
      h2 {
        font-size: var(--text-l);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (max-width: 43.99rem) {
        :host([name-above]) h2 {
          position: absolute;
          width: 1px;
          height: 1px;
          clip-path: inset(50%);
        }
      }
      @media (max-height: 34rem) {
        .dock {
          padding-block: var(--space-2);
        }
      }
      @media (min-width: 44rem) {
        .dock {
          grid-template-columns: minmax(0, 1fr) minmax(22rem, auto);
        }
        h2 {
          white-space: normal;
        }
      }
      @media (min-width: 60rem) {
        .dock {
          padding-inline: var(--space-5);
        }
        h2 {
          font-size: var(--text-xl);
        }
      }
    `,
  ];

  @property() name = '';
  /** The page is that of the exercise, and has its name at the top: a phone need not show it twice. */
  @property({ type: Boolean, reflect: true, attribute: 'name-above' }) nameAbove = false;
  /** There is no sample of it: users have taught it. */
  @property({ type: Boolean, attribute: 'without-sample' }) withoutSample = false;

  override render() {
    return html`<section class="card dock" aria-labelledby="start">
      <h2 id="start">${this.name}</h2>
      <hip-source-picker
        ?without-sample=${this.withoutSample}
        @source-picked=${(event: HTMLElementEventMap['source-picked']) => fire(this, 'source-picked', event.detail)}
      ></hip-source-picker>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-start-bar': HipStartBar;
  }
}
