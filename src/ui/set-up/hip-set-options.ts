import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';
import { prescribedDose } from '../../programme/asked-dose.ts';
import { figuresCss } from '../styles/figures-css.ts';
import '../parts/hip-heart.ts';
import '../parts/hip-icon.ts';
import './hip-plan.ts';
import '../parts/hip-rule-demo.ts';
import type { SetupChoice } from './hip-plan.ts';
import { SLOW_MOTIONS, type CameraChoice, type SlowMotion } from '../../capture/source.ts';
import { UNWATCHED, type PickedSource } from '../../session/set-runner-port.ts';
import './hip-start-unseen.ts';
import { optionCss } from '../styles/option-css.ts';
import { setupCss } from './setup-css.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { viewWords } from '../parts/summary-model.ts';
import { metresWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/**
 * Everything before the first repetition: where to stand, how it goes, how many.
 *
 * @fires exercise-chosen
 * @fires slow-motion-chosen
 * @fires source-picked
 * @fires start-set
 * @fires start-set-unseen
 */
@customElement('hip-set-options')
export class HipSetOptions extends LitElement {
  static override styles = [baseStyles, optionCss, figuresCss, setupCss];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) source: PickedSource = { kind: 'camera' };
  @property({ attribute: false }) cameras: readonly CameraChoice[] = [];
  @property({ attribute: false }) choice: SetupChoice | null = null;
  @property({ type: Boolean }) voiceAvailable = true;
  /** Whether commands by voice are on; null where they are not offered. */
  @property({ attribute: false }) voiceCommands: boolean | null = null;
  /** How many times slower than it happened the chosen file says that it plays. */
  @property({ attribute: false }) saysSlowMotion: SlowMotion = 1;

  /** Whether the exercise was recognised in the chosen file; null where the user chose it. */
  @property({ attribute: false }) recognised: boolean | null = null;
  /** What a file may show instead. */
  @property({ attribute: false }) others: readonly Exercise[] = [];

  @state() private edited: SetupChoice | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('choice') && !changed.has('exercise')) return;
    const { exercise, choice } = this;
    this.edited =
      choice ?? (exercise && { dose: prescribedDose(exercise), view: exercise.camera.view, deviceId: '', feedback: 'normal' });
  }

  override render() {
    const { exercise } = this;
    if (!exercise) return '';
    return html`<div class="page">
      <header class="stack">
        <h1>${translated(exercise.name)}</h1>
        <p class="soft">${exercise.muscles.map(translated).join(', ')}</p>
      </header>
      <div class="column">
        <section class="card stack demo" aria-label=${msg('Demonstration')}>
          <hip-rule-demo .exercise=${exercise}></hip-rule-demo>
        </section>
        <section class="card stack steps" aria-labelledby="steps">
          <h2 id="steps">${msg('How it goes')}</h2>
          <ol>
            ${exercise.steps.map((step) => html`<li>${translated(step)}</li>`)}
          </ol>
          ${
            exercise.safety.length === 0
              ? ''
              : html`<ul class="safety">
                  ${exercise.safety.map((line) => html`<li>${translated(line)}</li>`)}
                </ul>`
          }
          <p class="small"><a href="#/note">${msg('Who these exercises are for')}</a></p>
        </section>
      </div>
      <div class="column">
        <section class="card stack place" aria-labelledby="place">
          <h2 id="place">${msg('Set up')}</h2>
          ${this.placement(exercise)}
          ${this.source.kind === 'sample' || this.source.kind === 'unwatched' ? '' : this.views(exercise)}
          ${this.source.kind === 'camera' ? this.cameraChoice() : ''}
          ${this.source.kind === 'file' ? this.slowMotionChoice(this.source.slowMotion ?? 1) : ''} ${this.privacy()}
          ${this.otherWay()}
        </section>
        ${this.plan(exercise)}
      </div>
      <footer class="go">
        <button class="primary big" @click=${this.start}>
          <hip-icon name="play"></hip-icon>${this.source.kind === 'file' ? msg('Analyse the video') : msg('Start')}
        </button>
      </footer>
    </div>`;
  }

  private placement({ camera, props }: Exercise) {
    if (this.source.kind === 'unwatched') return this.unwatched(props);
    if (this.source.kind === 'file')
      return html`<p class="file"><hip-icon name="file"></hip-icon>${this.source.file.name}</p>
        ${this.recognised === null ? '' : this.exerciseChoice(this.recognised)}`;
    if (this.source.kind === 'sample')
      return html`<p>${msg('A recorded person does the exercise; you watch what the coach makes of it.')}</p>`;
    const [near, far] = camera.distanceM;
    const [low, high] = camera.lensHeightM;
    return html`<p class="placement">${translated(camera.text)}</p>
      <dl>
        <div>
          <dt>${msg('Distance')}</dt>
          <dd>${metresWords(near, far)}</dd>
        </div>
        <div>
          <dt>${msg('Lens height')}</dt>
          <dd>${metresWords(low, high)}</dd>
        </div>
      </dl>`;
  }

  private unwatched(props: Exercise['props']) {
    return html`<p>
        ${msg('No camera: a figure leads. Tap for each repetition, or follow the tempo. It counts as done, and nothing is said of your form.')}
      </p>
      ${props.length > 0 ? html`<p><b>${msg('You need:')}</b> ${props.map(translated).join(', ')}</p>` : ''}`;
  }

  /** From the camera to training without it, and back. */
  private otherWay() {
    const { kind } = this.source;
    if (kind !== 'camera' && kind !== 'unwatched') return '';
    const other: PickedSource = kind === 'camera' ? UNWATCHED : { kind: 'camera' };
    return html`<button @click=${() => fire(this, 'source-picked', other)}>
      ${kind === 'camera' ? msg('Train without the camera') : msg('Train with the camera')}
    </button>`;
  }

  private exerciseChoice(recognised: boolean) {
    return html`<p role="status">
        ${
          recognised
            ? msg('This is what the video seems to show. If it is another exercise, choose it here.')
            : msg('It could not be told what the video shows. Choose the exercise here.')
        }
      </p>
      <label class="field">
        ${msg('Exercise')}
        <select @change=${this.pickExercise}>
          ${this.others.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === this.exercise?.id}>${translated(name)}</option>`,
          )}
        </select>
      </label>`;
  }

  private pickExercise({ target }: Event): void {
    if (target instanceof HTMLSelectElement) fire(this, 'exercise-chosen', { exercise: target.value, source: this.source });
  }

  private views({ camera, rules }: Exercise) {
    const views = [camera.view, ...camera.alsoCounts];
    return html`<fieldset>
      <legend>${msg('Camera sees you from')}</legend>
      ${views.map((view) => {
        const checked = rules.filter((rule) => rule.views.includes(view)).length;
        return html`<label class="option">
          <input type="radio" name="view" .checked=${view === this.edited?.view} @change=${() => this.edit({ view })} />
          <span
            ><b>${viewWords([view])}</b
            ><i class="soft small">${msg(str`checks ${checked} of ${rules.length} form rules`)}</i></span
          >
        </label>`;
      })}
    </fieldset>`;
  }

  private cameraChoice() {
    const { cameras, edited } = this;
    if (cameras.length < 2) return '';
    return html`<label class="field">
      ${msg('Camera')}
      <select
        @change=${(event: Event) => event.target instanceof HTMLSelectElement && this.edit({ deviceId: event.target.value })}
      >
        ${cameras.map(
          ({ deviceId, label }, i) =>
            html`<option value=${deviceId} ?selected=${deviceId === edited?.deviceId}>
              ${label || msg(str`Camera ${i + 1}`)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private slowMotionChoice(chosen: SlowMotion) {
    return html`<label class="field">
        ${msg('Slow motion')}
        <select @change=${this.pickSlowMotion}>
          ${SLOW_MOTIONS.map(
            (factor) =>
              html`<option value=${factor} ?selected=${factor === chosen}>
                ${factor === 1 ? msg('No: it plays as it happened') : msg(str`${factor} × slower than it happened`)}
              </option>`,
          )}
        </select>
      </label>
      ${
        this.saysSlowMotion > 1
          ? html`<p class="small" role="status">
              ${msg(str`The file says that it was filmed in slow motion, ${this.saysSlowMotion} × slower.`)}
            </p>`
          : ''
      }`;
  }

  private pickSlowMotion({ target }: Event): void {
    const factor = SLOW_MOTIONS.find((each) => target instanceof HTMLSelectElement && `${each}` === target.value);
    if (factor) fire(this, 'slow-motion-chosen', factor);
  }

  private plan(exercise: Exercise) {
    // A file is looked at in silence, and from its beginning to its end.
    if (this.source.kind === 'file') return '';
    return html`<section class="card stack" aria-labelledby="plan">
      <h2 id="plan">${this.source.kind === 'sample' ? msg('Sound') : msg('Your plan')}</h2>
      <hip-plan
        .exercise=${exercise}
        .choice=${this.edited}
        .withDose=${this.source.kind !== 'sample'}
        .voiceAvailable=${this.voiceAvailable}
        .voiceCommands=${this.voiceCommands}
        @choice-changed=${({ detail }: CustomEvent<Partial<SetupChoice>>) => this.edit(detail)}
      ></hip-plan>
      ${
        this.source.kind === 'camera'
          ? html`<hip-heart></hip-heart>
              <hip-start-unseen
                .exercise=${exercise}
                @start-unseen=${({ detail }: HTMLElementEventMap['start-unseen']) => this.startUnseen(detail)}
              ></hip-start-unseen>
              <p class="small"><a href="#/wearables">${msg('Straps, watches and sensors')}</a></p>`
          : ''
      }
    </section>`;
  }

  private privacy() {
    if (this.source.kind === 'sample' || this.source.kind === 'unwatched') return '';
    return html`<p class="small privacy">
      <hip-icon name="lock"></hip-icon>
      <span
        >${
          this.source.kind === 'camera'
            ? msg('Your browser will ask for the camera. Pictures are looked at on this device and never stored or sent.')
            : msg('The video is read on this device and never copied or sent.')
        }</span
      >
    </p>`;
  }

  private start(): void {
    if (this.edited) fire(this, 'start-set', this.edited);
  }

  private startUnseen(side: Side | null): void {
    if (this.edited) fire(this, 'start-set-unseen', { choice: this.edited, side });
  }

  private edit(change: Partial<SetupChoice>): void {
    if (this.edited) this.edited = { ...this.edited, ...change };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-set-options': HipSetOptions;
  }
  interface HTMLElementEventMap {
    'start-set': CustomEvent<SetupChoice>;
    'start-set-unseen': CustomEvent<{ choice: SetupChoice; side: Side | null }>;
  }
}
