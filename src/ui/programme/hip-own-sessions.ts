import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { OwnSession } from '../../programme/index.ts';
import '../parts/hip-icon.ts';
import { programmeCss } from '../styles/programme-css.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { durationWords, workoutPlanOf } from '../words/today-model.ts';
import { exerciseNameWords } from '../words/words.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

/**
 * The sessions that the user put together.
 *
 * @fires own-session-delete-undone
 * @fires own-session-deleted
 * @fires own-session-made
 * @fires workout-chosen
 */
@customElement('hip-own-sessions')
export class HipOwnSessions extends LitElement {
  static override styles = [baseStyles, programmeCss];

  @property({ attribute: false }) sessions: readonly OwnSession[] = [];
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];
  /** Deleted last. */
  @property({ attribute: false }) deleted: OwnSession | null = null;
  @property() notice = '';

  override render() {
    const { sessions, deleted } = this;
    return html`<div class="page stack">
      <h1>${msg('Your own sessions')}</h1>
      ${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
      <div role="status">
        ${
          deleted
            ? html`<div class="undo">
                <span>${msg(str`“${deleted.name}” is deleted.`)}</span>
                <button @click=${() => fire(this, 'own-session-delete-undone', null, 'up')}>${msg('Bring it back')}</button>
              </div>`
            : ''
        }
      </div>
      ${
        sessions.length === 0
          ? html`<p>
              ${msg('Nothing here yet. Pick what you like in the order you like, with your own sets, repetitions and rests.')}
            </p>`
          : html`<ul class="sessions">
              ${sessions.map((session) => this.session(session))}
            </ul>`
      }
      <div class="row">
        <button class=${sessions.length === 0 ? 'primary big' : ''} @click=${() => fire(this, 'own-session-made', null, 'up')}>
          <hip-icon name="plus"></hip-icon>${msg('New session')}
        </button>
      </div>
    </div>`;
  }

  private session(session: OwnSession) {
    const { id, name, items } = session;
    return html`<li class="card stack">
      <div>
        <h2>${name}</h2>
        <p>${items.map(({ exercise }) => exerciseNameWords(this.exercises, exercise)).join(', ')}</p>
        <p class="small soft">${msg(str`${durationWords(session)} with rests`)}</p>
      </div>
      <div class="row">
        <button class="primary" @click=${() => fire(this, 'workout-chosen', workoutPlanOf({ ...session, session: id }), 'up')}>
          <hip-icon name="play"></hip-icon>${msg('Start')}<span class="hidden"> ${name}</span>
        </button>
        <a class="button" href=${linkTo('own', id)}>${msg('Change')}<span class="hidden"> ${name}</span></a>
        <button class="plain" @click=${() => fire(this, 'own-session-deleted', id, 'up')}>
          ${msg('Delete')}<span class="hidden"> ${name}</span>
        </button>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-own-sessions': HipOwnSessions;
  }
  interface HTMLElementEventMap {
    'own-session-delete-undone': CustomEvent<null>;
  }
}
