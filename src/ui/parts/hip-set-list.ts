import { consume } from '@lit/context';
import { sessionName } from '../../programme/index.ts';
import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { Entry } from '../../progress/entries.ts';
import { grouped } from '../../progress/grouped.ts';
import { translated } from '../../language/language.ts';
import { longDay } from '../words/day-words.ts';
import './hip-icon.ts';
import { linkTo } from './route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { clockWords, countWords, exerciseNameWords, isTimed, lapWords, plural, SOURCE_WORDS } from '../words/words.ts';
import { exercisesContext } from '../contexts.ts';

/** Sessions and single sets under the days on which they were done; each is a link to its page. */
@customElement('hip-set-list')
export class HipSetList extends LitElement {
  static override styles = [
    baseStyles,
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
        font-size: var(--text-3xl);
        font-weight: 900;
        line-height: 1;
        font-variant-numeric: tabular-nums;
        text-align: end;
        color: var(--track);
      }
      .time {
        font-size: var(--text-xl);
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

  @property({ attribute: false }) entries: readonly Entry[] = [];
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];

  override render() {
    return [...grouped(this.entries, ({ day }) => day)].map(
      ([day, entries]) =>
        html`<section>
          <h3>${longDay(day)}</h3>
          <ul>
            ${entries.map((entry) => this.item(entry))}
          </ul>
        </section>`,
    );
  }

  private item({ id, startedMs, startedOffsetMin, workout, sets }: Entry) {
    const { number, words } = totalOf(sets);
    const [only] = sets;
    const name = workout
      ? translated(sessionName(workout.session, workout.name))
      : exerciseNameWords(this.exercises, only?.exercise ?? '');
    const what = workout ? [plural(sets.length, 'set'), words].join(', ') : only ? setWords(only) : '';
    return html`<li>
      <a href=${linkTo('log', id)}>
        <span class="number ${number.includes(':') ? 'time' : ''}" aria-hidden="true">${number}</span>
        <span class="name">${name}</span>
        <span class="what soft small">${clockWords(startedMs, startedOffsetMin)} · ${what}</span>
        <hip-icon name="chevron"></hip-icon>
      </a>
    </li>`;
  }
}

/** Full repetitions of all sets together, or the time where there are none. */
function totalOf(sets: readonly SetRecord[]): { number: string; words: string } {
  const full = sets.reduce((sum, { counts }) => sum + counts.full, 0);
  const heldMs = sets.reduce((sum, set) => sum + set.heldMs.total, 0);
  if (sets.every(isTimed) || (full === 0 && heldMs > 0))
    return { number: lapWords(heldMs), words: msg(str`${lapWords(heldMs)} held`) };
  return { number: String(full), words: plural(full, 'full repetition') };
}

const setWords = (set: SetRecord): string =>
  [
    countWords(set),
    ...(set.source === 'camera' || set.source === 'unwatched' ? [] : [SOURCE_WORDS[set.source]]),
    ...(set.endedMs === null ? [msg('cut short')] : []),
  ].join(' · ');

declare global {
  interface HTMLElementTagNameMap {
    'hip-set-list': HipSetList;
  }
}
