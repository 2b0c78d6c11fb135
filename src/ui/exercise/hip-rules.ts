import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise, FormRule } from '../../core/exercise.ts';
import { limitWords, measuredWords } from '../words/exercise-words.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { viewWords } from '../parts/summary-model.ts';
import { orWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

const CONFIDENCE_WORDS: Readonly<Record<FormRule['confidence'], () => string>> = {
  high: () => msg('Reliable'),
  medium: () => msg('Fair'),
  low: () => msg('Hint'),
};

const GRADE_WORDS: Readonly<Record<FormRule['grade'], () => string>> = {
  safety: () => msg('For safety'),
  article: () => msg('Part of the exercise'),
  advice: () => msg('Advice'),
};

/**
 * Every point of form that is looked at, with its limits and where they come from. What is advice can be switched off.
 *
 * @fires rule-checked
 */
@customElement('hip-rules')
export class HipRules extends LitElement {
  static override styles = [
    baseStyles,
    css`
      details {
        border-block-start: 1px solid var(--line);
      }
      li:first-child details {
        border-block-start: 0;
      }
      ul {
        list-style: none;
      }
      summary {
        gap: var(--space-3);
        padding-block: var(--space-2);
        line-height: 1.3;
      }
      summary .soft {
        margin-inline-start: auto;
        font-weight: 500;
        text-align: end;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
        gap: var(--space-2) var(--space-4);
        padding: 0 0 var(--space-4) calc(1.25em + var(--space-3));
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-block-size: 44px;
        margin-block: calc(-1 * var(--space-3)) var(--space-2);
        padding-inline-start: calc(1.25em + var(--space-3));
      }
      dt {
        color: var(--ink-soft);
      }
      q {
        font-style: italic;
      }
      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  /** Rules that the user has switched off. */
  @property({ attribute: false }) off: readonly string[] = [];

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    return html`<ul>
      ${exercise.rules.map((rule) => html`<li>${this.rule(rule, exercise)}</li>`)}
    </ul>`;
  }

  private rule(rule: FormRule, exercise: Exercise) {
    const { good, fault } = limitWords(rule);
    const isOff = this.off.includes(rule.id);
    return html`<details>
      <summary>
        <hip-icon name="chevron"></hip-icon>${translated(rule.title)}<span class="small soft"
          ><span class="hidden">${msg('Seen:')} </span>${isOff ? msg('Switched off') : CONFIDENCE_WORDS[rule.confidence]()}</span
        >
      </summary>
      <dl class="small">
        ${rule.quote ? row(msg('As described'), html`<q lang="en">${rule.quote}</q>`) : ''} ${row(msg('Good'), good)}
        ${row(msg('Off'), fault ?? msg('never: it only warns'))} ${row(msg('Measured'), measuredWords(rule, exercise))}
        ${row(msg('Seen from'), viewWords(rule.views))} ${row(msg('You hear'), this.cues(rule))}
        ${row(msg('Why'), html`<span lang="en">${rule.basis}</span>`)}
        ${row(msg('Source'), html`${GRADE_WORDS[rule.grade]()}${rule.source ? html`: <span lang="en">${rule.source.label}, ${rule.source.reference}</span>` : ''}`)}
      </dl>
      ${
        rule.grade === 'advice'
          ? html`<label class="small"
              ><input
                type="checkbox"
                .checked=${!isOff}
                @change=${(event: Event) =>
                  event.target instanceof HTMLInputElement &&
                  fire(this, 'rule-checked', { rule: rule.id, isOn: event.target.checked })}
              />${msg('Look at this')}</label
            >`
          : ''
      }
    </details>`;
  }

  private cues({ cue: { low, high } }: FormRule): string {
    return orWords([...new Set([low, high].flatMap((words) => (words ? [`“${translated(words)}”`] : [])))]);
  }
}

const row = (term: string, words: unknown) =>
  html`<dt>${term}</dt>
    <dd>${words}</dd>`;

declare global {
  interface HTMLElementEventMap {
    'rule-checked': CustomEvent<{ rule: string; isOn: boolean }>;
  }
  interface HTMLElementTagNameMap {
    'hip-rules': HipRules;
  }
}
