import { consume } from '@lit/context';
import { translated } from '../language/language.ts';
import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Demo } from '../core/demo.ts';
import type { Exercise } from '../core/exercise.ts';
import { shownRules, wrongDemo } from '../ui/figure/demos.ts';
import { momentOf } from '../ui/figure/moment-of.ts';
import '../ui/figure/hip-demo.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { exercisesContext } from '../ui/contexts.ts';

/** Every exercise done right, and done wrong by each rule: still pictures, and the one that was clicked moves. */
@customElement('hip-demonstrations')
export class HipDemonstrations extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        padding: var(--space-4);
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
        gap: var(--space-3);
      }
      button {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        padding: var(--space-2);
        border-radius: var(--radius);
        font-size: 0.875rem;
        font-weight: 600;
        text-align: start;
      }
      [aria-pressed='true'] {
        border-color: var(--track);
      }
      hip-demo {
        --demo-ratio: 4 / 3;
      }
    `,
  ];

  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];

  @state() private moving = '';

  override render() {
    return html`<div class="stack">
      ${this.exercises.map(
        (exercise) =>
          html`<section class="stack" aria-label=${translated(exercise.name)}>
            <h3>${translated(exercise.name)} (${exercise.id})</h3>
            <div class="figures">
              ${this.figure(exercise.id, 'Right', exercise.demo, null)}
              ${shownRules(exercise.rules).map(({ id, title, phase, faultyDemo }) => {
                const demo = wrongDemo(exercise.demo, faultyDemo);
                return this.figure(`${exercise.id}/${id}`, `Wrong: ${translated(title)}`, demo, momentOf(demo, phase));
              })}
            </div>
          </section>`,
      )}
    </div>`;
  }

  private figure(key: string, title: string, demo: Demo, stillMs: number | null) {
    const moves = this.moving === key;
    return html`<button
      aria-pressed=${moves}
      @click=${() => {
        this.moving = moves ? '' : key;
      }}
    >
      <hip-demo .demo=${demo} .live=${moves} .stillMs=${stillMs} label=${title}></hip-demo>
      <span aria-hidden="true">${title}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-demonstrations': HipDemonstrations;
  }
}
