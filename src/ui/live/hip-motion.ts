import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { MotionStatus } from '../../motion/motion-state.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { motionWords } from '../words/motion-words.ts';

/** Whether a sensor could go on with the count, or does. Nothing where none is worn. */
@customElement('hip-motion')
export class HipMotion extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        display: inline-flex;
        padding: var(--space-1) var(--space-4);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink);
        font-weight: 700;
      }
      .counting {
        background: var(--track);
        color: var(--track-ink);
        font-size: var(--text-xl);
      }
    `,
  ];

  @property({ attribute: false }) status: MotionStatus | null = null;
  @property({ attribute: false }) exercise: Exercise | null = null;

  override render() {
    const { status, exercise } = this;
    if (!status || !exercise) return nothing;
    return html`<p class=${status.state.type} role="status">${motionWords(status, exercise)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-motion': HipMotion;
  }
}
