import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../core/exercise.ts';
import type { SetRecord } from '../log/workout-log.ts';
import './hip-demo.ts';
import './hip-icon.ts';
import './hip-set-list.ts';
import './hip-source-picker.ts';
import type { LoadFigure } from './figure-port.ts';
import { homeCss } from './home-css.ts';
import { lanes } from './lanes.ts';
import type { Source } from './session-port.ts';
import { shared } from './shared-css.ts';
import { countWords, dosageWords, exerciseName } from './words.ts';

const RECENT = 5;

/** The first screen: which exercise, how it is watched, and what was done lately. */
@customElement('hip-home')
export class HipHome extends LitElement {
  static override styles = [shared, homeCss];

  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  @property({ attribute: false }) pastSets: readonly SetRecord[] = [];
  @property({ attribute: false }) unfinished: SetRecord | null = null;
  @property({ attribute: false }) loadFigure: LoadFigure | null = null;

  @state() private chosen = '';

  override render() {
    const chosen = this.pickedExercise;
    return html`<div class="page stack">
      <header class="hero">
        ${lanes}
        <h1>Strong hips, steady stride.</h1>
        <p>Your camera counts every repetition and coaches your form. No picture ever leaves this device.</p>
      </header>
      ${this.unfinished ? this.leftBehind(this.unfinished) : ''}
      <section class="stack" aria-labelledby="pick">
        <h2 id="pick">Pick your exercise</h2>
        <fieldset>
          <legend class="hidden">Exercise</legend>
          ${this.exercises.map((exercise) => this.card(exercise, exercise === chosen))}
        </fieldset>
      </section>
      <section class="stack" aria-labelledby="watch">
        <h2 id="watch">How shall we watch?</h2>
        <hip-source-picker @source-picked=${({ detail }: CustomEvent<Source>) => this.go(detail)}></hip-source-picker>
      </section>
      ${this.pastSets.length === 0 ? '' : this.recent()}
    </div>`;
  }

  private card(exercise: Exercise, chosen: boolean) {
    return html`<label class="choice">
      <input
        type="radio"
        name="exercise"
        value=${exercise.id}
        .checked=${chosen}
        @change=${() => {
          this.chosen = exercise.id;
        }}
      />
      <hip-demo
        .demo=${exercise.demo}
        .loadFigure=${this.loadFigure}
        posture=${exercise.camera.posture}
        label="A figure shows the ${exercise.name.toLowerCase()}"
      ></hip-demo>
      <span class="about">
        <h3>${exercise.name}</h3>
        <span class="dot"><hip-icon name="check"></hip-icon></span>
        <span class="soft small">${dosageWords(exercise)} · ${exercise.muscles.slice(0, 2).join(', ')}</span>
      </span>
    </label>`;
  }

  private leftBehind(set: SetRecord) {
    return html`<section class="card left-behind stack" aria-labelledby="left-behind">
      <h2 id="left-behind">A set was cut short</h2>
      <p>
        ${exerciseName(this.exercises, set.exercise)}: ${countWords(set)}. The page was closed before the set ended; nothing that
        was counted is lost.
      </p>
      <div class="row">
        <button class="primary" @click=${() => this.dispatchEvent(new CustomEvent('end-unfinished', { detail: set.id }))}>
          Keep it and show it
        </button>
      </div>
    </section>`;
  }

  private recent() {
    return html`<section class="stack" aria-labelledby="recent">
      <div class="row" style="justify-content: space-between">
        <h2 id="recent">Lately</h2>
        <a href="#/log">All sets</a>
      </div>
      <hip-set-list .sets=${this.pastSets.slice(0, RECENT)} .exercises=${this.exercises}></hip-set-list>
    </section>`;
  }

  private get pickedExercise(): Exercise | undefined {
    return this.exercises.find(({ id }) => id === this.chosen) ?? this.exercises[0];
  }

  private go(source: Source): void {
    const exercise = this.pickedExercise?.id;
    if (exercise) this.dispatchEvent(new CustomEvent('exercise-chosen', { detail: { exercise, source } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-home': HipHome;
  }
  interface HTMLElementEventMap {
    'exercise-chosen': CustomEvent<{ exercise: string; source: Source }>;
    /** The set's id. */
    'end-unfinished': CustomEvent<string>;
  }
}
