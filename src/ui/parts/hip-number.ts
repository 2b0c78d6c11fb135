import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** A number that says how it came about when it is tapped. */
@customElement('hip-number')
export class HipNumber extends LitElement {
  static override styles = [
    baseStyles,
    css`
      summary {
        gap: var(--space-3);
      }
      .name {
        flex: 1;
        font-weight: 600;
      }
      .value {
        font-family: var(--font-strong);
        font-size: var(--text-xl);
        font-weight: 800;
        line-height: 1.15;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      ul {
        display: grid;
        gap: var(--space-1);
        padding: 0 0 var(--space-3) 1.2em;
        color: var(--ink-soft);
      }
    `,
  ];

  @property() name = '';
  @property() value = '';
  /** Sentences. */
  @property({ attribute: false }) how: readonly string[] = [];

  override render() {
    return html`<details>
      <summary>
        <hip-icon name="chevron"></hip-icon><span class="name">${this.name}</span><span class="value">${this.value}</span>
      </summary>
      <ul>
        ${this.how.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-number': HipNumber;
  }
}
