import { sessionName } from '../../programme/index.ts';
import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { allOutlines } from '../../exercises/known.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { Entry } from '../../progress/entries.ts';
import { formOf, minutesOf, painOf } from '../../progress/entry-facts.ts';
import { grouped } from '../../progress/grouped.ts';
import { translated } from '../../language/language.ts';
import { longDay } from '../words/day-words.ts';
import './hip-icon.ts';
import { linkTo } from './route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { clockWords, countWords, exerciseNameWords, isTimed, lapWords, plural, SOURCE_WORDS } from '../words/words.ts';

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
        grid-row: span 3;
        display: grid;
        justify-items: center;
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
      }
      .number b {
        font-family: var(--font-strong);
        font-size: var(--text-2xl);
        font-weight: 900;
      }
      .name {
        font-weight: 700;
      }
      .what,
      .dots {
        grid-column: 2;
      }
      .dots {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
      }
      .dots:empty {
        display: none;
      }
      .dots span::before {
        content: '';
        display: inline-block;
        width: 0.625em;
        height: 0.625em;
        margin-inline-end: 0.4em;
        border: 2px solid var(--mark);
        border-radius: 50%;
      }
      .good {
        --mark: var(--good);
      }
      .fair {
        --mark: var(--partial);
      }
      .poor {
        --mark: var(--bad);
      }
      /* Filled where all is well: not by colour alone. */
      .dots .good::before {
        background: var(--mark);
      }
      hip-icon {
        grid-area: 1 / 3 / span 3;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly Entry[] = [];

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

  private item(entry: Entry) {
    const { id, startedMs, startedOffsetMin, workout, sets } = entry;
    const [only] = sets;
    const name = workout
      ? translated(sessionName(workout.session, workout.name))
      : exerciseNameWords(allOutlines(), only?.exercise ?? '');
    const what = workout ? [plural(sets.length, 'set'), totalWords(sets)].join(', ') : only ? setWords(only) : '';
    return html`<li>
      <a href=${linkTo('log', id)}>
        <span class="number"><b>${minutesOf(entry)}</b> <span class="small soft">${msg('min')}</span></span>
        <span class="name">${name}</span>
        <span class="what soft small">${clockWords(startedMs, startedOffsetMin)} · ${what}</span>
        <span class="dots small">${this.form(entry)}${this.pain(entry)}</span>
        <hip-icon name="chevron"></hip-icon>
      </a>
    </li>`;
  }

  private form(entry: Entry) {
    const form = formOf(entry, allOutlines());
    return form ? html`<span class=${form.grading}>${msg(str`Form ${form.score}`)}</span>` : '';
  }

  private pain(entry: Entry) {
    const told = painOf(entry);
    return told ? html`<span class=${told.grading}>${told.pain === 0 ? msg('No pain') : msg(str`Pain ${told.pain}`)}</span>` : '';
  }
}

/** Full repetitions of all sets together, or the time where there are none. */
function totalWords(sets: readonly PastSet[]): string {
  const full = sets.reduce((sum, { counts }) => sum + counts.full, 0);
  const heldMs = sets.reduce((sum, set) => sum + set.heldMs.total, 0);
  if (sets.every(isTimed) || (full === 0 && heldMs > 0)) return msg(str`${lapWords(heldMs)} held`);
  return plural(full, 'full repetition');
}

const setWords = (set: PastSet): string =>
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
