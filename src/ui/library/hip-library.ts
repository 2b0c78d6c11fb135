import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { isOffered } from '../../exercises/index.ts';
import '../figure/hip-demo.ts';
import './hip-filters.ts';
import '../parts/hip-icon.ts';
import { libraryCss } from './library-css.ts';
import { amountWords, chipWords, choicesOf, NO_FILTER, search, type LibraryFilter } from './library-model.ts';
import { DIFFICULTIES, DIFFICULTY_WORDS, difficultyOf } from '../words/exercise-traits.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { figureWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

/** A card under the pointer moves after this long, milliseconds: passing over the cards starts nothing. */
const HOVER_MS = 250;

/**
 * Every exercise as a card, and what they are searched by. One figure moves at a time: the one pointed at, else the chosen one.
 *
 * @fires exercise-picked
 * @fires filter-changed
 */
@customElement('hip-library')
export class HipLibrary extends LitElement {
  static override styles = [baseStyles, libraryCss];

  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  @property({ attribute: false }) filter: LibraryFilter = NO_FILTER;
  /** Id of the chosen exercise. */
  @property() chosen = '';

  @state() private pointedAt = '';
  private hovering: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.hovering);
    this.pointedAt = '';
  }

  override render() {
    const { filter } = this;
    const exercises = this.offered;
    const found = search(exercises, filter);
    return html`<div class="stack">
      <hip-filters
        .choices=${choicesOf(exercises)}
        .filter=${filter}
        @filter-changed=${({ detail }: HTMLElementEventMap['filter-changed']) => fire(this, 'filter-changed', detail)}
      ></hip-filters>
      <p role="status" class="small soft">${this.countWords(found.length)}</p>
      ${
        found.length === 0
          ? ''
          : html`<fieldset @pointerleave=${() => this.point('')}>
              <legend class="hidden">${msg('Exercise')}</legend>
              ${found.map((exercise) => this.card(exercise))}
            </fieldset>`
      }
    </div>`;
  }

  /** What the user has deleted is not offered any more. */
  private get offered(): readonly Exercise[] {
    return this.exercises.filter(isOffered);
  }

  private countWords(found: number): string {
    const { length } = this.offered;
    if (found === 0) return msg('No exercise fits. Try fewer words or filters.');
    return found === length ? msg(str`${length} exercises`) : msg(str`${found} of ${length} exercises`);
  }

  private card(exercise: Exercise) {
    const { id, demo } = exercise;
    const name = translated(exercise.name);
    const chosen = id === this.chosen;
    return html`<div class="card" @pointerenter=${() => this.point(id)}>
      <label>
        <input type="radio" name="exercise" value=${id} .checked=${chosen} @change=${() => this.pick(id)} />
        <hip-demo .demo=${demo} .live=${id === (this.pointedAt || this.chosen)} label=${figureWords(name)}></hip-demo>
        <span class="about">
          <b class="name">${name}</b>
          <span class="dot"><hip-icon name="check"></hip-icon></span>
          <span class="small">${amountWords(exercise)}</span>
          <span class="chips small">
            <span class="chip">${exercise.own ? msg('Your own exercise') : chipWords(exercise)}</span>
            ${this.difficulty(exercise)}
          </span>
        </span>
      </label>
      <a href=${linkTo('exercise', id)} aria-label=${msg(str`Details of ${name}`)}>${msg('Details')}</a>
    </div>`;
  }

  private difficulty(exercise: Exercise) {
    const difficulty = difficultyOf(exercise);
    const level = DIFFICULTIES.indexOf(difficulty) + 1;
    return html`<span class="level">
      ${DIFFICULTIES.map((_, at) => html`<i class=${at < level ? 'on' : ''}></i>`)}<span class="hidden"
        >${DIFFICULTY_WORDS[difficulty]}</span
      >
    </span>`;
  }

  private point(id: string): void {
    clearTimeout(this.hovering);
    this.hovering = setTimeout(() => {
      this.pointedAt = id;
    }, HOVER_MS);
  }

  private pick(id: string): void {
    this.pointedAt = '';
    fire(this, 'exercise-picked', id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-library': HipLibrary;
  }
  interface HTMLElementEventMap {
    /** The exercise's id. */
    'exercise-picked': CustomEvent<string>;
  }
}
