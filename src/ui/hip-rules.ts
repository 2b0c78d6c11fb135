import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise, FormRule } from '../core/exercise.ts';
import { limitWords, measuredWords } from './exercise-words.ts';
import './hip-icon.ts';
import { shared } from './shared-css.ts';
import { viewWords } from './summary-model.ts';

const CONFIDENCE_WORDS: Readonly<Record<FormRule['confidence'], string>> = {
  high: 'Reliable',
  medium: 'Fair',
  low: 'Hint',
};

const GRADE_WORDS: Readonly<Record<FormRule['grade'], string>> = {
  safety: 'For safety',
  article: 'Asked for by the article',
  advice: 'Advice',
};

/** Every point of form that is looked at, with its limits and where they come from. */
@customElement('hip-rules')
export class HipRules extends LitElement {
  static override styles = [
    shared,
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

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    return html`<ul>
      ${exercise.rules.map((rule) => html`<li>${this.rule(rule, exercise)}</li>`)}
    </ul>`;
  }

  private rule(rule: FormRule, exercise: Exercise) {
    const { good, fault } = limitWords(rule);
    return html`<details>
      <summary>
        <hip-icon name="chevron"></hip-icon>${rule.title}<span class="small soft"
          ><span class="hidden">Seen: </span>${CONFIDENCE_WORDS[rule.confidence]}</span
        >
      </summary>
      <dl class="small">
        ${rule.quote ? row('Article', html`<q>${rule.quote}</q>`) : ''} ${row('Good', good)}
        ${fault ? row('Off', fault) : row('Off', 'never: it only warns')} ${row('Measured', measuredWords(rule, exercise))}
        ${row('Seen from', viewWords(rule.views))} ${row('You hear', this.cues(rule))} ${row('Why', rule.basis)}
        ${row('Source', html`${GRADE_WORDS[rule.grade]}${rule.source ? html`: ${rule.source.label}, ${rule.source.reference}` : ''}`)}
      </dl>
    </details>`;
  }

  private cues({ cue: { low, high } }: FormRule): string {
    return [...new Set([low, high])].flatMap((words) => (words ? [`“${words}”`] : [])).join(' or ');
  }
}

const row = (term: string, words: unknown) =>
  html`<dt>${term}</dt>
    <dd>${words}</dd>`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-rules': HipRules;
  }
}
