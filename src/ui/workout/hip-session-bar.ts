import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { outcomeOf, secondsLeft, type SessionProgress } from '../../programme/index.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { minutesWords } from '../words/workout-words.ts';

/** From so many sets on the pieces stand closer. */
const MANY = 14;

/** How far a session has come: one piece for each set, a gap between exercises, and about how long it still takes. */
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
        flex: 1;
        display: flex;
        gap: 3px;
      }
      i {
        flex: 1;
        height: 0.625rem;
        border: 2px solid var(--line-strong);
        border-radius: 3px;
      }
      /* A session of many sets leaves the time its room on a phone. */
      .many {
        gap: 1px;
      }
      .many i {
        border-width: 1px;
        border-radius: 2px;
      }
      .many .first:not(:first-child) {
        margin-inline-start: 0.3rem;
      }
      .first:not(:first-child) {
        margin-inline-start: 0.5rem;
      }
      .done {
        background: var(--good);
        border-color: var(--good);
      }
      .stopped {
        background: linear-gradient(to right, var(--good) 50%, transparent 50%);
        border-color: var(--good);
      }
      .skipped {
        border-style: dashed;
      }
      .next {
        background: var(--track);
        border-color: var(--track);
      }
      @media (min-width: 110rem) and (min-height: 55rem) {
        .bar {
          zoom: 1.5;
        }
      }
      span {
        font-size: var(--text-s);
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) progress: SessionProgress | null = null;

  override render() {
    const { progress } = this;
    if (!progress) return '';
    const { steps, at } = progress;
    const sets = steps.flatMap((step, index) => (step.kind === 'set' ? [{ step, index }] : []));
    const next = sets.findIndex(({ index }) => index >= at);
    const where = next < 0 ? msg(str`All ${sets.length} sets`) : msg(str`Set ${next + 1} of ${sets.length} in this session`);
    return html`<div class="bar">
      <div class="pieces ${sets.length > MANY ? 'many' : ''}" role="img" aria-label=${where}>
        ${sets.map(({ step, index }, number) => {
          const isFirst = sets[number - 1]?.step.exercise !== step.exercise;
          const state = number === next ? 'next' : (outcomeOf(progress, index) ?? '');
          return html`<i class="${state} ${isFirst ? 'first' : ''}"></i>`;
        })}
      </div>
      <span class="soft">${minutesWords(secondsLeft(progress))}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-session-bar': HipSessionBar;
  }
}
