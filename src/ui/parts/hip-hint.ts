import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HintId } from '../../core/events.ts';
import './hip-big-words.ts';
import './hip-icon.ts';
import type { IconName } from './icons.ts';

const HINT_ICONS: Record<HintId, IconName> = {
  nobody: 'hint',
  dark: 'problem',
  'other-person': 'problem',
  away: 'step-closer',
  'head-out': 'step-back',
  'feet-out': 'step-back',
  'body-out': 'step-back',
  'too-close': 'step-back',
  'too-far': 'step-closer',
  'turn-to-side': 'turn',
  'turn-to-front': 'turn',
  'turn-round': 'turn',
  backlit: 'turn',
  level: 'turn',
  'wrong-posture': 'sample',
  'start-pose': 'sample',
  'hold-still': 'still',
  hidden: 'turn',
  'mixed-up': 'problem',
  'other-movement': 'search',
  'low-fps': 'problem',
};

/** What to do before counting can begin, in letters that are read from three metres where the box has room for them. */
@customElement('hip-hint')
export class HipHint extends LitElement {
  static override styles = css`
    :host {
      display: block;
      box-sizing: border-box;
      container-type: size;
      min-height: 6rem;
    }
    .hint {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      justify-items: center;
      height: 100%;
    }
    hip-big-words {
      grid-row: 2;
      width: 100%;
      height: 100%;
    }
    hip-icon {
      font-size: var(--text-3xl);
      color: var(--track);
      --icon-stroke: 2.6;
    }
    @container (height < 15rem) {
      hip-icon {
        display: none;
      }
    }
  `;

  @property() text = '';
  @property({ attribute: 'hint-id' }) hintId: HintId | 'waiting' = 'nobody';

  override render() {
    const icon = this.hintId === 'waiting' ? 'hold' : HINT_ICONS[this.hintId];
    return html`<div class="hint" role="status" aria-live="polite">
      <hip-icon name=${icon}></hip-icon><hip-big-words text=${this.text}></hip-big-words>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-hint': HipHint;
  }
}
