import { msg, str } from '@lit/localize';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { FEWEST_SESSIONS } from '../../core/judging/symmetry.ts';
import { dayBegun } from '../../log/begun.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { exerciseProgress, type ExerciseProgress } from '../../progress/exercise-progress.ts';
import type { Best, PersonalBests } from '../../progress/personal-bests.ts';
import { dateWords } from '../words/day-words.ts';
import { figuresCss } from '../styles/figures-css.ts';
import '../parts/hip-chart.ts';
import { exerciseCharts } from './progress-charts.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { lapWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';

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
  @property({ attribute: false }) sets: readonly SetRecord[] = [];

  private progress: ExerciseProgress | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('exercise') || changed.has('sets'))
      this.progress = this.exercise && exerciseProgress(this.exercise, this.sets);
  }

  override render() {
    const { best, progress } = this;
    return html`${best ? this.bests(best) : ''}
    ${progress ? this.trend(progress) : html`<p>${msg('This version no longer knows this exercise; its sets are in the history.')}</p>`}`;
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
