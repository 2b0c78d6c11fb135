import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Person } from '../../figure/people.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ChosenFigure, chooseFigure } from './chosen-figure.ts';
import { pictureOf } from './posters.ts';

const PICTURED_EXERCISE = 'side-lift-standing';

const CHOICES: readonly { person: Person; words: () => string }[] = [
  { person: 'first', words: () => msg('Figure with short hair') },
  { person: 'second', words: () => msg('Figure with tied hair') },
];

/** Two pictures to choose from: who shows the exercises. What is chosen is kept on this device. */
@customElement('hip-figure-choice')
export class HipFigureChoice extends LitElement {
  static override styles = [
    baseStyles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: inline-start;
        padding: 0;
        font-weight: 700;
      }
      label {
        position: relative;
        display: block;
        width: 4.5rem;
        height: 4rem;
        border: 3px solid var(--line);
        border-radius: var(--radius-s);
        overflow: hidden;
        background: var(--sunken);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--track);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--track);
        outline-offset: 3px;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: cover;
        object-position: 50% 0;
        /* Head and shoulders. */
        transform: scale(1.9);
        transform-origin: 50% 8%;
      }
    `,
  ];

  private readonly chosen = new ChosenFigure(this);

  override render() {
    return html`<fieldset>
      <legend>${msg('Figure')}</legend>
      ${CHOICES.map(
        ({ person, words }) =>
          html`<label
            ><input
              type="radio"
              name="figure"
              aria-label=${words()}
              .checked=${person === this.chosen.person}
              @change=${() => chooseFigure(person)} />
            <img src=${pictureOf(PICTURED_EXERCISE, person) ?? ''} alt="" decoding="async"
          /></label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-figure-choice': HipFigureChoice;
  }
}
