import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { View } from '../../core/pose.ts';
import { FEEDBACK_LEVELS, type FeedbackLevel } from '../../feedback/feedback.ts';
import type { AskedDose } from '../../programme/asked-dose.ts';
import '../parts/hip-dose.ts';
import './hip-voice-switch.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { fire } from '../fire.ts';

/** What is chosen on the set-up card. */
export interface SetupChoice {
  dose: AskedDose;
  view: View;
  /** Empty: the camera that the browser prefers. */
  deviceId: string;
  feedback: FeedbackLevel;
}

const LEVEL_WORDS: Readonly<Record<FeedbackLevel, () => string>> = {
  off: () => msg('Silent'),
  quiet: () => msg('Quiet: sounds, and words for safety'),
  normal: () => msg('Normal: cues, half-way, the last three'),
  talkative: () => msg('Talkative: every number, praise, reminders too'),
};

/**
 * How many, and what is heard.
 *
 * @fires choice-changed
 */
@customElement('hip-plan')
export class HipPlan extends LitElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) choice: SetupChoice | null = null;
  /** Asks how much; a recording has as much as it has. */
  @property({ type: Boolean }) withDose = true;
  @property({ type: Boolean }) voiceAvailable = true;
  /** Whether commands by voice are on; null where they are not offered. */
  @property({ attribute: false }) voiceCommands: boolean | null = null;

  override render() {
    const { exercise, choice } = this;
    if (!choice) return '';
    return html`<div class="stack">
      ${
        this.withDose
          ? html`<hip-dose
              .exercise=${exercise}
              .dose=${choice.dose}
              @dose-changed=${({ detail }: CustomEvent<AskedDose>) => this.change({ dose: detail })}
            ></hip-dose>`
          : ''
      }
      <label>
        ${msg('You hear')}
        <select @change=${this.pickLevel}>
          ${FEEDBACK_LEVELS.map(
            (level) => html`<option value=${level} ?selected=${level === choice.feedback}>${LEVEL_WORDS[level]()}</option>`,
          )}
        </select>
      </label>
      ${
        this.voiceAvailable
          ? ''
          : html`<p class="small soft">
              ${msg('This browser has no voice of its own on this device, so cues are shown and not spoken.')}
            </p>`
      }
      ${this.voiceCommands === null ? '' : html`<hip-voice-switch .on=${this.voiceCommands}></hip-voice-switch>`}
    </div>`;
  }

  private pickLevel({ target }: Event): void {
    const level = FEEDBACK_LEVELS.find((each) => target instanceof HTMLSelectElement && each === target.value);
    if (level) this.change({ feedback: level });
  }

  private change(detail: Partial<SetupChoice>): void {
    fire(this, 'choice-changed', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-plan': HipPlan;
  }
  interface HTMLElementEventMap {
    'choice-changed': CustomEvent<Partial<SetupChoice>>;
  }
}
