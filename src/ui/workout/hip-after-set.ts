import { msg } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { painDecision } from '../../programme/index.ts';
import '../parts/hip-icon.ts';
import './hip-last-set.ts';
import '../parts/hip-pain.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ask } from './workout-action.ts';
import { translated } from '../../language/language.ts';

/**
 * What is told and asked after a set: its result, and after the last one of an exercise how it felt. Nobody has to answer.
 *
 * @fires workout-action
 */
@customElement('hip-after-set')
export class HipAfterSet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .stack {
        gap: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) set: SetRecord | null = null;
  /** The exercise is over. */
  @property({ type: Boolean }) last = false;
  /** What was told of pain in it, 0..10; null while nothing was. */
  @property({ attribute: false }) pain: number | null = null;
  /** There is a session to be ended. */
  @property({ type: Boolean }) running = false;

  /** What was answered before is not asked again; an answer can still be changed where it was given. */
  @state() private asks = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('exercise') || changed.has('last')) this.asks = this.last && this.pain === null;
  }

  override render() {
    const { exercise, set, pain } = this;
    if (!exercise || !set) return '';
    const isTooMuch = this.running && pain !== null && painDecision(pain).advice === 'stop';
    const last = html`<hip-last-set name=${translated(exercise.name)} .set=${set}></hip-last-set>`;
    return html`<div class="stack">
      ${this.asks ? html`<hip-pain .exercise=${exercise}>${last}</hip-pain>` : last}
      ${
        isTooMuch
          ? html`<button class="big" @click=${() => ask(this, 'end')}>
              <hip-icon name="flag"></hip-icon>${msg('End the session')}
            </button>`
          : ''
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-after-set': HipAfterSet;
  }
}
