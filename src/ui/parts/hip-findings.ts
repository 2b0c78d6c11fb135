import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { RuleSummary, SummaryModel } from './summary-model.ts';

/** "Form checked: 5 of 8 points". */
export const coverageWords = ({ checked, rules }: SummaryModel): string =>
  msg(str`Form checked: ${checked.length} of ${rules} points`);

const ICON = { good: 'praise', warn: 'warn', fault: 'form' } as const;

/** What was seen of the form over a set, how much of it could be seen, and what could not. */
@customElement('hip-findings')
export class HipFindings extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .coverage {
        display: flex;
        gap: 4px;
        margin-block: var(--space-2) var(--space-4);
      }
      .coverage i {
        flex: 1;
        height: 0.625rem;
        border-radius: 3px;
        border: 2px solid var(--line-strong);
      }
      .coverage .seen {
        background: var(--good);
        border-color: var(--good);
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
  /** What stands before it says how much was checked. */
  @property({ type: Boolean }) untitled = false;

  override render() {
    const { model } = this;
    if (!model) return '';
    const { checked, notChecked, rules } = model;
    return html`${this.untitled ? '' : html`<h2>${coverageWords(model)}</h2>`}
      <div class="coverage" aria-hidden="true">
        ${Array.from({ length: rules }, (_, i) => html`<i class=${i < checked.length ? 'seen' : ''}></i>`)}
      </div>
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
              <h3>${msg('Not checked')}</h3>
              <ul>
                ${notChecked.map(({ title, why }) => html`<li><b>${title}.</b> <span class="soft">${why}</span></li>`)}
              </ul>
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
