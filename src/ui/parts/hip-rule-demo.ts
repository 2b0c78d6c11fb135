import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise, FormRule } from '../../core/exercise.ts';
import { saidOf, shownRules, wrongDemo, type ShownRule } from '../figure/demos.ts';
import { momentOf } from '../figure/moment-of.ts';
import '../figure/hip-demo.ts';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { figureWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';

/** The movement done right and, beside it, the mistake that is picked from the list. */
@customElement('hip-rule-demo')
export class HipRuleDemo extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr));
        gap: var(--space-3);
      }
      figcaption {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
        font-weight: 700;
      }
      .right {
        color: var(--good);
      }
      .wrong {
        color: var(--form);
      }
      .mistakes {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .mistakes button {
        padding-inline: var(--space-4);
        font-weight: 600;
        font-size: var(--text-s);
      }
      [aria-pressed='true'] {
        border-color: var(--form);
        background: var(--form-soft);
        color: var(--form);
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;

  @state() private picked: string | null = null;

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    const shown = shownRules(exercise.rules);
    const rule = shown.find(({ id }) => id === this.picked);
    return html`<div class="stack">
      <div class="pair">
        <figure>
          ${this.figure(exercise.demo, figureWords(translated(exercise.name)))}
          <figcaption class="right"><hip-icon name="praise"></hip-icon>${msg('Like this')}</figcaption>
        </figure>
        ${rule ? this.wrong(exercise, rule) : ''}
      </div>
      ${
        shown.length === 0
          ? ''
          : html`<details>
              <summary><hip-icon name="chevron"></hip-icon>${msg('See it done wrong')}</summary>
              <div class="mistakes">${shown.map((each) => this.toggle(each))}</div>
            </details>`
      }
    </div>`;
  }

  private wrong(exercise: Exercise, rule: ShownRule) {
    const { faultyDemo, title, phase } = rule;
    const demo = wrongDemo(exercise.demo, faultyDemo);
    const said = saidOf(rule);
    return html`<figure>
      ${this.figure(demo, msg(str`A figure shows the mistake: ${translated(title)}`), momentOf(demo, phase))}
      <figcaption class="wrong">
        <hip-icon name="form"></hip-icon
        >${said === undefined ? msg('Not like this') : msg(str`Not like this: ${translated(said)}`)}
      </figcaption>
    </figure>`;
  }

  private figure(demo: Exercise['demo'], label: string, stillMs: number | null = null) {
    return html`<hip-demo .demo=${demo} .stillMs=${stillMs} label=${label}></hip-demo>`;
  }

  private toggle({ id, title }: FormRule) {
    const pressed = id === this.picked;
    return html`<button
      aria-pressed=${pressed}
      @click=${() => {
        this.picked = pressed ? null : id;
      }}
    >
      ${translated(title)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-rule-demo': HipRuleDemo;
  }
}
