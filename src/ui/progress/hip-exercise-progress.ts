import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { FEWEST_SESSIONS } from '../../core/judging/symmetry.ts';
import { dayBegun } from '../../log/begun.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { LoadSets } from '../../log/training-log.ts';
import { exerciseProgress, setsOfProgress, type ExerciseProgress } from '../../progress/exercise-progress.ts';
import type { Best, PersonalBests } from '../../progress/personal-bests.ts';
import { dateWords } from '../words/day-words.ts';
import { figuresCss } from '../styles/figures-css.ts';
import '../parts/hip-chart.ts';
import { exerciseCharts, MOST_SESSIONS } from './progress-charts.ts';
import { ReadSets } from '../parts/read-sets.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { lapWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { loadSetsContext } from '../contexts.ts';

/** One exercise over its sessions: the best there was, charts, and left against right. */
@customElement('hip-exercise-progress')
export class HipExerciseProgress extends LitElement {
  static override styles = [
    baseStyles,
    figuresCss,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-5);
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        gap: var(--space-5) var(--space-6);
      }
      dd a {
        display: inline-flex;
        align-items: center;
        min-height: var(--tap);
        font: var(--text-s) var(--font);
        letter-spacing: normal;
      }
    `,
  ];

  /** Null where this version no longer knows it. */
  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) best: PersonalBests | null = null;
  /** Every set there is. */
  @property({ attribute: false }) sets: readonly PastSet[] = [];
  @consume({ context: loadSetsContext, subscribe: true }) @state() loadSets: LoadSets | null = null;

  private readonly read = new ReadSets(this, () => this.loadSets);
  /** What is shown. */
  private wanted: readonly PastSet[] = [];
  private found: readonly PastSet[] | null = null;
  private progress: ExerciseProgress | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    const { exercise } = this;
    const isOther = changed.has('exercise') || changed.has('sets');
    if (isOther) this.wanted = exercise ? setsOfProgress(exercise, this.sets, MOST_SESSIONS) : [];
    const found = this.read.of(this.wanted, this.sets);
    if (!isOther && found === this.found) return;
    this.found = found;
    this.progress = exercise && found && exerciseProgress(exercise, found);
  }

  override render() {
    const { best, progress } = this;
    return html`${best ? this.bests(best) : ''}
    ${progress ? this.trend(progress) : this.exercise ? this.reading() : html`<p>${msg('This version no longer knows this exercise; its sets are in the history.')}</p>`}`;
  }

  private bests({ reps, holdMs }: PersonalBests) {
    return html`<dl aria-label=${msg('Personal bests')}>
      ${reps ? this.bestOf(msg('Most repetitions in a set'), reps, String) : ''}
      ${holdMs ? this.bestOf(msg('Longest hold'), holdMs, lapWords) : ''}
    </dl>`;
  }

  private bestOf(name: string, { value, set }: Best, words: (value: number) => string) {
    const href = linkTo('log', set.workoutId ?? set.id);
    return html`<div>
      <dt>${name}</dt>
      <dd>${words(value)}</dd>
      <dd><a href=${href}>${dateWords(dayBegun(set))}</a></dd>
    </div>`;
  }

  private reading() {
    return this.read.hasFailed
      ? html`<p role="alert">
          ${msg('Your past sets could not be read.')} ${msg('Load the page again. You can train meanwhile.')}
        </p>`
      : html`<p>${msg('One moment…')}</p>`;
  }

  private trend(progress: ExerciseProgress) {
    const { sessions } = progress;
    if (sessions.length < 2)
      return html`<p>${msg('One session so far: a trend needs more. The next one starts the charts.')}</p>`;
    return html`<div class="charts">
        ${exerciseCharts(progress).map((model) => html`<hip-chart .model=${model}></hip-chart>`)}
      </div>
      ${this.sides(progress)}`;
  }

  private sides({ exercise, symmetry }: ExerciseProgress) {
    if (exercise.sides === 'none' || !exercise.rep) return '';
    const { sessions, sentence } = symmetry;
    const words =
      sessions.length < FEWEST_SESSIONS
        ? msg(str`Comparing sides takes ${FEWEST_SESSIONS} sessions with both of them; there are ${sessions.length}.`)
        : sentence
          ? translated(sentence)
          : msg('Over the last three sessions neither side stands out.');
    return html`<section class="stack">
      <h3>${msg('Left and right')}</h3>
      <p>${words}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-exercise-progress': HipExerciseProgress;
  }
}
