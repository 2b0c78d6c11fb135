import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PickedSource } from '../../session/set-runner-port.ts';
import type { Exercise } from '../../core/exercise.ts';
import { worded } from '../../language/language.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';
import '../parts/hip-start-bar.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './hip-library.ts';
import { NO_FILTER, type LibraryState } from './library-model.ts';

/**
 * Every exercise, searched and filtered; once one is picked, how it is to be watched.
 *
 * @fires exercise-chosen
 * @fires library-changed
 */
@customElement('hip-exercises')
export class HipExercises extends LitElement {
  static override styles = [
    baseStyles,
    css`
      header {
        justify-content: space-between;
      }
      .own {
        display: inline-flex;
        align-items: center;
        min-height: var(--tap);
        font-weight: 700;
      }
    `,
  ];

  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Kept by the app, so that coming back finds the same cards. */
  @property({ attribute: false }) library: LibraryState = { filter: NO_FILTER, chosen: '' };

  override render() {
    const { library } = this;
    const picked = this.exercises.find(({ id }) => id === library.chosen);
    return html`<div class="stack">
      <header class="row">
        <h1>${msg('Exercises')}</h1>
        <a class="own" href=${linkTo('own-exercises')}>${msg('Your own exercises')}</a>
      </header>
      <hip-library
        .filter=${library.filter}
        chosen=${library.chosen}
        @exercise-picked=${({ detail }: HTMLElementEventMap['exercise-picked']) => this.remember({ chosen: detail })}
        @filter-changed=${({ detail }: HTMLElementEventMap['filter-changed']) => this.remember({ filter: { ...this.library.filter, ...detail } })}
      ></hip-library>
      ${
        picked
          ? html`<hip-start-bar
              name=${worded(picked.name)}
              ?without-sample=${picked.own !== undefined}
              @source-picked=${({ detail }: CustomEvent<PickedSource>) => fire(this, 'exercise-chosen', { exercise: picked.id, source: detail })}
            ></hip-start-bar>`
          : ''
      }
    </div>`;
  }

  private remember(change: Partial<LibraryState>): void {
    this.library = { ...this.library, ...change };
    fire(this, 'library-changed', this.library);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-exercises': HipExercises;
  }
  interface HTMLElementEventMap {
    'library-changed': CustomEvent<LibraryState>;
    'exercise-chosen': CustomEvent<{ exercise: string; source: PickedSource }>;
  }
}
