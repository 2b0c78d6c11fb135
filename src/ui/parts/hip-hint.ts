import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HintId } from '../../core/events.ts';
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

/** From this many letters on, the text needs four lines. */
const LONG_TEXT = 28;

/** What to do before counting can begin, as large as its box allows. */
@customElement('hip-hint')
export class HipHint extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: size;
      min-height: 6rem;
    }
    .hint {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 0.15em;
      height: 100%;
      font-family: var(--font-strong);
      /* As large as the box allows; the icon comes out of the same height. */
      font-size: clamp(1.75rem, min(13cqw, 22cqh), 6.5rem);
      font-weight: 800;
      letter-spacing: -0.02em;
      line-height: 1.05;
      text-align: center;
      text-wrap: balance;
      overflow-wrap: anywhere;
    }
    .long {
      font-size: clamp(1.5rem, min(9.5cqw, 16cqh), 5rem);
    }
    hip-icon {
      font-size: min(1.3em, 30cqh);
      color: var(--track);
    }
    @container (height < 11rem) {
      .long hip-icon {
        display: none;
      }
    }
  `;

  @property() text = '';
  @property({ attribute: 'hint-id' }) hintId: HintId | 'waiting' = 'nobody';

  override render() {
    const icon = this.hintId === 'waiting' ? 'hold' : HINT_ICONS[this.hintId];
    return html`<div class="hint ${this.text.length > LONG_TEXT ? 'long' : ''}" role="status" aria-live="polite">
      <hip-icon name=${icon}></hip-icon><span>${this.text}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-hint': HipHint;
  }
}
