import { followingPlan, sessionName, DONE_MEANS, type Plan, type PlannedSession, type Today } from '../../programme/index.ts';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LEFT_OUT_DAYS, MOST_PAIN_TO_EASE, MOST_PAIN_TO_GO_ON } from '../../programme/pain.ts';
import { GOOD_QUALITY } from '../../programme/progression.ts';
import { LONG_BREAK_DAYS } from '../../programme/today.ts';
import type { TrainingToCome } from '../../calendar/training-to-come.ts';
import '../parts/hip-add-to-calendar.ts';
import '../parts/hip-begin.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-programme-choices.ts';
import '../parts/hip-session-items.ts';
import '../parts/hip-weeks.ts';
import { programmeCss } from '../styles/programme-css.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { sizeWords, workoutPlanOf } from '../words/today-model.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

const rules = (): string[] => [
  msg(
    str`Twice all repetitions or seconds with full range, good form (${GOOD_QUALITY} of 100 or more) and pain of ${MOST_PAIN_TO_GO_ON} or less: the exercise goes up a step.`,
  ),
  msg(
    'Steps go from more repetitions to a hold, then to the harder variation, then to a band or weights, then to the band lower down.',
  ),
  msg(
    'Two off days in a row: one step easier. In between, it stays as it is. What the camera couldn’t see never counts against you.',
  ),
  msg(
    str`Pain of ${MOST_PAIN_TO_GO_ON + 1} or ${MOST_PAIN_TO_EASE}, or more pain the next morning: down a step at once. Above ${MOST_PAIN_TO_EASE} the exercise also rests for ${LEFT_OUT_DAYS} days.`,
  ),
  msg(str`After a break of ${LONG_BREAK_DAYS} days or more you come back one step easier, once.`),
  msg('A week that you miss is not lost: weeks are counted by sessions done.'),
];

/**
 * The six weeks: how far they are, both sessions and why each exercise is where it is, the rules, and what can be changed.
 *
 * @fires own-session-made
 * @fires plan-changed
 * @fires programme-begun
 * @fires workout-chosen
 */
@customElement('hip-programme')
export class HipProgramme extends LitElement {
  static override styles = [baseStyles, programmeCss];

  @property({ attribute: false }) plan: Plan | null = null;
  @property({ attribute: false }) today: Today | null = null;
  @property({ attribute: false }) sessions: readonly PlannedSession[] = [];
  /** For the calendar; null without a plan. */
  @property({ attribute: false }) toCome: TrainingToCome | null = null;
  @property() notice = '';

  override render() {
    const { plan, today } = this;
    if (!plan || !today) {
      return html`<div class="page stack">
        <h1>${msg('Your six weeks')}</h1>
        <hip-begin notice=${this.notice}></hip-begin>
      </div>`;
    }
    return html`<div class="page stack">
      <header class="stack">
        <h1>${msg('Your six weeks')}</h1>
        ${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
        <hip-weeks .progress=${today.progress}></hip-weeks>
        <p>${translated(today.why)} ${today.kind === 'rest' ? `${msg('Next:')} ${translated(today.next.sentence)}` : ''}</p>
        <hip-add-to-calendar .toCome=${this.toCome}></hip-add-to-calendar>
      </header>
      ${this.sessions.map((session) => this.session(session))}
      <section class="card stack" aria-labelledby="rules">
        <h2 id="rules">${msg('How it moves on')}</h2>
        <ul class="lines">
          ${rules().map((rule) => html`<li>${rule}</li>`)}
        </ul>
        <h3>${msg('When a session is done')}</h3>
        <p>${translated(DONE_MEANS)}</p>
      </section>
      <section class="card stack" aria-labelledby="change">
        <h2 id="change">${msg('Change it')}</h2>
        <hip-programme-choices
          .plan=${plan}
          @plan-changed=${({ detail }: CustomEvent<Plan>) => fire(this, 'plan-changed', detail, 'up')}
        ></hip-programme-choices>
        ${this.again(plan, today)}
      </section>
    </div>`;
  }

  private session(session: PlannedSession) {
    const { id, items, leftOut } = session;
    const name = translated(sessionName(id, session.name));
    return html`<section class="card stack" aria-labelledby="session-${id}">
      <div>
        <h2 id="session-${id}">${name}</h2>
        <p class="soft">${sizeWords(session)}</p>
      </div>
      <hip-session-items reasons .items=${items}></hip-session-items>
      ${leftOut.map(({ why }) => html`<p class="small">${translated(why)}</p>`)}
      <div class="row">
        <button
          ?disabled=${items.length === 0}
          @click=${() => fire(this, 'workout-chosen', workoutPlanOf({ ...session, session: id }), 'up')}
        >
          <hip-icon name="play"></hip-icon>${msg(str`Start ${name}`)}
        </button>
        <button class="plain" @click=${() => fire(this, 'own-session-made', session, 'up')}>${msg('Make it my own')}</button>
      </div>
    </section>`;
  }

  private again(plan: Plan, { day }: Today) {
    return html`<details>
      <summary><hip-icon name="chevron"></hip-icon>${msg('Begin again')}</summary>
      <div class="stack">
        <p>${msg('Six new weeks from today. Your sets are kept, and each exercise goes on where it is now.')}</p>
        <div class="row">
          <button @click=${() => fire(this, 'programme-begun', followingPlan(plan, plan.phase, day), 'up')}>
            ${msg('Begin six new weeks')}
          </button>
        </div>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-programme': HipProgramme;
  }
  interface HTMLElementEventMap {
    /** A session of the user's own is to be made, from a planned one or from nothing. */
    'own-session-made': CustomEvent<PlannedSession | null>;
  }
}
