import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { RuleSummary, SummaryModel } from './summary-model.ts';

const ICON = { good: 'check', warn: 'warn', fault: 'form' } as const;

/** What was seen of the form over a set: what to change, what went well, and on request how that was told. */
@customElement('hip-findings')
export class HipFindings extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      ul {
        list-style: none;
        display: grid;
        gap: var(--space-3);
      }
      .rule {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
      }
      .rule hip-icon {
        font-size: var(--text-2xl);
      }
      .warn {
        color: var(--partial);
      }
      .fault {
        color: var(--form);
      }
      .rule p {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .well {
        gap: var(--space-1) var(--space-4);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
      }
      .well li {
        display: flex;
        gap: var(--space-2);
        line-height: 1.35;
      }
      .well hip-icon {
        flex: none;
        margin-block-start: 0.2em;
        color: var(--ink-soft);
      }
      .good hip-icon {
        color: var(--good);
        --icon-stroke: 3;
      }
      .pace {
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .lines {
        gap: var(--space-2);
      }
      .unseen {
        display: grid;
        gap: var(--space-3);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) model: SummaryModel | null = null;
  /** What stands behind it: how often, how sure, and what could not be seen. */
  @property({ type: Boolean }) detailed = false;

  override render() {
    const { model, detailed } = this;
    if (!model) return '';
    return detailed ? this.details(model) : this.short(model);
  }

  private short({ checked, plain }: SummaryModel) {
    const [off, good] = [checked.filter(({ state }) => state !== 'good'), checked.filter(({ state }) => state === 'good')];
    return html`${checked.length === 0 ? html`<p class="soft">${msg('Nothing could be judged in this set.')}</p>` : ''}
    ${
      off.length === 0
        ? ''
        : html`<ul>
            ${off.map(this.toChange)}
          </ul>`
    }
    ${
      good.length + plain.length === 0
        ? ''
        : html`<ul class="well">
            ${good.map(({ title }) => html`<li class="good"><hip-icon name="check"></hip-icon><span>${title}</span></li>`)}
            ${plain.map((line) => html`<li class="pace"><hip-icon name="hold"></hip-icon><span>${line}</span></li>`)}
          </ul>`
    }`;
  }

  private readonly toChange = ({ title, state, cue, sentence }: RuleSummary) =>
    html`<li class="rule ${state}">
      <hip-icon name=${ICON[state]}></hip-icon>
      <div>
        <h3>${cue ?? title}</h3>
        <p>${cue ? `${title}: ${sentence}` : sentence}</p>
      </div>
    </li>`;

  private details({ checked, notChecked }: SummaryModel) {
    const elsewhere = notChecked.filter(({ fromElsewhere }) => fromElsewhere).map(({ title }) => title);
    const others = notChecked.filter(({ fromElsewhere }) => !fromElsewhere);
    return html`<ul class="lines">
        ${checked.map(
          ({ title, sentence, unsure }) =>
            html`<li>
              <b>${title}.</b>
              <span class="soft">${sentence} ${unsure ? msg('One camera sees this poorly: take it as a hint.') : ''}</span>
            </li>`,
        )}
      </ul>
      ${
        notChecked.length === 0
          ? ''
          : html`<div class="unseen">
              ${elsewhere.length > 0 ? html`<p>${msg(str`Can’t judge from this angle: ${elsewhere.join(', ')}`)}</p>` : ''}
              ${
                others.length === 0
                  ? ''
                  : html`<ul class="lines">
                      ${others.map(({ title, why }) => html`<li><b>${title}.</b> <span class="soft">${why}</span></li>`)}
                    </ul>`
              }
            </div>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-findings': HipFindings;
  }
}
