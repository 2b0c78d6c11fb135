import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { View } from '../core/exercise.ts';
import { FEEDBACK_LEVELS, type FeedbackLevel } from '../feedback/feedback.ts';
import './hip-stepper.ts';
import { MAX_SECONDS } from './preferences.ts';
import { shared } from './shared-css.ts';

/** What is chosen on the set-up card. */
export interface SetupChoice {
  targetReps: number;
  /** Seconds, in a timed exercise. */
  targetS?: number;
  sets: number;
  view: View;
  /** Empty: the camera that the browser prefers. */
  deviceId: string;
  feedback: FeedbackLevel;
}

const LEVEL_WORDS: Record<FeedbackLevel, string> = {
  off: 'Silent',
  sounds: 'Sounds only',
  cues: 'Sounds and spoken cues',
  counts: 'Spoken cues and every number',
};

/** How many, and what is heard. */
@customElement('hip-plan')
export class HipPlan extends LitElement {
  static override styles = [
    shared,
    css`
      .targets {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--space-4);
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) choice: SetupChoice | null = null;
  @property({ type: Boolean }) perSide = false;
  /** Asks for sets and repetitions; a recording has as many as it has. */
  @property({ type: Boolean }) withTargets = true;
  @property({ type: Boolean }) voiceAvailable = true;

  override render() {
    const { choice } = this;
    if (!choice) return '';
    return html`<div class="stack">
      ${this.withTargets ? this.targets(choice) : ''}
      <label>
        You hear
        <select @change=${this.pickLevel}>
          ${FEEDBACK_LEVELS.map(
            (level) => html`<option value=${level} ?selected=${level === choice.feedback}>${LEVEL_WORDS[level]}</option>`,
          )}
        </select>
      </label>
      ${
        this.voiceAvailable
          ? ''
          : html`<p class="small soft">This browser has no voice of its own on this device, so cues are shown and not spoken.</p>`
      }
    </div>`;
  }

  private targets({ sets, targetReps, targetS }: SetupChoice) {
    const perSide = this.perSide ? ' per side' : '';
    return html`<div class="targets">
      <hip-stepper
        label="Sets"
        max="10"
        .value=${sets}
        @value-changed=${({ detail }: CustomEvent<number>) => this.change({ sets: detail })}
      ></hip-stepper>
      ${
        targetS === undefined
          ? html`<hip-stepper
              label="Repetitions${perSide}"
              .value=${targetReps}
              @value-changed=${({ detail }: CustomEvent<number>) => this.change({ targetReps: detail })}
            ></hip-stepper>`
          : html`<hip-stepper
              label="Seconds${perSide}"
              min="10"
              max=${MAX_SECONDS}
              step="10"
              .value=${targetS}
              @value-changed=${({ detail }: CustomEvent<number>) => this.change({ targetS: detail })}
            ></hip-stepper>`
      }
    </div>`;
  }

  private pickLevel({ target }: Event): void {
    const level = FEEDBACK_LEVELS.find((each) => target instanceof HTMLSelectElement && each === target.value);
    if (level) this.change({ feedback: level });
  }

  private change(detail: Partial<SetupChoice>): void {
    this.dispatchEvent(new CustomEvent('choice-changed', { detail }));
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
