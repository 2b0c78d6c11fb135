import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './hip-icon.ts';
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
      hip-icon {
        font-size: var(--text-2xl);
        color: var(--bad);
      }
      strong {
        display: block;
        font-size: var(--text-l);
        line-height: 1.25;
      }
      .row {
        grid-column: 2;
        margin-block-start: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) problem: Problem | null = null;

  override render() {
    const { problem } = this;
    if (!problem) return '';
    const actions: ProblemAction[] = [...problem.actions, ...(problem.blocking ? [] : (['dismiss'] as const))];
    return html`<div class="banner" role="alert">
      <hip-icon name="problem"></hip-icon>
      <p><strong>${translated(problem.message)}</strong>${translated(problem.remedy)}</p>
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
