import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { face } from './faces.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { facesCss } from '../styles/faces-css.ts';
import { fire } from '../fire.ts';

interface Effort {
  words: () => string;
  /** On the scale of the log, 0 rest to 10 the hardest there is: where the words stand on it (Foster 2001, after Borg’s CR10). */
  value: number;
  mood: number;
}

const EFFORTS: readonly Effort[] = [
  { words: () => msg('Very easy'), value: 1, mood: 1 },
  { words: () => msg('Easy'), value: 2, mood: 0.6 },
  { words: () => msg('Medium'), value: 3, mood: 0.1 },
  { words: () => msg('Hard'), value: 5, mood: -0.5 },
  { words: () => msg('Very hard'), value: 7, mood: -1 },
];

/** The one whose number is nearest: a log may hold any. */
const nearest = (value: number): Effort | undefined =>
  EFFORTS.toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];

/**
 * How hard a session was, asked at its end, and told on its record. Nobody has to answer.
 *
 * @fires effort-chosen
 */
@customElement('hip-effort')
export class HipEffort extends LitElement {
  static override styles = [baseStyles, facesCss];

  /** 0..10; null while nobody has said. */
  @property({ attribute: false }) value: number | null = null;

  override render() {
    const chosen = this.value === null ? undefined : nearest(this.value);
    return html`<div class="stack" role="group" aria-labelledby="question">
      <h2 id="question">${msg('How hard was it?')}</h2>
      <div class="faces">
        ${EFFORTS.map(
          (effort) =>
            html`<button aria-pressed=${effort === chosen} @click=${() => fire(this, 'effort-chosen', effort.value, 'up')}>
              ${face(effort.mood)}${effort.words()}
            </button>`,
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-effort': HipEffort;
  }
  interface HTMLElementEventMap {
    /** 0..10, on the scale of the log. */
    'effort-chosen': CustomEvent<number>;
  }
}
