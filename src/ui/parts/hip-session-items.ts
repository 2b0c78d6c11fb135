import { doseWords } from '../words/dose-words.ts';
import { consume } from '@lit/context';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { allOutlines, outlineById } from '../../exercises/known.ts';
import type { PlannedExercise, SessionItem } from '../../programme/index.ts';
import '../figure/hip-figure-still.ts';
import { linkTo } from './route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { exerciseNameWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { exercisesContext } from '../contexts.ts';

/** The exercises of a session in their order: a small picture, how much, and why where it is known. */
@customElement('hip-session-items')
export class HipSessionItems extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: var(--space-2) var(--space-5);
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 5rem minmax(0, 1fr);
        gap: var(--space-3);
        align-items: center;
        line-height: 1.3;
      }
      hip-figure-still {
        aspect-ratio: 4 / 3;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }
      a {
        color: var(--ink);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly (PlannedExercise | SessionItem)[] = [];
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Says why each has the dose that it has. */
  @property({ type: Boolean }) reasons = false;

  override render() {
    return html`<ol>
      ${this.items.map((item) => this.item(item))}
    </ol>`;
  }

  private item(item: PlannedExercise | SessionItem) {
    const { exercise: id } = item;
    const demo = this.exercises.find((each) => each.id === id)?.demo ?? null;
    return html`<li>
      <hip-figure-still .demo=${demo} exercise=${id}></hip-figure-still>
      <div>
        <a href=${linkTo('exercise', id)}>${exerciseNameWords(allOutlines(), id)}</a>
        <p>${doseWords(item.dose, outlineById(id)?.prescription.perSide ?? false)}</p>
        ${this.reasons && 'why' in item ? html`<p class="small soft">${translated(item.why)}</p>` : ''}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-session-items': HipSessionItems;
  }
}
