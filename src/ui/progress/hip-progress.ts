import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { Day, History, Plan } from '../../programme/index.ts';
import { MONDAY } from '../../progress/calendar.ts';
import { personalBests, type PersonalBests } from '../../progress/personal-bests.ts';
import { streakOf, weeksFrom, type Week } from '../../progress/weeks.ts';
import { figuresCss } from '../styles/figures-css.ts';
import '../parts/hip-chart.ts';
import './hip-exercise-progress.ts';
import { weeksChart } from './progress-charts.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { exerciseNameWords } from '../words/words.ts';
import { exercisesContext } from '../contexts.ts';

const LOOKED_AT = ['history', 'sets', 'plan', 'today', 'firstWeekday'] as const;

/** What training comes to over the weeks. */
@customElement('hip-progress')
export class HipProgress extends LitElement {
  static override styles = [
    baseStyles,
    figuresCss,
    css`
      .page {
        gap: var(--space-5);
      }
      .card {
        padding: clamp(1rem, 3vw, 1.5rem);
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        max-width: 28rem;
        font-weight: 700;
      }
      @media (min-width: 60rem) {
        .weeks {
          grid-template-columns: minmax(0, 17rem) minmax(0, 1fr);
          gap: var(--space-4) var(--space-6);
        }
        .weeks h2 {
          grid-column: 1 / -1;
        }
        .weeks div.stack {
          align-content: start;
        }
      }
    `,
  ];

  /** What was done, in the order in which it happened. */
  @property({ attribute: false }) history: History = [];
  @property({ attribute: false }) sets: readonly PastSet[] = [];
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Null where none was begun. */
  @property({ attribute: false }) plan: Plan | null = null;
  @property() today: Day = '1970-01-01';
  /** On which weeks begin: 1 Monday to 7 Sunday. */
  @property({ type: Number }) firstWeekday = MONDAY;

  /** Id of an exercise; that which was trained last while none is chosen. */
  @state() private chosen = '';
  private weeks: readonly Week[] = [];
  private bests: readonly PersonalBests[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!LOOKED_AT.some((each) => changed.has(each))) return;
    const { history, sets, plan, today, firstWeekday } = this;
    this.weeks = weeksFrom({ history, plan, today, firstWeekday });
    this.bests = personalBests(sets);
  }

  override render() {
    return html`<div class="page stack">
      <h1>${msg('Progress')}</h1>
      ${this.bests.length === 0 ? this.nothing() : html`${this.week()} ${this.exercise(this.bests)}`}
    </div>`;
  }

  private nothing() {
    return html`<p>${msg('Nothing to show yet. Train with the camera, and this page fills by itself.')}</p>
      <div class="row"><a class="button primary" href="#/exercises">${msg('Pick an exercise')}</a></div>`;
  }

  private week() {
    const { weeks } = this;
    const { current, longest } = streakOf(weeks);
    const now = weeks.at(-1);
    return html`<section class="card stack weeks" aria-labelledby="weeks">
      <h2 id="weeks">${msg('Your weeks')}</h2>
      <div class="stack">
        <dl>
          ${now ? figure(msg('This week'), msg(str`${now.sessions} of ${now.aim}`)) : ''}
          ${figure(msg('Weeks in a row'), String(current))} ${figure(msg('Most weeks in a row'), String(longest))}
        </dl>
        <p class="small soft">
          ${
            now?.isPlanned
              ? msg('A week counts when you finish its planned sessions. This week is still open.')
              : msg('Without a programme, a week counts when you train on two days. This week is still open.')
          }
        </p>
      </div>
      ${
        weeks.length > 1
          ? html`<hip-chart .model=${weeksChart(weeks)}></hip-chart>`
          : html`<p>${msg('This is your first week: a trend needs more.')}</p>`
      }
    </section>`;
  }

  private exercise(bests: readonly PersonalBests[]) {
    const best = bests.find(({ exercise }) => exercise === this.chosen) ?? bests[0];
    if (!best) return '';
    return html`<section class="card stack" aria-labelledby="exercise">
      <h2 id="exercise">${msg('By exercise')}</h2>
      <label>
        ${msg('Exercise')}
        <select @change=${this.choose}>
          ${bests.map(({ exercise: id }) => html`<option value=${id} ?selected=${id === best.exercise}>${exerciseNameWords(this.exercises, id)}</option>`)}
        </select>
      </label>
      <hip-exercise-progress
        .exercise=${this.exercises.find(({ id }) => id === best.exercise) ?? null}
        .best=${best}
        .sets=${this.sets}
      ></hip-exercise-progress>
    </section>`;
  }

  private choose({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.chosen = target.value;
  }
}

const figure = (name: string, value: string) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-progress': HipProgress;
  }
}
