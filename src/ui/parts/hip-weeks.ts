import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Progress } from '../../programme/index.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { translated } from '../../language/language.ts';

/** How far the six weeks have come: a bar for each week, filled session by session. */
@customElement('hip-weeks')
export class HipWeeks extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .weeks {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        gap: var(--space-2);
        max-width: 26rem;
      }
      .week {
        display: flex;
        gap: 2px;
      }
      i {
        flex: 1;
        height: 0.625rem;
        border: 1.5px solid var(--line-strong);
        border-radius: 3px;
      }
      i.done {
        border-color: var(--track);
        background: var(--track);
      }
      p {
        margin-block-start: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) progress: Progress | null = null;

  override render() {
    const { progress } = this;
    if (!progress) return '';
    const { weeks, perWeek, done, sentence } = progress;
    const week = (number: number) =>
      html`<div class="week">
        ${Array.from({ length: perWeek }, (_, at) => html`<i class=${number * perWeek + at < done ? 'done' : ''}></i>`)}
      </div>`;
    return html`<div class="weeks" aria-hidden="true">${Array.from({ length: weeks }, (_, number) => week(number))}</div>
      <p class="small">${translated(sentence)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-weeks': HipWeeks;
  }
}
