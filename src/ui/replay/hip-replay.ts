import { msg } from '@lit/localize';
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { translated } from '../../language/language.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { ClipRole, KeptPose } from '../../replay/clip.ts';
import { demoFor } from '../figure/demo-for.ts';
import '../figure/hip-demo.ts';
import '../parts/hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { inlineStyle } from '../styles/inline-style.ts';
import { figureWords } from '../words/words.ts';
import './hip-replay-stage.ts';
import type { Staged } from './hip-replay-stage.ts';
import { nearness, poseAtHead, timelineOf, type Timeline } from './playhead.ts';
import { replayCss } from './replay-css.ts';
import { shownClips, spokenOf, titleOf, type ShownClip } from './replay-model.ts';
import { anchorOf, frameOf, laidOn, laidOver } from './staging.ts';

/** Of the stage, width by height: no narrower and no wider than this. [our own choice] */
const RATIOS = [0.72, 1.5] as const;
/** A key press moves the slider so far, milliseconds. */
const STEP_MS = 50;

const NO_TIME: Timeline = { lengthMs: 0, restFromMs: 0, restToMs: 0 };

/**
 * The worst and the best of a set as moving stick figures, and the figure beside them. They come to the moment that matters together, and
 * rest there. Where motion is unwelcome they stand there until somebody plays them.
 */
@customElement('hip-replay')
export class HipReplay extends LitElement {
  static override styles = [baseStyles, replayCss];

  @property({ attribute: false }) set: SetRecord | null = null;
  /** Null where this version does not know it: then nothing is said of what was off. */
  @property({ attribute: false }) exercise: Exercise | null = null;

  /** Where there is room for one. */
  @state() private picked: ClipRole = 'worst';
  @state() private headMs = 0;
  @state() private isPlaying = false;

