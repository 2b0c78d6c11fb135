import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { outcomeOf, secondsLeft, type SessionProgress } from '../../programme/index.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { inlineStyle } from '../styles/inline-style.ts';
import { minutesWords } from '../words/workout-words.ts';
import { piecesOf, type Piece } from './session-pieces.ts';

/** How far a session has come: one piece for each exercise, filled by its sets, and about how long it still takes. */
@customElement('hip-session-bar')
export class HipSessionBar extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: 2rem;
        padding-inline: var(--space-3);
      }
      .pieces {
        flex: 1 1 0;
        display: flex;
        gap: 4px;
        min-width: 0;
      }
      i {
        flex: 1 1 0;
        min-width: 0;
        height: 0.75rem;
        border: 2px solid var(--line-strong);
        border-radius: 999px;
        overflow: hidden;
      }
      b {
        display: block;
        width: calc(100% * var(--filled));
        height: 100%;
        background: var(--good);
      }
      .done {
        border-color: var(--good);
      }
      .skipped {
        border-style: dashed;
      }
      .next {
        border-color: var(--track);
      }
      .next b {
        background: var(--track);
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .bar {
          zoom: 1.5;
        }
      }
      span {
        flex: none;
        font-size: var(--text-s);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) progress: SessionProgress | null = null;

  override render() {
    const { progress } = this;
    if (!progress) return '';
    const sets = progress.steps.flatMap((step, index) => (step.kind === 'set' ? [{ exercise: step.exercise, index }] : []));
    const next = sets.findIndex(({ index }) => index >= progress.at);
    const where = next < 0 ? msg(str`All ${sets.length} sets`) : msg(str`Set ${next + 1} of ${sets.length} in this session`);
    const pieces = piecesOf(
      sets.map(({ exercise, index }) => ({ exercise, outcome: outcomeOf(progress, index) })),
      next,
    );
    return html`<div class="bar">
      <div class="pieces" role="img" aria-label=${where}>${pieces.map(piece)}</div>
      <span class="soft">${minutesWords(secondsLeft(progress))}</span>
    </div>`;
  }
}

const piece = ({ state, filled }: Piece) => html`<i class=${state} ${inlineStyle(`--filled: ${filled.toFixed(3)}`)}><b></b></i>`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-session-bar': HipSessionBar;
  }
}
