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
import '../parts/hip-rule-demo.ts';
import './hip-rules.ts';
import { articleNameOf, DIFFICULTY_WORDS, difficultyOf, POSTURE_WORDS, propWords } from '../words/exercise-traits.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { viewWords } from '../parts/summary-model.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * Everything about one exercise: how it goes, what is looked at, and what no camera can see.
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
  /** Points of form that the user has switched off. */
  @property({ attribute: false }) rulesOff: readonly string[] = [];

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    const articleName = articleNameOf(exercise);
    const name = translated(exercise.name);
    const dose = this.dose ?? prescribedDose(exercise);
    return html`<div class="page">
      <header>
        <a class="back" href="#/exercises"><hip-icon name="back"></hip-icon>${msg('All exercises')}</a>
        <h1>${name}</h1>
        ${articleName ? html`<p class="soft">${msg('In the article:')} <span lang="en">${articleName}</span></p>` : ''}
      </header>
      <div class="column">
        <section class="card demo" aria-label=${msg('Demonstration')}>
          <hip-rule-demo .exercise=${exercise}></hip-rule-demo>
        </section>
        ${this.steps(exercise)}
      </div>
      <div class="column">
        ${this.facts(exercise, dose)} ${this.looked(heldFor(exercise, pauseOf(dose)))} ${this.unseen(exercise)}
        ${this.sources(exercise)}
      </div>
      <hip-start-bar
        name=${name}
        ?without-sample=${exercise.own !== undefined}
        @source-picked=${(event: HTMLElementEventMap['source-picked']) => fire(this, 'source-picked', event.detail)}
      ></hip-start-bar>
    </div>`;
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

  private facts(exercise: Exercise, dose: AskedDose) {
    const { muscles, progression, camera } = exercise;
    const facts: [string, string][] = [
      [msg('Dose'), doseWords(dose, dose.perSide)],
      [msg('Difficulty'), DIFFICULTY_WORDS[difficultyOf(exercise)]],
      [msg('Position'), POSTURE_WORDS[camera.posture]],
      [msg('Props'), propWords(exercise)],
      ...(muscles.length > 0 ? [[msg('Muscles'), muscles.map(translated).join(', ')] satisfies [string, string]] : []),
      [msg('Next'), translated(progression)],
      [msg('Camera'), `${translated(camera.text)} ${msg(str`Counts from ${viewWords([camera.view, ...camera.alsoCounts])}.`)}`],
    ];
    return html`<section class="card" aria-label=${msg('At a glance')}>
      <dl>
        ${facts.map(
          ([term, words]) =>
            html`<dt>${term}</dt>
              <dd>${words}</dd>`,
        )}
      </dl>
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('Change the dose')}</summary>
        <hip-dose
          .exercise=${exercise}
          .dose=${dose}
          @dose-changed=${({ detail }: CustomEvent<AskedDose>) => {
            this.dose = detail;
            fire(this, 'dose-changed', detail);
          }}
        ></hip-dose>
      </details>
    </section>`;
  }

  private looked(exercise: Exercise) {
    return html`<section class="card stack" aria-labelledby="looked">
      <h2 id="looked">${msg('What we look at')}</h2>
      <p class="soft small">
        ${
          exercise.own
            ? msg('You taught this one: it is counted, and its form is not judged.')
            : msg('Limits are starting points from the article and the literature. A repetition counts, faults or not.')
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
    return html`<section class="card stack" aria-labelledby="unseen">
      <h2 id="unseen">${msg('What we cannot see')}</h2>
      <ul class="lines">
        ${notObservable.map(({ title, why }) => html`<li><b>${translated(title)}.</b> <span class="soft">${translated(why)}</span></li>`)}
      </ul>
    </section>`;
  }

  private sources({ sources }: Exercise) {
    if (sources.length === 0) return '';
    return html`<section class="card stack" aria-labelledby="sources">
      <h2 id="sources">${msg('Sources')}</h2>
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
