import type { Message } from '../../core/message.ts';
import { msg, str } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { heldFor, pauseOf, prescribedDose, type AskedDose } from '../../programme/asked-dose.ts';
import { doseWords } from '../words/dose-words.ts';
import { exerciseCss } from './exercise-css.ts';
import { countedWords } from '../words/exercise-words.ts';
import '../parts/hip-start-bar.ts';
import '../parts/hip-dose.ts';
import '../parts/hip-icon.ts';
import { mainMistakes } from '../figure/demos.ts';
import '../figure/hip-demo.ts';
import '../figure/hip-figure-choice.ts';
import './hip-mistakes.ts';
import './hip-rules.ts';
import { DIFFICULTY_WORDS, difficultyOf, POSTURE_WORDS, propWords } from '../words/exercise-traits.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { figureWords } from '../words/words.ts';
import { viewWords } from '../parts/summary-model.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * One exercise: how it is done, what often goes wrong, and the start. How it is measured is there for who opens it.
 *
 * @fires dose-changed
 * @fires rule-checked
 * @fires source-picked
 */
@customElement('hip-exercise')
export class HipExercise extends LitElement {
  static override styles = [baseStyles, exerciseCss];

  @property({ attribute: false }) exercise: Exercise | null = null;
  /** The user's own; prescribed when left out. */
  @property({ attribute: false }) dose: AskedDose | null = null;
  /** Ids of the rules that the user has switched off. */
  @property({ attribute: false }) rulesOff: readonly string[] = [];

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    const name = translated(exercise.name);
    const dose = this.dose ?? prescribedDose(exercise);
    return html`<div class="page">
      <header>
        <a class="back" href="#/exercises"><hip-icon name="back"></hip-icon>${msg('All exercises')}</a>
        <h1>${name}</h1>
        <p class="needs"><b class="amount">${doseWords(dose, dose.perSide)}</b> · ${propWords(exercise)}</p>
      </header>
      <section class="card demo stack" aria-label=${msg('Demonstration')}>
        <hip-demo .demo=${exercise.demo} label=${figureWords(name)}></hip-demo>
        ${this.works(exercise)}
      </section>
      <div class="column">${this.steps(exercise)} ${this.mistakes(exercise)}</div>
      ${this.measured(exercise, dose)}
      <hip-start-bar
        name=${name}
        name-above
        ?without-sample=${exercise.own !== undefined}
        @source-picked=${(event: HTMLElementEventMap['source-picked']) => fire(this, 'source-picked', event.detail)}
      ></hip-start-bar>
    </div>`;
  }

  /** What glows on the figure, in words. */
  private works({ muscles }: Exercise) {
    if (muscles.length === 0) return '';
    return html`<p class="works"><i></i>${msg(str`Works ${muscles.map(translated).join(', ')}`)}</p>`;
  }

  private steps({ steps, safety }: Exercise) {
    if (steps.length === 0) return '';
    return html`<section class="card stack" aria-labelledby="steps">
      <h2 id="steps">${msg('How it goes')}</h2>
      <ol>
        ${steps.map((step) => html`<li>${translated(step)}</li>`)}
      </ol>
      ${list(safety, 'safety')}
    </section>`;
  }

  private mistakes(exercise: Exercise) {
    if (mainMistakes(exercise.rules).length === 0) return '';
    return html`<section class="card stack" aria-labelledby="mistakes">
      <h2 id="mistakes">${msg('Common mistakes')}</h2>
      <hip-mistakes .exercise=${exercise}></hip-mistakes>
    </section>`;
  }

  private amount(exercise: Exercise, dose: AskedDose) {
    return html`<section class="stack" aria-labelledby="amount">
      <h3 id="amount">${msg('Sets and repetitions')}</h3>
      <hip-dose
        .exercise=${exercise}
        .dose=${dose}
        @dose-changed=${({ detail }: CustomEvent<AskedDose>) => {
          this.dose = detail;
          fire(this, 'dose-changed', detail);
        }}
      ></hip-dose>
    </section>`;
  }

  /** All that is not needed to begin. */
  private measured(exercise: Exercise, dose: AskedDose) {
    return html`<details class="measured card">
      <summary>
        <h2><hip-icon name="chevron"></hip-icon>${msg('How it is measured')}</h2>
      </summary>
      <div class="parts">
        ${this.amount(exercise, dose)} ${this.facts(exercise)} ${this.looked(heldFor(exercise, pauseOf(dose)))}
        ${this.unseen(exercise)} ${exercise.own ? '' : html`<hip-figure-choice></hip-figure-choice>`} ${this.sources(exercise)}
      </div>
    </details>`;
  }

  private facts(exercise: Exercise) {
    const { progression, camera } = exercise;
    const facts: [string, string][] = [
      [msg('Camera'), `${translated(camera.text)} ${msg(str`Counts from ${viewWords([camera.view, ...camera.alsoCounts])}.`)}`],
      [msg('Position'), POSTURE_WORDS[camera.posture]],
      [msg('Difficulty'), DIFFICULTY_WORDS[difficultyOf(exercise)]],
      [msg('Next'), translated(progression)],
    ];
    return html`<section aria-label=${msg('At a glance')}>
      <dl>
        ${facts.map(
          ([term, words]) =>
            html`<dt>${term}</dt>
              <dd>${words}</dd>`,
        )}
      </dl>
    </section>`;
  }

  private looked(exercise: Exercise) {
    return html`<section class="stack" aria-labelledby="looked">
      <h3 id="looked">${msg('What we look at')}</h3>
      <p class="soft small">
        ${
          exercise.own
            ? msg('You taught this one: it is counted, and its form is not judged.')
            : msg('Where the limits lie is taken from the literature. A repetition counts, faults or not.')
        }
      </p>
      <hip-rules
        .exercise=${exercise}
        .off=${this.rulesOff}
        @rule-checked=${({ detail }: HTMLElementEventMap['rule-checked']) => fire(this, 'rule-checked', detail)}
      ></hip-rules>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('How it is counted')}</summary>
        <ul class="lines small">
          ${countedWords(exercise).map((line) => html`<li>${code(line)}</li>`)}
        </ul>
      </details>
    </section>`;
  }

  private unseen({ notObservable }: Exercise) {
    if (notObservable.length === 0) return '';
    return html`<section class="stack" aria-labelledby="unseen">
      <h3 id="unseen">${msg('What we cannot see')}</h3>
      <ul class="lines">
        ${notObservable.map(({ title, why }) => html`<li><b>${translated(title)}.</b> <span class="soft">${translated(why)}</span></li>`)}
      </ul>
    </section>`;
  }

  private sources({ sources }: Exercise) {
    if (sources.length === 0) return '';
    return html`<section class="stack" aria-labelledby="sources">
      <h3 id="sources">${msg('Sources')}</h3>
      <ul class="lines small" lang="en">
        ${sources.map(({ label, reference }) => html`<li>${label}: ${reference}</li>`)}
      </ul>
    </section>`;
  }
}

const list = (lines: readonly Message[], kind: string) =>
  lines.length === 0
    ? ''
    : html`<ul class="lines ${kind}">
        ${lines.map((line) => html`<li>${translated(line)}</li>`)}
      </ul>`;

/** What stands in backquotes, as code. */
const code = (line: string): TemplateResult =>
  html`${line.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-exercise': HipExercise;
  }
}
