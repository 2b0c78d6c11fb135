import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CoachStatus } from '../../core/events.ts';
import type { SlowMotion } from '../../capture/source.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { PoseFrame } from '../../core/pose.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-problem.ts';
import '../parts/hip-stage.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { initialLiveState, type LiveState } from './live-state.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { lapWords, leftWords, partialWords, plural } from '../words/words.ts';
import { worded } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * A video file being looked at: how far it is, what was counted so far, and a way out.
 *
 * @fires analysis-cancelled
 */
@customElement('hip-analysis')
export class HipAnalysis extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .page {
        gap: var(--space-5);
        max-width: 52rem;
        margin-inline: auto;
      }
      .name {
        overflow-wrap: anywhere;
      }
      hip-stage {
        aspect-ratio: 16 / 9;
        max-height: 45dvh;
        border-radius: var(--radius);
      }
      progress {
        display: block;
        appearance: none;
        width: 100%;
        height: 1.5rem;
        border: 2px solid var(--line-strong);
        border-radius: 999px;
        background: var(--sunken);
        overflow: hidden;
      }
      progress::-webkit-progress-bar {
        background: var(--sunken);
      }
      progress::-webkit-progress-value {
        background: var(--track);
      }
      progress::-moz-progress-bar {
        background: var(--track);
      }
      .numbers {
        justify-content: space-between;
        align-items: baseline;
      }
      .numbers strong {
        font-family: var(--font-strong);
        font-size: var(--text-3xl);
        font-weight: 900;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property() fileName = '';
  /** What is being done, where nothing is counted yet. */
  @property() doing = '';
  /** How many times slower than it happened it is said to play. */
  @property({ attribute: false }) slowMotion: SlowMotion = 1;

  @query('hip-stage') private readonly stage!: HipStage | null;

  /** One detected frame, for the overlay. */
  showFrame(pose: PoseFrame, status: CoachStatus): void {
    this.stage?.showPose(pose, status.view === 'side' ? status.nearSide : null);
  }

  override render() {
    const { live } = this;
    const fraction = live.progress?.fraction ?? 0;
    const leftMs = live.progress?.leftMs ?? null;
    const percent = Math.floor(fraction * 100);
    return html`<div class="page stack">
      <header class="stack">
        <h1>${msg('Looking at your video')}</h1>
        <p class="soft name">
          ${worded(this.exercise?.name ?? '')}${this.fileName ? ` · ${this.fileName}` : ''}${
            this.slowMotion > 1 ? ` · ${msg(str`${this.slowMotion} × slow motion`)}` : ''
          }
        </p>
      </header>
      <hip-problem .problem=${live.problems.at(-1) ?? null}></hip-problem>
      <hip-stage .picture=${live.picture}></hip-stage>
      <div>
        <progress max="1" .value=${fraction} aria-label=${msg('Share of the video that was looked at')}></progress>
        <div class="row numbers">
          <strong>${percent} %</strong>
          <span class="soft">${leftMs === null ? (live.step ?? msg('Getting ready')) : leftWords(leftMs)}</span>
        </div>
      </div>
      <p role="status" class="found">${this.doing || msg(str`${this.found()} so far`)}</p>
      <div class="row">
        <button @click=${() => fire(this, 'analysis-cancelled', undefined)}>
          <hip-icon name="close"></hip-icon>${msg('Cancel')}
        </button>
      </div>
    </div>`;
  }

  private found(): string {
    const { exercise, live } = this;
    const { full, partial } = live.counts;
    const { seconds, left, right } = live.timer ?? { seconds: 0, left: 0, right: 0 };
    const held = exercise?.timed ? [msg(str`${lapWords(1000 * (left + right || seconds))} held`)] : [];
    const counted =
      exercise && !exercise.rep ? [] : [plural(full, 'full repetition'), ...(partial > 0 ? [partialWords(partial)] : [])];
    return [...held, ...counted].join(', ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-analysis': HipAnalysis;
  }
  interface HTMLElementEventMap {
    'analysis-cancelled': CustomEvent<undefined>;
  }
}
