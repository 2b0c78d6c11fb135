import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';
import { motionsOf } from '../../settings/taught-motions.ts';
import '../parts/hip-icon.ts';
import { WornController } from '../parts/worn-controller.ts';
import { fire } from '../fire.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { PLACE_WORDS } from '../words/motion-words.ts';
import { SIDE_WORDS } from '../words/words.ts';

/**
 * Training without a camera, where a sensor that is connected has learned the exercise. Nothing elsewhere.
 *
 * @fires start-unseen
 */
@customElement('hip-start-unseen')
export class HipStartUnseen extends LitElement {
  static override styles = [baseStyles];

  @property({ attribute: false }) exercise: Exercise | null = null;

  private readonly worn = new WornController(this);

  override render() {
    const { exercise } = this;
    const connected = new Set(this.worn.list.filter(({ state }) => state === 'connected').map(({ id }) => id));
    const taught = exercise ? motionsOf(exercise.id).filter(({ source }) => connected.has(source)) : [];
    const [first] = taught;
    if (!first) return nothing;
    const sides = [...new Set(taught.map(({ side }) => side))];
    return html`<div class="stack">
      <p>
        ${
          first.place
            ? msg(
                str`Your sensor has learned this (${PLACE_WORDS[first.place]()}). Wear it as you did then, and it counts without the camera. Your form is not looked at.`,
              )
            : msg(
                'Your sensor has learned this. Wear it as you did then, and it counts without the camera. Your form is not looked at.',
              )
        }
      </p>
      <div class="row">
        ${sides.map(
          (side) =>
            html`<button @click=${() => fire(this, 'start-unseen', side)}>
              <hip-icon name="play"></hip-icon
              >${side === null ? msg('Start without the camera') : msg(str`Start without the camera: ${SIDE_WORDS[side]}`)}
            </button>`,
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-start-unseen': HipStartUnseen;
  }
  interface HTMLElementEventMap {
    'start-unseen': CustomEvent<Side | null>;
  }
}
