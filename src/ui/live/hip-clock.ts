import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Side } from '../../core/pose.ts';
import { countCss } from './count-css.ts';
import '../parts/hip-icon.ts';
import { lapWords, SIDE_WORDS } from '../words/words.ts';
import { inlineStyle } from '../styles/inline-style.ts';

/** The time of a timed exercise, as large as its box allows, and how much of it is done. */
@customElement('hip-clock')
export class HipClock extends LitElement {
  static override styles = [
    countCss,
    css`
      .numbers {
        /* Minutes, seconds, the stroke and the target have to fit across; one line down. */
        font-size: min(56cqh, 29cqw);
      }
      .target {
        /* A part of the number beside it, which is longer here. */
        font-size: 0.35em;
      }
      .bar {
        width: min(100%, 40rem);
        height: clamp(0.75rem, 9cqh, 2rem);
        margin-block: min(4cqh, 1rem) min(2cqh, 0.5rem);
        border: 2px solid var(--line-strong);
        border-radius: 999px;
        background: var(--sunken);
        overflow: hidden;
      }
      @container (height < 9rem) {
        .bar {
          display: none;
        }
      }
      .fill {
        height: 100%;
        background: var(--hold);
      }
      .waits .fill {
        background: var(--line-strong);
      }
      .waits .now {
        color: var(--ink-soft);
      }
      .reached .fill {
        background: var(--good);
      }
    `,
  ];

  @property({ type: Number }) seconds = 0;
  @property({ type: Number }) target = 0;
  @property({ type: Boolean }) running = false;
  /** Seconds per side; null where the sides are not told apart. */
  @property({ attribute: false }) sides: { left: number; right: number } | null = null;
  /** Whose time `seconds` is; null where it is that of both. */
  @property({ attribute: false }) side: Side | null = null;
  /** What is told beside the time. */
  @property() note = '';

  override render() {
    const { seconds, target, running, sides, note } = this;
    const state = target > 0 && seconds >= target ? 'reached' : running ? '' : 'waits';
    const now = lapWords(1000 * seconds);
    const aim = lapWords(1000 * target);
    const done = target > 0 ? Math.min(1, seconds / target) : 0;
    return html`<div class="count ${state}">
      <div class="numbers" role="img" aria-label=${msg(str`${now} of ${aim} minutes`)}>
        <span class="now">${now}</span><span class="target">/ ${aim}</span>
      </div>
      <div class="bar"><div class="fill" ${inlineStyle(`width: ${100 * done}%`)}></div></div>
      ${sides ? html`<div class="below">${this.sideTime('left', sides.left)}${this.sideTime('right', sides.right)}</div>` : ''}
      ${note ? html`<div class="below soft">${note}</div>` : ''}
    </div>`;
  }

  private sideTime(side: Side, seconds: number) {
    const done = this.side !== null && seconds >= this.target;
    return html`<span class=${this.side === null || this.side === side ? '' : 'soft'}
      >${SIDE_WORDS[side]} ${lapWords(1000 * seconds)}${done ? html` <hip-icon name="check"></hip-icon>` : ''}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-clock': HipClock;
  }
}
