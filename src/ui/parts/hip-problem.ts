import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import './hip-icon.ts';
import { troubleDetails } from './trouble-details.ts';
import type { Problem } from '../../session/problem.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

export type ProblemAction = Problem['actions'][number] | 'dismiss';

const LABELS: Readonly<Record<ProblemAction, () => string>> = {
  retry: () => msg('Try again'),
  unwatched: () => msg('Train without the camera'),
  'choose-source': () => msg('Choose another source'),
  dismiss: () => msg('Close'),
};

/**
 * What went wrong, what to do about it, and the buttons for it.
 *
 * @fires problem-action
 */
@customElement('hip-problem')
export class HipProblem extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .banner {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-4);
        align-items: start;
        padding: var(--space-4) var(--space-5);
        border: 2px solid var(--bad);
        border-radius: var(--radius);
        background: var(--bad-soft);
        color: var(--ink);
      }
      .banner > hip-icon {
        font-size: var(--text-2xl);
        color: var(--bad);
      }
      /* Things go on: nothing has to be done at once. */
      .banner.mild {
        border-color: var(--partial);
        background: var(--partial-soft);
      }
      .mild > hip-icon {
        color: var(--partial);
      }
      .technical {
        overflow-wrap: anywhere;
      }
      strong {
        display: block;
        font-size: var(--text-l);
        line-height: 1.25;
      }
      /* One line over a picture: it pushes nothing away. */
      :host([over]) .banner {
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        font-size: var(--text-s);
        line-height: 1.3;
        box-shadow: var(--shadow);
      }
      :host([over]) strong {
        font-size: var(--text-m);
      }
      :host([over]) .row {
        grid-column: auto;
        margin: 0;
        gap: var(--space-2);
      }
      :host([over]) button {
        padding-inline: var(--space-4);
      }
      :host([over]) .row {
        flex-wrap: nowrap;
      }
      @media (max-width: 64rem) {
        :host([over]) .banner {
          grid-template-columns: auto minmax(0, 1fr);
          padding-inline-end: var(--space-4);
        }
        :host([over]) .row {
          grid-column: 1 / -1;
        }
        :host([over]) button {
          flex: 1;
        }
      }
      .row {
        grid-column: 2;
        margin-block-start: var(--space-2);
      }
      .brief {
        grid-template-columns: auto 1fr auto;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        padding: var(--space-2) var(--space-3);
      }
      .brief strong {
        font-size: var(--text-m);
      }
      .brief .row {
        grid-column: 3;
        margin: 0;
        flex-wrap: nowrap;
      }
      @media (max-width: 44rem), (max-height: 34rem) {
        .brief span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  /** In a line, over something else: what to do about it is heard, and stands where there is room. */
  @property({ type: Boolean }) brief = false;
  @property({ attribute: false }) problem: Problem | null = null;
  /** Lies over a picture, as narrow as it can be. */
  @property({ type: Boolean, reflect: true }) over = false;

  override render() {
    const { problem } = this;
    if (!problem) return '';
    const actions: ProblemAction[] = [...problem.actions, ...(problem.blocking ? [] : (['dismiss'] as const))];
    return html`<div class=${classMap({ banner: true, brief: this.brief, mild: !problem.blocking })} role="alert">
      <hip-icon name="problem"></hip-icon>
      <div>
        <p><strong>${translated(problem.message)}</strong><span>${translated(problem.remedy)}</span></p>
        ${this.brief ? '' : troubleDetails(problem)}
      </div>
      ${actions.length === 0 ? '' : html`<div class="row">${actions.map((action) => this.button(action, problem.id))}</div>`}
    </div>`;
  }

  private button(action: ProblemAction, id: string) {
    return html`<button
      class=${action === 'retry' ? 'primary' : ''}
      @click=${() => fire(this, 'problem-action', { id, action }, 'up')}
    >
      ${LABELS[action]()}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-problem': HipProblem;
  }
  interface HTMLElementEventMap {
    'problem-action': CustomEvent<{ id: string; action: ProblemAction }>;
  }
}
