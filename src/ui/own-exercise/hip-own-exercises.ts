import { msg, str } from '@lit/localize';
import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { handOver } from '../../data/export/download.ts';
import { translated } from '../../language/language.ts';
import { nameProblem, type OwnExercise } from '../../programme/index.ts';
import { LONGEST_NAME, OWN_EXERCISES } from '../../programme/limits.ts';
import { seenMovement } from '../../teaching/seen-movement.ts';
import { fire } from '../fire.ts';
import '../figure/hip-skeleton.ts';
import '../parts/hip-icon.ts';
import { quietForm } from '../parts/quiet-form.ts';
import { linkTo } from '../parts/route.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { programmeCss } from '../styles/programme-css.ts';
import { exerciseFileOf, exerciseFromFile } from '../../data/export/exercise-file.ts';

/**
 * The exercises that the user has taught: shown, renamed, done, saved as a file, deleted; and taken in from a file.
 *
 * @fires own-exercise-added
 * @fires own-exercise-delete-undone
 * @fires own-exercise-deleted
 * @fires own-exercise-renamed
 * @fires teach-asked
 */
@customElement('hip-own-exercises')
export class HipOwnExercises extends LitElement {
  static override styles = [
    baseStyles,
    programmeCss,
    css`
      .sessions {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      }
      hip-skeleton {
        aspect-ratio: 9 / 8;
        border-radius: var(--radius);
        background: radial-gradient(120% 90% at 50% 110%, var(--track-soft), var(--sunken) 70%);
      }
    `,
  ];

  /** With those that were deleted, which are not shown. */
  @property({ attribute: false }) exercises: readonly OwnExercise[] = [];
  /** Deleted last. */
  @property({ attribute: false }) deleted: OwnExercise | null = null;
  @property() notice = '';

  /** What became of a file, or of a name. */
  @state() private said = '';
  @query('input[type=file]') private readonly picker!: HTMLInputElement;

  override render() {
    const { deleted } = this;
    const exercises = this.exercises.filter((exercise) => !exercise.deleted);
    const isFull = exercises.length >= OWN_EXERCISES.taught;
    return html`<div class="page stack">
      <header>
        <a class="back" href=${linkTo('home')}><hip-icon name="back"></hip-icon>${msg('All exercises')}</a>
        <h1>${msg('Your own exercises')}</h1>
      </header>
      ${this.notice ? html`<p role="alert">${this.notice}</p>` : ''}
      <div role="status">
        ${
          deleted
            ? html`<div class="undo">
                <span>${msg(str`“${deleted.name}” is deleted.`)}</span>
                <button @click=${() => fire(this, 'own-exercise-delete-undone', undefined)}>${msg('Bring it back')}</button>
              </div>`
            : this.said
        }
      </div>
      ${
        exercises.length === 0
          ? html`<p>
              ${msg('Show Hipwise a movement three times in front of the camera. It learns to count it on this device, from then on.')}
            </p>`
          : html`<ul class="sessions">
              ${exercises.map((exercise) => this.card(exercise))}
            </ul>`
      }
      ${isFull ? html`<p>${msg(str`That is as many as fit: ${OWN_EXERCISES.taught} exercises.`)}</p>` : this.adding(exercises.length === 0)}
    </div>`;
  }

  private adding(isFirst: boolean) {
    return html`<div class="row">
      <button class=${isFirst ? 'primary big' : ''} @click=${() => fire(this, 'teach-asked', undefined)}>
        <hip-icon name="camera"></hip-icon>${msg('Teach an exercise')}
      </button>
      <button class="plain" @click=${() => this.picker.click()}>${msg('Open an exercise file')}</button>
      <input type="file" accept=".json,application/json" hidden aria-label=${msg('Open an exercise file')} @change=${this.open} />
    </div>`;
  }

  private card(exercise: OwnExercise) {
    const { id, name, movement } = exercise;
    return html`<li class="card stack">
      <hip-skeleton .movement=${movement.series && seenMovement(movement.series)}></hip-skeleton>
      ${quietForm(
        html`<label class="field">
          ${msg('Name')}
          <input
            type="text"
            maxlength=${LONGEST_NAME}
            .value=${name}
            @change=${({ target }: Event) => target instanceof HTMLInputElement && this.rename(id, name, target)}
          />
        </label>`,
      )}
      <div class="row">
        <a class="button primary" href=${linkTo('exercise', id)}>
          <hip-icon name="play"></hip-icon>${msg('Do it')}<span class="hidden"> ${name}</span>
        </a>
        <button @click=${() => this.save(exercise)}>${msg('Save as a file')}<span class="hidden"> ${name}</span></button>
        <button class="plain" @click=${() => fire(this, 'own-exercise-deleted', id)}>
          ${msg('Delete')}<span class="hidden"> ${name}</span>
        </button>
      </div>
    </li>`;
  }

  private rename(id: string, before: string, field: HTMLInputElement): void {
    const name = field.value.trim();
    const problem = nameProblem(name);
    this.said = problem ? translated(problem) : '';
    if (problem) field.value = before;
    else fire(this, 'own-exercise-renamed', { id, name });
  }

  private async save(exercise: OwnExercise): Promise<void> {
    const file = exerciseFileOf(exercise);
    this.said = (await handOver(file)) === 'saved' ? msg(str`Saved as ${file.name}.`) : '';
  }

  private async open(): Promise<void> {
    const [file] = this.picker.files ?? [];
    this.picker.value = '';
    if (!file) return;
    const { exercise, problem } = await exerciseFromFile(file);
    if (!exercise) this.said = translated(problem);
    else if (this.exercises.some(({ id, deleted }) => id === exercise.id && !deleted))
      this.said = msg(str`“${exercise.name}” is here already.`);
    else {
      this.said = msg(str`“${exercise.name}” is added.`);
      fire(this, 'own-exercise-added', exercise);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-own-exercises': HipOwnExercises;
  }
  interface HTMLElementEventMap {
    'own-exercise-added': CustomEvent<OwnExercise>;
    'own-exercise-delete-undone': CustomEvent<void>;
    /** Its id. */
    'own-exercise-deleted': CustomEvent<string>;
    'own-exercise-renamed': CustomEvent<{ id: string; name: string }>;
    'teach-asked': CustomEvent<void>;
  }
}
