import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../parts/hip-icon.ts';
import type { IconName } from '../parts/icons.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ask, type WorkoutAction } from './workout-action.ts';

/**
 * What can be done with the set that runs, for somebody who has come to the device.
 *
 * @fires workout-action
 */
@customElement('hip-set-controls')
export class HipSetControls extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .controls {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--space-2);
      }
      button {
        flex-direction: column;
        gap: 0;
        min-height: 3.75rem;
        padding: var(--space-1);
        border-radius: var(--radius);
        background: var(--card);
        font-size: var(--text-m);
      }
      hip-icon {
        font-size: var(--text-xl);
      }
      /* Beside the picture, one below the other. */
      @media (min-width: 36rem) and (min-aspect-ratio: 1) {
        .controls {
          grid-template-columns: minmax(5.5rem, auto);
        }
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .controls {
          zoom: 1.35;
        }
      }
      @media (max-height: 34rem) and (min-width: 36rem) {
        button {
          min-height: 3.25rem;
          font-size: var(--text-s);
        }
      }
    `,
  ];

  /** There is a repetition to take back. */
  @property({ type: Boolean }) undoable = false;

  override render() {
    return html`<div class="controls">
      ${this.button('undo', 'undo', msg('Undo'), msg('Undo the last repetition'), !this.undoable)}
      ${this.button('pause', 'pause', msg('Pause'), msg('Pause'))}
      ${this.button('skip', 'skip', msg('Skip'), msg('Skip this set'))}
      ${this.button('ask-to-end', 'flag', msg('End'), msg('End the session'))}
    </div>`;
  }

  private button(action: WorkoutAction, icon: IconName, word: string, label: string, disabled = false) {
    return html`<button aria-label=${label} ?disabled=${disabled} @click=${() => ask(this, action)}>
      <hip-icon name=${icon}></hip-icon>${word}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-set-controls': HipSetControls;
  }
}
