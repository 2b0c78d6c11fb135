import { doseWords } from '../words/dose-words.ts';
import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { PlannedExercise } from '../../programme/index.ts';
import '../parts/hip-icon.ts';
import './hip-planned-dose.ts';
import '../figure/hip-figure-still.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { exerciseNameWords } from '../words/words.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

/**
 * One exercise of a session of one's own: how much, its place, and the way out of it. Passes on `planned-dose-changed`.
 *
 * @fires item-left-out
 * @fires item-moved
 * @fires planned-dose-changed
 */
@customElement('hip-own-item')
export class HipOwnItem extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .card {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
      }
      .what {
        display: grid;
        grid-template-columns: 5rem minmax(0, 1fr);
        gap: var(--space-2) var(--space-3);
        align-items: center;
        line-height: 1.3;
      }
      .buttons {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .buttons button {
        width: var(--tap);
        padding: 0;
      }
      .buttons .out {
        margin-inline-start: auto;
      }
      .up {
        rotate: -90deg;
      }
      .down {
        rotate: 90deg;
      }
      hip-figure-still {
        aspect-ratio: 4 / 3;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }
      @media (min-width: 36rem) {
        .what {
          grid-template-columns: 5rem minmax(0, 1fr) auto;
        }
        .buttons {
          grid-column: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) item: PlannedExercise | null = null;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;

  override render() {
    const { item, first, last } = this;
    if (!item) return '';
    const exercise = this.exercises.find(({ id }) => id === item.exercise);
    const name = exerciseNameWords(this.exercises, item.exercise);
    return html`<div class="card" role="group" aria-label=${name}>
      <div class="what">
        <hip-figure-still .demo=${exercise?.demo ?? null}></hip-figure-still>
        <div>
          <h3>${name}</h3>
          <p class="small">${doseWords(item.dose, exercise?.prescription.perSide ?? false)}</p>
        </div>
        <div class="buttons">
          <button aria-label=${msg(str`Move ${name} up`)} ?disabled=${first} @click=${() => fire(this, 'item-moved', -1)}>
            <hip-icon class="up" name="chevron"></hip-icon>
          </button>
          <button aria-label=${msg(str`Move ${name} down`)} ?disabled=${last} @click=${() => fire(this, 'item-moved', 1)}>
            <hip-icon class="down" name="chevron"></hip-icon>
          </button>
          <button class="out" aria-label=${msg(str`Leave out ${name}`)} @click=${() => fire(this, 'item-left-out', null)}>
            <hip-icon name="close"></hip-icon>
          </button>
        </div>
      </div>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('Change sets and repetitions')}</summary>
        <hip-planned-dose
          .item=${item}
          .perSide=${exercise?.prescription.perSide ?? false}
          @planned-dose-changed=${({ detail }: HTMLElementEventMap['planned-dose-changed']) => fire(this, 'planned-dose-changed', detail)}
        ></hip-planned-dose>
      </details>
    </div>`;
  }

  /** Puts the focus on the button that moves it so, or on the other one at the end of the list. */
  focusMove(by: -1 | 1): void {
    const [up, down] = this.renderRoot.querySelectorAll<HTMLButtonElement>('.buttons button');
    const [wanted, other] = by < 0 ? [up, down] : [down, up];
    (wanted?.disabled ? other : wanted)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-own-item': HipOwnItem;
  }
  interface HTMLElementEventMap {
    /** One place up (-1) or down (1). */
    'item-moved': CustomEvent<-1 | 1>;
    'item-left-out': CustomEvent<null>;
  }
}
