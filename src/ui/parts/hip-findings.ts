import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { RuleSummary, SummaryModel } from './summary-model.ts';

const ICON = { good: 'praise', warn: 'warn', fault: 'form' } as const;

/** What was seen of the form over a set, how much of it could be seen, and what could not. */
@customElement('hip-findings')
export class HipFindings extends LitElement {
  static override styles = [
    baseStyles,
    css`
      h2 {
        margin-block-end: var(--space-4);
      }
      ul {
        list-style: none;
        display: grid;
        gap: var(--space-4);
      }
      .rule {
        display: grid;
        grid-template-columns: 2rem 1fr;
        gap: var(--space-1) var(--space-3);
      }
      .rule hip-icon {
        font-size: var(--text-2xl);
      }
      .good hip-icon {
        color: var(--good);
      }
      .warn hip-icon {
        color: var(--partial);
      }
      .fault hip-icon {
        color: var(--form);
      }
      .good h3 {
        font-weight: 600;
      }
      .good p {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .cue {
        display: inline-block;
        margin-block-start: var(--space-1);
        padding: 0 var(--space-2);
        border-radius: var(--radius-s);
        background: var(--form-soft);
        color: var(--form);
        font-weight: 700;
      }
      .unseen {
        margin-block-start: var(--space-5);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--line);
      }
      .unseen ul {
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) model: SummaryModel | null = null;
  /** What stands before it is its heading. */
  @property({ type: Boolean }) untitled = false;

  override render() {
    const { model } = this;
    if (!model) return '';
    const { checked, notChecked } = model;
    const elsewhere = notChecked.filter(({ fromElsewhere }) => fromElsewhere).map(({ title }) => title);
    const others = notChecked.filter(({ fromElsewhere }) => !fromElsewhere);
    return html`${this.untitled ? '' : html`<h2>${msg('Form details')}</h2>`}
    ${
      checked.length === 0
        ? html`<p class="soft">${msg('Nothing could be judged in this set.')}</p>`
        : html`<ul>
            ${checked.map(this.rule)}
          </ul>`
    }
    ${
      notChecked.length === 0
        ? ''
        : html`<div class="unseen">
            ${elsewhere.length > 0 ? html`<p>${msg(str`Can’t judge from this angle: ${elsewhere.join(', ')}`)}</p>` : ''}
            ${
              others.length === 0
                ? ''
                : html`<ul>
                    ${others.map(({ title, why }) => html`<li><b>${title}.</b> <span class="soft">${why}</span></li>`)}
                  </ul>`
            }
          </div>`
    }`;
  }

  private rule({ title, state, sentence, cue, unsure }: RuleSummary) {
    return html`<li class="rule ${state}">
      <hip-icon name=${ICON[state]}></hip-icon>
      <div>
        <h3>${title}</h3>
        <p>${sentence} ${unsure ? msg('One camera sees this poorly: take it as a hint.') : ''}</p>
        ${state !== 'good' && cue ? html`<span class="cue">${cue}</span>` : ''}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-findings': HipFindings;
  }
}
