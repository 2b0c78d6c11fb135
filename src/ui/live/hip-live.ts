import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { sparingContext } from '../contexts.ts';
import type { CoachStatus, HintId } from '../../core/events.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import type { PoseFrame, Side } from '../../core/pose.ts';
import { pauseOf, type AskedDose } from '../../programme/asked-dose.ts';
import { demoFor } from '../figure/demo-for.ts';
import { SELDOM_MS } from '../figure/hip-demo.ts';
import './hip-call.ts';
import './hip-clock.ts';
import './hip-count.ts';
import './hip-cue-line.ts';
import type { Line } from './hip-cue-line.ts';
import './hip-goal-ring.ts';
import type { HipGoalRing } from './hip-goal-ring.ts';
import './hip-motion.ts';
import '../parts/hip-heart.ts';
import '../parts/hip-hint.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-last-placement.ts';
import type { HipLastPlacement } from '../parts/hip-last-placement.ts';
import '../parts/hip-problem.ts';
import '../parts/hip-sound.ts';
import '../parts/hip-stage.ts';
import { SPARING_MS, type HipStage } from '../parts/hip-stage.ts';
import type { Box } from '../parts/framing.ts';
import { KeysController } from '../parts/keys-controller.ts';
import { WristController } from '../parts/wrist-controller.ts';
import type { Button } from '../../wearables/sample.ts';
import { liveCss } from './live-css.ts';
import { hasBegun, initialLiveState, isByMotion, lineOf, placeOf, type LiveState, type LiveTimer } from './live-state.ts';
import { goalLines, litJoints } from './marks.ts';
import { buzzBetween, setFace } from './set-face.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { effortWords } from '../words/effort-words.ts';
import { figureWords, lapWords, notCountedWords, plural } from '../words/words.ts';
import { translated } from '../../language/language.ts';
import { fire } from '../fire.ts';

/** `leave` ends a set in which nothing was counted. */
export type LiveCommand = 'pause' | 'resume' | 'finish' | 'leave';

const NO_TIME: LiveTimer = { running: false, side: null, seconds: 0, left: 0, right: 0, longest: 0 };

const isSameBox = (a: Box | null, b: Box): boolean =>
  a !== null && (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) < 1);

interface Waiting {
  id: HintId | 'waiting';
  text: string;
}

