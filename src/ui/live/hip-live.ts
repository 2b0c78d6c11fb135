import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CoachStatus, HintId } from '../../core/events.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import type { PoseFrame } from '../../core/pose.ts';
import { pauseOf, type AskedDose } from '../../programme/asked-dose.ts';
import './hip-clock.ts';
import './hip-count.ts';
import './hip-cue-line.ts';
import '../parts/hip-heart.ts';
import '../parts/hip-hint.ts';
import './hip-hold-ring.ts';
import './hip-motion.ts';
import '../parts/hip-last-placement.ts';
import type { HipLastPlacement } from '../parts/hip-last-placement.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-problem.ts';
import './hip-range-meter.ts';
import '../parts/hip-stage.ts';
import type { HipHoldRing } from './hip-hold-ring.ts';
import type { HipRangeMeter } from './hip-range-meter.ts';
import type { HipStage } from '../parts/hip-stage.ts';
import { WristController } from '../parts/wrist-controller.ts';
import type { Button } from '../../wearables/sample.ts';
import { liveCss } from './live-css.ts';
import { hasBegun, initialLiveState, isByMotion, lineOf, type LiveState, type LiveTimer } from './live-state.ts';
import { buzzBetween, setFace } from './set-face.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { lapWords, partialWords, plural } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/** `leave` ends a set in which nothing was counted. */
export type LiveCommand = 'pause' | 'resume' | 'finish' | 'leave';

/** Titles named in the line of what is not checked; the others are only numbered. */
const NAMED_UNCHECKED = 2;

const NO_TIME: LiveTimer = { running: false, side: null, seconds: 0, left: 0, right: 0, longest: 0 };

interface Waiting {
  id: HintId | 'waiting';
  text: string;
}

/**
 * The screen of a running set, read from three metres away. Frames come through `showFrame`, everything else as properties.
 *
 * @fires live-command
 */
@customElement('hip-live')
export class HipLive extends LitElement {
  static override styles = [baseStyles, liveCss];

  @property({ attribute: false }) exercise: Exercise | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property({ attribute: false }) dose: AskedDose | null = null;
  @property({ type: Number }) set = 1;
  /** What is asked for in this set, beside its number: "Left leg". */
  @property() note = '';
  /** Where the last set was counted well; null where there was none. */
  @property({ attribute: false }) lastPlacement: Placement | null = null;
  /** Nothing is planned: the set is one of as many as will be. */
  @property({ type: Boolean }) unplanned = false;
  /** The workout is paused; its set may not run yet. */
  @property({ type: Boolean }) paused = false;
  /** A workout brings its own buttons and captions, in the slots of these names. */
  @property({ type: Boolean }) guided = false;

  @query('hip-stage') private readonly stage!: HipStage | null;
  @query('hip-last-placement') private readonly comparison!: HipLastPlacement | null;
  @query('hip-range-meter') private readonly meter!: HipRangeMeter | null;
  @query('hip-hold-ring') private readonly ring!: HipHoldRing | null;

  private readonly wrist = new WristController(this, (button) => this.pressed(button));

  /** One detected frame: overlay, meter and ring follow it without a rendering. */
  showFrame(pose: PoseFrame, status: CoachStatus): void {
    this.stage?.showPose(pose, status.view === 'side' ? status.nearSide : null);
    this.comparison?.show(status.place, pose.timeMs);
    this.meter?.show(status.range, status.fullAt);
    if (status.holdTargetMs !== null) this.ring?.show(status.holdMs, status.holdTargetMs);
  }

  override firstUpdated(): void {
    const holdS = this.dose && pauseOf(this.dose);
    if (holdS !== null) void this.ring?.updateComplete.then(() => this.ring?.show(0, 1000 * holdS));
  }

  override updated(changed: PropertyValues<this>): void {
    const { exercise, dose, note, live } = this;
    if (!exercise || !dose) return;
    const isPaused = this.paused || live.set === 'paused';
    this.wrist.show(setFace({ exercise, dose, note, live, isPaused }));
    const before = changed.get('live');
    const buzz = before ? buzzBetween(before, live, dose) : null;
    if (buzz) this.wrist.buzz(buzz);
  }

  override render() {
    const { exercise, dose, live, set } = this;
    if (!exercise || !dose) return '';
    const waiting = this.waitingFor();
    return html`<div class="screen">
      <header>
        <h1>${translated(exercise.name)}</h1>
        <p class="soft ${this.note ? 'asked' : ''}">
          ${this.unplanned ? msg(str`Set ${set}`) : msg(str`Set ${set} of ${Math.max(dose.sets, set)}`)}${this.note ? html` · <b>${this.note}</b>` : ''}
        </p>
      </header>
      <div class="stage">
        <hip-stage .picture=${live.picture}></hip-stage>
        <div class="worn">
          <hip-heart></hip-heart>
          <hip-motion .status=${live.motion} .exercise=${exercise}></hip-motion>
        </div>
        ${this.guided ? html`<slot name="captions"></slot>` : ''}
      </div>
      <div class="panel">${this.panel(exercise, dose, waiting)}</div>
      ${
        waiting
          ? ''
          : html`<div class="meter">
              ${isByMotion(live) ? this.formUnseen() : html`${exercise.rep ? html`<hip-range-meter></hip-range-meter>` : ''} ${this.unchecked(exercise)}`}
            </div>`
      }
      ${this.bottom(waiting !== null)}
    </div>`;
  }