  private staged: readonly Staged[] = [];
  private timeline = NO_TIME;
  private due = 0;
  private isVisible = false;
  /** The user has said whether it plays. */
  private isTold = false;
  private readonly quiet = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly watcher = new IntersectionObserver((entries) => {
    this.isVisible = entries.at(-1)?.isIntersecting ?? false;
    this.play();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    cancelAnimationFrame(this.due);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('set') && !changed.has('exercise')) return;
    const clips = this.set ? shownClips(this.set, this.exercise) : [];
    this.staged = stagedOf(clips);
    this.timeline = timelineOf(clips);
    this.picked = clips[0]?.role ?? 'worst';
    if (!this.isTold) this.isPlaying = !this.quiet.matches;
    const { restFromMs, restToMs } = this.timeline;
    this.headMs = this.isPlaying ? 0 : (restFromMs + restToMs) / 2;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('isPlaying') || changed.has('set')) this.play();
  }

  override render() {
    const { staged, exercise, timeline, headMs, isPlaying } = this;
    const [first] = staged;
    if (!first) return '';
    const columns = staged.length + (exercise ? 1 : 0);
    const { width, height } = first.frame;
    const ratio = Math.min(RATIOS[1], Math.max(RATIOS[0], width / height));
    return html`<div class="stack" ${inlineStyle(`--columns: ${columns}; --stage-ratio: ${ratio.toFixed(3)}`)}>
      ${staged.length > 1 ? html`<div class="pick">${staged.map(this.choice)}</div>` : ''}
      <div class="stages">${staged.map(this.stage)} ${exercise ? this.rightWay(exercise, first.clip) : ''}</div>
      <div class="controls">
        <button aria-label=${isPlaying ? msg('Pause') : msg('Play')} @click=${this.toggle}>
          <hip-icon name=${isPlaying ? 'pause' : 'play'}></hip-icon>
        </button>
        <div class="track">
          <input
            type="range"
            min="0"
            max=${Math.round(timeline.lengthMs)}
            step=${STEP_MS}
            .value=${String(Math.round(headMs))}
            aria-label=${msg('Moment of the movement')}
            aria-valuetext=${nearness(timeline, headMs) === 1 ? titleOf(first.clip) : `${Math.round((100 * headMs) / Math.max(1, timeline.lengthMs))} %`}
            @input=${this.scrub}
          />
          ${first.clip.role === 'worst' ? html`<i ${inlineStyle(`inset-inline-start: ${this.momentPercent()}%`)}></i>` : ''}
        </div>
      </div>
    </div>`;
  }

  private momentPercent(): number {
    const { restFromMs, restToMs, lengthMs } = this.timeline;
    return Math.round((50 * (restFromMs + restToMs)) / Math.max(1, lengthMs));
  }

  private readonly choice = ({ clip }: Staged) =>
    html`<button
      aria-pressed=${clip.role === this.picked}
      @click=${() => {
        this.picked = clip.role;
      }}
    >
      ${titleOf(clip)}
    </button>`;

  private readonly stage = (staged: Staged) => {
    const { clip, ghost } = staged;
    const { timeline, headMs } = this;
    const near = nearness(timeline, headMs);
    const isWorst = clip.role === 'worst';
    return html`<figure class="mine ${clip.role} ${clip.role === this.picked ? '' : 'other'}">
      <h3><hip-icon name=${isWorst ? 'form' : 'praise'}></hip-icon>${titleOf(clip)}</h3>
      <div class="stage" role="img" aria-label=${spokenOf(clip)}>
        <hip-replay-stage .staged=${staged} .at=${poseAtHead(clip, timeline, headMs)} .nearness=${near}></hip-replay-stage>
        ${isWorst ? html`<div class="chip ${near > 0.75 ? 'shown' : ''}" aria-hidden="true"><span>${clip.says}</span></div>` : ''}
      </div>
      <figcaption>
        ${clip.caption}
        ${ghost ? html`<span class="key small soft"><i></i>${msg('Your best one at the same moment')}</span>` : ''}
      </figcaption>
    </figure>`;
  };

  private rightWay(exercise: Exercise, { side, near, view }: ShownClip) {
    const demo = demoFor(exercise, { side, near, view });
    return html`<figure class="right-way">
      <h3>${msg('How it goes')}</h3>
      <hip-demo .demo=${demo} label=${figureWords(translated(exercise.name))}></hip-demo>
    </figure>`;
  }

  private readonly toggle = (): void => {
    this.isTold = true;
    this.isPlaying = !this.isPlaying;
  };

  private readonly scrub = ({ target }: Event): void => {
    this.isTold = true;
    this.isPlaying = false;
    this.headMs = Number((target as HTMLInputElement).value);
  };

  private play(): void {
    cancelAnimationFrame(this.due);
    if (!this.isPlaying || !this.isVisible || this.staged.length === 0) return;
    let before: number | null = null;
    const step = (timeMs: number): void => {
      this.due = requestAnimationFrame(step);
      this.headMs = (this.headMs + (before === null ? 0 : Math.min(100, timeMs - before))) % Math.max(1, this.timeline.lengthMs);
      before = timeMs;
    };
    this.due = requestAnimationFrame(step);
  }
}

/** Laid on the same joint, in the same frame; the worst one with the best one as a ghost at their moment. */
function stagedOf(clips: readonly ShownClip[]): Staged[] {
  const [first] = clips;
  if (!first) return [];
  const { near } = first;
  const anchor = anchorOf(first.poses, near);
  const laid = clips.map(({ poses }) => laidOn(poses, anchor, near));
  const frame = frameOf(laid);
  const best = clips.findIndex(({ role }) => role === 'best');
  const ghostOf = (clip: ShownClip, poses: readonly KeptPose[]): KeptPose | null => {
    const ghost = laid[best]?.[clips[best]?.moment ?? 0];
    const own = poses[clip.moment];
    const isAlike = clip.role === 'worst' && clips[best]?.side === clip.side;
    return isAlike && ghost && own ? laidOver(ghost, own, anchor, near) : null;
  };
  return clips.map((clip, at) => {
    const poses = laid[at] ?? [];
    return { clip, poses, frame, ghost: ghostOf(clip, poses) };
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-replay': HipReplay;
  }
}
