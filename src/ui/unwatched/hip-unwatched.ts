import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { translated } from '../../language/language.ts';
import type { AskedDose } from '../../programme/asked-dose.ts';
import { WAYS, type Paced, type Way } from '../../unwatched/pacer.ts';
import { HOLD, paceWordsOf } from '../../unwatched/task.ts';
import type { Button } from '../../wearables/sample.ts';
import '../figure/hip-demo.ts';
import { fire } from '../fire.ts';
import '../live/hip-digits.ts';
import type { LiveCommand } from '../live/hip-live.ts';
import { hasBegun, initialLiveState, type LiveState } from '../live/live-state.ts';
import { buzzBetween, setFace } from '../live/set-face.ts';
import '../parts/hip-icon.ts';
import { KeysController } from '../parts/keys-controller.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { inlineStyle } from '../styles/inline-style.ts';
import { figureWords, lapWords } from '../words/words.ts';
import { sideWords } from '../words/workout-words.ts';
import { figureMs, ledDemo } from './led-figure.ts';
import { unwatchedCss } from './unwatched-css.ts';

const WAY_WORDS: Readonly<Record<Way, () => string>> = { tap: () => msg('Tap'), tempo: () => msg('Tempo') };

/** Two figures of a second are read at a glance; more are told as minutes. */
const MOST_SECONDS = 99;

/**
 * A set that nobody watches: the figure in its tempo, the count, and taps or a voice that lead. `now` is the clock of the times in `live`.
 *
 * @fires live-command
 * @fires rep-undone
 * @fires set-tapped
 * @fires way-chosen
 */
@customElement('hip-unwatched')
export class HipUnwatched extends LitElement {
  static override styles = [baseStyles, unwatchedCss];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property({ attribute: false }) dose: AskedDose | null = null;
  @property({ type: Number }) set = 1;
  /** A workout brings its own buttons and captions, in the slots of these names. */
  @property({ type: Boolean }) guided = false;
  /** The workout is paused; its set may not run yet. */
  @property({ type: Boolean }) paused = false;
  @property({ attribute: false }) now: () => number = () => performance.now();

  private readonly wrist = new WristController(this, (button) => this.pressed(button));

  constructor() {
    super();
    new KeysController(this, (button) => !this.guided && this.pressed(button));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Before the keys of a workout, of which the space bar is one.
    window.addEventListener('keydown', this.press, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.press, { capture: true });
  }

  override updated(changed: PropertyValues<this>): void {
    const { exercise, dose, live } = this;
    if (!exercise || !dose) return;
    const face = setFace({ exercise, dose, note: this.side(exercise), live, isPaused: this.isPaused });
    // A watch with one button offers that where something is waited for: here a tap is.
    this.wrist.show({ ...face, isWaiting: this.isPaused || this.isTapped });
    const before = changed.get('live');
    const buzz = before ? buzzBetween(before, live, dose) : null;
    if (buzz) this.wrist.buzz(buzz);
  }

  override render() {
    const { exercise, dose, live, set } = this;
    if (!exercise || !dose) return '';
    const { paced } = live;
    const side = this.side(exercise);
    return html`<div class="screen ${this.isTapped ? 'tapped' : ''}" @click=${this.tapAnywhere}>
      <header>
        <div>
          <h1>${translated(exercise.name)}</h1>
          <p class="soft">
            ${[msg(str`Set ${set} of ${Math.max(dose.sets, set)}`), side, msg('Not watched')].filter(Boolean).join(' · ')}
          </p>
        </div>
        ${dose.kind === 'reps' ? this.ways(paced) : ''}
      </header>
      <div class="area">
        <hip-demo
          .demo=${ledDemo(exercise, dose, paced?.side ?? null)}
          .clock=${this.figureClock}
          label=${figureWords(translated(exercise.name))}
        ></hip-demo>
        ${dose.kind === 'reps' ? this.count(exercise, paced) : this.clock(paced)} ${this.isTapped ? this.button() : ''}
      </div>
      ${this.guided ? html`<slot name="captions"></slot>` : ''}
      <footer>${this.guided ? html`<slot name="controls"></slot>` : this.controls()}</footer>
    </div>`;
  }

  private ways(paced: Paced | null) {
    return html`<div class="ways" role="group" aria-label=${msg('How it counts')}>
      ${WAYS.map(
        (way) =>
          html`<button aria-pressed=${way === (paced?.way ?? 'tap')} @click=${() => fire(this, 'way-chosen', way)}>
            ${WAY_WORDS[way]()}
          </button>`,
      )}
    </div>`;
  }

  private count(exercise: Exercise, paced: Paced | null) {
    const { done = 0, amount = 0, secondsLeft = null } = paced ?? {};
    const shown = String(secondsLeft ?? done);
    const label = secondsLeft === null ? msg(str`${done} of ${amount} repetitions`) : msg(str`${secondsLeft} s left`);
    return html`<div class="panel">
      <p class="word" aria-live="off">${this.word(exercise, paced)}</p>
      <p class="number ${secondsLeft === null ? '' : 'resting'}" role="img" aria-label=${label}>
        <hip-digits class="now" text=${shown}></hip-digits>
      </p>
      <p class="of">${amount > 0 && secondsLeft === null ? msg(str`of ${amount}`) : ''}</p>
    </div>`;
  }

