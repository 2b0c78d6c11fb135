import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { allOutlines } from '../../exercises/known.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { Today } from '../../programme/index.ts';
import type { Entry } from '../../progress/entries.ts';
import type { UnfinishedWorkout } from '../../workout/unfinished.ts';
import '../parts/hip-begin.ts';
import './hip-go-on.ts';
import './hip-hero.ts';
import './hip-just-move.ts';
import { linkTo } from '../parts/route.ts';
import '../parts/hip-set-list.ts';
import './hip-today.ts';
import '../parts/hip-without-camera.ts';
import { homeCss } from './home-css.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { workoutPlanOf, type MorningQuestion } from '../words/today-model.ts';
import { countWords, exerciseNameWords } from '../words/words.ts';
import { fire } from '../fire.ts';

/**
 * The first screen: what is due today, and what was done last. On the first visit what the app does, and one button that begins.
 *
 * @fires end-unfinished
 * @fires just-move
 * @fires sample-asked
 * @fires video-given
 */
@customElement('hip-home')
export class HipHome extends LitElement {
  static override styles = [baseStyles, homeCss];

  /** The last session or single set; null before the first. */
  @property({ attribute: false }) last: Entry | null = null;
  @property({ attribute: false }) unfinished: PastSet | null = null;
  @property({ attribute: false }) unfinishedWorkout: UnfinishedWorkout | null = null;
  /** Null before the six weeks are begun. */
  @property({ attribute: false }) today: Today | null = null;
  @property({ attribute: false }) morning: MorningQuestion | null = null;
  /** What could not be read of the programme. */
  @property() notice = '';

  override render() {
    return html`<div class="page stack">
      ${this.unfinishedWorkout ? html`<hip-go-on .workout=${this.unfinishedWorkout}></hip-go-on>` : ''}
      ${this.today ? this.due(this.today) : this.welcome()}
      ${this.unfinished && this.unfinished.workoutId !== this.unfinishedWorkout?.resume.id ? this.leftBehind(this.unfinished) : ''}
      <hip-just-move
        @just-move=${() => fire(this, 'just-move', undefined)}
        @video-given=${({ detail }: HTMLElementEventMap['video-given']) => fire(this, 'video-given', detail)}
      ></hip-just-move>
      ${this.last ? this.lately(this.last) : ''}
    </div>`;
  }

  private due(today: Today) {
    return html`${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
      <hip-today .today=${today} .morning=${this.morning}></hip-today>
      <hip-without-camera .plan=${workoutPlanOf({ ...today.session, session: today.session.id })}></hip-without-camera>`;
  }

  private welcome() {
    return html`<section class="welcome">
      <hip-hero></hip-hero>
      <div class="words stack">
        <h1>${msg('Strong hips, steady stride.')}</h1>
        <p class="lead">${msg('Your camera counts every rep and coaches your form. No picture leaves this device.')}</p>
        <hip-begin with-sample notice=${this.notice} @sample-asked=${() => fire(this, 'sample-asked', undefined)}></hip-begin>
      </div>
    </section>`;
  }

  private leftBehind(set: PastSet) {
    return html`<section class="card left-behind stack" aria-labelledby="left-behind">
      <h2 id="left-behind">${msg('A set was cut short')}</h2>
      <p>
        ${exerciseNameWords(allOutlines(), set.exercise)}: ${countWords(set)}.
        ${msg('The page was closed before the set ended; nothing that was counted is lost.')}
      </p>
      <div class="row">
        <button class="primary" @click=${() => fire(this, 'end-unfinished', set.id)}>${msg('Keep it and show it')}</button>
      </div>
    </section>`;
  }

  private lately(last: Entry) {
    return html`<section class="stack" aria-labelledby="last">
      <div class="row apart">
        <h2 id="last">${msg('Last time')}</h2>
        <a class="all" href=${linkTo('log')}>${msg('All sessions')}</a>
      </div>
      <hip-set-list .entries=${[last]}></hip-set-list>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-home': HipHome;
  }
  interface HTMLElementEventMap {
    /** The set's id. */
    'end-unfinished': CustomEvent<string>;
  }
}
