import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SetRecord } from '../../log/set-records.ts';
import type { NewBest } from '../../progress/new-bests.ts';
import '../parts/hip-add-to-calendar.ts';
import '../parts/hip-findings.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-number.ts';
import { noteLine } from '../parts/note-line.ts';
import { noteCss } from '../styles/note-css.ts';
import '../replay/hip-show-me.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { inlineStyle } from '../styles/inline-style.ts';
import { countWords, lapWords, plural, SIDE_WORDS } from '../words/words.ts';
import { nextDayWords } from '../words/day-words.ts';
import { setEndWords } from '../words/set-end-words.ts';
import { doneWords, type ExerciseSummary } from '../parts/workout-summary-model.ts';
import { workingSideOf } from '../../workout/set-side.ts';
import { sessionName } from '../../programme/index.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';
import '../parts/hip-effort.ts';
import './hip-share-card.ts';
import type { SessionEnd } from './session-end.ts';
import { workoutSummaryCss } from './workout-summary-css.ts';

/** A streak is told from so many weeks on: one is none. */
const STREAK_FROM = 2;
/** So many pieces fly in the burst of a best. */
const PIECES = 10;

/**
 * What happened in a session: personal, and no more than was seen. First what one wants to know and is asked, then the details.
 *
 * @fires summary-done
 */
@customElement('hip-workout-summary')
export class HipWorkoutSummary extends LitElement {
  static override styles = [baseStyles, noteCss, workoutSummaryCss];

  /** Name of the session. */
  @property() name = '';
  /** From its first card to its end, milliseconds. */
  @property({ type: Number }) lastedMs = 0;
  @property({ type: Number }) plannedSets = 0;
  @property({ attribute: false }) exercises: readonly ExerciseSummary[] = [];
  /** What it means for all that was trained; null until that is known. */
  @property({ attribute: false }) end: SessionEnd | null = null;
  /** How hard it was, 0..10; null while nobody has said. */
  @property({ attribute: false }) effort: number | null = null;
  /** What is still being written. */
  @property({ type: Boolean }) writing = false;

  private readonly wrist = new WristController(this);

  override updated(): void {
    this.wrist.show({ title: this.name, line: msg('Done'), count: null, target: null, ring: null, isWaiting: true });
  }

  override render() {
    const { end, effort } = this;
    const sets = this.exercises.flatMap((each) => each.sets);
    return html`<div class="page stack">
      <div class="first">
        <div class="told">
          <header>
            <span class="done"><hip-icon name="check"></hip-icon></span>
            <div>
              <h1>${this.name}</h1>
              <p class="lead">${doneWords(sets, this.plannedSets)}</p>
            </div>
          </header>
          <div class="facts">
            <p class="time">${lapWords(this.lastedMs)} <small>${msg('minutes')}</small></p>
            ${end ? this.weeks(end) : ''}
          </div>
          ${
            end && end.bests.length > 0
              ? html`<ul class="bests" aria-label=${msg('Personal bests')}>
                  ${end.bests.map(this.best)}
                </ul>`
              : ''
          }
          ${this.next(sets)}
        </div>
        <div class="asked">
          ${sets.length > 0 ? html`<hip-effort .value=${effort}></hip-effort>` : ''}
          <slot></slot>
        </div>
      </div>
      <div class="exercises">${this.exercises.map(this.exercise)}</div>
      <div class="buttons">
        <button class="big primary" ?disabled=${this.writing} @click=${() => fire(this, 'summary-done', undefined)}>
          <hip-icon name="praise"></hip-icon>${msg('Done')}
        </button>
      </div>
    </div>`;
  }

  private weeks({ streakWeeks, week }: SessionEnd) {
    const lines = [
      ...(streakWeeks >= STREAK_FROM ? [msg(str`${plural(streakWeeks, 'week')} in a row`)] : []),
      ...(week ? [msg(str`${week.sessions} of ${week.aim} this week`)] : []),
    ];
    return html`<p class="weeks">${lines.map((line) => html`<span>${line}</span>`)}</p>`;
  }

  private readonly best = ({ exercise, kind, value, before }: NewBest, index: number) => {
    const known = this.exercises.find((each) => each.exercise.id === exercise)?.exercise;
    if (!known) return '';
    const words = (amount: number): string => (kind === 'reps' ? plural(amount, 'rep') : lapWords(amount));
    return html`<li class="best" ${inlineStyle(`--best: ${index}`)}>
      <hip-icon name="star"></hip-icon>
      <span>${msg(str`${translated(known.name)}: ${words(value)}, your best (before: ${words(before)})`)}</span>
      ${Array.from({ length: PIECES }, (_, at) => html`<i ${inlineStyle(`--turn: ${(360 / PIECES) * at}deg`)}></i>`)}
    </li>`;
  };

  /** The next session, with what can be done from here. A session without a counted set has nothing to show to anybody. */
  private next(sets: readonly SetRecord[]) {
    const toCome = this.end?.toCome ?? null;
    const next = toCome?.coming[0];
    const isShown = sets.some(({ reps, holds }) => reps.length + holds.length > 0);
    if (!next && !isShown) return '';
    return html`<div class="next">
      ${
        toCome && next
          ? html`<p>${msg(str`Next: ${nextDayWords(next.day, toCome.today)}`)} · ${translated(sessionName(next.session, ''))}</p>
              <hip-add-to-calendar .toCome=${toCome}></hip-add-to-calendar>`
          : ''
      }
      ${isShown ? html`<hip-share-card .lastedMs=${this.lastedMs} .sets=${sets} .end=${this.end}></hip-share-card>` : ''}
    </div>`;
  }

  private readonly exercise = ({ exercise, sets, numbers, form, notes, pain }: ExerciseSummary) =>
    html`<section class="card stack" aria-label=${translated(exercise.name)}>
      <h2>${translated(exercise.name)}</h2>
      <ul class="sets">
        ${sets.map(this.set)}
      </ul>
      <hip-show-me .set=${sets.find(({ movements }) => movements.length > 1) ?? sets[0] ?? null}></hip-show-me>
      <hip-findings .model=${form}></hip-findings>
      ${notes.map(noteLine)} ${pain === null ? '' : html`<p>${msg(str`Pain: ${pain} of 10`)}</p>`}
      <details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('Details')}</summary>
        <div>
          ${numbers.map(({ name, value, how }) => html`<hip-number name=${name} value=${value} .how=${how}></hip-number>`)}
        </div>
        <hip-findings .model=${form} detailed></hip-findings>
      </details>
    </section>`;

  private readonly set = (set: SetRecord) => {
    const side = workingSideOf(set);
    const why = setEndWords(set);
    return html`<li>
      <a href="#/summary/${encodeURIComponent(set.id)}"
        ><b>${msg(str`Set ${set.set}`)}</b><span>${side ? `${SIDE_WORDS[side]}: ` : ''}${countWords(set)}</span
        ><hip-icon name="chevron"></hip-icon
      ></a>
      ${why ? html`<p class="why small soft">${why}</p>` : ''}
    </li>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-workout-summary': HipWorkoutSummary;
  }
}
