import { doseWords } from '../words/dose-words.ts';
import {
  followingPlan,
  MINUTES,
  sessionName,
  type Phase,
  type Plan,
  type PlannedSession,
  type SessionItem,
  type Today,
} from '../../programme/index.ts';
import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { allOutlines, outlineById } from '../../exercises/known.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-session-items.ts';
import '../parts/hip-weeks.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { todayCss } from './today-css.ts';
import { durationWords, startWords, workoutPlanOf, type MorningQuestion } from '../words/today-model.ts';
import { exerciseNameWords } from '../words/words.ts';
import { withinSentence, translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * What is due today and why, how much time one has for it, and one button that starts it; on a day of rest what comes next, and what may be
 * done meanwhile; after six weeks, what to go on with.
 *
 * @fires morning-told
 * @fires plan-changed
 * @fires programme-begun
 * @fires workout-chosen
 */
@customElement('hip-today')
export class HipToday extends LitElement {
  static override styles = [baseStyles, todayCss];

  @property({ attribute: false }) today: Today | null = null;
  /** Asked about the session before; null where there is nothing to ask. */
  @property({ attribute: false }) morning: MorningQuestion | null = null;

  @state() private answer = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('morning') && this.morning) this.answer = '';
  }

  override render() {
    const { today } = this;
    if (!today) return '';
    const { kind, session, why, progress } = today;
    return html`<section class="card stack today" aria-labelledby="due">
      <header class="stack">
        <div>
          <p class="over">${msg('Today')}</p>
          <h1 id="due">${kind === 'train' ? translated(sessionName(session.id, session.name)) : msg('Rest day')}</h1>
          ${kind === 'rest' ? html`<p class="lead">${msg(str`Next: ${withinSentence(translated(today.next.sentence))}`)}</p>` : ''}
        </div>
        ${today.phase === 'after' ? this.whatThen(today) : html`<p class="why">${translated(why)}</p>`}
        <hip-weeks .progress=${progress}></hip-weeks>
      </header>
      ${this.morningAfter()} ${kind === 'train' ? this.training(today) : this.rest(today)}
      <footer class="row small links">
        <span class="soft">${kind === 'train' ? msg(str`Then ${withinSentence(translated(today.next.sentence))}`) : ''}</span>
        <a href="#/programme">${msg('Edit programme')}</a>
        <a href="#/own">${msg('Your own sessions')}</a>
      </footer>
    </section>`;
  }

  /** Six weeks are done: what then. */
  private whatThen({ why, plan, day }: Today) {
    const go = (phase: Phase) => fire(this, 'programme-begun', followingPlan(plan, phase, day), 'up');
    return html`<div class="after stack">
      <p class="why">${translated(why)}</p>
      <div class="row">
        <button @click=${() => go('stronger')}>${msg('Stronger: six harder weeks')}</button>
        <button @click=${() => go('keep')}>${msg('Keep it: 2 × 20 min a week')}</button>
      </div>
    </div>`;
  }

  private training({ session, plan }: Today) {
    return html`${this.time(plan)} ${this.go(session, true)} ${this.items(session)}`;
  }

  private rest({ session, extras, plan }: Today) {
    return html`${
        extras.length > 0 ? html`<div class="extras">${extras.map((extra) => this.extra(extra, session.restS))}</div>` : ''
      }
      <details>
        <summary>
          <hip-icon name="chevron"></hip-icon>${msg(str`Train anyway: ${translated(sessionName(session.id, session.name))}`)}
        </summary>
        <div class="stack inner">${this.time(plan)} ${this.go(session, false)} ${this.items(session)}</div>
      </details>`;
  }

  /** How much time one has; it is remembered. */
  private time(plan: Plan) {
    return html`<fieldset class="time">
      <legend>${msg('How much time do you have?')}</legend>
      <div class="segments">
        ${MINUTES.map(
          (minutes) =>
            html`<label>
              <input
                type="radio"
                name="minutes"
                class="hidden"
                .checked=${plan.minutes === minutes}
                @change=${() => fire(this, 'plan-changed', { ...plan, minutes }, 'up')}
              />
              <span>${msg(str`${minutes} min`)}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private go(session: PlannedSession, isDue: boolean) {
    if (session.items.length === 0) return html`<p>${msg('Every exercise of this session rests for now.')}</p>`;
    const what = startWords(session, allOutlines());
    return html`<div class="go">
      <button class="big ${isDue ? 'primary' : ''}" @click=${() => this.choose({ ...session, session: session.id })}>
        <hip-icon name="play"></hip-icon
        ><span>${piecesOf([msg('Start'), ...what]).map((piece) => html`<span class="piece">${piece}</span> `)}</span>
      </button>
      <p class="small soft">${msg('Hands-free with your camera, warm-up included.')}</p>
    </div>`;
  }

  private items({ items, leftOut }: PlannedSession) {
    return html`<hip-session-items .items=${items}></hip-session-items>
      ${leftOut.map(({ why }) => html`<p class="small left-out"><hip-icon name="note"></hip-icon>${translated(why)}</p>`)}`;
  }

  private extra(item: SessionItem, restS: number) {
    const exercise = outlineById(item.exercise);
    const name = exerciseNameWords(allOutlines(), item.exercise);
    const plan: WorkoutPlan = { session: 'extra', name, items: [item], restS };
    return html`<div class="extra">
      <div>
        <h2>${msg(str`Optional: ${name}`)}</h2>
        <p>${doseWords(item.dose, exercise?.prescription.perSide ?? false)} · ${durationWords(plan)}</p>
        <p class="small soft">${translated(item.why)}</p>
      </div>
      <button aria-label=${msg(str`Start ${name}`)} @click=${() => this.choose(plan)}>
        <hip-icon name="play"></hip-icon>${msg('Start')}
      </button>
    </div>`;
  }

  /** The answer's place is always there, so that it is read out when it comes. */
  private morningAfter() {
    const { morning } = this;
    return html`${
        morning
          ? html`<div class="morning" role="group" aria-labelledby="morning">
              <p id="morning"><b>${morning.sentence}</b></p>
              <div class="row">
                <button @click=${() => this.tell(morning, true)}>${msg('Yes, more')}</button>
                <button @click=${() => this.tell(morning, false)}>${msg('No')}</button>
              </div>
            </div>`
          : ''
      }
      <p role="status" class="answer small">${this.answer}</p>`;
  }

  private tell({ workoutId }: MorningQuestion, worse: boolean): void {
    this.answer = worse
      ? msg('Thank you. What you did then becomes one step easier. If it stays, ask a physiotherapist or doctor.')
      : msg('Good to hear. You go on as planned.');
    fire(this, 'morning-told', { workoutId, worse }, 'up');
  }

  private choose(plan: WorkoutPlan): void {
    fire(this, 'workout-chosen', workoutPlanOf(plan), 'up');
  }
}

/** What belongs together on a line: "Start · 20 min ·" and "2 spots · band, chair". */
const piecesOf = ([start, minutes, ...rest]: readonly string[]): string[] => [`${start} · ${minutes} ·`, rest.join(' · ')];

declare global {
  interface HTMLElementTagNameMap {
    'hip-today': HipToday;
  }
  interface HTMLElementEventMap {
    /** A session to be begun at once. */
    'workout-chosen': CustomEvent<WorkoutPlan>;
    'morning-told': CustomEvent<{ workoutId: string; worse: boolean }>;
  }
}