/**
 * The screen of a running set, read from three metres away: the picture behind, the number on it, and for two seconds what is called out.
 * Frames come through `showFrame`, everything else as properties.
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

  @consume({ context: sparingContext, subscribe: true }) @state() sparing = false;

  @query('hip-stage') private readonly stage!: HipStage | null;
  @query('hip-last-placement') private readonly comparison!: HipLastPlacement | null;
  @query('hip-goal-ring') private readonly ring!: HipGoalRing | null;

  private readonly wrist = new WristController(this, (button) => this.pressed(button));
  /** What the line says; the same object for as long as the same is said. */
  private line: Line | null = null;
  private shownMs = -Infinity;
  private readonly sizes = new ResizeObserver(() => this.leaveFree());

  constructor() {
    super();
    new KeysController(this, (button) => !this.guided && this.pressed(button));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  /** One detected frame: picture, overlay and ring follow it without a rendering. */
  showFrame(pose: PoseFrame, status: CoachStatus): void {
    const passedMs = pose.timeMs - this.shownMs;
    if (this.sparing && passedMs >= 0 && passedMs < SPARING_MS) return;
    this.shownMs = pose.timeMs;
    const nearSide = status.view === 'side' ? status.nearSide : null;
    this.stage?.showPose(pose, nearSide, this.marksFor(pose, nearSide));
    this.comparison?.show(status.place, pose.timeMs);
    if (this.exercise?.rep) this.ring?.show(status.range, status.fullAt);
    if (status.holdTargetMs !== null) this.ring?.showHold(status.holdMs, status.holdTargetMs);
  }

  private marksFor(pose: PoseFrame, nearSide: Side | null) {
    const { exercise, live } = this;
    if (!exercise || live.phase !== 'active') return null;
    const side = nearSide && exercise.sides === 'none' ? nearSide : (live.turn ?? live.side ?? nearSide);
    const rule = this.line?.rule;
    return {
      lit: rule === undefined ? [] : litJoints(exercise, rule, live.view ?? exercise.camera.view, side),
      goal: goalLines(exercise, pose, live.view, side),
    };
  }

  override willUpdate(): void {
    const { live } = this;
    const next = lineOf(this.waitingFor() ? { ...live, hint: null, cue: null } : live);
    const isSame = next !== live.cue && next?.kind === this.line?.kind && next?.text === this.line?.text;
    if (!isSame) this.line = next;
  }

  override updated(changed: PropertyValues<this>): void {
    const { exercise, dose, note, live } = this;
    this.leaveFree();
    if (!exercise || !dose) return;
    const isPaused = this.paused || live.set === 'paused';
    this.wrist.show(setFace({ exercise, dose, note, live, isPaused }));
    const before = changed.get('live');
    const buzz = before ? buzzBetween(before, live, dose) : null;
    if (buzz) this.wrist.buzz(buzz);
  }

  /** Tells the stage where nothing is written, and where no buttons are: there the person is best seen, and has to be. */
  private leaveFree(): void {
    const { stage } = this;
    const rect = (selector: string): DOMRect | undefined => this.renderRoot.querySelector(selector)?.getBoundingClientRect();
    const [free, head, foot, hint] = [rect('.free'), rect('header'), rect('footer'), rect('hip-hint')];
    if (!stage || !free || !head || !foot || free.width === 0) return;
    const whole = stage.getBoundingClientRect();
    const within = ({ x, y, width, height }: Box): Box => ({ x: x - whole.x, y: y - whole.y, width, height });
    // While somebody takes their place, all above what they are told is free.
    const above = { x: whole.x, y: head.bottom, width: whole.width, height: (hint?.top ?? free.bottom) - head.bottom };
    const isBelow = foot.width > whole.width / 2;
    const sight = isBelow
      ? { ...within(whole), height: foot.top - whole.y }
      : { ...within(whole), x: foot.x > whole.x + 60 ? 0 : foot.right - whole.x, width: whole.width - foot.width };
    const next = { free: within(hint && !this.isFollowing ? above : free), sight };
    for (const part of ['free', 'sight'] as const) if (!isSameBox(stage[part], next[part])) stage[part] = next[part];
  }

  /** All of the picture is shown while somebody takes their place in it. */
  private get isFollowing(): boolean {
    return hasBegun(this.live) || this.live.phase !== 'placement';
  }

  override render() {
    const { exercise, dose, live } = this;
    if (!exercise || !dose) return '';
    const waiting = this.waitingFor();
    const problem = live.problems.at(-1);
    return html`<div class="screen">
      <hip-stage .picture=${live.picture} ?follow=${this.isFollowing}></hip-stage>
      ${this.head(exercise, dose)} ${this.main(exercise, dose, waiting)}
      <div class="free">
        <div class="worn">
          <hip-heart></hip-heart>
          <hip-motion .status=${live.motion} .exercise=${exercise}></hip-motion>
          ${this.effort()}
          ${waiting && !hasBegun(live) ? html`<hip-last-placement .last=${this.lastPlacement}></hip-last-placement>` : ''}
        </div>
        ${waiting ? '' : this.figure(exercise, 'figure')} ${this.guided ? html`<slot name="captions"></slot>` : ''}
      </div>
      <div class="line">
        ${
          isByMotion(live)
            ? html`<p class="unseen">${msg('By motion only the count is known: nothing is said of your form.')}</p>`
            : html`<hip-cue-line .line=${this.line}></hip-cue-line>`
        }
      </div>
      <footer>${this.guided ? html`<slot name="controls"></slot>` : this.controls()}</footer>
      ${
        waiting
          ? html`<hip-hint class="call" text=${waiting.text} hint-id=${waiting.id}></hip-hint>`
          : html`<hip-call class="call" .line=${this.line}></hip-call>`
      }
      ${problem ? html`<hip-problem class=${placeOf(problem, live)} ?over=${problem.blocking} ?brief=${!problem.blocking} .problem=${problem}></hip-problem>` : ''}
    </div>`;
  }

  private head(exercise: Exercise, dose: AskedDose) {
    const { set, note } = this;
    return html`<header>
      <div class="name">
        <h1>${translated(exercise.name)}</h1>
        <p class="soft">
          ${this.unplanned ? msg(str`Set ${set}`) : msg(str`Set ${set} of ${Math.max(dose.sets, set)}`)}${note ? html` · <b>${note}</b>` : ''}
        </p>
      </div>
      <hip-sound></hip-sound>
    </header>`;
  }

  /** That the device cannot look as closely as it did. */
  private effort() {
    const words = this.live.effort && effortWords(this.live.effort);
    return words ? html`<p class="small effort" role="status">${words}</p>` : '';
  }

  /** The number; before there is one, the movement. */
  private main(exercise: Exercise, dose: AskedDose, waiting: Waiting | null) {
    if (this.isLarge(waiting)) return this.figure(exercise, 'demonstrated');
    if (waiting && !hasBegun(this.live)) return '';
    const isHeld = exercise.rep !== undefined && (dose.kind === 'time' || pauseOf(dose) !== null);
    return html`<div class="number ${isHeld ? 'held' : ''}">
      <hip-goal-ring></hip-goal-ring>
      ${dose.kind === 'reps' ? this.count(exercise, dose) : this.clock(exercise, dose)}
    </div>`;
  }

  /** Somebody who has their place, or does not see themselves yet, sees how it goes. */
  private isLarge(waiting: Waiting | null): boolean {
    const { phase, set, picture } = this.live;
    return (
      waiting !== null &&
      !hasBegun(this.live) &&
      !this.stopped &&
      (set === 'starting' ? picture === null : phase === 'start-pose')
    );
  }

  private figure(exercise: Exercise, className: string) {
    const { view, nearSide, side, turn } = this.live;
    const asked = { side: turn ?? side, near: nearSide, view: view ?? exercise.camera.view };
    return html`<hip-demo
      class="${className} ${this.live.picture?.mirrored ? 'mirrored' : ''}"
      .demo=${demoFor(exercise, asked)}
      .everyMs=${SELDOM_MS}
      .live=${!this.sparing || className === 'demonstrated'}
      label=${figureWords(translated(exercise.name))}
    ></hip-demo>`;
  }

  private count({ sides, rep }: Exercise, { reps, perSide }: AskedDose & { kind: 'reps' }) {
    const { side, turn, counts } = this.live;
    const { full, partial, left, right } = counts;
    return html`<hip-count
      .full=${full}
      .target=${reps}
      .missed=${rep && partial > 0 ? notCountedWords(partial, rep.partialCue) : ''}
      .sides=${sides !== 'none' && perSide ? { left, right } : null}
      .side=${turn ?? side}
      ?each=${perSide}
    ></hip-count>`;
  }

  private clock({ sides, rep }: Exercise, { keepS, perSide }: AskedDose & { kind: 'time' }) {
    const { timer, counts } = this.live;
    const { seconds, left, right, longest, running, side } = timer ?? NO_TIME;
    const notes = [
      ...(rep ? [plural(counts.full, 'repetition')] : []),
      ...(rep && counts.partial > 0 ? [notCountedWords(counts.partial, rep.partialCue)] : []),
      ...(longest > 0 ? [msg(str`longest ${lapWords(1000 * longest)}`)] : []),
    ];
    return html`<hip-clock
      .seconds=${perSide ? seconds : Math.max(seconds, left + right)}
      .target=${keepS}
      ?running=${running}
      .sides=${sides !== 'none' && (perSide || (left > 0 && right > 0)) ? { left, right } : null}
      .side=${perSide ? side : null}
      note=${notes.join(' · ')}
    ></hip-clock>`;
  }

  /** What the person has to do, or wait for, before repetitions count; null while they count. */
  private waitingFor(): Waiting | null {
    const { set: state, step, phase, hint, turn, problems } = this.live;
    if (state === 'running' && isByMotion(this.live)) return null;
    if (this.stopped)
      return {
        id: 'hold-still',
        text: problems.some(({ about }) => about === 'camera') ? msg('Waiting for the camera') : msg('Waiting'),
      };
    if (state === 'starting') return { id: 'waiting', text: step ?? msg('Getting ready') };
    if (state === 'paused') return { id: 'hold-still', text: msg('Paused') };
    if (phase === 'active') return null;
    if (hint) return turn ? { ...hint, text: msg(str`Change legs. ${hint.text}`) } : hint;
    if (phase === 'placement') return { id: 'nobody', text: msg('Step into view') };
    return phase === 'start-pose'
      ? { id: 'start-pose', text: msg('Get into position') }
      : { id: 'hold-still', text: msg('Waiting for you') };
  }

  /** A problem lets nothing be counted. */
  private get stopped(): boolean {
    return this.live.problems.some(({ blocking }) => blocking);
  }

  private controls() {
    const { set: state } = this.live;
    const counted = hasBegun(this.live);
    const paused = state === 'paused';
    return html`<button
        class=${paused ? 'primary' : ''}
        ?disabled=${state === 'starting' || (this.stopped && !isByMotion(this.live))}
        @click=${() => this.command(paused ? 'resume' : 'pause')}
      >
        <hip-icon name=${paused ? 'play' : 'pause'}></hip-icon>${paused ? msg('Resume') : msg('Pause')}
      </button>
      <button @click=${() => this.command(counted ? 'finish' : 'leave')}><hip-icon name="flag"></hip-icon>${msg('End')}</button>`;
  }

  /** A button of a watch, or a key, is one of the screen's own; a workout has others. */
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
