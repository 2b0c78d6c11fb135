import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isOffered } from '../../exercises/index.ts';
import type { Exercise } from '../../core/exercise.ts';
import {
  checkOwnSession,
  LIMITS,
  withDose,
  withExercise,
  withItemMoved,
  withoutItem,
  type Checked,
  type OwnSession,
  type PlannedExercise,
} from '../../programme/index.ts';
import '../parts/hip-icon.ts';
import './hip-own-item.ts';
import type { HipOwnItem } from './hip-own-item.ts';
import '../parts/hip-stepper.ts';
import { optionCss } from '../styles/option-css.ts';
import { programmeCss } from '../styles/programme-css.ts';
import { quietForm } from '../parts/quiet-form.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { sizeWords, workoutPlanOf } from '../words/today-model.ts';
import { exerciseNameWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { exercisesContext } from '../contexts.ts';
import { fire } from '../fire.ts';

const REST_STEP_S = 5;

/**
 * A session of one's own is put together: name, exercises in order, doses, rest, warm-up. Stored by the app with every change.
 *
 * @fires own-session-changed
 * @fires own-session-deleted
 * @fires workout-chosen
 */
@customElement('hip-own-session')
export class HipOwnSession extends LitElement {
  static override styles = [baseStyles, optionCss, programmeCss];

  @property({ attribute: false }) session: OwnSession | null = null;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];

  /** What just happened, for screen readers. */
  @state() private said = '';
  @query('select') private readonly picker!: HTMLSelectElement;
  @queryAll('hip-own-item') private readonly rows!: NodeListOf<HipOwnItem>;

  override render() {
    const { session } = this;
    if (!session) return '';
    const checked = checkOwnSession(session);
    const [shortest, longest] = LIMITS.restS;
    return html`<div class="page stack">
      <header>
        <a class="back" href="#/own"><hip-icon name="back"></hip-icon>${msg('Your own sessions')}</a>
        <h1>${session.name.trim() || msg('Session without a name')}</h1>
      </header>
      ${quietForm(
        html`<label class="field">
          ${msg('Name')}
          <input
            type="text"
            .value=${session.name}
            aria-invalid=${session.name.trim() ? nothing : 'true'}
            @input=${this.rename}
          />
        </label>`,
      )}
      <section class="stack" aria-labelledby="exercises">
        <h2 id="exercises">${msg('Exercises')}</h2>
        <ul class="items">
          ${repeat(session.items, keyIn(session), (_, index) => this.item(session, index))}
        </ul>
        ${this.adding(session)}
        <p role="status" class="hidden">${this.said}</p>
      </section>
      <hip-stepper
        label=${msg('Seconds of rest between sets')}
        .min=${shortest}
        .max=${longest}
        .step=${REST_STEP_S}
        .value=${session.restS}
        @value-changed=${({ detail: restS }: CustomEvent<number>) => this.change((now) => ({ ...now, restS }))}
      ></hip-stepper>
      ${this.warmUp(session)} ${this.outcome(session, checked)}
    </div>`;
  }

  private item(session: OwnSession, index: number) {
    const name = exerciseNameWords(this.exercises, session.items[index]?.exercise ?? '');
    return html`<li>
      <hip-own-item
        .item=${session.items[index] ?? null}
        .first=${index === 0}
        .last=${index === session.items.length - 1}
        @planned-dose-changed=${({ detail }: HTMLElementEventMap['planned-dose-changed']) =>
          this.change((now) => withDose(now, index, detail))}
        @item-moved=${({ detail }: HTMLElementEventMap['item-moved']) => void this.move(index, detail, name)}
        @item-left-out=${() => void this.leaveOut(index, name)}
      ></hip-own-item>
    </li>`;
  }

  private warmUp({ warmUp = false }: OwnSession) {
    return html`<label class="option">
      <input
        type="checkbox"
        .checked=${warmUp}
        @change=${({ target }: Event) =>
          target instanceof HTMLInputElement && this.change((now) => ({ ...now, warmUp: target.checked }))}
      />
      <span
        ><b>${msg('Begin with the warm-up')}</b>
        <span class="small">${msg('Two minutes of easy movements, without the camera')}</span></span
      >
    </label>`;
  }

  private adding(session: OwnSession) {
    const [, most] = LIMITS.exercises;
    if (session.items.length >= most) return html`<p>${msg(str`That is as many as fit: ${most} exercises.`)}</p>`;
    return html`<div class="add">
      <label class="field">
        ${msg('Exercise to add')}
        <select>
          ${this.exercises.filter(isOffered).map(({ id, name }) => html`<option value=${id}>${translated(name)}</option>`)}
        </select>
      </label>
      <button @click=${this.add}><hip-icon name="plus"></hip-icon>${msg('Add')}</button>
    </div>`;
  }

  private outcome({ id }: OwnSession, { session, problem }: Checked) {
    return html`<section class="card stack" aria-label=${msg('Ready')}>
      <p role="status" class=${problem === null ? '' : 'problem'}>
        ${
          session
            ? `${sizeWords(session)} ${msg('Kept on this device.')}`
            : `${msg('Not kept yet.')} ${translated(problem ?? '')}`
        }
      </p>
      <div class="row">
        <button
          class="primary big"
          ?disabled=${session === null}
          @click=${() => session && fire(this, 'workout-chosen', workoutPlanOf({ ...session, session: session.id }), 'up')}
        >
          <hip-icon name="play"></hip-icon>${msg('Start session')}
        </button>
        <button class="plain" @click=${() => fire(this, 'own-session-deleted', id, 'up')}>${msg('Delete it')}</button>
      </div>
    </section>`;
  }

  private rename({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.change((now) => ({ ...now, name: target.value }));
  }

  private add(): void {
    const exercise = this.exercises.find(({ id }) => id === this.picker.value);
    if (exercise) this.change((now) => withExercise(now, exercise), msg(str`${translated(exercise.name)} is added.`));
  }

  private async move(index: number, by: -1 | 1, name: string): Promise<void> {
    this.change((now) => withItemMoved(now, index, index + by), msg(str`${name} is number ${index + by + 1} now.`));
    await this.updateComplete;
    // Its row was moved in the page, which takes the focus from the button that was pressed.
    this.rows[index + by]?.focusMove(by);
  }

  private async leaveOut(index: number, name: string): Promise<void> {
    this.change((now) => withoutItem(now, index), msg(str`${name} is left out.`));
    await this.updateComplete;
    // The button that was pressed is gone.
    this.picker.focus();
  }

  private change(made: (now: OwnSession) => OwnSession, said = ''): void {
    if (!this.session) return;
    this.session = made(this.session);
    this.said = said;
    fire(this, 'own-session-changed', this.session, 'up');
  }
}

/** An exercise keeps its row, with what is open in it, when it moves; the same one twice is told apart by which of them it is. */
const keyIn =
  ({ items }: OwnSession) =>
  ({ exercise }: PlannedExercise, index: number): string =>
    `${exercise} ${items.slice(0, index).filter((item) => item.exercise === exercise).length}`;

declare global {
  interface HTMLElementTagNameMap {
    'hip-own-session': HipOwnSession;
  }
  interface HTMLElementEventMap {
    'own-session-changed': CustomEvent<OwnSession>;
    /** Its id. */
    'own-session-deleted': CustomEvent<string>;
  }
}
