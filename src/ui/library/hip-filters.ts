import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../parts/hip-icon.ts';
import { isFiltering, muscleWords, NO_FILTER, type LibraryChoices, type LibraryFilter } from './library-model.ts';
import { DIFFICULTY_WORDS, POSTURE_WORDS, PROP_WORDS } from '../words/exercise-traits.ts';
import { SEARCH_ACTION } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/**
 * Search field and filters of the library.
 *
 * @fires filter-changed
 */
@customElement('hip-filters')
export class HipFilters extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
        gap: var(--space-3);
      }
      .search {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-column: 1 / -1;
        align-items: center;
      }
      .search > * {
        grid-area: 1 / 1;
      }
      .search hip-icon {
        justify-self: start;
        margin-inline-start: var(--space-4);
        font-size: var(--text-l);
        color: var(--ink-soft);
        pointer-events: none;
      }
      input,
      select {
        width: 100%;
        border-radius: 999px;
      }
      input {
        min-height: var(--tap);
        padding: var(--space-2) var(--space-4) var(--space-2) 3rem;
        border: 2px solid var(--line-strong);
        background: var(--card);
        color: var(--ink);
        font: inherit;
      }
      input::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
      select {
        padding-inline: var(--space-4) var(--space-3);
        font-weight: 600;
        text-overflow: ellipsis;
      }
      select.on {
        border-color: var(--track);
        background: var(--track-soft);
      }
      @media (min-width: 60rem) {
        .filters {
          grid-template-columns: minmax(0, 1.6fr) repeat(4, minmax(0, 1fr));
        }
        .search {
          grid-column: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) choices: LibraryChoices | null = null;
  @property({ attribute: false }) filter: LibraryFilter = NO_FILTER;

  override render() {
    const { choices, filter } = this;
    if (!choices) return '';
    return html`<form role="search" action=${SEARCH_ACTION} class="stack" @submit=${(event: Event) => event.preventDefault()}>
      <div class="filters">
        <label class="search">
          <span class="hidden">${msg('Search exercises')}</span>
          <input
            type="search"
            placeholder=${msg('Search')}
            autocomplete="off"
            spellcheck="false"
            .value=${filter.text}
            @input=${({ target }: Event) => target instanceof HTMLInputElement && this.change({ text: target.value })}
          />
          <hip-icon name="search"></hip-icon>
        </label>
        ${this.select(
          msg('Difficulty'),
          msg('Any difficulty'),
          choices.difficulty,
          filter.difficulty,
          (each) => DIFFICULTY_WORDS[each],
          (difficulty) => this.change({ difficulty }),
        )}
        ${this.select(
          msg('Position'),
          msg('Any position'),
          choices.posture,
          filter.posture,
          (each) => POSTURE_WORDS[each],
          (posture) => this.change({ posture }),
        )}
        ${this.select(
          msg('Props'),
          msg('Any props'),
          choices.prop,
          filter.prop,
          (each) => PROP_WORDS[each],
          (prop) => this.change({ prop }),
        )}
        ${this.select(msg('Muscle'), msg('Any muscle'), choices.muscle, filter.muscle, muscleWords, (muscle) => this.change({ muscle }))}
      </div>
      ${
        isFiltering(filter)
          ? html`<div class="row">
              <button type="button" class="plain" @click=${() => this.change(NO_FILTER)}>
                <hip-icon name="close"></hip-icon>${msg('Show all exercises')}
              </button>
            </div>`
          : ''
      }
    </form>`;
  }

  private select<T extends string>(
    label: string,
    any: string,
    values: readonly T[],
    chosen: T | '',
    words: (value: T) => string,
    pick: (value: T | '') => void,
  ) {
    return html`<label>
      <span class="hidden">${label}</span>
      <select
        class=${chosen ? 'on' : ''}
        @change=${({ target }: Event) =>
          target instanceof HTMLSelectElement && pick(values.find((each) => each === target.value) ?? '')}
      >
        <option value="" ?selected=${chosen === ''}>${any}</option>
        ${values.map((value) => html`<option value=${String(value)} .selected=${value === chosen}>${words(value)}</option>`)}
      </select>
    </label>`;
  }

  private change(detail: Partial<LibraryFilter>): void {
    fire(this, 'filter-changed', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-filters': HipFilters;
  }
  interface HTMLElementEventMap {
    'filter-changed': CustomEvent<Partial<LibraryFilter>>;
  }
}