  private clock(paced: Paced | null) {
    const { done = 0, amount = 0, secondsLeft = null } = paced ?? {};
    const left = secondsLeft ?? amount - done;
    const shown = left > MOST_SECONDS ? lapWords(1000 * left) : String(left);
    const share = amount > 0 ? done / amount : 0;
    return html`<div class="panel">
      <p class="word">${this.isPaused || secondsLeft !== null ? this.between(paced) : ''}</p>
      <p class="number ${secondsLeft === null ? '' : 'resting'}" role="timer" aria-label=${msg(str`${left} s left`)}>
        <hip-digits class="now" text=${shown}></hip-digits>
      </p>
      <p class="of">${secondsLeft === null ? msg(str`of ${lapWords(1000 * amount)}`) : ''}</p>
      <div class="way" aria-hidden="true"><i ${inlineStyle(`--share: ${secondsLeft === null ? share : 0}`)}></i></div>
    </div>`;
  }

  /** What there is to do in this moment. */
  private word(exercise: Exercise, paced: Paced | null): string {
    if (!paced || this.isPaused || paced.stage !== 'going') return this.between(paced);
    const { out, back } = paceWordsOf(exercise);
    switch (paced.step) {
      case 'out':
        return translated(out);
      case 'hold':
        return this.dose?.kind === 'reps' && this.dose.pauseS > 0 ? translated(HOLD) : translated(out);
      case 'back':
      case 'rest':
        return translated(back);
      case null:
        return '';
    }
  }

  private between(paced: Paced | null): string {
    if (this.isPaused) return msg('Paused');
    if (paced?.stage === 'done') return msg('Done');
    return this.live.turn ? msg('Change legs') : msg('Get ready');
  }

  private button() {
    return html`<button class="tap">${msg('Tap after each repetition')}</button>`;
  }

  private controls() {
    const counted = hasBegun(this.live);
    const isPaused = this.isPaused;
    return html`${
        this.dose?.kind === 'reps'
          ? html`<button
              aria-label=${msg('Undo the last repetition')}
              ?disabled=${(this.live.paced?.done ?? 0) === 0}
              @click=${() => fire(this, 'rep-undone', undefined)}
            >
              <hip-icon name="undo"></hip-icon>${msg('Undo')}
            </button>`
          : ''
      }
      <button
        class=${isPaused ? 'primary' : ''}
        ?disabled=${this.live.set === 'starting'}
        @click=${() => this.command(isPaused ? 'resume' : 'pause')}
      >
        <hip-icon name=${isPaused ? 'play' : 'pause'}></hip-icon>${isPaused ? msg('Go on') : msg('Pause')}
      </button>
      <button @click=${() => this.command(counted ? 'finish' : 'leave')}><hip-icon name="flag"></hip-icon>${msg('End')}</button>`;
  }

  private readonly figureClock = (): number =>
    this.exercise ? figureMs(this.exercise, this.live.paced, this.now()) : this.now();

  private side(exercise: Exercise): string {
    return sideWords(exercise, this.live.paced?.side ?? null);
  }

  private get isPaused(): boolean {
    return this.paused || this.live.set === 'paused';
  }

  /** A tap counts now. */
  private get isTapped(): boolean {
    const { paced } = this.live;
    return !this.isPaused && paced?.way === 'tap' && paced.kind === 'reps' && paced.stage === 'going';
  }

  /** All of the screen counts, but for what is there to be pressed. */
  private readonly tapAnywhere = (event: Event): void => {
    const pressed = event
      .composedPath()
      .some((target) => target instanceof Element && target.matches('button:not(.tap), a, [slot="controls"]'));
    if (!pressed) this.tap();
  };

  private readonly press = (event: KeyboardEvent): void => {
    const { key, repeat, altKey, ctrlKey, metaKey } = event;
    const [target] = event.composedPath();
    const isOfTheFocus = target instanceof Element && target.matches('button:not(.tap), a, input, select, textarea, summary');
    if (!this.isTapped || altKey || ctrlKey || metaKey || isOfTheFocus || (key !== ' ' && key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (!repeat) this.tap();
  };

  /** The one button of a watch is a tap where taps count; else it is one of the screen's own. */
  private pressed(button: Button): void {
    if (this.isTapped && button === 'start') this.tap();
    else if (this.guided) return;
    else if (this.isPaused && (button === 'start' || button === 'pause')) this.command('resume');
    else if (button === 'pause') this.command('pause');
    else if (button === 'undo') fire(this, 'rep-undone', undefined);
    else if (button === 'next' && hasBegun(this.live)) this.command('finish');
  }

  private tap(): void {
    if (this.isTapped) fire(this, 'set-tapped', undefined);
  }

  private command(command: LiveCommand): void {
    fire(this, 'live-command', command);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-unwatched': HipUnwatched;
  }
  interface HTMLElementEventMap {
    'rep-undone': CustomEvent<undefined>;
    /** A repetition was made. */
    'set-tapped': CustomEvent<undefined>;
    /** How sets that nobody watches are counted from now on. */
    'way-chosen': CustomEvent<Way>;
  }
}
