import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FEEDBACK_LEVELS, type FeedbackLevel } from '../../feedback/feedback.ts';
import { preferencesStore } from '../../settings/preferences.ts';
import { fire } from '../fire.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './hip-icon.ts';
import type { IconName } from './icons.ts';

const WORDS: Readonly<Record<FeedbackLevel, () => string>> = {
  off: () => msg('Muted'),
  quiet: () => msg('Quiet'),
  normal: () => msg('Normal'),
  talkative: () => msg('Full voice'),
};

const ICONS: Readonly<Record<FeedbackLevel, IconName>> = {
  off: 'sound-off',
  quiet: 'sound-quiet',
  normal: 'sound-normal',
  talkative: 'sound',
};

/** The level after this one: louder step by step, and from the loudest to silence. */
const nextLevel = (level: FeedbackLevel): FeedbackLevel =>
  FEEDBACK_LEVELS[(FEEDBACK_LEVELS.indexOf(level) + 1) % FEEDBACK_LEVELS.length] ?? 'normal';

/**
 * How much is said, changed by a tap in the middle of a session; the app does it at once, and remembers it.
 *
 * @fires sound-level-picked
 */
@customElement('hip-sound')
export class HipSound extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        flex: none;
      }
      button {
        flex-direction: column;
        gap: 0;
        width: 100%;
        min-width: 4.25rem;
        min-height: 3.25rem;
        padding: var(--space-1) var(--space-2);
        border-radius: var(--radius);
        background: var(--card);
        font-size: var(--text-s);
      }
      hip-icon {
        font-size: var(--text-2xl);
      }
    `,
  ];

  override render() {
    const { feedback } = preferencesStore.load();
    const word = WORDS[feedback]();
    return html`<button aria-label=${msg(str`Sound: ${word}`)} @click=${() => this.pick(nextLevel(feedback))}>
      <hip-icon name=${ICONS[feedback]}></hip-icon><span aria-live="polite">${word}</span>
    </button>`;
  }

  private pick(level: FeedbackLevel): void {
    // Whoever keeps the choices has done so when this returns.
    fire(this, 'sound-level-picked', level, 'up');
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-sound': HipSound;
  }
  interface HTMLElementEventMap {
    'sound-level-picked': CustomEvent<FeedbackLevel>;
  }
}