  private panel(exercise: Exercise, dose: AskedDose, waiting: Waiting | null) {
    const count = dose.kind === 'reps' ? this.count(exercise, dose) : this.clock(exercise, dose);
    if (!waiting) return html`${count}${pauseOf(dose) === null ? '' : html`<hip-hold-ring></hip-hold-ring>`}`;
    const begun = hasBegun(this.live);
    // The problem says the rest, and on a phone there is room for no more.
    if (this.stopped && begun) return count;
    return html`<hip-hint text=${waiting.text} hint-id=${waiting.id}></hip-hint>
      ${begun ? count : html`<hip-last-placement .last=${this.lastPlacement}></hip-last-placement>`}`;
  }

  private count({ sides }: Exercise, { reps, perSide }: AskedDose & { kind: 'reps' }) {
    const { full, partial, left, right } = this.live.counts;
    return html`<hip-count
      .full=${full}
      .target=${reps}
      .partial=${partial}
      .sides=${sides !== 'none' ? { left, right } : null}
      ?each=${perSide}
    ></hip-count>`;
  }

  private clock({ sides, rep }: Exercise, { keepS, perSide }: AskedDose & { kind: 'time' }) {
    const { timer, counts } = this.live;
    const { seconds, left, right, longest, running, side } = timer ?? NO_TIME;
    const notes = [
      ...(rep ? [plural(counts.full, 'repetition'), ...(counts.partial > 0 ? [partialWords(counts.partial)] : [])] : []),
      ...(longest > 0 ? [msg(str`longest ${lapWords(1000 * longest)}`)] : []),
    ];
    return html`<hip-clock
      .seconds=${perSide ? seconds : Math.max(seconds, left + right)}
      .target=${keepS}
      ?running=${running}
      .sides=${sides !== 'none' ? { left, right } : null}
      .side=${perSide ? side : null}
      note=${notes.join(' · ')}
    ></hip-clock>`;
  }

  /** What the person has to do, or wait for, before repetitions count; null while they count. */
  private waitingFor(): Waiting | null {
    const { set: state, step, phase, hint } = this.live;
    if (state === 'running' && isByMotion(this.live)) return null;
    if (this.stopped) return { id: 'hold-still', text: msg('Waiting') };
    if (state === 'starting') return { id: 'waiting', text: step ?? msg('Getting ready') };
    if (state === 'paused') return { id: 'hold-still', text: msg('Paused') };
    if (phase === 'active') return null;
    if (hint) return hint;
    if (phase === 'placement') return { id: 'nobody', text: msg('Step into the picture') };
    return phase === 'start-pose'
      ? { id: 'start-pose', text: msg('Take the start pose') }
      : { id: 'hold-still', text: msg('Waiting for you') };
  }

  private formUnseen() {
    // On a phone there is no room for it beside a problem.
    if (this.live.problems.length > 0) return '';
    return html`<p class="unchecked">${msg('By motion only the count is known: nothing is said of your form.')}</p>`;
  }

  /** A problem lets nothing be counted. */
  private get stopped(): boolean {
    return this.live.problems.some(({ blocking }) => blocking);
  }

  private unchecked({ rules }: Exercise) {
    const { unobserved } = this.live;
    const titles = rules.filter(({ id }) => unobserved.includes(id)).map(({ title }) => translated(title));
    if (titles.length === 0) return '';
    const named = titles.slice(0, NAMED_UNCHECKED).join(', ');
    const more = titles.length - NAMED_UNCHECKED;
    return html`<p class="unchecked">
      ${more > 0 ? msg(str`Not checked in this view: ${named} and ${more} more`) : msg(str`Not checked in this view: ${named}`)}
    </p>`;
  }

  /** What is said beside the controls: a problem, or while counting the line. */
  private bottom(waiting: boolean) {
    const problem = this.live.problems.at(-1);
    // While one waits, the hint is said above.
    const line = waiting ? lineOf({ ...this.live, hint: null, cue: null }) : lineOf(this.live);
    const quiet = waiting && !problem && !line;
    const said = problem
      ? html`<hip-problem .problem=${problem}></hip-problem>`
      : html`<hip-cue-line .line=${line}></hip-cue-line>`;
    return html`<div class="bottom ${quiet ? 'quiet' : ''}">
      ${quiet ? '' : html`<div class="say">${said}</div>`}
      <footer>${this.guided ? html`<slot name="controls"></slot>` : this.controls()}</footer>
    </div>`;
  }

  private controls() {
    const { set: state } = this.live;
    const counted = hasBegun(this.live);
    const paused = state === 'paused';
    return html`<button
        class="big ${paused ? 'primary' : ''}"
        ?disabled=${state === 'starting' || (this.stopped && !isByMotion(this.live))}
        @click=${() => this.command(paused ? 'resume' : 'pause')}
      >
        <hip-icon name=${paused ? 'play' : 'pause'}></hip-icon>${paused ? msg('Go on') : msg('Pause')}
      </button>
      <button class="big ${counted && !paused ? 'primary' : ''}" @click=${() => this.command(counted ? 'finish' : 'leave')}>
        <hip-icon name=${counted ? 'flag' : 'close'}></hip-icon>${counted ? msg('Finish') : msg('Leave')}
      </button>`;
  }

  /** A button of a watch is one of the screen's own; a workout has others. */
  private pressed(button: Button): void {
    const { set: state } = this.live;
    if (this.guided || this.stopped) return;
    if (state === 'paused' && (button === 'start' || button === 'pause')) this.command('resume');
    else if (state === 'running' && button === 'pause') this.command('pause');
    else if (button === 'next' && hasBegun(this.live)) this.command('finish');
  }

  private command(command: LiveCommand): void {
    fire(this, 'live-command', command);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-live': HipLive;
  }
  interface HTMLElementEventMap {
    'live-command': CustomEvent<LiveCommand>;
  }
}
