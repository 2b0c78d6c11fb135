import { msg } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../core/exercise.ts';
import type { SetRecord } from '../log/set-records.ts';
import './hip-icon.ts';
import { shared } from './shared-css.ts';
import { clockWords, countWords, dayWords, exerciseName, isTimed, lapWords, SOURCE_WORDS } from './words.ts';

/** Sets under the days they were done, newest first; each is a link to its summary. */
@customElement('hip-set-list')
export class HipSetList extends LitElement {
  static override styles = [
    shared,
    css`
      h3 {
        margin-block: var(--space-4) var(--space-2);
        color: var(--ink-soft);
      }
      section:first-child h3 {
        margin-block-start: 0;
      }
      ul {
        list-style: none;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        overflow: hidden;
      }
      li + li {
        border-block-start: 1px solid var(--line);
      }
      a {
        display: grid;
        grid-template-columns: 3.25rem 1fr auto;
        gap: 0 var(--space-4);
        align-items: center;
        padding: var(--space-3) var(--space-4);
        min-height: 4rem;
        color: var(--ink);
        text-decoration: none;
      }
      a:hover {
        background: var(--sunken);
      }
      a:focus-visible {
        outline-offset: -4px;
        border-radius: var(--radius);
      }
      .number {
        grid-row: span 2;
        font-family: var(--font-strong);
        font-size: 2rem;
        font-weight: 900;
        line-height: 1;
        font-variant-numeric: tabular-nums;
        text-align: end;
        color: var(--track);
      }
      .time {
        font-size: 1.375rem;
      }
      .name {
        font-weight: 700;
      }
      .what {
        grid-column: 2;
      }
      hip-icon {
        grid-area: 1 / 3 / span 2;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) sets: readonly SetRecord[] = [];
  @property({ attribute: false }) exercises: readonly Exercise[] = [];

  override render() {
    const days = new Map<string, SetRecord[]>();
    for (const set of this.sets) {
      const day = dayWords(set.startedMs);
      days.set(day, [...(days.get(day) ?? []), set]);
    }
    return [...days].map(
      ([day, sets]) =>
        html`<section>
          <h3>${day}</h3>
          <ul>
            ${sets.map((set) => this.item(set))}
          </ul>
        </section>`,
    );
  }

  private item(set: SetRecord) {
    const source = set.source === 'camera' ? '' : ` · ${SOURCE_WORDS[set.source]}`;
    return html`<li>
      <a href="#/summary/${set.id}">
        <span class="number ${isTimed(set) ? 'time' : ''}" aria-hidden="true"
          >${isTimed(set) ? lapWords(set.heldMs.total) : set.counts.full}</span
        >
        <span class="name">${exerciseName(this.exercises, set.exercise)}</span>
        <span class="what soft small"
          >${clockWords(set.startedMs)} · ${countWords(set)}${source}${set.endedMs === null ? ` · ${msg('cut short')}` : ''}</span
        >
        <hip-icon name="chevron"></hip-icon>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-set-list': HipSetList;
  }
}
