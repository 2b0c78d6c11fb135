import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { Today } from '../../programme/index.ts';
import { entriesFrom } from '../../progress/entries.ts';
import type { UnfinishedWorkout } from '../../workout/unfinished.ts';
import { language, worded } from '../../language/language.ts';
import '../parts/hip-begin.ts';
import '../parts/hip-start-bar.ts';
import './hip-go-on.ts';
import '../parts/hip-language.ts';
import './hip-just-move.ts';
import './hip-library.ts';
import { linkTo } from '../parts/route.ts';
import '../parts/hip-set-list.ts';
import './hip-today.ts';
import '../parts/hip-without-camera.ts';
import { homeCss } from './home-css.ts';
import { lanes } from './lanes.ts';
import { NO_FILTER, type LibraryState } from './library-model.ts';
import type { PickedSource } from '../../session/set-runner-port.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { workoutPlanOf, type MorningQuestion } from '../words/today-model.ts';
import { countWords, exerciseNameWords } from '../words/words.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

const RECENT = 5;

/**
 * The first screen: what is due today, every exercise and how it is watched, and what was done lately.
 *
 * @fires end-unfinished
 * @fires exercise-chosen
 * @fires just-move
 * @fires library-changed
 * @fires video-given
 */
@customElement('hip-home')
export class HipHome extends LitElement {
  static override styles = [baseStyles, homeCss];

  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  @property({ attribute: false }) pastSets: readonly SetRecord[] = [];
  @property({ attribute: false }) unfinished: SetRecord | null = null;
  @property({ attribute: false }) unfinishedWorkout: UnfinishedWorkout | null = null;
  /** Null before the six weeks are begun. */
  @property({ attribute: false }) today: Today | null = null;
  @property({ attribute: false }) morning: MorningQuestion | null = null;
  /** What could not be read of the programme. */
  @property() notice = '';

  /** Kept by the app, so that coming back finds the same cards. */
  @property({ attribute: false }) library: LibraryState = { filter: NO_FILTER, chosen: '' };

  override render() {
    const { library } = this;
    const chosen = this.pickedExercise;
    return html`<div class="page stack">
      ${this.unfinishedWorkout ? html`<hip-go-on .workout=${this.unfinishedWorkout}></hip-go-on>` : ''}
      ${this.today ? this.due(this.today) : this.welcome()}
      ${this.unfinished && this.unfinished.workoutId !== this.unfinishedWorkout?.resume.id ? this.leftBehind(this.unfinished) : ''}
      <hip-just-move
        @just-move=${() => fire(this, 'just-move', undefined)}
        @video-given=${({ detail }: HTMLElementEventMap['video-given']) => fire(this, 'video-given', detail)}
      ></hip-just-move>
      <section class="stack" aria-labelledby="pick">
        <div class="row apart">
          <h2 id="pick">${msg('Pick your exercise')}</h2>
          <a href=${linkTo('own-exercises')}>${msg('Your own exercises')}</a>
        </div>
        <div class="library stack">
          <hip-library
            .filter=${library.filter}
            chosen=${chosen?.id ?? ''}
            @exercise-picked=${({ detail }: CustomEvent<string>) => this.remember({ chosen: detail })}
            @filter-changed=${({ detail }: HTMLElementEventMap['filter-changed']) => this.remember({ filter: { ...this.library.filter, ...detail } })}
          ></hip-library>
          ${this.pastSets.length === 0 ? '' : this.recent()}
          <hip-language chosen=${language()}></hip-language>
          <hip-start-bar
            name=${worded(chosen?.name ?? '')}
            ?without-sample=${chosen?.own !== undefined}
            @source-picked=${({ detail }: CustomEvent<PickedSource>) => this.go(detail)}
          ></hip-start-bar>
        </div>
      </section>
    </div>`;
  }

  private due(today: Today) {
    return html`${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
      <hip-today .today=${today} .morning=${this.morning}></hip-today>
      <hip-without-camera .plan=${workoutPlanOf({ ...today.session, session: today.session.id })}></hip-without-camera>`;
  }

  private welcome() {
    return html`<header class="hero">
        ${lanes}
        <h1>${msg('Strong hips, steady stride.')}</h1>
        <p>${msg('Your camera counts every repetition and coaches your form. No picture ever leaves this device.')}</p>
      </header>
      <hip-begin notice=${this.notice}></hip-begin>`;
  }

  private leftBehind(set: SetRecord) {
    return html`<section class="card left-behind stack" aria-labelledby="left-behind">
      <h2 id="left-behind">${msg('A set was cut short')}</h2>
      <p>
        ${exerciseNameWords(this.exercises, set.exercise)}: ${countWords(set)}.
        ${msg('The page was closed before the set ended; nothing that was counted is lost.')}
      </p>
      <div class="row">
        <button class="primary" @click=${() => fire(this, 'end-unfinished', set.id)}>${msg('Keep it and show it')}</button>
      </div>
    </section>`;
  }

  private recent() {
    return html`<section class="stack" aria-labelledby="recent">
      <div class="row apart">
        <h2 id="recent">${msg('Lately')}</h2>
        <a href="#/log">${msg('All sets')}</a>
      </div>
      <hip-set-list .entries=${entriesFrom([], this.pastSets.slice(0, RECENT))}></hip-set-list>
    </section>`;
  }

  private get pickedExercise(): Exercise | undefined {
    return this.exercises.find(({ id }) => id === this.library.chosen) ?? this.exercises[0];
  }

  private remember(change: Partial<LibraryState>): void {
    this.library = { ...this.library, ...change };
    fire(this, 'library-changed', this.library);
  }

  private go(source: PickedSource): void {
    const exercise = this.pickedExercise?.id;
    if (exercise) fire(this, 'exercise-chosen', { exercise, source });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-home': HipHome;
  }
  interface HTMLElementEventMap {
    'library-changed': CustomEvent<LibraryState>;
    'exercise-chosen': CustomEvent<{ exercise: string; source: PickedSource }>;
    /** The set's id. */
    'end-unfinished': CustomEvent<string>;
  }
}
